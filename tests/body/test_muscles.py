"""Muscles lie where anatomy has them, and lengthen and shorten as joints move."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.figure import View
from hipwise.body.muscles.atlas import FIBRES, SAMPLES, muscles
from hipwise.body.muscles.sheets import draped, sheet
from hipwise.body.skeleton.frames import Skeleton, still
from hipwise.body.skeleton.joints import Angles, signed
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import matrix
from hipwise.body.skin.surface import Surface
from hipwise.body.skin.tables import body, names

Array = NDArray[np.float64]

ATLAS = Path(__file__).parents[2] / "content" / "muscles"
UPRIGHT: Angles = {}
BENT: Angles = {"hip": {"flexion": 80}, "knee": {"flexion": 90}, "lumbar": {"flexion": 20}}
SKIN_DEEP = [name for name, muscle in muscles().items() if not muscle.deep]
DEEP = [name for name, muscle in muscles().items() if muscle.deep]
EVERYWHERE = ("torso", "glute_r", "glute_l", "thigh_r", "patella_r", "shank_r", "foot_r")


def skeleton(angles: Angles, table: str = "a") -> Skeleton:
    numbers = still()[0]
    for place, degrees in signed(angles).items():
        numbers[place] = degrees
    return Skeleton.one(numbers, np.eye(3), np.array([0.0, STANDING_HEIGHT, 0.0]), body(table).stature)


@cache
def bare(name: str, side: str = "r") -> Array:
    """A sheet of the upright body."""
    return sheet(skeleton(UPRIGHT), muscles()[name], side)


def on_skin(name: str, angles: Angles, table: str = "a") -> tuple[Surface, Array]:
    """A sheet under the skin, seen from the right, and the skin."""
    surface = Surface(body(table), skeleton(angles, table), matrix(View(90, 0)))
    return surface, draped(surface, [(muscles()[name], "r")])[0].points


def outside(surface: Surface, points: Array) -> Array:
    x, y, z = points.reshape(-1, 3).astype(np.float32).T
    return np.asarray(surface.union(EVERYWHERE, surface.places(x, y, z)), dtype=float)


def length(name: str, angles: Angles) -> float:
    points = sheet(skeleton(angles), muscles()[name], "r")
    return float(np.linalg.norm(np.diff(points, axis=1), axis=2).sum(axis=1).mean())


def test_the_atlas_and_the_sheets_name_the_same_muscles() -> None:
    assert set(muscles()) == {path.stem for path in ATLAS.glob("*.yml")}


@pytest.mark.parametrize("name", muscles())
def test_a_muscle_of_the_left_mirrors_that_of_the_right(name: str) -> None:
    assert bare(name).shape == (FIBRES, SAMPLES, 3)
    np.testing.assert_allclose(bare(name, "l"), bare(name) * [1, 1, -1], atol=1e-9)


@pytest.mark.parametrize("name", DEEP)
def test_a_deep_muscle_lies_inside_the_body(name: str) -> None:
    surface = Surface(body("a"), skeleton(UPRIGHT), np.eye(3))
    assert outside(surface, bare(name)).max() < 0


@pytest.mark.parametrize("name", SKIN_DEEP)
def test_the_other_muscles_lie_near_the_skin_before_they_are_moved_onto_it(name: str) -> None:
    surface = Surface(body("a"), skeleton(UPRIGHT), np.eye(3))
    assert np.abs(outside(surface, bare(name))).mean() < 2.0


@pytest.mark.parametrize("table", names())
@pytest.mark.parametrize("angles", [UPRIGHT, BENT], ids=["upright", "bent"])
@pytest.mark.parametrize("name", ["gluteus-medius", "gluteus-maximus", "biceps-femoris", "rectus-femoris"])
def test_a_muscle_under_the_skin_lies_on_the_skin(name: str, angles: Angles, table: str) -> None:
    surface, points = on_skin(name, angles, table)
    assert np.quantile(np.abs(outside(surface, points)), 0.97) < 0.3


@pytest.mark.parametrize("name", SKIN_DEEP)
def test_no_muscle_tears_when_hip_and_knee_bend(name: str) -> None:
    # The first samples of the hamstrings lie deep under the buttock, where they never show.
    points = on_skin(name, BENT)[1][:, 3:]
    steps = [np.linalg.norm(np.diff(points, axis=axis), axis=2).max() for axis in (0, 1)]
    assert max(steps) < 4


PULLS: dict[str, Angles] = {
    "gluteus-medius": {"hip_r": {"abduction": 30}},
    "gluteus-minimus": {"hip_r": {"abduction": 30}},
    "tensor-fasciae-latae": {"hip_r": {"flexion": 40}},
    "rectus-femoris": {"hip_r": {"flexion": 40}},
    "iliacus": {"hip_r": {"flexion": 40}},
    "psoas-major": {"hip_r": {"flexion": 40}},
    "sartorius": {"hip_r": {"flexion": 40}},
    "adductor-longus": {"hip_r": {"adduction": 20}},
    "adductor-magnus": {"hip_r": {"adduction": 20}},
    "adductor-brevis": {"hip_r": {"adduction": 20}},
    "gracilis": {"hip_r": {"adduction": 20}},
    "pectineus": {"hip_r": {"adduction": 20}},
    "piriformis": {"hip_r": {"external_rotation": 30}},
    "gemelli": {"hip_r": {"external_rotation": 30}},
    "quadratus-femoris": {"hip_r": {"external_rotation": 30}},
    "obturator-internus": {"hip_r": {"external_rotation": 30}},
    "obturator-externus": {"hip_r": {"external_rotation": 30}},
    "quadratus-lumborum": {"lumbar": {"lateral_bend_right": 20}},
    "erector-spinae": {"lumbar": {"extension": 20}},
    "gastrocnemius": {"knee_r": {"flexion": 60}},
}


@pytest.mark.parametrize("name", PULLS)
def test_a_muscle_gets_shorter_when_its_joint_moves_the_way_it_pulls(name: str) -> None:
    assert length(name, PULLS[name]) < length(name, UPRIGHT) - 0.2


@pytest.mark.parametrize("name", ["gluteus-maximus", "biceps-femoris", "semitendinosus", "semimembranosus"])
def test_the_muscles_behind_the_hip_get_longer_when_it_bends(name: str) -> None:
    assert length(name, {"hip_r": {"flexion": 60}}) > length(name, UPRIGHT) + 1


def test_gluteus_medius_spans_the_ilium_from_its_front_to_its_back() -> None:
    origin = bare("gluteus-medius")[:, 0]
    insertion = bare("gluteus-medius")[:, -1]
    assert np.ptp(origin[:, 0]) > 10
    assert np.ptp(insertion[:, 0]) < 4
    assert origin[:, 1].min() > insertion[:, 1].max() + 5


def test_gluteus_maximus_runs_down_and_outward_from_beside_the_middle() -> None:
    points = bare("gluteus-maximus")
    assert np.abs(points[-4:, 0, 2]).max() < 2
    assert np.all(points[:, -1, 2] > points[:, 0, 2] + 4)
    assert np.all(points[:, -1, 1] < points[:, 0, 1] - 8)


def test_the_hamstrings_lie_side_by_side_behind_the_thigh() -> None:
    inside, middle, outer = (bare(f"{name}")[:, 12, 2].mean() for name in _HAMSTRINGS)
    assert inside < middle < outer
    assert all(bare(name)[:, 12, 0].max() < -2 for name in _HAMSTRINGS)


def test_sartorius_crosses_the_thigh_from_its_outside_to_its_inside() -> None:
    points = bare("sartorius")
    assert points[:, 0, 2].min() > 10
    assert points[:, -1, 2].max() < 7


def test_the_muscles_of_the_back_follow_the_bent_spine() -> None:
    bent = sheet(skeleton({"lumbar": {"flexion": 30}, "thoracic": {"flexion": 30}}), muscles()["erector-spinae"], "r")
    assert bent[:, -1, 0].min() > bare("erector-spinae")[:, -1, 0].max() + 5


_HAMSTRINGS = ("semimembranosus", "semitendinosus", "biceps-femoris")


def test_the_large_inner_thigh_muscle_fills_the_inner_side_of_the_thigh() -> None:
    middle = bare("adductor-magnus")[:, SAMPLES // 2]
    hip = skeleton(UPRIGHT).frames["thigh_r"].origin[0]
    assert (middle[:, 2] - hip[2]).min() < -4
