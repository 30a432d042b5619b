"""The built site, looked at as files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from .conftest import Built

# After "#" these pages read a plan, not a place.
HOLD_A_PLAN = ("build", "do")
KINDS_WITH_PAGES = ("exercises", "muscles", "complaints", "routines")


class Anatomy(HTMLParser):
    """The links, loads and ids of one page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag in ("img", "script", "iframe", "source") and "src" in found:
            self.loads.append(found["src"])
        if tag == "link" and found.get("rel") not in ("canonical", "next", "prev", "license"):
            self.loads.append(found.get("href", ""))


@pytest.fixture(scope="session")
def anatomy(site: Path) -> dict[Path, Anatomy]:
    return {path: Anatomy(path) for path in sorted(site.rglob("*.html"))}


def test_a_strict_build_prints_no_warning(built: Built) -> None:
    assert built.code == 0, built.output
    assert not re.search(r"warning|error|deprecat", built.output, re.I), built.output


@pytest.mark.parametrize("kind", KINDS_WITH_PAGES)
def test_every_record_has_a_page_that_opens_its_yaml_for_editing(site: Path, root: Path, kind: str) -> None:
    for source in (root / "content" / kind).glob("*.yml"):
        page = (site / kind / source.stem / "index.html").read_text("utf-8")
        assert f'/edit/main/content/{kind}/{source.name}" rel="edit">Edit this page<' in page


def test_a_list_opens_the_folder_it_is_made_from(site: Path) -> None:
    assert '/tree/main/content/exercises" rel="edit">' in (site / "exercises/index.html").read_text("utf-8")


def test_every_link_inside_the_site_leads_somewhere(site: Path, anatomy: dict[Path, Anatomy]) -> None:
    broken = [
        f"{path.relative_to(site)} -> {link}"
        for path, page in anatomy.items()
        if path.name not in ("404.html", "503.html")
        for link in (*page.links, *page.loads)
        if (file := target(site, path, link)) and not leads(file, link, anatomy)
    ]
    assert broken == []


def test_no_page_repeats_an_id(anatomy: dict[Path, Anatomy]) -> None:
    twice = {str(path): {id for id in page.ids if page.ids.count(id) > 1} for path, page in anatomy.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_every_page_has_one_first_heading_and_skips_no_level(anatomy: dict[Path, Anatomy]) -> None:
    for path, page in anatomy.items():
        assert page.headings.count(1) == 1, path
        assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), path


def test_nothing_is_loaded_from_another_host(anatomy: dict[Path, Anatomy]) -> None:
    foreign = [(path, load) for path, page in anatomy.items() for load in page.loads if urlsplit(load).netloc]
    assert foreign == []


def test_search_finds_a_section_by_the_words_of_its_record(site: Path, root: Path) -> None:
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    found = {entry["location"]: entry for entry in entries}
    for source in (root / "content/exercises").glob("*.yml"):
        step = re.search(r"^steps:\n\s*- (.+)$", source.read_text("utf-8"), re.M)
        assert step is not None
        entry = found[f"exercises/{source.stem}/#how-to-do-it"]
        assert step[1].strip("\"'") in entry["text"]
        assert found[f"exercises/{source.stem}/"]["title"]


def test_titles_tell_pages_apart(anatomy: dict[Path, Anatomy]) -> None:
    titles = [match[1] for path in anatomy if (match := re.search(r"<title>(.*?)</title>", path.read_text("utf-8")))]
    assert len(titles) == len(set(titles)) == len(anatomy)


def test_every_routine_page_offers_four_cards_with_true_sizes_and_a_picture(site: Path, root: Path) -> None:
    for source in (root / "content/routines").glob("*.yml"):
        page = site / "routines" / source.stem / "index.html"
        cards = re.findall(r'href="([^"]+\.pdf)">[^<]*\(PDF, (\d+) kB\)', page.read_text("utf-8"))
        assert len(cards) == 4
        for link, size in cards:
            assert round((page.parent / link).resolve().stat().st_size / 1000) == int(size)
        assert re.search(r'<img src="[^"]+\.png" width="\d+" height="\d+"', page.read_text("utf-8"))


def target(site: Path, path: Path, link: str) -> Path | None:
    """The file that a link on the page at `path` leads to, or None for another site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    here = site if parts.path.startswith("/") else path.parent
    file = (here / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
    return file / "index.html" if file.is_dir() else file


def leads(file: Path, link: str, anatomy: dict[Path, Anatomy]) -> bool:
    """Whether the file is there, and in it the place that the link names."""
    fragment = urlsplit(link).fragment
    if not fragment or file not in anatomy or file.parent.name in HOLD_A_PLAN:
        return file.exists()
    return unquote(fragment) in _places(anatomy[file])


def _places(page: Anatomy) -> Iterator[str]:
    yield from page.ids
    yield "__skip"
