"""What a picture is made of before its curves are fitted, and how lines are taken from the grid of a scene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import grid
from .curves import Curve, fit
from .figure import Shape
from .outline import Line, area, contours, resample, smooth
from .path import Pen
from .scene import Scene

Array = NDArray[np.float64]
Field = NDArray[np.floating[Any]]

SPACING = 0.3
"""Centimetres between the points of a traced line."""
SOFTNESS = 1.0
"""How many points a traced line is smoothed over."""


@dataclass(frozen=True)
class Ink:
    """Lines that become one path of a ``kind``, drawn no farther from their points than ``tolerance`` cm.

    What is ``fine`` is written in half units, because whole ones would make a thin stroke wobble.
    """

    kind: str
    lines: tuple[Line, ...]
    tolerance: float = 0.16
    fine: bool = False


@dataclass(frozen=True)
class Disc:
    """A disc seen from any side: a row for its middle and for each of two half axes, (3, 2) in centimetres."""

    kind: str
    axes: Array

    def shape(self, pen: Pen) -> Shape:
        """The disc as an ellipse: the singular values of its half axes are the half axes of its picture."""
        (x, y), step = (self.axes[0] - [pen.left, pen.top]) * [pen.scale, -pen.scale], self.axes[1:] * [1, -1]
        ways, (wide, high), _ = np.linalg.svd(step.T)
        turned = np.degrees(np.arctan2(ways[1, 0], ways[0, 0]))
        numbers = {"cx": x, "cy": y, "rx": wide * pen.scale, "ry": high * pen.scale}
        more = tuple((name, f"{value:.1f}") for name, value in numbers.items())
        return Shape(self.kind, "", "ellipse", (*more, ("transform", f"rotate({turned:.0f} {x:.1f} {y:.1f})")))


class Chart:
    """The grid of a scene as a surface to read from and to trace on."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.corner = (float(scene.x[0]), float(scene.y[0]))

    def read(self, field: Field, points: Array) -> Array:
        """Values (n,) of a field (nx, ny) between its cells, at points (n, 2)."""
        return grid.sample(field, *self.corner, self.scene.step, points)

    def label(self, field: NDArray[Any], points: Array) -> NDArray[Any]:
        """Values (n,) of the cells nearest to points (n, 2)."""
        return grid.nearest(field, *self.corner, self.scene.step, points)

    def outlines(self, field: Field, softness: float = SOFTNESS, least: float = 1.5) -> list[Line]:
        """Closed lines around where a field is negative; those around less than ``least`` square cm are left out."""
        scene = self.scene
        traced = contours(scene.x.astype(float), scene.y.astype(float), field)
        kept = [line for line in traced if line.closed and abs(area(line.points)) >= least]
        return [smooth(resample(line, SPACING), softness) for line in kept]


def shapes(inks: Sequence[Ink | Disc | Shape], pen: Pen) -> tuple[Shape, ...]:
    """Every ink as a path, in order; all curves are fitted in one go. Inks that come to nothing are left out."""
    lines = [line for ink in inks if isinstance(ink, Ink) for line in ink.lines]
    tolerances = [ink.tolerance for ink in inks if isinstance(ink, Ink) for _ in ink.lines]
    curves = iter(fit(lines, np.array(tolerances)))
    drawn = [_shape(ink, curves, pen) for ink in inks]
    return tuple(shape for shape in drawn if shape.path or shape.tag != "path")


def _shape(ink: Ink | Disc | Shape, curves: Iterator[Curve], pen: Pen) -> Shape:
    if isinstance(ink, Shape):
        return ink
    if isinstance(ink, Disc):
        return ink.shape(pen)
    own = [next(curves) for _ in ink.lines]
    if ink.fine:
        return Shape(ink.kind, replace(pen, scale=2 * pen.scale).path(own), more=(("transform", "scale(.5)"),))
    return Shape(ink.kind, pen.path(own))


def bounds(inks: Iterable[Ink | Disc]) -> tuple[Array, Array]:
    """The lowest and highest corner (2,) of everything inked, in centimetres."""
    points = np.vstack([line.points for ink in inks if isinstance(ink, Ink) for line in ink.lines])
    return points.min(axis=0), points.max(axis=0)
