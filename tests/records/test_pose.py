"""What a pose in an exercise file becomes, and what is said where it cannot be one."""

from __future__ import annotations

import pytest

from hipwise.body.figure import Contact, Hold, Measure, View
from hipwise.findings import examine, field_names
from hipwise.problems import Problem
from hipwise.records import Exercise
from hipwise.records.pose import Pose
from hipwise.source import read

from ..corpus import GOOD
from ..reading_grade import grade

PLAIN = "  view: right\n"


def _read(pose: str) -> tuple[Pose | None, list[Problem]]:
    reading = read(f"{GOOD}pose:\n{pose}".encode(), "f.yml", field_names(Exercise))
    record, problems = examine(Exercise, "exercises", "f", reading)
    return (record.pose if isinstance(record, Exercise) else None), [*reading.problems, *problems]


def _pose(pose: str) -> Pose:
    found, problems = _read(pose)
    assert problems == []
    assert found is not None
    return found


def _only(line: str) -> Problem:
    [problem] = _read(f"{PLAIN}  {line}\n")[1]
    return problem


def test_a_pose_needs_nothing_but_a_view() -> None:
    pose = _pose(PLAIN)
    assert (pose.view, pose.start, pose.contacts, pose.planted, pose.ghost) == (View(90, 0), {}, (), None, None)


@pytest.mark.parametrize(("said", "seen"), [("front", View(0, 0)), ("{azimuth: 30, elevation: 20}", View(30, 20))])
def test_a_view_is_a_word_or_two_angles(said: str, seen: View) -> None:
    assert _pose(f"  view: {said}\n").view == seen


def test_angles_are_numbers_by_joint_and_direction_whole_or_not() -> None:
    pose = _pose(f"{PLAIN}  start: {{hip: {{flexion: 50}}, knee_l: {{flexion: 7.5, valgus: 3}}}}\n")
    assert pose.start == {"hip": {"flexion": 50.0}, "knee_l": {"flexion": 7.5, "valgus": 3.0}}


def test_a_contact_has_a_height_if_it_says_so() -> None:
    pose = _pose(f"{PLAIN}  contacts: [back, {{foot_r: 15}}]\n")
    assert pose.contacts == (Contact("back"), Contact("foot_r", 15.0))


def test_a_hand_is_held_at_a_landmark_a_thing_or_a_point() -> None:
    pose = _pose(f"{PLAIN}  hands: {{palm_r: iliac_r, fingers_l: chair, elbow_l: [10, 90, -20.5]}}\n")
    assert pose.hands == (Hold("palm_r", "iliac_r"), Hold("fingers_l", "chair"), Hold("elbow_l", (10.0, 90.0, -20.5)))


def test_hands_without_a_side_are_both_each_on_its_own_side() -> None:
    pose = _pose(f"{PLAIN}  hands: {{palm: iliac, fingers: chair}}\n")
    assert pose.hands[:2] == (Hold("palm_r", "iliac_r"), Hold("palm_l", "iliac_l"))
    assert pose.hands[2:] == (Hold("fingers_r", "chair"), Hold("fingers_l", "chair"))


def test_measures_ghosts_and_planted_contacts_are_told_apart_from_none_said() -> None:
    pose = _pose(f"{PLAIN}  measure: {{stance_length: 70}}\n  ghost: [leg]\n  planted: []\n")
    assert pose.measure == (Measure("stance_length", 70.0),)
    assert pose.ghost == ("leg_r", "leg_l")
    assert pose.planted == ()
    assert _pose(f"{PLAIN}  ghost: none\n").ghost == ()


def test_no_means_no_and_yes_means_yes() -> None:
    pose = _pose(
        f"{PLAIN}  guides: [{{through: [asis_r, asis_l], good: no}}]\n  lit: [{{muscle: soleus, main: yes}}]\n"
    )
    assert (pose.guides[0].good, pose.lit[0].main) == (False, True)


