"""What cannot be met or seen is told at the line that asks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hipwise.body.figure import Figure, Lit, Miss, Prop
from hipwise.easel.store import Drawn
from hipwise.figures.asked import Panel
from hipwise.figures.faults import faults
from hipwise.figures.gallery import Gallery, Picture
from hipwise.figures.showing import shows
from hipwise.library import Library

from .conftest import Posed
from .made import picture


def _told(library: Library, id: str, gallery: Gallery) -> list[tuple[str, str, str]]:
    """For each fault: the line it stands at, its code and its message."""
    found = list(faults(library, gallery))
    lines = library.readings["exercises", id].lines
    return [(lines[it.place.line - 1].strip(), it.code, it.message) for it in found]


def test_pictures_without_a_fault_bring_no_message(library: Library) -> None:
    assert list(faults(library, {"lift": (picture(),)})) == []


@pytest.mark.parametrize(
    ("miss", "line", "message"),
    [
        (
            Miss("contact", "foot_l", "start", 4.21, "cm", 0.0, 4.21),
            "- foot",
            "At the start, the left foot cannot reach its place: it stays 4.2 cm away.",
        ),
        (
            Miss("angle", "knee_r", "end", 12.0, "degrees", 92.0, 80.0, "flexion"),
            "knee:",
            "At the end, knee_r comes out at 80 degrees of flexion, not 92.",
        ),
        (
            Miss("angle", "hip_r", "start", 46.0, "degrees", 40.0, -6.0, "flexion"),
            "hip:",
            "At the start, hip_r comes out at 6 degrees of extension, not 40 of flexion.",
        ),
        (
            Miss("hold", "palm_r", "end", 3.0, "cm", 0.0, 3.0),
            "pose:",
            "At the end, palm_r cannot reach what it holds: it stays 3.0 cm away.",
        ),
        (
            Miss("measure", "stance_length", "end", 8.0, "cm", 70.0, 62.0),
            "pose:",
            "At the end, stance_length comes out as 62, not 70.",
        ),
        (
            Miss("measure", "stance_length_r", "end", 8.0, "cm", 70.0, 62.0),
            "pose:",
            "At the end, stance_length comes out as 62, not 70.",
        ),
        (
            Miss("floor", "shank_r", "end", 1.25, "cm", 0.0, -1.25),
            "pose:",
            "At the end, the right shank is 1.2 cm below the floor or a support.",
        ),
    ],
)
def test_what_a_pose_cannot_meet_is_told_where_it_is_asked_for(
    library: Library, miss: Miss, line: str, message: str
) -> None:
    assert _told(library, "lift", {"lift": (picture(misses=(miss,)),)}) == [(line, "pose-unmet", message)]


def test_the_way_out_names_the_joints_of_the_limb(library: Library) -> None:
    miss = Miss("contact", "foot_l", "start", 4.2, "cm", 0.0, 4.2)
    (problem,) = faults(library, {"lift": (picture(misses=(miss,)),)})
    assert problem.expected == "other angles for hip_l, knee_l or ankle_l, or another contact"


def test_the_other_picture_of_a_pair_is_told_at_its_own_lines(library: Library) -> None:
    miss = Miss("angle", "pelvis", "end", 13.0, "degrees", 10.0, -3.0, "drop_right")
    other = picture(Panel.OTHER, misses=(miss,))
    (found,) = _told(library, "side-raise", {"side-raise": (picture(), other)})
    assert found[0] == "pelvis:"


def test_a_second_view_repeats_no_message(library: Library) -> None:
    miss = Miss("contact", "foot_l", "start", 4.2, "cm", 0.0, 4.2)
    both = (picture(misses=(miss,)), picture(Panel.ALSO, misses=(miss,)))
    assert len(list(faults(library, {"lift": both}))) == 1


def test_a_main_muscle_nobody_can_see_is_told_with_the_way_out(library: Library) -> None:
    (found,) = _told(library, "lift", {"lift": (picture(area=0.4),)})
    assert found == ("view: right", "muscle-unseen", "gluteus-maximus is not seen well in this view: nothing.")


def test_a_sliver_of_a_large_muscle_is_not_enough(library: Library) -> None:
    (found,) = _told(library, "lift", {"lift": (picture(area=9.0),)})
    assert found[2].startswith("gluteus-maximus is not seen well in this view: only 9 of the ")
    assert list(faults(library, {"lift": (picture(area=15.0),)})) == []


@pytest.mark.parametrize(
    ("muscle", "little", "enough"), [("gluteus-medius", 14.9, 15), ("pectineus", 2.9, 8), ("gemelli", 2.9, 8)]
)
def test_of_a_small_muscle_less_must_be_seen(muscle: str, little: float, enough: float) -> None:
    assert (shows(muscle, little), shows(muscle, enough)) == (False, True)


def test_a_helper_below_a_main_muscle_that_is_seen_is_no_fault(changed: Posed) -> None:
    lit = [{"muscle": "gluteus-maximus"}, {"muscle": "biceps-femoris"}]
    named = changed({"exercises/lift.yml": {"pose": {"lit": lit}}})
    alone = replace(picture().asked.figure, lit=(Lit("gluteus-maximus", "r"), Lit("biceps-femoris", "r", main=False)))
    with_group = replace(alone, lit=(*alone.lit, Lit("semitendinosus", "r", main=False)))
    areas = {("gluteus-maximus", "r"): 90.0, ("semitendinosus", "r"): 20.0}
    told = [_told(named, "lift", {"lift": (_showing(figure, areas),)}) for figure in (alone, with_group)]
    assert [[code for _, code, _ in each] for each in told] == [["muscle-unseen"], []]


def _showing(figure: Figure, areas: dict[tuple[str, str], float]) -> Picture:
    one = picture()
    return replace(
        one,
        asked=replace(one.asked, figure=figure),
        drawn=Drawn(replace(one.drawn.drawing, lit=areas), ()),
    )


def test_a_muscle_the_body_does_not_have_is_told_and_stops_nothing(changed: Posed) -> None:
    uses = [{"muscle": "gluteus-maximus", "role": "target"}, {"muscle": "side-hip", "role": "synergist"}]
    (found,) = faults(changed({"exercises/lift.yml": {"muscles": uses}}), {"lift": (picture(),)})
    assert (found.code, found.severity) == ("muscle-undrawn", "warning")


def test_a_muscle_seen_in_the_second_view_is_seen(library: Library) -> None:
    assert list(faults(library, {"lift": (picture(area=0.0), picture(Panel.ALSO, area=16.0))})) == []


def test_a_muscle_seen_only_in_the_picture_of_a_slip_is_not_seen(library: Library) -> None:
    (found,) = _told(library, "lift", {"lift": (picture(area=0.0), picture(Panel.OTHER, area=30.0))})
    assert found[1] == "muscle-unseen"


def test_the_real_pictures_of_a_right_pose_have_no_fault(library: Library, gallery: Gallery) -> None:
    assert list(faults(library, gallery)) == []


def _into(name: str, kind: str, pose: str = "end", by: float = 6.0) -> Miss:
    return Miss("through", name, pose, by, "cm", 0.0, by, kind)


def test_a_part_that_goes_through_a_thing_is_a_warning_at_that_thing(changed: Posed) -> None:
    library = changed({"exercises/lift.yml": {"pose": {"props": [{"kind": "mat"}, {"kind": "chair"}]}}})
    shown = picture(misses=(_into("thigh_r", "chair"), _into("pelvis", "chair", by=4.0)))
    shown = replace(shown, asked=replace(shown.asked, figure=Figure(props=(Prop("mat"), Prop("chair")))))
    (problem,) = faults(library, {"lift": (shown,)})
    assert (problem.code, problem.severity) == ("pose-through", "warning")
    assert problem.message == "At the end, the right thigh and the pelvis go up to 6 cm into the chair."
    lines = library.readings["exercises", "lift"].lines
    assert lines[problem.place.line - 1].strip() == "- kind: chair"


def test_a_pose_that_does_not_reach_its_places_hears_of_that_first(library: Library) -> None:
    lost = Miss("contact", "foot_r", "end", 9.0, "cm", 0.0, 9.0)
    found = list(faults(library, {"lift": (picture(misses=(_into("thigh_r", "chair"), lost)),)}))
    assert [problem.code for problem in found] == ["pose-unmet"]


def test_a_posture_that_is_overruled_is_a_warning(library: Library) -> None:
    lies = Miss("posture", "supine", "end", 10.0, "degrees", 0.0, 10.0, "seated")
    (problem,) = faults(library, {"lift": (picture(misses=(lies,)),)})
    assert (problem.code, problem.severity) == ("posture-overridden", "warning")
