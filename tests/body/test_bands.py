"""A band goes around the limbs it is asked for: one half behind them, one half over them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.figure import VIEWS, Band, View
from hipwise.body.skeleton.frames import Skeleton, still
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import matrix
from hipwise.body.skin.surface import Surface
from hipwise.body.skin.tables import body
from hipwise.body.things.bands import convex_hull, inks
from hipwise.body.tracing.ink import Ink
from hipwise.body.tracing.outline import area

Array = NDArray[np.float64]
BOTH = Band(("thigh_r", "thigh_l"), 33.0)


def _surface(view: View) -> Surface:
    skeleton = Skeleton.one(still()[0], np.eye(3), np.array([0.0, STANDING_HEIGHT, 0.0]))
    return Surface(body("a"), skeleton, matrix(view))


def _box(ink: Ink) -> Array:
    points = np.vstack([line.points for line in ink.lines])
    return np.concatenate([points.min(axis=0), points.max(axis=0)])


def test_the_hull_of_points_is_its_outer_corners_counterclockwise() -> None:
    points = np.array([[0, 0], [4, 0], [4, 3], [0, 3], [2, 1], [2, 0], [1, 2]], dtype=float)
    hull = convex_hull(points)
    assert sorted(hull.tolist()) == [0, 1, 2, 3]
    assert area(points[hull]) == pytest.approx(12.0)


@pytest.mark.parametrize("points", [np.zeros((1, 2)), np.zeros((3, 2)), np.array([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]])])
def test_points_without_an_inside_have_a_hull_too(points: Array) -> None:
    assert len(convex_hull(points)) <= 2


def test_from_the_front_a_band_spans_both_thighs_and_the_gap() -> None:
    far, near = inks(BOTH, _surface(View(*VIEWS["front"])))
    left, _, right, _ = _box(near)
    assert -right == pytest.approx(left, abs=0.3)
    assert 24 < right - left < 32
    assert _box(far) == pytest.approx(_box(near), abs=0.6)
    assert abs(area(near.lines[0].points)) == pytest.approx((right - left) * BOTH.width, rel=0.05)


def test_from_the_side_a_band_is_as_deep_as_a_thigh() -> None:
    _, near = inks(BOTH, _surface(View(*VIEWS["right"])))
    left, low, right, high = _box(near)
    assert 9 < right - left < 14
    assert high - low == pytest.approx(BOTH.width, abs=0.4)


def test_a_band_sits_as_far_down_the_limb_as_asked() -> None:
    surface = _surface(View(*VIEWS["front"]))
    hip = surface.skeleton.frames["thigh_r"].origin[0, 1]
    for at in (20.0, 33.0):
        _, low, _, high = _box(inks(Band(("thigh_r",), at), surface)[1])
        assert (low + high) / 2 == pytest.approx(hip - at, abs=0.5)


def test_the_near_half_is_nearer_to_the_eye() -> None:
    # Seen a little from above, the near half of a level loop lies lower on the picture.
    far, near = inks(BOTH, _surface(View(0.0, 30.0)))
    assert _box(near)[1] < _box(far)[1] - 2


@pytest.mark.parametrize("limb", ["thigh_r", "shank_l", "foot_r"])
@pytest.mark.parametrize("view", [*VIEWS.values(), (40.0, 30.0), (0.0, 90.0)])
def test_a_band_around_one_limb_is_finite_from_every_side(limb: str, view: tuple[float, float]) -> None:
    far, near = inks(Band((limb,), 8.0), _surface(View(*view)))
    for line in (*far.lines, *near.lines):
        assert np.isfinite(line.points).all()
    # A band around a foot is seen along its own axis from the front, where the foot hides it.
    assert near.lines or limb == "foot_r"


def test_a_limb_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        inks(Band(("waist_r",), 5.0), _surface(View(0.0, 0.0)))