@pytest.mark.parametrize(
    ("line", "code", "nearest"),
    [
        ("start: {hipp: {flexion: 50}}", "joint-unknown", "hip"),
        ("start: {hip_right: {flexion: 50}}", "joint-unknown", "hip_r"),
        ("start: {left_knee: {flexion: 50}}", "joint-unknown", "knee_l"),
        ("start: {knees: {flexion: 50}}", "joint-unknown", "knee"),
        ("start: {hip: {flexoin: 50}}", "direction-unknown", "flexion"),
        ("start: {knee: {bend: 50}}", "direction-unknown", "flexion"),
        ("start: {hip: {dorsiflexion: 50}}", "direction-unknown", "flexion"),
        ("start: {pelvis: {hike_right: 8}}", "direction-unknown", "raise_right"),
        ("start: {hip: {extension: -10}}", "angle-minus", "flexion: 10"),
        ("start: {pelvis: {drop_left: -10}}", "angle-minus", "raise_left: 10"),
        ("start: {pelvis: {raise_right: -4}}", "angle-minus", "drop_right: 4"),
        ("start: {hip: {flexion: 200}}", "number-limits", ""),
        ("start: {hip: {flexion: 50 deg}}", "number", "50"),
        ("start: {hip: {flexion: 50, extension: 5}}", "angle-twice", ""),
        ("start: {pelvis: {drop_left: 5, raise_left: 5}}", "angle-twice", ""),
        ("start: {hip: 50}", "pairs-wanted", ""),
        ("start: bent", "pairs-wanted", ""),
        ("contacts: [foots]", "contact-unknown", "foot"),
        ("contacts: [{foot_r: 15 cm}]", "number", "15"),
        ("contacts: [{foot_r: 500}]", "number-limits", ""),
        ("contacts: [{foot_r: 15, foot_l: 0}]", "contact-shape", ""),
        ("planted: [foto_r]", "contact-unknown", "foot_r"),
        ("hands: {plam_r: iliac_r}", "landmark-unknown", "palm_r"),
        ("hands: {palm_r: worktpo}", "landmark-unknown", "worktop"),
        ("hands: {palm_r: [1, 2]}", "numbers-wanted", ""),
        ("hands: {palm: [1, 2, 3]}", "landmark-unknown", "palm_r"),
        ("measure: {knee_in: 20}", "measure-unknown", "knee_in_r"),
        ("measure: {stance_width: 500}", "number-limits", ""),
        ("arrows: [{follows: asis}]", "landmark-unknown", "asis_r"),
        ("arrows: [{follows: asis_r, offset: [1]}]", "numbers-wanted", ""),
        ("bands: [{around: [thigh], at: 33}]", "limb-unknown", "thigh_r"),
        ("props: [{kind: stepp}]", "choice", "step"),
        ("posture: quadruped", "choice", "all_fours"),
        ("also: side", "view-unknown", ""),
        ("also: {azimuth: 0, elevation: 100}", "number-limits", ""),
        ("ghost: leg_l", "list-wanted", "[leg_l]"),
        ("ghost: [foot_l]", "part-unknown", ""),
        ("lit: [{muscle: soleus, main: true}]", "yes-or-no", "yes"),
        ("contactz: [foot]", "field-unknown", "contacts"),
    ],
)
def test_each_slip_has_its_own_message_and_the_nearest_right_word(line: str, code: str, nearest: str) -> None:
    problem = _only(line)
    assert (problem.code, problem.nearest) == (code, nearest)
    assert problem.expected
    assert problem.read.startswith("exercises-pose")


def test_an_unknown_name_is_pointed_to_itself_and_the_allowed_ones_are_listed() -> None:
    problem = _only("start: {hip: {flexion: 5}, kne: {flexion: 50}}")
    line = "  start: {hip: {flexion: 5}, kne: {flexion: 50}}"
    assert (problem.place.column, problem.place.length) == (line.index("kne") + 1, 3)
    assert "pelvis" in problem.expected
    assert "knee (also knee_r, knee_l)" in problem.expected


def test_a_direction_is_refused_with_those_of_its_joint_alone() -> None:
    problem = _only("start: {elbow: {abduction: 5}}")
    assert problem.message == '"abduction" is not a direction of elbow.'
    assert problem.expected == "one of: flexion, extension, pronation, supination"


def test_an_angle_out_of_reach_is_told_how_far_the_joint_goes() -> None:
    assert _only("start: {knee: {flexion: 170}}").expected == "from 0 to 155 degrees"
    assert _only("start: {scapula: {elevation: 9}}").expected == "from 0 to 6 cm"


def test_all_slips_of_a_pose_are_told_at_once() -> None:
    slips = "  start: {hipp: {flexion: 50}, knee: {flexion: -5}}\n  end: {hip: {bend: 4}}\n  contacts: [foots, backs]\n"
    codes = [problem.code for problem in _read(f"  view: up\n{slips}")[1]]
    expected = ["view-unknown", "joint-unknown", "angle-minus", "direction-unknown", *["contact-unknown"] * 2]
    assert sorted(codes) == sorted(expected)


def test_messages_about_poses_ask_for_no_more_than_8_years_of_school() -> None:
    lines = ["start: {hip: {flexion: -5}}", "start: {hip: {flexion: 5, extension: 5}}", "hands: {palm: [1, 2, 3]}"]
    lines += [
        "contacts: [{foot_r: 15, foot_l: 0}]",
        "start: {hip: {flexion: 200}}",
        "arrows: [{follows: asis_r, offset: 1}]",
    ]
    for problem in map(_only, lines):
        assert grade(problem.message) <= 8, problem.message
