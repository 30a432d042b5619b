"""A bench stands below whatever rests on it, and turns to the body."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.figure import Contact, Figure, Prop
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.pose import Motion, pose
from hipwise.body.things.holding import Stand
from hipwise.body.things.placing import Poses, stand

BENCH = Prop("bench")
THRUST = Figure(
    posture="supine",
    start={"hip": {"flexion": 45}, "knee": {"flexion": 90}},
    end={"hip": {"flexion": 0}, "knee": {"flexion": 88}},
    contacts=(Contact("foot"), Contact("back", 42)),
    props=(BENCH,),
)
SITTING = Figure(posture="seated", contacts=(Contact("seat", 42), Contact("foot")), props=(BENCH,))
LYING = Figure(posture="supine", contacts=(Contact("buttock", 42), Contact("back", 42), Contact("head_back", 42)))


def _stood(figure: Figure) -> tuple[Motion, Stand]:
    motion = pose(figure)
    return motion, stand(BENCH, Poses(figure, motion.start.skeleton, motion.end.skeleton))


def test_shoulder_blades_lie_on_the_edge_of_a_bench_that_stands_across() -> None:
    motion, found = _stood(THRUST)
    edge = abs(float(landmark(motion.end.skeleton, "back_r")[0, 0]) - found.middle[0])
    assert edge < found.size[0] / 2
    hips = abs(float(landmark(motion.end.skeleton, "sacrum")[0, 0]) - found.middle[0])
    assert hips > found.size[0] / 2
    assert found.size == (40.0, 42.0, 110.0)


def test_a_bench_is_under_whoever_sits_on_it() -> None:
    motion, found = _stood(SITTING)
    pelvis = landmark(motion.start.skeleton, "pelvis")[0]
    assert np.abs(np.array(found.middle)[[0, 2]] - pelvis[[0, 2]]).max() < 6
    assert found.size[1] == 42


def test_a_bench_goes_along_somebody_who_lies_on_it() -> None:
    _, found = _stood(LYING)
    assert found.turned % 180 == pytest.approx(90, abs=3)


def test_a_bench_that_nobody_uses_stands_ahead() -> None:
    _, found = _stood(Figure(contacts=(Contact("foot"),)))
    assert found.middle[0] > 20 + found.size[0] / 2 - 10
