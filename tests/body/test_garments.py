"""Clothes sit on the same skin in every pose, from every side."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.drawing.dress import Hands, dressed
from hipwise.body.drawing.garments import covered, outfit, worn
from hipwise.body.figure import Look, View
from hipwise.body.skeleton.frames import Skeleton
from hipwise.body.skeleton.joints import Angles
from hipwise.body.skin.scene import Scene
from hipwise.body.skin.surface import Surface
from hipwise.body.tracing.ink import Chart

from .figures import UPRIGHT, posed, seen

OUTFITS = (1, 2, 3, 4)
SHIRT, LEGS = 0, 1
FRONT, SIDE = View(0.0), View(90.0)
RAISED: Angles = {"shoulder": {"abduction": 85}, "hip_r": {"flexion": 40}, "knee_r": {"flexion": 60}}


@cache
def dressed_in(number: int, raised: bool = False, azimuth: float = 0.0) -> tuple[Scene, list[NDArray[np.floating]]]:
    scene = seen(posed(RAISED if raised else UPRIGHT), View(azimuth), Look(outfit=number))
    return scene, covered(scene, outfit(number))


def along(scene: Scene, field: NDArray[np.floating], bone: str) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """How far down a bone its visible cells lie (cm), and what a field says there."""
    shown = np.nonzero(scene.shows([bone]))
    places = scene.surface.places(scene.x[shown[0]], scene.y[shown[1]], scene.depth[shown])
    return -places.local(bone)[1], field[shown]


@pytest.mark.parametrize("raised", [False, True])
@pytest.mark.parametrize("azimuth", [0.0, 180.0])
def test_a_sleeve_ends_at_the_same_place_of_the_arm_in_every_pose(raised: bool, azimuth: float) -> None:
    scene, fields = dressed_in(1, raised, azimuth)
    down, value = along(scene, fields[SHIRT], "upper_arm_l")
    assert (value[(down > 4) & (down < 12)] < 0).mean() > 0.95
    assert (value[(down > 17) & (down < 27)] > 0).mean() > 0.9


def test_long_sleeves_reach_the_wrist() -> None:
    scene, fields = dressed_in(3)
    down, value = along(scene, fields[SHIRT], "forearm_r")
    assert (value[(down > 4) & (down < 20)] < 0).all()


def test_trousers_cover_the_shin_and_shorts_leave_it_bare() -> None:
    for number, bare in ((1, True), (4, False)):
        scene, fields = dressed_in(number)
        down, value = along(scene, fields[LEGS], "shank_r")
        assert ((value[(down > 5) & (down < 30)] > 0) == bare).all()


def test_a_scarf_covers_the_neck_over_whatever_is_worn() -> None:
    look = Look(hair="scarf", outfit=1)
    scene = seen(posed(), FRONT, look)
    assert len(worn(look)) == len(outfit(1)) + 1
    scarf = covered(scene, worn(look))[0]
    throat, chest = (
        (scene.view @ scene.skeleton.point("neck", (7, height, 0))[0])[None, :2] for height in (-2.0, -14.0)
    )
    assert Chart(scene).label(scarf, throat)[0] < 0
    assert Chart(scene).label(scarf, chest)[0] > 0


@pytest.mark.parametrize("number", OUTFITS)
def test_no_cell_wears_two_garments(number: int) -> None:
    _, fields = dressed_in(number)
    assert (np.sum([field < -0.2 for field in fields], axis=0) <= 1).all()


@pytest.mark.parametrize("number", OUTFITS)
@pytest.mark.parametrize("raised", [False, True])
def test_trunk_and_hips_are_covered_whatever_is_worn(number: int, raised: bool) -> None:
    scene, fields = dressed_in(number, raised)
    shown = np.nonzero(scene.shows(["torso"]))
    places = scene.surface.places(scene.x[shown[0]], scene.y[shown[1]], scene.depth[shown])
    height = scene.surface.along_spine(places)[1]
    clothed = np.minimum.reduce(fields)[shown] < 0.15
    assert clothed[(height > -4) & (height < 40)].mean() > 0.995


def test_a_number_beyond_the_last_outfit_is_the_last() -> None:
    assert outfit(99) == outfit(max(OUTFITS))


def thickness(skeleton: Skeleton, number: int, bone: str, down: float) -> float:
    """How far outside the skin of an outfit a point 12 cm in front of a bone lies, in centimetres."""
    surface = Surface(dressed(Look(outfit=number), Hands(), skeleton), skeleton, np.eye(3))
    point = skeleton.point(bone, (12.0, -down, 0.0))[0].astype(np.float32)
    return float(surface.part(bone, surface.places(*point[:, None]))[0])


def test_a_loose_trouser_leg_stands_off_the_shin() -> None:
    skeleton = posed()
    assert thickness(skeleton, 4, "shank_r", 30) < thickness(skeleton, 2, "shank_r", 30) - 1.5


def test_a_sleeve_has_an_edge() -> None:
    skeleton = posed()
    bare, sleeved = thickness(skeleton, 1, "upper_arm_r", 15), thickness(skeleton, 1, "upper_arm_r", 13)
    assert bare - sleeved > 0.5
