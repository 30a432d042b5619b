"""A dose in figures and the same dose in words never disagree."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest

from hipwise.records.dose import Dose

USUAL = {
    "sets": "2 to 3",
    "reps": "8 to 12",
    "rest_s": "60 to 90",
    "days_per_week": "2 to 3",
    "good_reps_left": "3",
    "effort": "7",
}
NUMBER = re.compile(r"\d+")


def dose(**changes: Any) -> Dose:
    return Dose.model_validate({name: value for name, value in (USUAL | changes).items() if value is not None})


@pytest.mark.parametrize(
    ("changes", "amount", "first"),
    [
        ({}, "2 to 3 rounds of 8 to 12", "Do 8 to 12 repetitions."),
        ({"sets": "1"}, "1 round of 8 to 12", "Do 8 to 12 repetitions."),
        ({"hold_s": "5 to 10"}, "2 to 3 rounds of 8 to 12 holds of 5 to 10 seconds",
         "Do 8 to 12 holds of 5 to 10 seconds."),
        ({"reps": None, "hold_s": "30"}, "2 to 3 rounds of 1 hold of 30 seconds", "Do 1 hold of 30 seconds."),
        ({"reps": "1", "hold_s": "1"}, "2 to 3 rounds of 1 hold of 1 second", "Do 1 hold of 1 second."),
        ({"reps": None, "steps": "10"}, "2 to 3 rounds of 10 steps each way", "Do 10 steps each way."),
        ({"reps": None, "steps": "1"}, "2 to 3 rounds of 1 step each way", "Do 1 step each way."),
        ({"reps": "1"}, "2 to 3 rounds of 1", "Do 1 repetition."),
    ],
)  # fmt: skip
def test_the_amount_reads_as_people_say_it(changes: dict[str, Any], amount: str, first: str) -> None:
    assert dose(**changes).amount == amount
    assert dose(**changes).in_words[0] == first


def test_the_usual_dose_in_words() -> None:
    assert dose().in_words == (
        "Do 8 to 12 repetitions.",
        "Rest for 60 to 90 seconds. Do 2 to 3 rounds in all.",
        "Stop each round while you could still do 3 more good ones. It feels like 7 out of 10.",
        "Train on 2 to 3 days a week, with a day of rest between.",
    )


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ("1", "Train on 1 day a week."),
        ("3", "Train on 3 days a week, with a day of rest between."),
        ("3 to 5", "Train on 3 to 5 days a week."),
        ("7", "Train on 7 days a week."),
    ],
)
def test_a_day_of_rest_between_is_promised_only_where_the_week_has_room(days: str, words: str) -> None:
    assert dose(days_per_week=days).in_words[-1] == words


def test_one_is_never_more_than_one() -> None:
    once = dose(sets="1", reps="1", hold_s="1", rest_s="1", days_per_week="1", good_reps_left="1", effort="9")
    said = " ".join((once.amount, *once.in_words))
    assert not re.search(r"\b1 (?:more good ones|\w+s)\b", said), said


@pytest.mark.parametrize(
    ("work", "left", "days"),
    [*product([{}, {"hold_s": "7"}, {"reps": None, "hold_s": "45"}, {"reps": None, "steps": "11 to 13"}],
              ["0", "1 to 2", "4"], ["1", "2 to 4", "6"])],
)  # fmt: skip
def test_the_words_give_every_figure_and_no_other(work: dict[str, Any], left: str, days: str) -> None:
    given = {**USUAL, **work, "good_reps_left": left, "days_per_week": days, "effort": "5 to 6"}
    figures = {number for value in given.values() if value for number in NUMBER.findall(value)}
    told = {number for sentence in dose(**given).in_words for number in NUMBER.findall(sentence)}
    once = {"1"} if given["reps"] is None and "hold_s" in given else set()
    assert told == figures | once | {"10"}
