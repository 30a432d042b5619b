"""One cause gets one message, with advice its author can use."""

from __future__ import annotations

from itertools import product

from hipwise.body.figure import Contact, Figure, Hold, Miss
from hipwise.figures.unmet import causes, said

LYING = Figure(posture="supine", contacts=(Contact("foot"), Contact("back")))


def _angle(joint: str, pose: str, by: float = 44.0, got: float = 51.0) -> Miss:
    return Miss("angle", joint, pose, by, "degrees", got + by, got, "flexion")


def _contact(name: str, pose: str = "end", by: float = 5.0) -> Miss:
    return Miss("contact", name, pose, by, "cm", 0.0, by)


def _told(*misses: Miss, figure: Figure = LYING) -> list[tuple[str, str]]:
    return [said(cause, figure) for cause in causes(misses)]


def test_both_sides_and_both_ends_are_one_message() -> None:
    every = [_angle(joint, pose) for joint, pose in product(("knee_r", "knee_l"), ("start", "end"))]
    ((message, _),) = _told(*every)
    assert message == (
        "At the start and end, both knees come out at 51 degrees of flexion, not 95. It fights with the contact foot."
    )


def test_start_and_end_that_ask_for_different_angles_are_one_message() -> None:
    ((message, _),) = _told(_angle("hip_r", "start", by=30, got=20), _angle("hip_r", "end", by=40, got=50))
    assert message.startswith("At the end, hip_r comes out at 50 degrees of flexion, not 90; at the start, at 20 ")


def test_angles_that_gave_are_part_of_what_cannot_be_reached() -> None:
    gave = (_angle("hip_l", "end", by=18), _angle("knee_l", "end", by=30))
    ((message, _),) = _told(_contact("foot_l"), *gave)
    assert message == (
        "At the end, the left foot cannot reach its place: it stays 5.0 cm away."
        " What gives: knee_l 30 degrees, hip_l 18 degrees."
    )


def test_both_feet_that_do_not_arrive_are_said_once() -> None:
    ((message, way_out),) = _told(_contact("foot_l"), _contact("foot_r"))
    assert message == "At the end, the feet cannot reach their place: they stay 5.0 cm away."
    assert way_out == "other angles for hip, knee or ankle, or another contact"


def test_at_most_four_causes_are_told_the_largest_first() -> None:
    names = ("hip_r", "knee_r", "ankle_r", "shoulder_r", "elbow_r", "lumbar")
    found = causes([_angle(name, "end", by=by) for by, name in enumerate(names, 13)])
    assert [cause.worst.by for cause in found] == [18, 17, 16, 15]


def test_what_cannot_be_reached_comes_before_angles_however_large() -> None:
    found = causes([_angle("elbow_r", "end", by=90), _contact("foot_l")])
    assert [cause.worst.kind for cause in found] == ["contact", "angle"]


def test_a_head_that_cannot_be_held_is_not_helped_by_the_arms() -> None:
    ((_, way_out),) = _told(Miss("hold", "forehead", "end", 4.0, "cm", 0.0, 4.0))
    assert way_out == "other angles for neck or thoracic, or another place to hold"


def test_a_hand_that_cannot_hold_is_helped_by_its_arm() -> None:
    ((_, way_out),) = _told(Miss("hold", "palm_r", "end", 4.0, "cm", 0.0, 4.0))
    assert way_out == "other angles for shoulder_r, elbow_r or wrist_r, or another place to hold"


def test_a_back_that_cannot_lie_is_helped_by_the_trunk() -> None:
    ((_, way_out),) = _told(_contact("back"))
    assert way_out == "other angles for pelvis, lumbar or hip, or another contact"


def test_an_angle_names_what_it_fights_with() -> None:
    ((_, way_out),) = _told(_angle("hip_l", "end"))
    assert way_out == "hip_l: {flexion: 51} if that is what you want, or drop the contact foot"


def test_an_elbow_fights_with_the_hold_of_its_hand() -> None:
    figure = Figure(holds=(Hold("palm_l", "iliac_l"), Hold("palm_r", "iliac_r")))
    ((message, _),) = _told(_angle("elbow_r", "end"), figure=figure)
    assert message.endswith("It fights with the hold of palm_r.")


def test_both_sides_get_the_same_number() -> None:
    ((message, way_out),) = _told(_angle("hip_r", "end", 40, 50), _angle("hip_l", "end", 38, 52))
    assert "51 degrees" in message
    assert way_out.startswith("hip: {flexion: 51}")


def test_what_sinks_is_one_message() -> None:
    sunk = [Miss("floor", name, "end", 2.0, "cm", 0.0, -2.0) for name in ("glute_r", "glute_l", "upper_arm_r")]
    ((message, _),) = _told(*sunk)
    assert message == "At the end, each glute and the right upper arm are 2.0 cm below the floor or a support."


def test_a_body_that_sinks_because_a_foot_does_not_arrive_is_told_about_the_foot() -> None:
    found = causes([Miss("floor", "head", "end", 9.0, "cm", 0.0, -9.0), _contact("foot_l")])
    assert [cause.worst.kind for cause in found] == ["contact"]


def test_a_stance_that_comes_out_the_other_way_round_names_the_other_foot() -> None:
    ((message, way_out),) = _told(Miss("measure", "stance_length_r", "end", 110.0, "cm", 70.0, -40.0))
    assert message == "At the end, stance_length comes out as -40, not 70."
    assert way_out.startswith("stance_length_l: 40 if that is what you want")
