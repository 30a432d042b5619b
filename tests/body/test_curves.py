"""Curves stay within the tolerance of their points, smooth but at corners, in few segments."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.numbers.grid import nearest_distance
from hipwise.body.tracing.curves import Curve, fit
from hipwise.body.tracing.outline import Line, resample, smooth

Array = NDArray[np.float64]


def _circle(radius: float, step: float = 0.4) -> Line:
    angle = np.linspace(0, 2 * np.pi, max(int(2 * np.pi * radius / step), 3), endpoint=False)
    return Line(radius * np.column_stack([np.cos(angle), np.sin(angle)]), closed=True)


def _square(side: float) -> Line:
    corners = np.array([[0.0, 0.0], [side, 0.0], [side, side], [0.0, side]])
    return resample(Line(corners, closed=True), 0.25)


def _blob(seed: int, radius: float = 20.0) -> Line:
    random = np.random.default_rng(seed)
    angle = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    reach = np.full(400, radius)
    for waves in range(2, 9):
        reach += radius * 0.25 / waves * random.normal() * np.cos(waves * angle + random.uniform(0, 6))
    around = reach[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return smooth(resample(Line(around, closed=True), 0.4), 1.2)


def _along(curve: Curve, count: int = 400) -> Array:
    u = np.linspace(0, 1, count)[:, None, None]
    a, b, c, d = (curve.segments[:, k] for k in range(4))
    points = (1 - u) ** 3 * a + 3 * u * (1 - u) ** 2 * b + 3 * u * u * (1 - u) * c + u**3 * d
    return np.asarray(points.transpose(1, 0, 2).reshape(-1, 2))


def _miss(line: Line, curve: Curve) -> float:
    return float(nearest_distance(_along(curve), line.points, 5.0).max())


def _kinks(curve: Curve) -> Array:
    before = curve.segments[:, 3] - curve.segments[:, 2]
    after = np.roll(curve.segments, -1, axis=0)
    after = after[:, 1] - after[:, 0]
    turn = np.arctan2(before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0], (before * after).sum(axis=1))
    return np.asarray(np.abs(np.degrees(turn)))


@pytest.mark.parametrize("radius", [2.0, 8.0, 40.0])
def test_a_circle_takes_five_segments_at_most(radius: float) -> None:
    (curve,) = fit([_circle(radius)], 0.12)
    assert len(curve.segments) <= 5
    assert np.hypot(*_along(curve).T) == pytest.approx(radius, abs=0.13)


def test_a_square_keeps_its_corners_and_takes_four_segments() -> None:
    (curve,) = fit([_square(10.0)], 0.1)
    assert len(curve.segments) == 4
    assert np.sort(np.abs(curve.segments[:, 0]).max(axis=1)) == pytest.approx([0, 10, 10, 10], abs=0.01)


@pytest.mark.parametrize("seed", range(5))
def test_a_smooth_outline_stays_smooth_and_within_tolerance(seed: int) -> None:
    line = _blob(seed)
    (curve,) = fit([line], 0.14)
    assert _miss(line, curve) <= 0.15
    assert _kinks(curve).max() < 0.1
    assert curve.segments[-1, 3] == pytest.approx(curve.segments[0, 0])
    assert len(curve.segments) < 0.1 * len(line.points)


def test_a_line_may_have_its_own_tolerance() -> None:
    fine, coarse = fit([_blob(1), _blob(1)], [0.05, 0.5])
    assert len(fine.segments) > len(coarse.segments)


def test_lines_fitted_together_come_out_as_lines_fitted_alone() -> None:
    lines = [_blob(1), _square(7.0), _circle(3.0), _blob(2)]
    for line, together in zip(lines, fit(lines, 0.14), strict=True):
        (alone,) = fit([line], 0.14)
        assert together.segments == pytest.approx(alone.segments)


def test_an_open_arc_keeps_its_ends() -> None:
    angle = np.linspace(0.2, 2.8, 60)
    line = Line(10 * np.column_stack([np.cos(angle), np.sin(angle)]), closed=False)
    (curve,) = fit([line], 0.1)
    assert curve.segments[0, 0] == pytest.approx(line.points[0])
    assert curve.segments[-1, 3] == pytest.approx(line.points[-1])
    assert len(curve.segments) <= 2
    assert not curve.closed


@pytest.mark.parametrize("tolerance", [0.05, 2.5])
def test_a_corner_stays_a_corner_whatever_the_tolerance(tolerance: float) -> None:
    leg = np.arange(0, 5, 0.25)
    bent = np.vstack([np.column_stack([leg, 0 * leg]), np.column_stack([0 * leg + 5, leg])])
    (curve,) = fit([Line(bent, closed=False)], tolerance)
    assert len(curve.segments) == 2
    assert curve.segments[1, 0] == pytest.approx([5, 0])


def test_noise_is_followed_without_loops_or_nonsense() -> None:
    noise = np.random.default_rng(5).normal(0, 0.6, (200, 2))
    line = Line(_circle(12.0).points[:188] + noise[:188], closed=True)
    (curve,) = fit([line], 0.1)
    assert _miss(line, curve) <= 0.12
    assert np.hypot(*_along(curve).T).max() < 18


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5])
def test_the_smallest_lines_give_finite_curves(count: int, closed: bool) -> None:
    points = np.random.default_rng(count).normal(0, 1e-3, (count, 2))
    still = Line(np.ones((count, 2)), closed)
    for curve in fit([Line(points, closed), still, _circle(4.0)], 0.1):
        assert np.isfinite(curve.segments).all()
    assert len(fit([still], 0.1)[0].segments) == 0


def test_nothing_to_fit_gives_nothing() -> None:
    assert fit([], 0.1) == []
