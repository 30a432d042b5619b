"""Sheets of balls seen from one side: the outline and the depth of each layer, and which layer shows where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .bone_sheets import Sheet

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

FAR = np.float32(-1e4)
AIR = np.float32(5.0)
RIM = 0.5
"""How far outside its balls a layer's edge is still known, in centimetres."""


@dataclass(frozen=True)
class Canvas:
    """A grid of cells ``step`` cm apart, whose first is at (left, bottom) of the picture, ``size`` cells in all."""

    left: float
    bottom: float
    step: float
    size: tuple[int, int]

    @property
    def x(self) -> Array:
        return np.asarray(self.left + np.arange(self.size[0]) * self.step, dtype=np.float64)

    @property
    def y(self) -> Array:
        return np.asarray(self.bottom + np.arange(self.size[1]) * self.step, dtype=np.float64)

    def meets(self, sheet: Sheet, view: Array) -> bool:
        """Whether any of a sheet lies on the canvas."""
        seen = sheet.points.reshape(-1, 3) @ view[:2].T
        reach = sheet.radii.max()
        low, high = seen.min(axis=0) - reach, seen.max(axis=0) + reach
        corner = (self.left, self.bottom)
        ends = (corner[0] + self.size[0] * self.step, corner[1] + self.size[1] * self.step)
        return bool(np.all(high > corner) and np.all(low < ends))


@dataclass(frozen=True)
class Layer:
    """What is drawn as one thing. Arrays are (nx, ny) of the canvas.

    ``edge`` is negative inside the outline (cm), ``depth`` how near the surface is to the eye, ``along`` how far
    along its fibres it is (0 to 1) where it shows, ``front`` which sheet shows there; ``pieces`` are the edges and
    depths of its sheets alone.
    """

    edge: Floats
    depth: Floats
    along: Floats
    front: Index
    pieces: tuple[tuple[Floats, Floats], ...]


def layer(canvas: Canvas, view: Array, sheets: Sequence[Sheet], lift: float = 0.0) -> Layer:
    """Sheets drawn together, seen in a view (3, 3); ``lift`` cm nearer to the eye than they are."""
    seen = [_piece(canvas, view, sheet, lift) for sheet in sheets]
    depth = np.stack([each[1] for each in seen])
    front = np.argmax(depth, axis=0)[None]
    along = np.take_along_axis(np.stack([each[2] for each in seen]), front, axis=0)[0]
    edge: Floats = np.minimum.reduce([each[0] for each in seen])
    return Layer(edge, depth.max(axis=0), along, front[0], tuple((each[0], each[1]) for each in seen))


def top(layers: Sequence[Layer]) -> tuple[NDArray[np.int8], Floats]:
    """The number of the layer that shows in every cell, -1 for none, and how near it is: two arrays (nx, ny)."""
    near = np.stack([np.where(each.edge < 0, each.depth, FAR) for each in layers])
    best = np.argmax(near, axis=0)
    depth = near.max(axis=0)
    return np.where(depth > FAR, best, -1).astype(np.int8), depth


def _piece(canvas: Canvas, view: Array, sheet: Sheet, lift: float) -> tuple[Floats, Floats, Floats]:
    centres = sheet.points.reshape(-1, 3) @ view.T
    radii, along = sheet.radii.ravel(), sheet.along.ravel()
    cells, ball, gap = _stamped(canvas, centres, radii)
    edge, depth, share = (np.full(canvas.size, value, np.float32) for value in (AIR, FAR, np.float32(0)))
    outside = gap - radii[ball]
    np.minimum.at(edge.reshape(-1), cells, outside.astype(np.float32))
    inside = outside < 0
    cells, ball, gap = cells[inside], ball[inside], gap[inside]
    near = (centres[ball, 2] + np.sqrt(np.maximum(radii[ball] ** 2 - gap**2, 0)) + lift).astype(np.float32)
    np.maximum.at(depth.reshape(-1), cells, near)
    foremost = near >= depth.flat[cells]
    share.flat[cells[foremost]] = along[ball[foremost]]
    return edge, depth, share


def _stamped(canvas: Canvas, centres: Array, radii: Array) -> tuple[Index, Index, Array]:
    """Every cell near every ball: flat cell number, ball number, and centimetres from the ball's middle."""
    reach = int(np.ceil((radii.max() + RIM) / canvas.step))
    span = np.arange(-reach, reach + 1)
    home = np.rint((centres[:, :2] - [canvas.left, canvas.bottom]) / canvas.step).astype(np.intp)
    i = home[:, 0, None, None] + span[None, :, None]
    j = home[:, 1, None, None] + span[None, None, :]
    dx = canvas.left + i * canvas.step - centres[:, 0, None, None]
    dy = canvas.bottom + j * canvas.step - centres[:, 1, None, None]
    gap = np.hypot(dx, dy)
    near = (gap < (radii + RIM)[:, None, None]) & (i >= 0) & (i < canvas.size[0]) & (j >= 0) & (j < canvas.size[1])
    ball, a, b = np.nonzero(near)
    cells = i[ball, a, 0] * canvas.size[1] + j[ball, 0, b]
    return cells, ball, gap[near]
