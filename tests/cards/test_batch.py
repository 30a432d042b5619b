"""Many cards at once: nothing is drawn twice, and the person who waits is told how far it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from hipwise.cards import Paper, Print, Sheet, Unprintable, batch, pdf, picture, render_all

from .invented import exercise_card, routine_card


def test_every_card_is_drawn_in_every_variant_with_its_picture(tmp_path: Path) -> None:
    sheet = exercise_card()
    card = render_all({"exercises/step": sheet}, tmp_path)["exercises/step"]
    assert card.pdfs == {variant: pdf(sheet, *variant) for variant in product(Paper, Print)}
    assert card.picture == picture(sheet)


def test_an_unchanged_card_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render_all(_two(), tmp_path)
    monkeypatch.setattr(batch, "pdf", _never)
    assert render_all(_two(), tmp_path) == first


def test_only_the_changed_card_is_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render_all(_two(), tmp_path)
    drawn = _watched(monkeypatch)
    render_all(_two() | {"b": replace(_two()["b"], title="New title")}, tmp_path)
    assert drawn == ["New title"]


def test_a_change_of_the_templates_draws_every_card_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render_all(_two(), tmp_path)
    drawn = _watched(monkeypatch)
    monkeypatch.setattr(batch, "fingerprint", lambda: "another")
    render_all(_two(), tmp_path)
    assert len(drawn) == 2


def test_a_card_half_kept_is_drawn_again_whole(tmp_path: Path) -> None:
    first = render_all(_two(), tmp_path)
    next(tmp_path.glob("*/picture.png")).unlink()
    assert render_all(_two(), tmp_path) == first


def test_cards_no_longer_made_leave_the_cache(tmp_path: Path) -> None:
    render_all(_two(), tmp_path)
    render_all({"a": _two()["a"]}, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_progress_counts_to_the_end_and_time_only_grows(tmp_path: Path) -> None:
    told: list[tuple[int, int, float]] = []
    render_all(_two(), tmp_path, lambda *said: told.append(said))
    assert [said[:2] for said in told] == [(1, 2), (2, 2)]
    assert 0 < told[0][2] <= told[1][2]


def test_one_unprintable_card_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unprintable, match="Bad card"):
        render_all(_two() | {"c": replace(exercise_card(), title="Bad card \u4f60")}, tmp_path)


def _two() -> dict[str, Sheet]:
    return {"a": exercise_card(), "b": routine_card(2)}


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the cards whose picture is drawn from now on."""
    drawn: list[str] = []

    def watched(sheet: Sheet) -> bytes:
        drawn.append(sheet.title)
        return picture(sheet)

    monkeypatch.setattr(batch, "picture", watched)
    return drawn


def _never(*_: object) -> bytes:
    raise AssertionError("a kept card was drawn again")
