"""The arrow of a picture follows what the exercise declares to move."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from hipwise.body.figure import Contact, Figure, Lit, View
from hipwise.body.muscles.atlas import muscles
from hipwise.body.muscles.sheets import flat
from hipwise.body.posing.landmarks import landmark
from hipwise.body.posing.pose import pose
from hipwise.body.skin.scene import matrix
from hipwise.easel.drafting import arrows
from hipwise.figures.asked import asked
from hipwise.library import Library

from .conftest import Posed

RAISE = Figure(
    view=View(0, 0),
    end={"hip_r": {"abduction": 30}, "shoulder": {"abduction": 150}},
    contacts=(Contact("foot_l"),),
)
LOW = ("ankle_outer_r", "knee_front_r", "asis_r")


def test_an_arrow_follows_the_leg_that_works_and_not_the_arms_that_fly() -> None:
    (arrow,) = arrows(RAISE, pose(RAISE), LOW)
    assert arrow.follows == "ankle_outer_r"


def test_a_way_too_short_to_see_has_no_arrow() -> None:
    still = replace(RAISE, end={"hip_r": {"abduction": 3}, "shoulder": {"abduction": 150}})
    assert arrows(still, pose(still), LOW) == ()


@pytest.mark.parametrize(
    ("muscle", "follows"), [("gluteus-medius", "ankle_outer_r"), ("gastrocnemius", "knee_front_r")]
)
def test_an_arrow_does_not_cover_a_lit_muscle(muscle: str, follows: str) -> None:
    figure = replace(RAISE, lit=(Lit(muscle, "r"),))
    motion, view = pose(figure), matrix(figure.view)
    fibres = flat(motion.end.skeleton, view, muscles()[muscle], "r").points[..., :2].reshape(-1, 2)
    (arrow,) = arrows(figure, motion, (follows,))
    tip = landmark(motion.end.skeleton, arrow.follows)[0] @ view[:2].T + arrow.offset
    assert np.linalg.norm(fibres - tip, axis=1).min() > 2


def test_a_lift_of_the_hips_over_standing_feet_may_follow_the_pelvis(library: Library) -> None:
    (main,) = asked(library.exercises["lift"], library)
    (arrow,) = arrows(main.figure, pose(main.figure), main.follows)
    assert arrow.follows in ("asis_r", "asis_l")


@pytest.mark.parametrize(
    ("joint", "action", "side", "follows"),
    [
        ("ankle", "plantarflexion", "working", ("heel_r",)),
        ("pelvis", "lateral_tilt", "working", ("asis_r", "asis_l")),
        ("knee", "extension", "standing", ("ankle_outer_l", "knee_front_l", "asis_l")),
    ],
)
def test_what_is_followed_is_what_is_declared(
    changed: Posed, joint: str, action: str, side: str, follows: tuple[str, ...]
) -> None:
    move = {"joint": joint, "action": action, "plane": "sagittal", "side": side, "contraction": "concentric"}
    library = changed({"exercises/lift.yml": {"joint_actions": [move | {"from_deg": "0", "to_deg": "20"}]}})
    assert asked(library.exercises["lift"], library)[0].follows == follows
