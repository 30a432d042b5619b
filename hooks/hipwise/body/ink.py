"""What a picture is made of before its curves are fitted, and how lines are taken from the grid of a scene."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import grid
from .curves import fit
from .figure import Shape
from .outline import Line, area, contours, resample, smooth
from .path import Pen
from .scene import Scene

Array = NDArray[np.float64]
Field = NDArray[np.floating[Any]]

SPACING = 0.4
"""Centimetres between the points of a traced line."""
SOFTNESS = 1.2
"""How many points a traced line is smoothed over."""


@dataclass(frozen=True)
class Ink:
    """Lines that become one path of a ``kind``, drawn no farther from their points than ``tolerance`` cm."""

    kind: str
    lines: tuple[Line, ...]
    tolerance: float = 0.16


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


def shapes(inks: Sequence[Ink | Shape], pen: Pen) -> tuple[Shape, ...]:
    """Every ink as a path, in order; all curves are fitted in one go. Inks that come to nothing are left out."""
    lines = [line for ink in inks if isinstance(ink, Ink) for line in ink.lines]
    tolerances = [ink.tolerance for ink in inks if isinstance(ink, Ink) for _ in ink.lines]
    curves = iter(fit(lines, np.array(tolerances)))
    drawn = [ink if isinstance(ink, Shape) else Shape(ink.kind, _path(ink, curves, pen)) for ink in inks]
    return tuple(shape for shape in drawn if shape.path or shape.more)


def _path(ink: Ink, curves: Any, pen: Pen) -> str:
    return pen.path([next(curves) for _ in ink.lines])


def bounds(inks: Iterable[Ink]) -> tuple[Array, Array]:
    """The lowest and highest corner (2,) of everything inked, in centimetres."""
    points = np.vstack([line.points for ink in inks for line in ink.lines])
    return points.min(axis=0), points.max(axis=0)
