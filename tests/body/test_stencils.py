"""Shapes that are known beforehand are drawn exactly."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.tracing.path import Pen
from hipwise.body.tracing.stencils import Dot, Stencil, rounded, straight

PEN = Pen(scale=5, left=0, top=20)
BOX = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 4.0], [0.0, 4.0]])


def test_straight_lines_are_written_straight() -> None:
    assert Stencil("q", (straight(BOX),)).shape(PEN).path == "M0 100h50v-20h-50z"
    assert Stencil("e", (straight(BOX[:2], closed=False),)).shape(PEN).path == "M0 100h50"


def test_rounded_corners_keep_inside_the_sharp_ones_and_on_the_edges() -> None:
    curve = rounded(BOX, 1.0)
    points = curve.segments.reshape(-1, 2)
    assert points.min(axis=0) == pytest.approx([0, 0])
    assert points.max(axis=0) == pytest.approx([10, 4])
    assert np.hypot(*(curve.segments[:, 0] - BOX[0]).T).min() == pytest.approx(1.0)
    assert curve.segments[-1, 3] == pytest.approx(curve.segments[0, 0])


def test_a_corner_is_rounded_by_what_a_short_edge_leaves() -> None:
    curve = rounded(BOX * [1, 0.1], 3.0)
    assert np.isfinite(curve.segments).all()
    assert np.ptp(curve.segments.reshape(-1, 2), axis=0) == pytest.approx([10, 0.4])


def test_a_corner_given_twice_is_one_corner() -> None:
    assert rounded(np.vstack([BOX, BOX[-1:]]), 1.0).segments == pytest.approx(rounded(BOX, 1.0).segments)


def test_a_dot_is_a_circle_in_whole_units() -> None:
    shape = Dot("y ok", (2.0, 10.0), 1.4).shape(PEN)
    assert (shape.tag, shape.path, dict(shape.more)) == ("circle", "", {"cx": "10", "cy": "50", "r": "7"})
