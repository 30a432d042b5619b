"""What stands on a card, gathered from the records."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hipwise.cards import Sheet, exercise_sheet, routine_sheet

from .invented import DOSE, exercise, exercise_card, library, routine, routine_card


def test_a_sentence_that_holds_for_half_of_the_exercises_is_said_once_for_all() -> None:
    doses = [DOSE, DOSE | {"rest_s": "30"}, DOSE]
    sheet = _routine(*({"dose": dose} for dose in doses))
    assert sheet.in_words == (
        "Do 8 to 12 repetitions.",
        "Rest for 60 to 90 seconds.",
        "Stop each round while you could still do 3 more good ones.",
        "It feels like 7 out of 10.",
        "Leave a day of rest between.",
    )
    assert [move.in_words for move in sheet.moves] == [(), ("Rest for 30 seconds.",), ()]


def test_two_exercises_that_differ_each_keep_their_own_words() -> None:
    sheet = _routine({"dose": DOSE}, {"dose": DOSE | {"effort": "5", "effort_note": "A first step."}})
    assert "It feels like 7 out of 10." not in sheet.in_words
    assert "It feels like 7 out of 10." in sheet.moves[0].in_words
    assert "It feels like 5 out of 10." in sheet.moves[1].in_words


def test_a_routine_card_uses_the_dose_the_routine_asks_for() -> None:
    made = exercise("bridge", "Bridge")
    item = {"exercise": "bridge", "dose": DOSE | {"reps": "5"}}
    sheet = routine_sheet(routine("r", [item, "bridge"]), library(made), "example.org/r/")
    assert [move.amount for move in sheet.moves] == [
        "2 to 3 rounds of 5, each side",
        "2 to 3 rounds of 8 to 12, each side",
    ]


@pytest.mark.parametrize(
    ("laterality", "dose", "amount"),
    [
        ("one_then_other", DOSE, "2 to 3 rounds of 8 to 12, each side"),
        ("both_together", DOSE, "2 to 3 rounds of 8 to 12"),
        ("alternating", {**DOSE, "steps": "8", "reps": None}, "2 to 3 rounds of 8 steps each way"),
    ],
)
def test_the_amount_says_each_side_only_where_sides_take_turns(laterality: str, dose: Any, amount: str) -> None:
    given = {key: value for key, value in dose.items() if value}
    sheet = _exercise(laterality=laterality, dose=given)
    assert sheet.moves[0].amount == amount


def test_the_ways_name_the_way_and_the_next_exercises_of_the_ladder() -> None:
    low, high = exercise("low", "Low lift"), exercise("high", "High lift", easier=["low"])
    ways = dict(exercise_sheet(low, library(low, high), "example.org/low/").moves[0].ways)
    assert ways["Easier"] == "Go without the band."
    assert ways["Harder"] == "Move the band down to your ankles. Or try: High lift."
    assert ways["Sitting down"] == "Sit tall and push both knees out against the band."


def test_a_routine_card_says_what_to_mind_first() -> None:
    made = exercise("low", "Low lift")
    items = [{"exercise": "low", "note": "Keep your feet apart."}, "low"]
    moves = routine_sheet(routine("r", items), library(made), "example.org/r/").moves
    assert [move.ways[0] for move in moves] == [("Mind", "Keep your feet apart."), ("Easier", "Go without the band.")]


def test_the_card_of_a_routine_to_stay_with_offers_no_other_exercise() -> None:
    low, high = exercise("low", "Low lift"), exercise("high", "High lift", easier=["low"], easier_way=None)
    for stays, offered in (("no", "Low lift."), ("yes", None)):
        plan = routine("r", ["high", "low"], stay_here=stays)
        ways = dict(routine_sheet(plan, library(low, high), "example.org/r/").moves[0].ways)
        assert ways.get("Easier") == offered


def test_help_lines_are_the_emergencies_in_their_order() -> None:
    first, *_, last = routine_card(2).get_help
    assert first.startswith("New numbness between your legs")
    assert last.startswith("A joint is hot")
    assert len(routine_card(2).get_help) == 4


def test_stop_lines_are_said_once_and_a_shorter_one_gives_way_to_a_longer_one() -> None:
    one = exercise("one", "Hip one", stop_if=["Your knee swells.", "You feel dizzy."])
    two = exercise("two", "Hip two", stop_if=["You feel dizzy."])
    plan = routine("r", ["one", "two"], stop_if=["Your knee swells or locks."])
    assert routine_sheet(plan, library(one, two), "example.org/").stop == (
        "Your knee swells or locks.",
        "You feel dizzy.",
    )


def test_cautions_stand_on_the_exercise_card_with_what_to_do() -> None:
    (notice,) = exercise_card().notices
    assert notice.lines == ("You have a new hip. Ask your surgical team which moves are fine.",)


def test_a_card_without_a_reviewer_says_so_even_with_a_date() -> None:
    assert _reviewed({}) == "Not yet reviewed by a clinician."
    assert _reviewed({"last_reviewed": "2026-11-20"}) == "Not yet reviewed by a clinician."


def test_a_reviewed_card_says_when_and_when_next() -> None:
    review = {"last_reviewed": "2026-11-02", "next_review": "2028-05-01", "reviewers": ["a-person"]}
    assert _reviewed(review) == "Reviewed 2 November 2026. Next review 1 May 2028."


def test_the_version_changes_with_a_word_and_not_with_the_day() -> None:
    sheet = exercise_card()
    assert sheet.version == exercise_card().version
    assert sheet.version != _exercise(purpose="Makes the sides of your hips stronger.").version
    assert str(date.today().year) not in sheet.version


def test_an_address_is_printed_without_its_scheme_and_opened_with_it() -> None:
    made = exercise("bridge", "Bridge")
    for address in ("https://example.org/bridge/", "example.org/bridge/"):
        sheet = exercise_sheet(made, library(made), address)
        assert (sheet.address, sheet.url) == ("example.org/bridge/", "https://example.org/bridge/")


def test_a_card_that_needs_nothing_says_nothing_is_needed() -> None:
    assert ("You need", "nothing.") in _exercise(equipment=[]).facts
    assert ("You need", "Loop band.") in exercise_card().facts


def _exercise(**changes: Any) -> Sheet:
    made = exercise("bridge", "Bridge", **changes)
    return exercise_sheet(made, library(made), "example.org/bridge/")


def _routine(*changes: dict[str, Any]) -> Sheet:
    made = [exercise(f"lift-{number}", f"Lift {number}", **each) for number, each in enumerate(changes)]
    return routine_sheet(routine("r", [each.id for each in made]), library(*made), "example.org/r/")


def _reviewed(review: dict[str, Any]) -> str:
    return _exercise(review={"written": "2026-11-01"} | review).reviewed
