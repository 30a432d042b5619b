"""What cannot be met is said with its name, its pose and how far off it is."""

from __future__ import annotations

import pytest

from hipwise.body.figure import Contact, Figure, Hold, Measure, Miss
from hipwise.body.posing.pose import pose

FEET = (Contact("foot"),)


def missed(figure: Figure, kind: str) -> list[Miss]:
    """The misses of a kind, of both poses."""
    found = pose(figure)
    return [miss for miss in (*found.start.misses, *found.end.misses) if miss.kind == kind]


def test_a_foot_that_cannot_reach_the_floor_says_how_far_it_stays_away() -> None:
    found = missed(Figure("seated", contacts=(Contact("seat", 110), Contact("foot_l"))), "contact")
    foot = next(miss for miss in found if miss.name == "foot_l")
    assert foot.unit == "cm"
    assert foot.by > 3
    assert foot.got == pytest.approx(foot.wanted + foot.by)


def test_a_hand_that_cannot_reach_its_hold_says_how_far_it_stays_away() -> None:
    found = missed(Figure(contacts=FEET, holds=(Hold("palm_r", (30.0, 280.0, 20.0)),)), "hold")
    assert {miss.name for miss in found} == {"palm_r"}
    assert found[0].by > 20


def test_an_angle_that_gives_says_its_direction_and_what_became_of_it() -> None:
    straight = {"hip_l": {"flexion": 0.0}, "knee": {"flexion": 0.0}}
    figure = Figure(hold=straight, end={"hip_r": {"flexion": 90.0}}, contacts=FEET)
    found = missed(figure, "angle")
    hip = next(miss for miss in found if miss.name == "hip_r")
    assert (hip.pose, hip.direction, hip.unit, hip.wanted) == ("end", "flexion", "degrees", 90)
    assert hip.got == pytest.approx(90 - hip.by) or hip.got == pytest.approx(90 + hip.by)


def test_a_minus_angle_is_told_in_the_words_of_its_author() -> None:
    apart = {"hip_l": {"flexion": 30.0}, "hip_r": {"extension": 30.0}, "knee": {"flexion": 0.0}}
    figure = Figure(end=apart, contacts=FEET, measures=(Measure("stance_length", 0.0),))
    told = {(miss.name, miss.direction) for miss in missed(figure, "angle") if miss.pose == "end"}
    assert ("hip_r", "extension") in told


def test_a_stance_wider_than_legs_go_is_a_measure_that_is_not_met() -> None:
    found = missed(Figure(contacts=FEET, measures=(Measure("stance_width", 190.0),)), "measure")
    assert {miss.name for miss in found} == {"stance_width"}
    assert found[0].got < 187


def test_a_foot_that_would_have_to_slide_is_told_at_the_end() -> None:
    figure = Figure(
        "supine",
        start={"hip_r": {"abduction": 0.0}},
        end={"hip_r": {"abduction": 60.0}, "knee_r": {"flexion": 0.0}},
        contacts=(Contact("back"), Contact("buttock"), Contact("heel")),
    )
    found = pose(figure)
    kinds = {(miss.kind, miss.name) for miss in found.end.misses}
    assert kinds & {("angle", "hip_r"), ("contact", "heel_r")}


def test_somebody_who_would_fall_over_is_told_so() -> None:
    still = {joint: {"flexion": 0.0} for joint in ("hip", "knee")} | {"ankle": {"dorsiflexion": 0.0}}
    stiff = still | {"pelvis": {"anterior_tilt": 60.0}}
    assert {miss.kind for miss in pose(Figure(end=stiff, contacts=FEET)).end.misses} & {"balance", "angle"}


@pytest.mark.parametrize(
    "figure",
    [
        Figure(end={"hipp": {"flexion": 1.0}}),
        Figure(end={"hip": {"bending": 1.0}}),
        Figure(contacts=(Contact("nose"),)),
        Figure(holds=(Hold("palm_r", "sofa"),)),
        Figure("floating"),
    ],
)
def test_a_name_that_does_not_exist_is_an_error(figure: Figure) -> None:
    with pytest.raises(KeyError):
        pose(figure)
