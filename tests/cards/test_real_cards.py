"""Every card of the real site, as it would be downloaded."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import page as page_validation
import pytest

from hipwise.cards import page_count
from hipwise.loading import Loader

from .reading import fonts, page_sizes, shown, squeezed, tags, text

SIZES = {"": (595, 842), "-letter": (612, 792), "-large": (595, 842), "-letter-large": (612, 792)}


@pytest.fixture(scope="module", params=[pytest.param(1, marks=pytest.mark.thorough), 5])
def cards(request: pytest.FixtureRequest, site: Path, root: Path) -> dict[Path, str]:
    """Each so-manieth PDF a page links, with the ending of its name that tells its paper and print."""
    found = {
        site / "cards" / kind / f"{source.stem}{ending}.pdf": ending
        for kind in ("routines", "exercises")
        for source in sorted((root / "content" / kind).glob("*.yml"))
        for ending in SIZES
    }
    assert set(found) == set((site / "cards").rglob("*.pdf"))
    return dict(list(found.items())[:: request.param])


def test_every_card_meets_every_checked_rule_of_pdf_ua(cards: dict[Path, str]) -> None:
    failures = {str(card): page_validation.validate_pdf(str(card), profile="ua1") for card in cards}
    assert {card: result for card, result in failures.items() if not result.is_compliant} == {}


def test_every_standard_card_is_one_page_and_every_card_has_its_paper(cards: dict[Path, str]) -> None:
    for card, ending in cards.items():
        pdf = card.read_bytes()
        assert set(page_sizes(pdf)) == {SIZES[ending]}, card
        if "large" not in ending:
            assert page_count(pdf) == 1, card


def test_every_card_shows_each_exercise_and_says_how_to_get_ready(cards: dict[Path, str], root: Path) -> None:
    shelves = Loader().load(root / "content", date.today()).library
    for card in cards:
        id = re.sub("(-letter)?(-large)?$", "", card.stem)
        plan = shelves.routines.get(id) if card.parent.name == "routines" else None
        ids = [item.exercise for item in plan.exercises] if plan else [id]
        pdf = card.read_bytes()
        assert [tag for tag, _ in tags(pdf)].count("Figure") == len(ids) + 1, card  # and the QR code
        said = text(pdf)
        assert all(squeezed(line) in said for id in ids for line in shelves.exercises[id].setup), card


def test_no_text_on_any_card_is_smaller_than_promised_and_no_font_is_missing(cards: dict[Path, str]) -> None:
    for card, ending in cards.items():
        pdf = card.read_bytes()
        assert min(round(run.size, 2) for run in shown(pdf)) >= (18 if "large" in ending else 12), card
        assert all(embedded for _, embedded in fonts(pdf)), card


def test_no_card_names_a_reviewer_who_is_not_there(cards: dict[Path, str], root: Path) -> None:
    if not list((root / "content/people").glob("*.yml")):
        assert all(squeezed("Not yet reviewed by a clinician") in text(card.read_bytes()) for card in cards)
