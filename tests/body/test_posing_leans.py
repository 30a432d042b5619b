"""The trunk, the stance and the toes find their place from the angles of the legs."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.figure import Contact, Figure, Measure
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.mass import centre_of_mass
from hipwise.body.posing.pose import Posed, pose
from hipwise.body.skeleton.frames import Array
from hipwise.body.skeleton.joints import INDEX

from .poses import figures, lean, motion

FEET = (Contact("foot"),)


def at(posed: Posed, name: str) -> Array:
    """Where a landmark is, (3,) cm."""
    place: Array = landmark(posed.skeleton, name)[0]
    return place


def bend(posed: Posed, joint: str, direction: str) -> float:
    """One signed angle of a pose."""
    return float(posed.angles[INDEX[joint, direction]])


def test_the_trunk_leans_forward_in_a_squat_so_that_nobody_falls_back() -> None:
    end = motion("squat").end
    assert 12 < lean(end) < 45
    assert bend(end, "hip_r", "flexion") == pytest.approx(85, abs=3)
    assert centre_of_mass(end.skeleton)[0, 0] == pytest.approx(at(end, "sole_r")[0], abs=4)


def test_the_trunk_leans_as_the_hips_ask_in_a_hinge() -> None:
    end = motion("hip hinge").end
    assert 35 < lean(end) < 60
    assert bend(end, "knee_r", "flexion") == pytest.approx(15, abs=3)


def test_a_tilt_the_author_writes_is_kept() -> None:
    end = {"pelvis": {"anterior_tilt": 30.0}, "hip": {"flexion": 85.0}, "knee": {"flexion": 95.0}}
    assert lean(pose(Figure(end=end, contacts=FEET)).end) == pytest.approx(30, abs=2)


def test_somebody_who_lifts_a_knee_stays_upright() -> None:
    assert abs(lean(motion("march").end)) < 5


def test_a_pelvis_stays_level_unless_the_author_drops_it() -> None:
    ends = motion("march").end, motion("hip hitch").end
    level, raised = (at(end, "asis_l")[1] - at(end, "asis_r")[1] for end in ends)
    assert abs(level) < 0.8
    assert raised > 0.8


def test_a_split_squat_finds_a_stance_that_suits_both_its_poses() -> None:
    found = motion("split squat")
    assert 60 < found.start.measured["stance_length"] < 95
    assert abs(at(found.end, "shank_r")[0] - at(found.end, "foot_r")[0]) < 10
    assert at(found.end, "heel_l")[1] > 8
    assert bend(found.end, "toes_l", "extension") > 20
    assert at(found.end, "knee_front_l")[1] < 12


@pytest.mark.parametrize("side", ["r", "l"])
def test_either_foot_may_stand_in_front(side: str) -> None:
    back, far = "l" if side == "r" else "r", Measure(f"stance_length_{side}", 60.0)
    bent = {f"hip_{side}": {"flexion": 50}, f"knee_{side}": {"flexion": 60}, f"knee_{back}": {"flexion": 60}}
    figure = Figure(end=bent, contacts=(Contact(f"foot_{side}"), Contact(f"toes_{back}")), measures=(far,))
    found = pose(figure).end
    assert at(found, f"toes_{side}")[0] - at(found, f"toes_{back}")[0] == pytest.approx(60, abs=1)
    assert found.misses == ()


def test_a_stance_is_as_wide_as_the_hips_unless_the_author_says_otherwise() -> None:
    assert pose(Figure(contacts=FEET)).start.measured["stance_width"] == pytest.approx(17, abs=3)


def test_heels_leave_the_floor_while_the_balls_of_the_feet_stay() -> None:
    found = motion("calf raise")
    assert at(found.end, "heel_r")[1] > 6
    assert np.abs(at(found.end, "toes_r") - at(found.start, "toes_r")).max() < 0.4


def test_somebody_who_sits_is_not_over_the_feet_and_stands_up_without_moving_them() -> None:
    found = motion("sit to stand")
    assert centre_of_mass(found.start.skeleton)[0, 0] < at(found.start, "heel_r")[0]
    assert np.abs(at(found.end, "heel_r") - at(found.start, "heel_r")).max() < 0.3


def test_the_propping_arm_of_a_side_plank_stands_upright_on_a_flat_forearm() -> None:
    end = motion("side plank").end
    assert np.linalg.norm((at(end, "upper_arm_r") - at(end, "forearm_r"))[::2]) < 6
    assert abs(at(end, "forearm_r")[1] - at(end, "hand_r")[1]) < 3


def test_hands_on_all_fours_are_below_the_shoulders_and_point_ahead() -> None:
    start = pose(Figure("all_fours", contacts=(Contact("kneel"), Contact("hand")))).start
    for side in "rl":
        reach = at(start, f"upper_arm_{side}") - at(start, f"hand_{side}")
        assert np.abs(reach[::2]).max() < 8
        fingers = at(start, f"fingertips_{side}") - at(start, f"wrist_{side}")
        assert fingers[0] > 3 * abs(fingers[2])
    assert at(start, "hand_r")[2] - at(start, "hand_l")[2] > 20


def test_weight_shifts_over_one_foot_when_the_hips_say_so() -> None:
    ends = {"hip_r": {"adduction": 9.0}, "hip_l": {"abduction": 9.0}}
    found = pose(Figure(end=ends, contacts=FEET))
    assert centre_of_mass(found.end.skeleton)[0, 2] > centre_of_mass(found.start.skeleton)[0, 2] + 6


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_planted_feet_stay_near_their_spot_all_the_way(share: float) -> None:
    found = motion("squat")
    moved = [at(found.at(share), name) - at(found.start, name) for name in ("heel_r", "heel_l")]
    assert np.abs(np.mean(moved, axis=0)).max() < 0.6


def test_the_way_begins_at_the_start_and_finishes_at_the_end() -> None:
    found = motion("donkey kick")
    through = found.through(np.array([0.0, 1.0]))
    for posed, frame in ((found.start, 0), (found.end, 1)):
        assert np.allclose(through.frames["foot_r"].origin[frame], at(posed, "foot_r"), atol=1e-6)
    assert figures()["donkey kick"].posture == "all_fours"
