"""A part of the body that goes through a thing is told; one that rests on it or stands beside it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hipwise.body.figure import Contact, Figure, Hold, Miss, Prop
from hipwise.body.posing.pose import pose
from hipwise.body.things.passing import passing
from hipwise.body.things.props import all_grips

STANDING = Figure(contacts=(Contact("foot"),))
SITTING = Figure(posture="seated", contacts=(Contact("seat", 45), Contact("foot")))


def _told(figure: Figure, *props: Prop) -> tuple[Miss, ...]:
    shown = replace(figure, props=props)
    return passing(shown, pose(shown, grips=all_grips(shown)))


def test_a_wall_through_the_body_is_told_with_the_parts_it_cuts() -> None:
    found = _told(STANDING, Prop("wall", place=(0.0, 0.0)))
    assert {"pelvis", "thigh_r", "head"} <= {miss.name for miss in found}
    assert {(miss.kind, miss.direction, miss.unit) for miss in found} == {("through", "wall", "cm")}
    assert {miss.pose for miss in found} == {"start", "end"}


def test_how_deep_a_part_goes_is_how_far_it_must_move() -> None:
    def deepest(at: float) -> float:
        return max(miss.by for miss in _told(STANDING, Prop("wall", place=(at, 0.0))))

    assert deepest(-10.0) - deepest(-12.0) == pytest.approx(2.0, abs=0.1)


def test_a_thin_board_through_a_thigh_is_seen_too() -> None:
    high = Prop("bench", place=(0.0, 0.0), size=(40.0, 70.0, 110.0))
    assert {"thigh_r", "thigh_l"} <= {miss.name for miss in _told(STANDING, high)}


def test_only_the_pose_that_goes_through_is_named() -> None:
    kicks = replace(STANDING, contacts=(Contact("foot_l"),), end={"hip_r": {"flexion": 60}, "knee_r": {"flexion": 0}})
    found = _told(kicks, Prop("wall", place=(40.0, 0.0)))
    assert {miss.pose for miss in found} == {"end"}
    assert {miss.name for miss in found} <= {"shank_r", "foot_r", "toes_r", "thigh_r", "knee_r"}


def test_whoever_sits_on_a_chair_a_bench_or_a_bed_does_not_go_through_it() -> None:
    aside = replace(SITTING, hold={"shoulder": {"flexion": 30}, "elbow": {"flexion": 60}})
    for kind in ("chair", "bench", "bed"):
        assert _told(aside, Prop(kind)) == ()


def test_hands_that_hold_on_may_lie_against_what_they_hold() -> None:
    for kind in ("worktop", "chair", "wall"):
        figure = replace(STANDING, holds=(Hold("palm_r", kind), Hold("palm_l", kind)))
        assert _told(figure, Prop(kind)) == ()


def test_things_that_move_with_the_body_are_no_obstacle() -> None:
    held = replace(STANDING, holds=(Hold("palm_r", "weight"),))
    assert _told(held, Prop("weight"), Prop("mat"), Prop("stick", between=("head_back", "sacrum"))) == ()
