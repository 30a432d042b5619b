"""Addresses, and the ways between them."""

from __future__ import annotations

from itertools import product
from urllib.parse import urljoin

import pytest

from hipwise.library import Library
from hipwise.site import Section, press, url_of, way

ADDRESSES = ("", "sources/", "exercises/", "exercises/lift/", "contributing/fields/", "cards/routines/short-one.pdf")
# Where a plan stands after #.
PLANS = ("build/", "do/")
ARTICLES = ("what-we-know/", "when-to-get-help/", "contributing/write-a-pose/")


@pytest.mark.parametrize(
    ("uri", "url"),
    [
        ("index.md", ""),
        ("sources.md", "sources/"),
        ("exercises/index.md", "exercises/"),
        ("exercises/lift.md", "exercises/lift/"),
        ("a/b/index.md", "a/b/"),
        ("reindex.md", "reindex/"),
    ],
)
def test_a_source_has_one_address(uri: str, url: str) -> None:
    assert url_of(uri) == url


@pytest.mark.parametrize(("start", "target"), [*product(ADDRESSES[:-1], ADDRESSES)])
@pytest.mark.parametrize("fragment", ["", "#bridge"])
@pytest.mark.parametrize("root", ["https://example.org/", "https://example.org/hipwise/"])
def test_a_way_leads_from_each_page_to_each_other_wherever_the_site_lies(
    start: str, target: str, fragment: str, root: str
) -> None:
    link = way(start, target + fragment)
    assert urljoin(root + start, link) == root + target + fragment
    assert link
    assert not link.startswith("/")


def test_a_way_to_a_place_on_the_same_page_is_only_the_place() -> None:
    assert way("sources/", "sources/#trial") == "#trial"


def test_every_place_in_the_contents_list_is_on_the_page(library: Library) -> None:
    for page in press(library, {}).pages:
        assert {entry["id"] for entry in page.contents()} <= page.anchors()


def test_links_between_generated_pages_lead_to_a_page_and_a_place(library: Library) -> None:
    site = press(library, {})
    places = {page.url: page.anchors() for page in site.pages}
    for page in site.pages:
        for link in _links(page.html):
            place, _, fragment = urljoin("https://example.org/" + page.url, link)[20:].partition("#")
            path = place.partition("?")[0]
            assert path in places or path in (*ARTICLES, *PLANS), (page.uri, link)
            known = path not in places or fragment in places[path]
            assert not fragment or known or (path in PLANS and fragment[0].isdigit()), (page.uri, link)


def test_search_leaves_out_a_section_that_has_no_words_of_its_own(bare: Library) -> None:
    page = next(page for page in press(bare, {}).pages if page.uri == "exercises/lift.md")
    found = [entry["location"] for entry in page.search_entries()]
    assert "exercises/lift/#how-to-do-it" in found
    assert "exercises/lift/#sources" not in found
    assert page.sections[-1] == Section("sources", "Sources for this page", page.sections[-1].html, "")


def _links(html: str) -> list[str]:
    return [part.split('"')[0] for part in html.split('href="')[1:] if not part.startswith("https:")]
