"""The lines, tones and details of a body lie where an eye expects them."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.drawing.composition import far_limbs, figure
from hipwise.body.drawing.details import details
from hipwise.body.drawing.dress import Hands, dressed
from hipwise.body.drawing.hair import hair_field, hair_parts, styles
from hipwise.body.drawing.lines import inner_lines
from hipwise.body.drawing.shade import shadows
from hipwise.body.figure import Look, View
from hipwise.body.skeleton.frames import Skeleton
from hipwise.body.skeleton.joints import Angles
from hipwise.body.skin.scene import Scene
from hipwise.body.skin.surface import Surface
from hipwise.body.tracing.ink import Chart, Ink

from .figures import UPRIGHT, posed, seen

ARM_BEFORE: Angles = {"shoulder_r": {"flexion": 50, "internal_rotation": 60}, "elbow_r": {"flexion": 90}}
KNEE_BENT: Angles = {**UPRIGHT, "hip_r": {"flexion": 80}, "knee_r": {"flexion": 85}}


@cache
def upright(azimuth: float, look: Look | None = None) -> Scene:
    return seen(posed(), View(azimuth), look)


def lines_near(scene: Scene, point: NDArray[np.float64], within: float) -> int:
    """How many points of inner lines lie near a point of the world."""
    at = (scene.view @ point)[:2]
    strokes = [stroke.line.points for stroke in inner_lines(Chart(scene))]
    return int(sum((np.hypot(*(points - at).T) < within).sum() for points in strokes))


def test_a_straight_knee_has_no_line_across_it() -> None:
    for azimuth in (0.0, 90.0):
        scene = upright(azimuth)
        assert lines_near(scene, scene.skeleton.point("knee_r", (0, 0, 0))[0], 3.5) == 0


def test_an_arm_before_the_trunk_is_outlined() -> None:
    scene = seen(posed(ARM_BEFORE), View(0.0))
    assert lines_near(scene, scene.skeleton.point("forearm_r", (0, -10, 0))[0], 6.0) > 10


def test_the_far_leg_is_toned_from_the_side_and_not_from_the_front() -> None:
    side, front = (seen(posed(KNEE_BENT), View(azimuth)) for azimuth in (90.0, 0.0))
    assert set(far_limbs(side)) == {"thigh_l", "shank_l", "foot_l", "upper_arm_l", "forearm_l", "hand_l"}
    assert far_limbs(front) == []


def test_a_face_looks_at_whoever_stands_before_it() -> None:
    eyes = [
        len(details(Chart(upright(azimuth)), np.ones(upright(azimuth).top.shape, bool), "bun").discs)
        for azimuth in (0.0, 90.0, 180.0)
    ]
    assert eyes == [2, 1, 0]


def test_knees_are_drawn_only_where_no_cloth_covers_them() -> None:
    bare, trousers = (upright(0.0, Look(outfit=number)) for number in (1, 4))
    strokes = [
        sum(ink.kind == "i" for ink in figure(scene, Look(outfit=number)) if isinstance(ink, Ink))
        for scene, number in ((bare, 1), (trousers, 4))
    ]
    assert strokes == [1, 1]
    knee = bare.skeleton.point("knee_r", (4, -3, 0))[0]
    near = [
        sum((np.hypot(*(stroke.line.points - (scene.view @ knee)[:2]).T) < 3).any() for stroke in found.strokes)
        for scene, found in (
            (bare, details(Chart(bare), np.ones(bare.top.shape, bool), "bun")),
            (trousers, details(Chart(trousers), np.zeros(trousers.top.shape, bool), "bun")),
        )
    ]
    assert near == [1, 0]


@pytest.mark.parametrize("style", [style for style in styles() if style != "bald"])
def test_hair_grows_on_the_head_and_leaves_the_face_free(style: str) -> None:
    scene = upright(0.0, Look(hair=style))
    field = hair_field(scene, style)
    chart = Chart(scene)
    view = scene.view[:2]
    nose, crown = (view @ scene.skeleton.point("head", at)[0] for at in ((9.0, 1.0, 0.0), (0.0, 14.0, 0.0)))
    assert chart.label(field, crown[None])[0] < 0
    assert chart.label(field, nose[None])[0] > 0
    assert (field[~scene.shows(["head"])] > 0).all()


def test_nobody_bald_has_hair() -> None:
    assert not (hair_field(upright(0.0, Look(hair="bald")), "bald") < 0).any()


def lowest_hair(skeleton: Skeleton) -> float:
    """How high the lowest point of a ponytail is, in centimetres."""
    surface = Surface(dressed(Look(hair="ponytail"), Hands(), skeleton), skeleton, np.eye(3))
    head = skeleton.frames["head"].origin[0]
    around = head + np.stack(np.meshgrid(*[np.arange(-30.0, 31.0, 1.0)] * 3), -1).reshape(-1, 3)
    inside = surface.part("hair", surface.places(*around.astype(np.float32).T)) < 0
    return float(around[inside][:, 1].min() - head[1])


def test_a_tail_hangs_down_from_somebody_upright_and_lies_beside_somebody_lying() -> None:
    assert lowest_hair(posed()) < 0
    lying = posed(lying=90.0)
    assert lowest_hair(lying) + lying.frames["head"].origin[0, 1] > -2.5


def test_a_style_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        hair_parts("mohawk", posed())


def test_shadow_lies_on_the_side_turned_from_the_light() -> None:
    scene = upright(0.0)
    middle = float((scene.view @ scene.skeleton.point("thigh_r", (0, -25, 0))[0])[0])
    shade = [line.points for line in shadows(Chart(scene))]
    leg = [points for points in shade if abs(points[:, 0].mean() - middle) < 9 and points[:, 1].mean() < 70]
    assert leg
    assert all(points[:, 0].mean() > middle for points in leg)


def test_a_face_is_never_half_in_the_dark() -> None:
    scene = upright(0.0)
    eyes = (scene.view @ scene.skeleton.point("head", (7.0, 4.0, 0.0))[0])[:2]
    assert all(np.hypot(*(line.points - eyes).T).min() > 5 for line in shadows(Chart(scene)))
