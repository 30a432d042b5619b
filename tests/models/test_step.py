"""The path of a knee on the way down from a step, against geometry done by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from hipwise.models.moving import Course, courses

ASIDE, UP = 2, 1


@pytest.fixture(scope="module")
def found() -> dict[str, Course]:
    return {course.knob.id: course for course in courses("step")}


@pytest.mark.parametrize("knob", ["turn", "pelvis"])
def test_angle_and_distance_are_those_of_the_leg_seen_from_the_front(found: dict[str, Course], knob: str) -> None:
    course = found[knob]
    poses = course.motion.through(course.shares)
    for place in range(len(course.shares)):
        hip, knee, ankle = (poses.frames[f"{bone}_r"].origin[place] for bone in ("thigh", "shank", "foot"))
        thigh = math.degrees(math.atan2(knee[ASIDE] - hip[ASIDE], hip[UP] - knee[UP]))
        shank = math.degrees(math.atan2(ankle[ASIDE] - knee[ASIDE], knee[UP] - ankle[UP]))
        assert shank - thigh == pytest.approx(float(course.reading.numbers["knee-in"][place]), abs=1e-6)
        slope = (ankle[ASIDE] - hip[ASIDE]) / (ankle[UP] - hip[UP])
        straight = hip[ASIDE] + slope * (knee[UP] - hip[UP])
        assert straight - knee[ASIDE] == pytest.approx(float(course.reading.numbers["off-line"][place]), abs=1e-6)


def test_both_knobs_begin_with_the_leg_in_one_line(found: dict[str, Course]) -> None:
    for course in found.values():
        assert abs(float(course.reading.numbers["knee-in"][0])) < 2
        assert abs(float(course.reading.numbers["off-line"][0])) < 1


def test_a_thigh_that_turns_in_takes_the_knee_along_more_than_a_pelvis_that_sinks(found: dict[str, Course]) -> None:
    for course in found.values():
        assert np.all(np.diff(course.reading.numbers["knee-in"]) > 0)
        assert np.all(np.diff(course.reading.numbers["off-line"]) > 0)
    last = {knob: float(course.reading.numbers["knee-in"][-1]) for knob, course in found.items()}
    assert last["turn"] > 2 * last["pelvis"]


def test_one_thing_moves_at_a_time(found: dict[str, Course]) -> None:
    """While the thigh turns the pelvis stays level and hip and foot stay where they are."""
    poses = found["turn"].motion.through(found["turn"].shares)
    hips = poses.frames["thigh_r"].origin - poses.frames["thigh_l"].origin
    assert np.abs(np.degrees(np.arctan2(hips[:, UP], hips[:, ASIDE]))).max() < 1
    for bone in ("thigh_r", "foot_r"):
        assert np.ptp(poses.frames[bone].origin[:, [UP, ASIDE]], axis=0).max() < 1
