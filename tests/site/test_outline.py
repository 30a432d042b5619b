"""Each kind of page has its sections in order, and leaves out one that has nothing to say."""

from __future__ import annotations

import pytest

from hipwise.library import Library
from hipwise.records import KINDS
from hipwise.site import Card, Cards, Page, press
from hipwise.site.press import TEMPLATES, environment
from hipwise.site.views import SPREADS, Spread

EACH = pytest.mark.parametrize("spread", SPREADS, ids=[spread.kind for spread in SPREADS])
CARDS = Cards((Card("A4", "cards/exercises/lift.pdf", 20_000),), "cards/exercises/lift.png", 600, 800)


@EACH
def test_the_outline_and_the_template_name_the_same_sections(spread: Spread) -> None:
    blocks = environment().get_template(f"{spread.kind}/page.html.jinja").blocks
    assert {entry.id.replace("-", "_") for entry in spread.outline} == set(blocks) - {"top"}


@EACH
def test_the_outline_speaks_only_of_fields_there_are(spread: Spread) -> None:
    named = {field for entry in spread.outline for field in entry.fields} | {*spread.top, spread.describe}
    assert named <= set(KINDS[spread.kind].model_fields)


@EACH
def test_no_section_comes_twice(spread: Spread) -> None:
    assert len({entry.id for entry in spread.outline}) == len(spread.outline)
    assert len({entry.heading for entry in spread.outline}) == len(spread.outline)


@EACH
def test_pages_keep_the_order_of_the_outline(library: Library, spread: Spread) -> None:
    order = [entry.id for entry in spread.outline]
    for id in library.shelves[spread.kind]:
        shown = [section.id for section in _page(library, f"{spread.kind}/{id}.md").sections]
        assert shown == [id for id in order if id in shown]


@pytest.mark.parametrize(
    ("uri", "section"),
    [
        ("exercises/squeeze.md", "routines-with-it"),
        ("exercises/squeeze.md", "print-it"),
        ("muscles/big-buttock.md", "what-research-says"),
    ],
)
def test_a_section_with_nothing_to_say_is_left_out(bare: Library, uri: str, section: str) -> None:
    page = _page(bare, uri)
    assert section not in [part.id for part in page.sections]
    assert f'id="{section}"' not in page.html
    assert section not in [entry["id"] for entry in page.contents()]


def test_a_page_with_cards_offers_them(bare: Library) -> None:
    pages = press(bare, {"exercises/lift": CARDS}).pages
    page = next(page for page in pages if page.uri == "exercises/lift.md")
    assert '<a href="../../cards/exercises/lift.pdf">A4 (PDF, 20 kB)</a>' in page.html
    assert '<img src="../../cards/exercises/lift.png" width="600" height="800"' in page.html


def test_every_section_a_page_shows_holds_something(library: Library) -> None:
    for page in press(library, {}).pages:
        assert all(part.html.strip() for part in page.sections), page.uri


def test_a_misspelt_name_in_a_template_is_not_passed_over() -> None:
    with pytest.raises(Exception, match="'nane' is undefined"):
        environment().from_string("{{ nane }}").render()


def test_no_template_switches_the_escaping_off_or_leaves_an_attribute_bare() -> None:
    for path in TEMPLATES.rglob("*.html.jinja"):
        text = path.read_text("utf-8")
        assert "|safe" not in text.replace(" ", ""), path
        assert "autoescape" not in text, path
        assert "={{" not in text.replace(" ", ""), path


def _page(library: Library, uri: str) -> Page:
    return next(page for page in press(library, {}).pages if page.uri == uri)
