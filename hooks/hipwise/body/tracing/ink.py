"""What a picture is made of before its curves are fitted, and how lines are taken from the grid of a scene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..figure import Shape
from ..numbers import grid
from ..skin.scene import Scene
from .curves import Curve, fit
from .outline import Line, area, contours, resample, smooth
from .path import Pen

Array = NDArray[np.float64]
Field = NDArray[np.floating[Any]]
Index = NDArray[np.intp]

SPACING = 0.3
"""Centimetres between the points of a traced line."""
MANY, LOOSER, LOOSEST = 310, 2.2, 3.5
"""A drawing of more segments than this has looser curves: the tolerance grows with this power of how many too many."""
FIXED = 0.1
"""How many segments each point of a shape that is never loosened counts for."""
FIRM = {"i": 0.9} | dict.fromkeys(("s", "s2", "t", "t2", "u", "u2", "w", "w2", "o", "r"), 0.68)
"""Inner lines, outlines, and tones that lie under them keep closer to their points: this power of what others may."""
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


class Ready(Protocol):
    """Anything whose curves need no fitting."""

    @property
    def points(self) -> Array: ...

    def shape(self, pen: Pen) -> Shape: ...


@dataclass(frozen=True)
class Disc:
    """A disc seen from any side: a row for its middle and for each of two half axes, (3, 2) in centimetres."""

    kind: str
    axes: Array

    @property
    def points(self) -> Array:
        """Its middle (1, 2)."""
        return self.axes[:1]

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

    def cells(self, points: Array) -> tuple[Index, Index]:
        """The cells nearest to points (n, 2); the border holds beyond the grid."""
        x, y = (np.rint((points - self.corner) / self.scene.step).astype(np.intp)).T
        across, up = self.scene.top.shape
        return np.clip(x, 0, across - 1), np.clip(y, 0, up - 1)

    def label(self, field: NDArray[Any], points: Array) -> NDArray[Any]:
        """Values (n,) of the cells nearest to points (n, 2)."""
        values: NDArray[Any] = field[self.cells(points)]
        return values

    def outlines(self, field: Field, softness: float = SOFTNESS, least: float = 1.5) -> list[Line]:
        """Closed lines around where a field is negative; those around less than ``least`` square cm are left out."""
        across, up = window(field < 0)
        x, y = self.scene.x[across].astype(float), self.scene.y[up].astype(float)
        if min(len(x), len(y)) < 2:
            return []
        kept = [line for line in contours(x, y, field[across, up]) if line.closed and abs(area(line.points)) >= least]
        return [smooth(resample(line, SPACING), softness) for line in kept]


def window(mask: NDArray[np.bool_], margin: int = 2) -> tuple[slice, slice]:
    """The smallest part of a grid that holds every true cell and a margin around them."""
    found = []
    for axis in (1, 0):
        (places,) = np.nonzero(mask.any(axis=axis))
        low, high = (places[0], places[-1] + 1) if len(places) else (0, -margin)
        found.append(slice(max(int(low) - margin, 0), int(high) + margin))
    return found[0], found[1]


def shapes(parts: Sequence[Ink | Ready], pen: Pen) -> tuple[Shape, ...]:
    """Every part as one shape, in order; all curves are fitted in one go. Parts that come to nothing are left out.

    A drawing that would be long has looser curves.
    """
    inks = [part for part in parts if isinstance(part, Ink)]
    fitted = _fitted(inks, 1.0)
    fixed = sum(len(part.points) for part in parts if not isinstance(part, Ink))
    count = sum(len(curve.segments) for curve in fitted) + FIXED * fixed
    if count > MANY:
        fitted = _fitted(inks, min((count / MANY) ** LOOSER, LOOSEST))
    curves = iter(fitted)
    drawn = [_path(part, curves, pen) if isinstance(part, Ink) else part.shape(pen) for part in parts]
    return tuple(shape for shape in drawn if shape.path or shape.tag != "path")


def _fitted(inks: Iterable[Ink], looser: float) -> list[Curve]:
    each = [(line, ink.tolerance * looser ** FIRM.get(ink.kind, 1.0)) for ink in inks for line in ink.lines]
    return fit([line for line, _ in each], np.array([tolerance for _, tolerance in each]))


def _path(ink: Ink, curves: Iterator[Curve], pen: Pen) -> Shape:
    own = [next(curves) for _ in ink.lines]
    if ink.fine:
        return Shape(ink.kind, replace(pen, scale=2 * pen.scale).path(own), more=(("transform", "scale(.5)"),))
    return Shape(ink.kind, pen.path(own))


def corners(parts: Iterable[Ink | Ready]) -> Array:
    """Points (n, 2) whose box holds all of some parts, in centimetres."""
    empty = np.zeros((0, 2))
    lines = [line.points for part in parts if isinstance(part, Ink) for line in part.lines]
    return np.concatenate([empty, *lines, *(part.points for part in parts if not isinstance(part, Ink))])
