"""Skin goes with the bones it lies on, and softly from one to the next."""

from __future__ import annotations

import numpy as np

from hipwise.body.figure import View
from hipwise.body.motion.binding import BONES, bind, movements
from hipwise.body.skeleton.frames import Array
from hipwise.body.skin.scene import Scene, matrix

from .figures import posed, seen

VIEW = View(90.0)
LEG = ("thigh_r", "shank_r", "foot_r")


def standing() -> Scene:
    return seen(posed(), VIEW)


def spot(scene: Scene, bone: str, point: tuple[float, float, float]) -> Array:
    """Where a point of a bone is on the picture, (1, 2)."""
    place: Array = (scene.view @ scene.skeleton.point(bone, point)[0])[None, :2]
    return place


def test_the_calf_hangs_on_the_shank_alone() -> None:
    scene = standing()
    bound = bind(scene, LEG, spot(scene, "shank_r", (-6.0, -14.0, 0.0)))
    assert BONES[bound.first[0]] == "shank_r"
    assert bound.share[0] > 0.95


def test_skin_at_the_knee_takes_part_in_both_bones() -> None:
    scene = seen(posed({"knee_r": {"flexion": 60}}), VIEW)
    bound = bind(scene, LEG, spot(scene, "shank_r", (-4.4, -3.0, 0.0)))
    assert {BONES[bound.first[0]], BONES[bound.second[0]]} == {"thigh_r", "shank_r"}
    assert bound.share[0] < 0.95


def test_the_waist_turns_between_two_knots_of_the_spine() -> None:
    scene = standing()
    bound = bind(scene, ("torso",), spot(scene, "spine_19", (7.0, 3.0, 0.0)))
    assert {BONES[bound.first[0]], BONES[bound.second[0]]} == {"spine_19", "spine_25"}


def test_a_point_ends_where_its_bone_takes_it() -> None:
    scene, bent = standing(), posed({"knee_r": {"flexion": 80}})
    point = (-5.5, -14.0, 0.0)
    bound = bind(scene, LEG, spot(scene, "shank_r", point))
    moved = bound.moved(movements(scene.skeleton, bent, matrix(VIEW)))[0, 0]
    there = matrix(VIEW) @ bent.point("shank_r", point)[0]
    assert np.hypot(*(moved - there)[:2]) < 0.3


def test_nothing_moves_without_movement() -> None:
    scene = standing()
    bound = bind(scene, LEG, spot(scene, "thigh_r", (6.0, -20.0, 0.0)))
    moves = movements(scene.skeleton, scene.skeleton, scene.view)
    np.testing.assert_allclose(bound.moved(moves)[0], bound.points, atol=1e-9)
