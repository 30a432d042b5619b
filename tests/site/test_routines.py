"""A routine's page offers what suits its readers, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hipwise.site import Card, Cards, press

from ..ground import judged

CARDS = Cards(
    tuple(Card(name, f"cards/{name}.pdf", 20_000) for name in ("a4", "letter", "a4-large", "letter-large")),
    "cards/plan.png",
    600,
    800,
)


def _page(root: Path, field: str, value: str) -> str:
    library, _ = judged(root, {"routines/short-one.yml": {field: value}})
    pages = press(library, {"routines/short-one": CARDS}).pages
    return next(page.html for page in pages if page.uri == "routines/short-one.md")


@pytest.mark.parametrize(("stays", "offered"), [("no", True), ("yes", False)])
def test_a_routine_to_stay_with_offers_no_step_of_the_ladders(tmp_path: Path, stays: str, offered: bool) -> None:
    ways = re.findall(r"<li>(?:Easier|Harder):.*?</li>", _page(tmp_path, "stay_here", stays))
    assert any("<a " in way for way in ways) is offered


@pytest.mark.parametrize(("large_first", "first"), [("no", "a4"), ("yes", "a4-large")])
def test_the_card_that_suits_most_of_its_readers_comes_first(tmp_path: Path, large_first: str, first: str) -> None:
    linked = re.findall(r'href="[^"]*cards/([\w-]+)\.pdf"', _page(tmp_path, "large_first", large_first))
    assert linked[:2] == [first, first]
    assert set(linked) == {"a4", "letter", "a4-large", "letter-large"}
