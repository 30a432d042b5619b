"""A weight is in the hands that hold it, hangs down, and is hidden by what lies nearer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hipwise.body.drawing.picture import hands_of
from hipwise.body.figure import Contact, Figure, Hold, Look, Prop, View
from hipwise.body.motion.film import film
from hipwise.body.posing.carrying import grip
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.pose import pose
from hipwise.body.skeleton.joints import INDEX
from hipwise.body.skin.scene import scene
from hipwise.body.skin.tables import body
from hipwise.body.things.weights import weight_inks, weights
from hipwise.body.tracing.outline import area

KIT = (Prop("weight"),)
RIGHT = (Hold("palm_r", "weight"),)
BOTH = (*RIGHT, Hold("palm_l", "weight"))
HINGE = Figure(
    start={"hip": {"flexion": 5}},
    end={"hip": {"flexion": 75}, "knee": {"flexion": 20}},
    contacts=(Contact("foot"),),
    holds=BOTH,
    props=KIT,
)
GOBLET = replace(HINGE, hold={"shoulder": {"flexion": 35}, "elbow": {"flexion": 135}})


def _shown(figure: Figure) -> float:
    """How much of the weights shows, in square centimetres."""
    skeleton = pose(figure).end.skeleton
    picture = scene(body("a"), skeleton, figure.view, 1.0)
    inks = [ink for weight in weights(figure, skeleton) for ink in weight_inks(weight, picture) if ink.kind == "q"]
    return abs(sum(area(line.points) for ink in inks for line in ink.lines))


def test_a_weight_in_both_hands_hangs_below_the_shoulders_of_somebody_who_bends() -> None:
    motion = pose(HINGE)
    skeleton = motion.end.skeleton
    (weight,) = weights(HINGE, skeleton)
    assert motion.end.misses == ()
    assert weight.ball[0][1] < weight.middle[1] - 10
    assert abs(weight.middle[0] - landmark(skeleton, "upper_arm_r")[0, 0]) < 8
    assert np.linalg.norm(grip(skeleton, "r") - grip(skeleton, "l")) == pytest.approx(10, abs=0.5)


def test_a_weight_in_both_hands_does_not_hang_in_the_thighs() -> None:
    skeleton = pose(HINGE).start.skeleton
    (weight,) = weights(HINGE, skeleton)
    assert weight.ball[0][0] - weight.ball[1] > landmark(skeleton, "thigh_front_r")[0, 0] - 1


def test_bent_elbows_hold_a_weight_before_the_chest() -> None:
    skeleton = pose(GOBLET).end.skeleton
    (weight,) = weights(GOBLET, skeleton)
    assert weight.ball[0][1] > landmark(skeleton, "navel")[0, 1]
    assert abs(weight.ball[0][2]) < 3


def test_two_weights_are_one_in_each_hand() -> None:
    figure = replace(HINGE, props=KIT * 2)
    assert [weight.hands for weight in weights(figure, pose(figure).end.skeleton)] == [("r",), ("l",)]


def test_an_arm_stays_as_its_author_bends_it() -> None:
    figure = replace(HINGE, holds=RIGHT, hold={"shoulder_r": {"flexion": 90}})
    assert pose(figure).end.angles[INDEX["shoulder_r", "flexion"]] == pytest.approx(90)


def test_the_hands_that_hold_are_fists() -> None:
    assert hands_of(replace(HINGE, holds=RIGHT)).right == "fist"
    assert hands_of(replace(HINGE, holds=RIGHT)).left == "relaxed"


def test_a_body_hides_the_weight_behind_it() -> None:
    before, behind = (_shown(replace(GOBLET, view=View(azimuth))) for azimuth in (0.0, 180.0))
    assert before > 180
    assert behind < 60


def test_a_weight_that_nobody_holds_stands_on_the_floor() -> None:
    (weight,) = weights(Figure(props=KIT), pose(Figure()).end.skeleton)
    assert weight.ball[0][1] - weight.ball[2] == pytest.approx(0)


def test_a_weight_across_the_hips_lies_on_them() -> None:
    figure = Figure(posture="supine", props=(Prop("weight", between=("asis_r", "asis_l")),))
    skeleton = pose(figure).end.skeleton
    (weight,) = weights(figure, skeleton)
    assert weight.ball[0][1] > landmark(skeleton, "asis_r")[0, 1] + 5
    assert weight.lies == "pelvis"


def test_a_weight_moves_with_the_hands_in_a_film() -> None:
    motion = pose(HINGE)
    made = film(HINGE, Look(), motion, 1.0)
    (ball,) = [path for path in made.before if path.kind == "q"][:1]
    ways = [made.at(ball, share)[:, 0].mean(axis=0) for share in (0.0, 1.0)]
    hands = [landmark(one.skeleton, "hand_r")[0] for one in (motion.start, motion.end)]
    assert ways[1][1] - ways[0][1] == pytest.approx(hands[1][1] - hands[0][1], abs=6)
