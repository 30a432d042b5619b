"""A back leans on a wall: upright, on the spot, wherever its author puts the wall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hipwise.body.figure import Contact, Figure, Hold, Prop
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.pose import Motion, pose
from hipwise.body.things.passing import passing
from hipwise.body.things.placing import Poses, stand

SLIDES = Figure(
    start={"hip": {"flexion": 45}, "knee": {"flexion": 45}},
    end={"hip": {"flexion": 90}, "knee": {"flexion": 90}},
    contacts=(Contact("foot"), Contact("wall_back")),
    props=(Prop("wall"),),
)


def _from_the_wall(figure: Figure, motion: Motion, name: str) -> list[float]:
    """How far a landmark is before the face of the wall at the start and the end, in centimetres."""
    at = stand(figure.props[0], Poses(figure, motion.start.skeleton, motion.end.skeleton))
    face = at.middle[0] + at.size[0] / 2
    return [float(landmark(one.skeleton, name)[0, 0]) - face for one in (motion.start, motion.end)]


@pytest.mark.parametrize("wall", [Prop("wall"), Prop("wall", place=(-30.0, 0.0), turned=180.0)])
def test_a_back_slides_down_a_wall_without_leaving_it_or_entering_it(wall: Prop) -> None:
    figure = replace(SLIDES, props=(wall,))
    motion = pose(figure)
    assert motion.start.misses == motion.end.misses == ()
    for name in ("back_r", "sacrum"):
        assert all(0 < gap < 4 for gap in _from_the_wall(figure, motion, name))
    assert passing(figure, motion) == ()


def test_the_feet_stay_on_their_spot_before_the_wall() -> None:
    motion = pose(SLIDES)
    start, end = _from_the_wall(SLIDES, motion, "heel_r")
    assert start == pytest.approx(end, abs=0.3)
    assert start > 25


def test_a_back_that_cannot_reach_the_wall_is_told() -> None:
    away = Hold("sacrum", (0.0, 60.0, 0.0))
    missed = pose(replace(SLIDES, holds=(away,))).end.misses
    assert {miss.name for miss in missed if miss.kind == "contact"} == {"wall_back"}
