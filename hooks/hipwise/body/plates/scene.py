"""Bones and muscles together, seen from one side: what shows where, how near, and how lit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..numbers.grid import blur
from ..skeleton.frames import Skeleton
from ..skin.scene import LIGHT
from .bone_sheets import Sheet
from .bones import bones, holes, sheets
from .layers import AIR, Canvas, Layer, layer, top
from .muscles import Head, muscles, sheet

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

SOFT = 2.2
"""Cells over which the balls of a surface melt into one before it is lit."""
LIFT = 0.5
"""How much nearer to the eye than it is a muscle is taken to be, so that its origin shows on the bone; centimetres."""


class Asked(NamedTuple):
    """What to show: bones, and muscles with the side they are of."""

    bones: Sequence[str]
    muscles: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Item:
    """One thing that shows: a bone or a muscle, its side, its layer, and the heads it was made of."""

    name: str
    side: str
    layer: Layer
    heads: tuple[tuple[Head, Sheet], ...] = ()
    holes: Array = field(default_factory=lambda: np.zeros((0, 4)))


@dataclass(frozen=True)
class PlateScene:
    """Arrays are (nx, ny) of the canvas: ``top`` the number of the item that shows (-1 none), ``depth`` its place."""

    canvas: Canvas
    view: Array
    items: tuple[Item, ...]
    top: NDArray[np.int8]
    depth: Floats

    def shows(self, item: Item) -> Mask:
        """Where an item shows."""
        shown: Mask = self.top == self.items.index(item)
        return shown

    def border(self, item: Item) -> Floats:
        """About how many centimetres outside of where an item shows each cell is, exact near its outline."""
        own = item.layer
        covered = np.full(own.edge.shape, AIR, np.float32)
        for other in self.items:
            if other is not item and (np.minimum(other.layer.edge, 0) * np.minimum(own.edge, 0)).any():
                behind = np.clip((own.depth - other.layer.depth) * np.float32(0.5), -1, 1)
                inside = other.layer.edge < 0
                cover = np.where(inside, np.maximum(other.layer.edge, behind), other.layer.edge)
                np.minimum(covered, cover, out=covered)
        return np.where(own.edge < 0, np.maximum(own.edge, -covered), own.edge)

    def light(self, shown: Mask) -> Floats:
        """How much the cells of a mask face the light, -1 to 1, calm over small bumps; 1 elsewhere."""
        smooth = blur(np.where(shown, self.depth, 0).astype(np.float32), SOFT, shown)
        slopes = [_slope(smooth, shown, axis) / self.canvas.step for axis in (0, 1)]
        length = np.sqrt(slopes[0] ** 2 + slopes[1] ** 2 + 1)
        facing = (LIGHT[2] - slopes[0] * LIGHT[0] - slopes[1] * LIGHT[1]) / length
        return np.where(shown, blur(facing.astype(np.float32), SOFT, shown), 1).astype(np.float32)


def plate_scene(skeleton: Skeleton, view: Array, canvas: Canvas, asked: Asked) -> PlateScene:
    """Bones of both sides and muscles of one, in one pose (the first of a batch)."""
    items = [*_bones(skeleton, view, canvas, asked.bones), *_muscles(skeleton, view, canvas, asked.muscles)]
    shown, depth = top([item.layer for item in items])
    return PlateScene(canvas, view, tuple(items), shown, depth)


def _bones(skeleton: Skeleton, view: Array, canvas: Canvas, names: Iterable[str]) -> Iterator[Item]:
    for name in names:
        bone = bones()[name]
        for side in ("l", "r") if bone.sided else ("",):
            pieces = [one for one in sheets(bone, side or "r", skeleton) if canvas.meets(one, view)]
            if pieces:
                yield Item(name, side, layer(canvas, view, pieces), holes=holes(bone, side or "r", skeleton))


def _muscles(skeleton: Skeleton, view: Array, canvas: Canvas, wanted: Iterable[tuple[str, str]]) -> Iterator[Item]:
    for name, side in wanted:
        heads = tuple((head, sheet(head, side, skeleton)) for head in muscles()[name])
        yield Item(name, side, layer(canvas, view, [one for _, one in heads], LIFT), heads)


def _slope(depth: Floats, inside: Mask, axis: int) -> Floats:
    # One-sided where the neighbour on the other side belongs to something else.
    ahead, behind = np.roll(depth, -1, axis) - depth, depth - np.roll(depth, 1, axis)
    there, back = np.roll(inside, -1, axis), np.roll(inside, 1, axis)
    total = np.where(there, ahead, 0) + np.where(back, behind, 0)
    return (total / np.maximum(there.astype(np.float32) + back, 1)).astype(np.float32)
