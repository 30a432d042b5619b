"""Curves that need no fitting: straight lines, rounded corners and dots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..figure import Shape
from .curves import Curve
from .path import Pen

Array = NDArray[np.float64]

ARC = 0.5523
"""How long a handle is, as a share of the radius, for a curve to follow a quarter of a circle."""
SHORTEST_EDGE = 1e-6


@dataclass(frozen=True)
class Stencil:
    """Curves in centimetres of the picture that become one path of a kind."""

    kind: str
    curves: tuple[Curve, ...]

    @property
    def points(self) -> Array:
        """Points (n, 2) whose box holds the curves."""
        return np.concatenate([curve.segments.reshape(-1, 2) for curve in self.curves])

    def shape(self, pen: Pen) -> Shape:
        """The path."""
        return Shape(self.kind, pen.path(self.curves))


@dataclass(frozen=True)
class Dot:
    """A round spot: its middle (x, y) and radius in centimetres of the picture."""

    kind: str
    middle: tuple[float, float]
    radius: float

    @property
    def points(self) -> Array:
        """Two corners (2, 2) of the box that holds it."""
        return np.array([self.middle]) + self.radius * np.array([[-1.0, -1.0], [1.0, 1.0]])

    def shape(self, pen: Pen) -> Shape:
        """The circle."""
        x, y = pen.units(np.array(self.middle)).tolist()
        return Shape(self.kind, "", "circle", (("cx", f"{x}"), ("cy", f"{y}"), ("r", f"{self.radius * pen.scale:.0f}")))


def straight(points: Array, closed: bool = True) -> Curve:
    """Straight lines through points (n, 2)."""
    ends = np.roll(points, -1, axis=0) if closed else points[1:]
    return Curve(_lines(points[: len(ends)], ends), closed)


def _lines(begin: Array, end: Array) -> Array:
    third = (end - begin) / 3
    return np.stack([begin, begin + third, end - third, end], axis=1)


def rounded(points: Array, radius: float) -> Curve:
    """A closed shape with corners (n, 2), each rounded by ``radius`` cm or what its edges leave room for."""
    kept = points[np.hypot(*(points - np.roll(points, 1, axis=0)).T) > SHORTEST_EDGE]
    if len(kept) < 3 or radius <= 0:
        return straight(kept)
    before, after = np.roll(kept, 1, axis=0) - kept, np.roll(kept, -1, axis=0) - kept
    room = np.minimum(np.hypot(*before.T), np.hypot(*after.T)) / 2.2
    cut = np.minimum(radius, room)[:, None]
    first, last = (kept + cut * way / np.hypot(*way.T)[:, None] for way in (before, after))
    corners = np.stack([first, first + ARC * (kept - first), last + ARC * (kept - last), last], axis=1)
    edges = _lines(last, np.roll(first, -1, axis=0))
    return Curve(np.stack([corners, edges], axis=1).reshape(-1, 4, 2), closed=True)
