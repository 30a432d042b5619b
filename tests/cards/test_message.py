"""What a card says first: one thing to do, and how sure anyone can be that it helps."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hipwise.cards import Sheet, exercise_sheet, routine_sheet
from hipwise.cards.message import KNOWN, UNSURE
from hipwise.language.hedge import mismatches
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.records.vocabulary import Type

from .invented import DOSE, exercise, library, routine


@pytest.fixture(scope="module")
def real(root: Path) -> Library:
    return Loader().load(root / "content", date.today()).library


def test_a_routine_asks_for_all_its_exercises_on_its_days_for_its_weeks() -> None:
    assert _routine().message == "Do these 2 exercises on 2 to 3 days a week, for 6 to 12 weeks."


def test_an_exercise_asks_for_the_days_of_its_dose() -> None:
    made = exercise("low", "Low lift", dose=DOSE | {"days_per_week": "5"})
    sheet = exercise_sheet(made, library(made), "example.org/")
    assert sheet.message == "Do this exercise on 5 days a week."
    assert not any("days" in line for line in sheet.moves[0].in_words)


def test_days_are_said_once_and_the_rest_between_them_is_kept() -> None:
    sheet = _routine()
    said = [*sheet.in_words, *(line for move in sheet.moves for line in move.in_words)]
    assert [line for line in said if "day" in line] == ["Leave a day of rest between."]


def test_an_exercise_on_fewer_days_than_its_routine_still_says_so() -> None:
    sheet = _routine(dose=DOSE | {"days_per_week": "1"})
    assert "Train on 1 day a week." in sheet.moves[1].in_words


@pytest.mark.parametrize(
    ("types", "said"),
    [
        (("strength", "strength", "balance"), Type.strength),
        (("control", "strength", "control"), Type.control),
        (("balance",) * 2, Type.balance),
    ],
)
def test_what_is_known_is_that_of_most_exercises_and_what_is_not_stands_beside_it(types: Any, said: Type) -> None:
    made = [exercise(f"lift-{at}", f"Lift {at}", type=type) for at, type in enumerate(types)]
    sheet = routine_sheet(routine("r", [each.id for each in made]), library(*made), "example.org/")
    assert sheet.known == f"{KNOWN[said].words} {UNSURE}"


@pytest.mark.parametrize("type", Type)
def test_what_is_known_is_said_as_surely_as_its_claim(type: Type, real: Library) -> None:
    claim = real.claims[KNOWN[type].claim]
    assert list(mismatches(KNOWN[type].words, claim.certainty, unknown=False)) == []


def test_the_days_of_every_real_routine_are_those_of_its_exercises(real: Library) -> None:
    for plan in real.routines.values():
        sheet = routine_sheet(plan, real, "example.org/")
        assert not any(line.startswith("Train on") for line in sheet.in_words), plan.id


def _routine(dose: Any = DOSE) -> Sheet:
    made = [exercise("one", "Lift one"), exercise("two", "Lift two", dose=dose)]
    return routine_sheet(routine("r", [each.id for each in made]), library(*made), "example.org/")
