"""The cards of a preview: a save never waits for them, and they follow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from hipwise import deck as deck_room
from hipwise.cards import Paper, Print, Sheet, Unprintable
from hipwise.deck import Deck

from .cards.invented import exercise_card
from .cards.reading import squeezed, text

PATIENCE = 60.0  # seconds until a card that never comes is called missing
FIRST = (Paper.A4, Print.STANDARD)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a page here, so no card waits for one."""
    monkeypatch.setattr(deck_room, "LATER", 0.0)
    monkeypatch.setattr(deck_room, "_gently", lambda work: work())


@pytest.fixture
def rung() -> Event:
    return Event()


@pytest.fixture
def deck(rung: Event) -> Deck:
    return Deck(bell=rung.set)


def _sheets(purpose: str) -> dict[str, Sheet]:
    return {"exercises/one": replace(exercise_card(), for_whom=purpose)}


def _says(deck: Deck, sheets: dict[str, Sheet], cache: Path) -> str:
    return text(deck.deal(sheets, cache)["exercises/one"].pdfs[FIRST])


def _drawn_once(deck: Deck, rung: Event, sheets: dict[str, Sheet], cache: Path) -> None:
    deck.deal(sheets, cache)
    assert rung.wait(PATIENCE)
    rung.clear()


def test_the_first_page_does_not_wait_for_its_card(deck: Deck, rung: Event, tmp_path: Path) -> None:
    sheets = _sheets("Words at first.")
    assert deck.deal(sheets, tmp_path) == {}
    assert rung.wait(PATIENCE)
    assert squeezed("Words at first.") in _says(deck, sheets, tmp_path)


def test_a_card_of_an_earlier_preview_is_on_the_first_page(deck: Deck, rung: Event, tmp_path: Path) -> None:
    Deck().deal(_sheets("Words at first."), tmp_path)
    assert squeezed("Words at first.") in _says(deck, _sheets("Words at first."), tmp_path)
    assert not rung.is_set(), "nothing is left to draw"


def test_a_changed_card_shows_its_last_form_until_the_bell_rings(deck: Deck, rung: Event, tmp_path: Path) -> None:
    before, after = _sheets("Words at first."), _sheets("Words of today.")
    _drawn_once(deck, rung, before, tmp_path)
    assert squeezed("Words at first.") in _says(deck, after, tmp_path)
    assert rung.wait(PATIENCE)
    assert squeezed("Words of today.") in _says(deck, after, tmp_path)


def test_a_card_that_cannot_be_printed_is_told_after_the_bell_and_mended(
    deck: Deck, rung: Event, tmp_path: Path
) -> None:
    good, bad = _sheets("Words at first."), _sheets("Words with 漢.")
    _drawn_once(deck, rung, good, tmp_path)
    deck.deal(bad, tmp_path)
    assert rung.wait(PATIENCE)
    with pytest.raises(Unprintable):
        deck.deal(bad, tmp_path)
    rung.clear()
    deck.deal(good, tmp_path)
    assert rung.wait(PATIENCE)
    assert squeezed("Words at first.") in _says(deck, good, tmp_path)


def test_a_build_waits_for_its_cards(tmp_path: Path) -> None:
    deck = Deck()
    deck.deal(_sheets("Words at first."), tmp_path)
    assert squeezed("Words of today.") in _says(deck, _sheets("Words of today."), tmp_path)
