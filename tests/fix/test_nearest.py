"""A misspelt word is put right only where it can be just one other."""

from __future__ import annotations

import pytest

from hipwise.fix.nearest import Offer, offers, only_one, taken

from ..corpus import GOOD

IDS = {
    "equipment": {"loop-band", "chair"},
    "muscles": {"gluteus-medius", "gluteus-minimus", "gluteus-maximus"},
    "references": {"sample2019"},
    "claims": {"sample-claim"},
    "exercises": {"bridge"},
}


def _offered(old: str, new: str) -> list[tuple[str, str]]:
    assert old in GOOD
    found = offers(GOOD.replace(old, new, 1), "exercises", "sample", IDS)
    return [(offer.word, offer.nearest) for offer in found]


@pytest.mark.parametrize(
    ("old", "new", "word", "nearest"),
    [
        ("level: 1", "levle: 1", "levle", "level"),
        ("  rest_s: 60", "  rest-s: 60", "rest-s", "rest_s"),
        ("    instead: Keep", "    insted: Keep", "insted", "instead"),
        ("position: side_lying", "position: side_lyng", "side_lyng", "side_lying"),
        ("position: side_lying", "position: side lying", "side lying", "side_lying"),
        ("type: strength", "type: Strength", "Strength", "strength"),
        ("  - loop-band", "  - lop-band", "lop-band", "loop-band"),
        ("muscle: gluteus-medius", "muscle: gluteus-medias", "gluteus-medias", "gluteus-medius"),
        ("sources: [sample2019]", "sources: [sampel2019]", "sampel2019", "sample2019"),
    ],
)
def test_a_misspelt_name_or_id_is_offered_the_one_it_can_be(old: str, new: str, word: str, nearest: str) -> None:
    assert _offered(old, new) == [(word, nearest)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("muscle: gluteus-medius", "muscle: gluteus-mxxxus"),
        ("  - loop-band", "  - dumbbell"),
        ("level: 1\n", "level: 1\ncolor: red\n"),
        ("position: side_lying", "position: sideways"),
        ("  reps: 8 to 12", "  reps: eight"),
    ],
    ids=["two that fit as well", "none that fits", "a field nobody knows", "another word", "no spelling"],
)
def test_what_may_be_more_than_one_thing_or_nothing_is_left_to_a_person(old: str, new: str) -> None:
    assert _offered(old, new) == []


def test_a_file_with_a_slip_is_offered_nothing() -> None:
    assert _offered("level: 1\n", 'levle: "1\n') == []


def test_all_offers_are_taken_at_once_and_nothing_else_changes() -> None:
    wrong = GOOD.replace("level: 1", "levle: 1").replace("muscle: gluteus-minimus", "muscle: gluteus-minimas")
    text, took = taken(wrong, "exercises", "sample", IDS)
    assert text == GOOD
    assert [offer.nearest for offer in took] == ["level", "gluteus-minimus"]


def test_an_offer_that_would_make_a_second_field_of_one_name_is_not_taken() -> None:
    wrong = GOOD.replace("level: 1\n", "level: 1\nlevel_: 2\n")
    text, took = taken(wrong, "exercises", "sample", IDS)
    assert (text, took) == (wrong, [])


def test_an_offer_names_its_place() -> None:
    line = GOOD[: GOOD.index("level: 1")].count("\n") + 1
    assert offers(GOOD.replace("level: 1", "levle: 1"), "exercises", "sample", IDS) == [
        Offer(line, 1, "levle", "level")
    ]


def test_the_nearest_must_be_far_ahead_of_the_second() -> None:
    assert only_one("brige", ["bridge", "clamshell"]) == "bridge"
    assert only_one("bridg", ["bridge", "bridge-march", "bridges"]) == ""
    assert only_one("x", []) == ""
