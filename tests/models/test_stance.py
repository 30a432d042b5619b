"""One leg carries the body: forces balance, and they agree with textbook levers and with what was measured."""

from __future__ import annotations

import math

import numpy as np
import pytest

from hipwise.body.posing.landmarks import landmark
from hipwise.models.knobs import MEASURED_IN_A_WALK
from hipwise.models.moving import Course, courses
from hipwise.models.stance import stance

from .by_hand import parts

ASIDE, UP = 2, 1
LEG = {"thigh_r", "shank_r", "foot_r"}
CARRIED = 6 / 7
STEEP = math.radians(70)
LEVER = 5.0


@pytest.fixture(scope="module")
def found() -> dict[str, Course]:
    return {course.knob.id: course for course in courses("stance")}


@pytest.mark.parametrize("knob", ["lean", "stick", "drop"])
def test_nothing_turns_about_the_hip_and_the_joint_bears_what_is_left(found: dict[str, Course], knob: str) -> None:
    """Weight, muscle, stick and joint as forces at their places: they turn nothing and push nothing."""
    course = found[knob]
    poses = course.motion.through(course.shares)
    hip, hand = poses.frames["thigh_r"].origin, landmark(poses, "palm_l")
    rest = list(parts(poses, LEG))
    whole = sum(share for share, _ in rest)
    for place, at in enumerate(course.knob.places):
        muscle = float(course.reading.numbers["muscle"][place])
        push = at / 100 if knob == "stick" else 0.0
        weights = [(share / whole * CARRIED, float(where[place, ASIDE] - hip[place, ASIDE])) for share, where in rest]
        turned = sum(-weight * aside for weight, aside in weights) - muscle * LEVER
        turned -= push * float(hip[place, ASIDE] - hand[place, ASIDE])
        assert turned == pytest.approx(0, abs=1e-6)
        up = sum(weight for weight, _ in weights) + muscle * math.sin(STEEP) - push
        across = muscle * math.cos(STEEP)
        assert math.hypot(up, across) == pytest.approx(float(course.reading.numbers["joint"][place]), rel=1e-9)


def test_standing_level_agrees_with_textbook_levers(found: dict[str, Course]) -> None:
    """Lever ratios of 2 to 2.5 and a leg of a seventh give 1.7 to 2.1, and 2.5 to 3.0 with both pulls added up."""
    level = {id: float(values[0]) for id, values in found["lean"].reading.numbers.items()}
    assert 2 <= level["lever"] / LEVER <= 2.5
    assert 1.7 <= level["muscle"] <= 2.15
    assert 2.5 <= level["joint"] <= 3.0


@pytest.mark.parametrize(("ratio", "muscle", "joint"), [(2.0, 171, 254), (2.5, 214, 296)])
def test_the_range_the_page_prints_is_right(ratio: float, muscle: int, joint: int) -> None:
    pull = CARRIED * ratio
    load = math.hypot(pull * math.sin(STEEP) + CARRIED, pull * math.cos(STEEP))
    assert round(100 * pull) == muscle
    assert round(100 * load) == joint


def test_the_drawing_is_not_far_from_what_was_measured_in_a_walk(found: dict[str, Course]) -> None:
    assert float(found["lean"].reading.numbers["joint"][0]) == pytest.approx(MEASURED_IN_A_WALK, rel=0.2)


def test_leaning_and_a_stick_leave_the_muscles_less_to_hold_step_by_step(found: dict[str, Course]) -> None:
    for knob in ("lean", "stick"):
        assert np.all(np.diff(found[knob].reading.numbers["muscle"]) < 0)
        assert np.all(np.diff(found[knob].reading.numbers["joint"]) < 0)


def test_the_words_said_of_a_lean_and_of_a_stick_hold(found: dict[str, Course]) -> None:
    lean, stick = (
        found[knob].reading.numbers["muscle"] / found[knob].reading.numbers["muscle"][0] for knob in ("lean", "stick")
    )
    assert np.all((lean[10:17] < 0.8) & (lean[10:17] > 0.63))
    assert np.all((lean[17:] < 0.66) & (lean[17:] > 0.5))
    assert np.all(stick[13:] < 0.5)


def test_a_pelvis_that_sinks_hardly_changes_the_pull(found: dict[str, Course]) -> None:
    pull = found["drop"].reading.numbers["muscle"]
    assert np.ptp(pull) < 0.05 * pull[0]


def test_lean_and_drop_begin_in_one_and_the_same_state(found: dict[str, Course]) -> None:
    for number, values in found["lean"].reading.numbers.items():
        assert float(values[0]) == pytest.approx(float(found["drop"].reading.numbers[number][0]), rel=1e-3)


def test_a_push_that_holds_everything_leaves_the_muscles_nothing(found: dict[str, Course]) -> None:
    poses = found["stick"].motion.through(np.zeros(2))
    read = stance(poses, np.array([0.0, 0.5]))
    assert read.numbers["muscle"][1] == 0
    assert read.numbers["joint"][1] == pytest.approx(CARRIED - 0.5)


def test_the_short_lever_stands_square_on_the_pull(found: dict[str, Course]) -> None:
    lines = found["lean"].reading.lines
    short, pull = lines["short"][:, 1] - lines["short"][:, 0], lines["pull"][:, 1] - lines["pull"][:, 0]
    np.testing.assert_allclose(np.linalg.norm(short, axis=1), LEVER)
    np.testing.assert_allclose(np.sum(short * pull, axis=1), 0, atol=1e-9)


def test_without_a_push_no_stick_is_drawn(found: dict[str, Course]) -> None:
    assert "push" not in found["lean"].reading.lines
    assert "push" in found["stick"].reading.lines
