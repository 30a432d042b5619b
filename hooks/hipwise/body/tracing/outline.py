"""Lines traced from a field and worked on as points: even steps, smoothing and stretches.

Points are (n, 2) arrays in centimetres. A closed line does not repeat its first point.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from contourpy import contour_generator
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

FEWEST_STEPS = 3


@dataclass(frozen=True)
class Line:
    """Points (n, 2) in centimetres along a curve, which may return to its first point."""

    points: Array
    closed: bool

    def part(self, run: Run) -> Line:
        """The stretch of this line that a run names."""
        return Line(self.points[run.index], run.closed)


@dataclass(frozen=True)
class Run:
    """A stretch of a line: the places (n,) of its points in order, closed where it is the whole of a closed line."""

    index: Index
    closed: bool


def contours(x: Array, y: Array, field: NDArray[np.floating]) -> list[Line]:
    """The lines where ``field`` (nx, ny) over ``x`` (nx,) and ``y`` (ny,) passes zero.

    Walking along a line, lower values lie on its right hand: the outline of a part that is negative inside runs
    clockwise, that of a hole counterclockwise. Lines that shrink to a point are left out.
    """
    traced = contour_generator(x, y, field.T, name="serial").lines(0.0)
    lines = [_tidy(np.asarray(points, dtype=np.float64)) for points in traced]
    return [line for line in lines if len(line.points) > (2 if line.closed else 1)]


def _tidy(points: Array) -> Line:
    closed = len(points) > 2 and bool(np.all(points[0] == points[-1]))
    fresh = np.r_[True, np.any(points[1:] != points[:-1], axis=1)]
    kept = points[fresh]
    return Line(kept[:-1] if closed else kept, closed)


def area(points: Array) -> float:
    """Signed area in square centimetres inside a closed line of points (n, 2), positive when counterclockwise."""
    x, y = points.T
    return float(0.5 * np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))


def resample(line: Line, step_cm: float) -> Line:
    """The same line with points an even distance apart, as near to ``step_cm`` as divides it evenly."""
    points = np.vstack([line.points, line.points[:1]]) if line.closed else line.points
    along = np.r_[0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    if len(points) < 2 or along[-1] == 0:
        return line
    steps = max(round(along[-1] / step_cm), FEWEST_STEPS)
    at = np.linspace(0, along[-1], steps + 1)[: steps if line.closed else steps + 1]
    return Line(np.column_stack([np.interp(at, along, axis) for axis in points.T]), line.closed)


def smooth(line: Line, sigma_samples: float) -> Line:
    """The line blurred along itself by a Gaussian of ``sigma_samples`` points. The ends of an open line stay."""
    count = len(line.points)
    if sigma_samples <= 0 or count < 3:
        return line
    reach = int(3 * sigma_samples) + 1 if line.closed else min(int(3 * sigma_samples) + 1, count - 1)
    weight = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma_samples) ** 2)
    padded = _padded(line, reach)
    blurred = [np.convolve(axis, weight / weight.sum(), "valid") for axis in padded.T]
    return Line(np.column_stack(blurred), line.closed)


def _padded(line: Line, reach: int) -> Array:
    points = line.points
    if line.closed:
        return points[np.arange(-reach, len(points) + reach) % len(points)]
    # Turned about its end, a line keeps that end when it is blurred.
    before = 2 * points[0] - points[reach:0:-1]
    after = 2 * points[-1] - points[-2 : -reach - 2 : -1]
    return np.vstack([before, points, after])


def runs(mask: Mask, closed: bool, bridge: int = 2, least: int = 4) -> list[Run]:
    """The stretches where ``mask`` (n,) holds along a line.

    A gap of up to ``bridge`` points between two stretches is bridged; a stretch of fewer than ``least`` points is
    dropped. On a closed line a stretch may pass over the start.
    """
    count = len(mask)
    if not count or not mask.any():
        return []
    first = int(np.argmin(mask)) if closed else 0
    turned = _bridged(np.roll(mask, -first), closed, bridge)
    if turned.all():
        return [Run((np.arange(count) + first) % count, closed)] if count >= least else []
    begins, ends = _edges(turned)
    if closed and turned[0] and turned[-1]:
        begins, ends = begins[1:], np.r_[ends[1:-1], count + ends[0]]
    return [Run((np.arange(a, b) + first) % count, False) for a, b in zip(begins, ends, strict=True) if b - a >= least]


def _edges(mask: Mask) -> tuple[Index, Index]:
    change = np.diff(np.r_[0, mask.astype(np.int8), 0])
    return np.flatnonzero(change > 0), np.flatnonzero(change < 0)


def _bridged(mask: Mask, closed: bool, bridge: int) -> Mask:
    filled = mask.copy()
    for begin, end in zip(*_edges(~mask), strict=True):
        inner = begin > 0 and end < len(mask)
        if end - begin <= bridge and (inner or (closed and mask.any())):
            filled[begin:end] = True
    return filled


def tangents(points: Array, closed: bool = False) -> Array:
    """Unit directions (n, 2) along a line of points (n, 2); zero where points coincide."""
    if len(points) < 2:
        return np.zeros_like(points)
    ahead = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0) if closed else np.gradient(points, axis=0)
    length = np.hypot(*ahead.T)
    unit: Array = ahead / np.where(length > 0, length, 1.0)[:, None]
    return unit


def normals(points: Array, closed: bool = False) -> Array:
    """Unit normals (n, 2) to the left of a line of points (n, 2): outward for a clockwise outline."""
    ahead = tangents(points, closed)
    return np.column_stack([-ahead[:, 1], ahead[:, 0]])
