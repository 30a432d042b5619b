"""Curves through few numbers meet all of them and do not overshoot."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.numbers.interpolate import pchip, spline


def test_a_table_is_met_at_its_rows_and_never_overshot() -> None:
    x, y = np.array([0.0, 1.0, 3.0, 4.0, 7.0]), np.array([1.0, 1.0, 5.0, 5.5, 0.0])
    assert pchip(x, y, x) == pytest.approx(y)
    between = pchip(x, y, np.linspace(-1, 8, 400))
    assert between.min() >= 0
    assert between.max() <= 5.5
    assert (np.diff(between[:220]) >= -1e-12).all()


def test_the_columns_of_a_table_are_read_together() -> None:
    x, y = np.array([0.0, 2.0, 5.0]), np.array([[1.0, 9.0], [4.0, 3.0], [2.0, 2.0]])
    at = np.linspace(0, 5, 30)
    assert pchip(x, y, at) == pytest.approx(np.column_stack([pchip(x, column, at) for column in y.T]))


def test_a_table_of_two_rows_is_a_straight_line() -> None:
    assert pchip(np.array([0.0, 2.0]), np.array([1.0, 5.0]), np.array([0.5, 1.0])) == pytest.approx([2.0, 3.0])


def test_a_spline_passes_its_points_and_bends_evenly() -> None:
    angle = np.linspace(0, np.pi, 7)
    given = 5 * np.column_stack([np.cos(angle), np.sin(angle), 0 * angle])
    curve = spline(given, 97)
    assert curve[::16] == pytest.approx(given, abs=1e-9)
    assert np.linalg.norm(curve, axis=1) == pytest.approx(5, abs=0.06)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_spline_does_with_few_points(count: int) -> None:
    given = np.arange(3.0 * count).reshape(count, 3)
    curve = spline(np.repeat(given, 2, axis=0), 9)
    assert curve.shape == (9, 3)
    assert curve[[0, -1]] == pytest.approx(given[[0, -1]])
