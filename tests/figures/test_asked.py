"""What a picture shows, worked out from an exercise's record."""

from __future__ import annotations

from hipwise.body.figure import Contact, Lit, Measure, View
from hipwise.figures.asked import Asked, Panel, asked
from hipwise.library import Library

from .conftest import Posed


def _of(library: Library, id: str) -> tuple[Asked, ...]:
    return asked(library.exercises[id], library)


def test_an_exercise_without_a_pose_asks_for_no_picture(library: Library) -> None:
    assert _of(library, "squeeze") == ()


def test_targets_are_strong_and_helpers_soft_on_the_sides_of_what_they_do(library: Library) -> None:
    (main,) = _of(library, "lift")
    assert main.figure.lit == (
        Lit("gluteus-maximus", "r", main=True),
        Lit("gluteus-maximus", "l", main=True),
        Lit("biceps-femoris", "r", main=False),
        Lit("biceps-femoris", "l", main=False),
    )


def test_a_muscle_that_only_keeps_you_steady_is_not_lit(library: Library) -> None:
    assert "side-hip" not in {lit.muscle for lit in _of(library, "lift")[0].figure.lit}


def test_the_working_side_is_the_one_the_pose_names(changed: Posed) -> None:
    library = changed({"exercises/side-raise.yml": {"pose": {"working": "left"}}})
    assert [lit.side for lit in _of(library, "side-raise")[0].figure.lit] == ["l"]


def test_the_standing_side_is_the_other_one(changed: Posed) -> None:
    actions = {"joint": "hip", "action": "abduction", "plane": "frontal", "side": "standing"}
    actions |= {"from_deg": "0", "to_deg": "8", "contraction": "concentric"}
    library = changed({"exercises/side-raise.yml": {"joint_actions": [actions]}})
    assert [lit.side for lit in _of(library, "side-raise")[0].figure.lit] == ["l"]


def test_a_muscle_lights_only_on_the_side_of_the_movement_it_can_do(changed: Posed) -> None:
    hip = {"joint": "hip", "action": "abduction", "plane": "frontal", "side": "working"}
    knee = {"joint": "knee", "action": "flexion", "plane": "sagittal", "side": "standing"}
    angles = {"from_deg": "0", "to_deg": "20", "contraction": "concentric"}
    helper = {"muscle": "biceps-femoris", "role": "synergist"}
    change = {"joint_actions": [hip | angles, knee | angles], "pose": {"lit": "null"}}
    change["muscles"] = [{"muscle": "gluteus-medius", "role": "target"}, helper]
    library = changed({"exercises/side-raise.yml": change})
    assert [(lit.muscle, lit.side) for lit in _of(library, "side-raise")[0].figure.lit] == [
        ("gluteus-medius", "r"),
        ("biceps-femoris", "l"),
    ]


def test_the_posture_is_the_position_unless_the_pose_says_more(library: Library, changed: Posed) -> None:
    assert _of(library, "lift")[0].figure.posture == "supine"
    other = changed({"exercises/lift.yml": {"pose": {"posture": "tall_kneeling"}}})
    assert _of(other, "lift")[0].figure.posture == "tall_kneeling"


def test_a_second_view_shows_the_same_pose(changed: Posed) -> None:
    main, also = _of(changed({"exercises/lift.yml": {"pose": {"also": "left"}}}), "lift")
    assert (main.panel, also.panel) == (Panel.MAIN, Panel.ALSO)
    assert also.figure.view == View(-90.0, 0.0)
    assert (also.figure.start, also.figure.end, also.figure.lit) == (
        main.figure.start,
        main.figure.end,
        main.figure.lit,
    )


def test_a_comparison_is_marked_good_and_other_and_names_the_other(library: Library) -> None:
    good, other = _of(library, "side-raise")
    assert [(it.panel, it.figure.mark) for it in (good, other)] == [(Panel.MAIN, "good"), (Panel.OTHER, "other")]
    assert other.label == "The pelvis drops"


def test_a_pair_stands_together_and_a_second_view_comes_last(changed: Posed) -> None:
    library = changed({"exercises/side-raise.yml": {"pose": {"also": "back"}}})
    assert [it.panel for it in _of(library, "side-raise")] == [Panel.MAIN, Panel.OTHER, Panel.ALSO]


def test_the_other_picture_changes_only_what_it_names(library: Library) -> None:
    good, other = _of(library, "side-raise")
    assert other.figure.end == {"hip_r": {"abduction": 30.0}, "pelvis": {"drop_right": 10.0}}
    assert other.figure.contacts == good.figure.contacts == (Contact("foot_l"),)


def test_angles_of_both_sides_laid_over_one_side_win(changed: Posed) -> None:
    compare = {"label": "Both hips bend", "end": {"hip": {"abduction": "10"}}}
    _, other = _of(changed({"exercises/side-raise.yml": {"pose": {"compare": compare}}}), "side-raise")
    assert other.figure.end["hip_r"] == other.figure.end["hip_l"] == {"abduction": 10.0}


def test_the_first_pictures_guides_stand_for_the_other_as_broken_lines(changed: Posed) -> None:
    guides = {"pose": {"guides": [{"through": ["asis_r", "asis_l"]}]}}
    good, other = _of(changed({"exercises/side-raise.yml": guides}), "side-raise")
    assert [line.good for line in good.figure.guides] == [True]
    assert [line.good for line in other.figure.guides] == [False]


def test_a_pose_that_holds_a_thing_nobody_shows_is_not_drawn(changed: Posed) -> None:
    library = changed({"exercises/lift.yml": {"pose": {"hands": {"palm_r": "chair"}}}})
    assert _of(library, "lift") == ()


def test_the_foot_of_the_working_side_stands_in_front(changed: Posed) -> None:
    for working, name in (("right", "stance_length_r"), ("left", "stance_length_l")):
        library = changed({"exercises/lift.yml": {"pose": {"working": working, "measure": {"stance_length": "40"}}}})
        assert _of(library, "lift")[0].figure.measures == (Measure(name, 40.0),)


def test_an_author_may_say_which_foot_stands_in_front(changed: Posed) -> None:
    library = changed({"exercises/lift.yml": {"pose": {"measure": {"stance_length_l": "40"}}}})
    assert _of(library, "lift")[0].figure.measures == (Measure("stance_length_l", 40.0),)


def test_a_pose_that_holds_what_nobody_can_hold_is_not_drawn(changed: Posed) -> None:
    along = {"kind": "stick", "between": ["head_back", "sacrum"]}
    for kind, thing in (("mat", {"kind": "mat"}), ("stick", along)):
        library = changed({"exercises/lift.yml": {"pose": {"hands": {"palm_r": kind}, "props": [thing]}}})
        assert _of(library, "lift") == ()
