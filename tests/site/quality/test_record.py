"""The record scores every type of page on every item, and says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.site.quality import ACT, LEFT_OUT, UNDERSTAND, PageType, Scored, page_types, record

from ...browser.page_types import TYPES
from . import test_doing, test_message, test_parts, test_trust, test_words
from .sheets import PROVEN

# Pages that lead to others, are tools, or serve those who write here.
NOT_SCORED = frozenset(
    {"exercise list", "muscle list", "complaint list", "routine list", "sources", "field guide", "exercise form"}
    | {"plan builder", "do it now", "offline", "missing page"}
)
ON_CHOICES = {"complaint", "why", "try"}
LEAST, LEAST_DISCERN, LEAST_OF_5 = 90, 70, 4
SHORTEST_REASON = 3
PROVING = (test_doing, test_message, test_parts, test_trust, test_words)
EACH = pytest.mark.parametrize("kind", record().types, ids=[it.id for it in record().types])


def test_every_type_of_page_with_something_to_teach_is_scored() -> None:
    patterns = [pattern.replace("/index.html", "/") for pattern in page_types().values()]
    for kind in TYPES.keys() - NOT_SCORED:
        place = TYPES[kind].replace("<>", "*")
        wanted = {place or "index.html", "why/**/"} if place.startswith("why/") else {place or "index.html"}
        assert wanted & set(patterns), kind


def test_every_scored_type_has_pages(site: Path) -> None:
    for kind in record().types:
        assert list(site.glob(kind.pages)), kind.id
        assert (site / kind.example / "index.html").exists(), kind.id


@EACH
def test_each_type_is_scored_with_each_tool_that_fits_it(kind: PageType) -> None:
    wanted = {UNDERSTAND, ACT, "cdc"} | ({"discern"} if kind.id in ON_CHOICES else set())
    assert {it.tool.id for it in kind.scored} == wanted


@EACH
def test_each_mark_is_one_the_tool_allows_with_a_reason_of_its_own(kind: PageType) -> None:
    for scored in kind.scored:
        least = 0 if scored.tool.highest == 1 else 1
        assert [mark.item for mark in scored.marks] == list(scored.tool.items)
        for mark in scored.marks:
            assert len(mark.reason.split()) >= SHORTEST_REASON, mark
            assert mark.reason.endswith((".", '"', "...")), mark
            assert mark.item.na if mark.points is None else least <= mark.points <= scored.tool.highest, mark


@EACH
def test_each_type_says_for_whom_what_for_and_what_it_says_first(kind: PageType) -> None:
    assert all(text.endswith((".", ").")) for text in (kind.reader, kind.aim, kind.message))


@EACH
def test_no_type_falls_below_the_floor(kind: PageType) -> None:
    assert [it.tool.id for it in kind.scored if it.tool.highest == 1 and it.of_hundred < LEAST] == []
    discern = kind.of("discern")
    if discern:
        assert discern.total >= LEAST_DISCERN
        assert all((mark.points or 0) >= LEAST_OF_5 for mark in discern.marks)


@EACH
def test_a_message_that_is_missing_takes_its_followers_along(kind: PageType) -> None:
    marks = {mark.item.number: mark.points for mark in _scored(kind, "cdc").marks}
    assert marks["1"] or not any(marks[number] for number in ("2", "3", "4", "6"))
    assert marks["5"] or not marks["6"]


def test_what_is_called_tested_has_a_test_and_what_is_tested_is_called_so() -> None:
    said = {(tool.id, item.number) for tool in record().tools for item in tool.items if item.machine}
    assert said == PROVEN
    assert all(module.__doc__ for module in PROVING)


def test_the_page_shows_every_mark_and_whose_they_are(site: Path) -> None:
    page = (site / "about/quality/index.html").read_text("utf-8")
    assert "the authors, not independent raters" in page
    assert record().scored_on in page
    for kind in record().types:
        assert f'id="scores-{kind.id}"' in page
        for scored in kind.scored:
            assert f"{scored.tool.name}: {scored.short}<" in page
    assert page.count("<dt>") >= sum(len(it.marks) for kind in record().types for it in kind.scored)


def test_points_are_counted_without_what_was_left_out() -> None:
    tool = record().tools[0]
    marks = [mark for mark in record().types[0].scored[0].marks if mark.points is not None][:2]
    scored = Scored(tool, (marks[0]._replace(points=1), marks[1]._replace(points=None)))
    assert (scored.total, scored.most, scored.of_hundred, scored.missed) == (1, 1, 100, ())
    assert LEFT_OUT == "na"


def _scored(kind: PageType, tool: str) -> Scored:
    found = kind.of(tool)
    assert found is not None
    return found
