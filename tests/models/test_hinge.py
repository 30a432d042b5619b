"""A bend from an upright squat to a hip hinge: what hips, back and knees hold, against statics done by hand."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.posing.mass import centre_of_mass
from hipwise.body.skeleton.frames import Skeleton
from hipwise.models.hinge import hinge
from hipwise.models.moving import Course, courses
from hipwise.models.reading import middle

from .by_hand import turning

SIDEWAYS = 2
SHANKS = {f"{bone}_{side}" for bone in ("shank", "foot") for side in "rl"}
LEGS = SHANKS | {"thigh_r", "thigh_l"}


@pytest.fixture(scope="module")
def course() -> Course:
    return courses("hinge")[0]


@pytest.fixture(scope="module")
def poses(course: Course) -> Skeleton:
    return course.motion.through(course.shares)


@pytest.mark.parametrize(
    ("number", "left_out", "joint"),
    [
        ("hips-hold", LEGS, "thigh"),
        ("knees-hold", SHANKS, "shank"),
        ("back-holds", LEGS | {"pelvis"}, "spine_11"),
    ],
)
def test_what_is_held_is_the_turning_of_all_weights_above_the_joint(
    course: Course, poses: Skeleton, number: str, left_out: set[str], joint: str
) -> None:
    at = poses.frames[joint].origin if joint.startswith("spine") else middle(poses, joint)
    by_hand = np.abs(turning(poses, at, left_out, SIDEWAYS))
    np.testing.assert_allclose(course.reading.numbers[number], by_hand / by_hand[0], rtol=1e-9)


def test_the_further_the_trunk_leans_the_more_hips_and_back_hold_and_the_less_the_knees(course: Course) -> None:
    numbers = course.reading.numbers
    assert np.all(np.diff(numbers["back-holds"]) > 0)
    assert np.all(np.diff(numbers["hips-hold"]) > 0)
    assert np.all(np.diff(numbers["knees-hold"]) < 0)


def test_the_words_about_twice_and_about_half_hold_in_a_hinge(course: Course) -> None:
    last = {id: float(values[-1]) for id, values in course.reading.numbers.items()}
    assert last["back-holds"] == pytest.approx(2, abs=0.2)
    assert last["hips-hold"] == pytest.approx(2, abs=0.2)
    assert last["knees-hold"] == pytest.approx(0.5, abs=0.1)


def test_the_hips_stay_as_high_and_the_body_over_its_feet(poses: Skeleton) -> None:
    height = middle(poses, "thigh")[:, 1]
    assert np.ptp(height) < 1
    ahead = centre_of_mass(poses)[:, 0] - middle(poses, "foot")[:, 0]
    assert np.all((ahead > 2) & (ahead < 8))


def test_the_hips_go_back(poses: Skeleton) -> None:
    back = middle(poses, "foot")[:, 0] - middle(poses, "thigh")[:, 0]
    assert np.all(np.diff(back) > 0)
    assert back[-1] - back[0] > 8


def test_the_number_of_the_lean_is_the_place_of_the_knob(course: Course) -> None:
    np.testing.assert_allclose(course.reading.numbers["trunk"], list(course.knob.places), atol=0.1)


def test_angles_are_those_of_the_bones(course: Course, poses: Skeleton) -> None:
    thigh = middle(poses, "shank") - middle(poses, "thigh")
    shank = middle(poses, "foot") - middle(poses, "shank")
    cosine = np.sum(thigh * shank, axis=1) / np.linalg.norm(thigh, axis=1) / np.linalg.norm(shank, axis=1)
    np.testing.assert_allclose(np.degrees(np.arccos(cosine)), course.reading.numbers["knee"], atol=1)


def test_a_body_is_compared_with_the_first_one_it_is_read_with(course: Course) -> None:
    later = hinge(course.motion.through(course.shares[10:]))
    for number in ("back-holds", "hips-hold", "knees-hold"):
        whole = course.reading.numbers[number]
        np.testing.assert_allclose(later.numbers[number], whole[10:] / whole[10], rtol=1e-9)


def test_the_levers_end_where_the_weight_pulls_down(course: Course) -> None:
    plumb, long = course.reading.lines["plumb"], course.reading.lines["long"]
    np.testing.assert_allclose(plumb[:, 0, 0], long[:, 1, 0])
    assert np.all(plumb[:, 0, 1] > plumb[:, 1, 1])
