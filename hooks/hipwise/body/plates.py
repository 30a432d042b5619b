"""The anatomy plates: bones and muscles of the hip, the thigh, the calf and the low back, drawn from one skeleton.

A plate is drawn once. It knows the ids of its muscles and where each may be pointed at; names come from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .data import read
from .figure import Shape, View
from .path import Pen
from .plate_ink import Ink
from .plate_layers import Canvas
from .plate_scene import Asked, Item, plate_scene
from .plate_skin import skin
from .plate_spots import spot
from .scene import matrix
from .skeleton import STANDING_HEIGHT, Skeleton, still

Array = NDArray[np.float64]
Floats = NDArray[np.float32]

WIDTH = 640
"""Picture units across a plate: two for each pixel of the narrowest screen."""
STEP = 0.2
MARGIN = 1.0
"""How far beyond its frame a plate is drawn, so that no outline runs along the frame; centimetres."""
FIBRE_GAP = 1.15


@dataclass(frozen=True)
class Region:
    """A muscle where it shows: its id, its shapes, a place inside it (picture units), its area in square cm."""

    id: str
    shapes: tuple[Shape, ...]
    spot: tuple[int, int]
    area: float


@dataclass(frozen=True)
class Plate:
    """A drawn plate, in picture units: what lies behind, then the regions of its muscles.

    ``order`` are the ids of the muscles named on its left and on its right, from above.
    """

    name: str
    width: int
    height: int
    behind: tuple[Shape, ...]
    regions: tuple[Region, ...]
    order: tuple[tuple[str, ...], tuple[str, ...]]


def names() -> tuple[str, ...]:
    """The plates there are, in their order."""
    return tuple(read("plates")["plates"])


@cache
def plate(name: str) -> Plate:
    """The plate of a name. Raises KeyError where there is none."""
    data = read("plates")
    asked = data["plates"][name]
    skeleton = Skeleton.one(still()[0], np.eye(3), np.array([0, STANDING_HEIGHT, 0]))
    view = matrix(View(float(asked["azimuth"])))
    canvas, pen, height = _framed(asked["crop"])
    order = (tuple(asked["left"]), tuple(asked["right"]))
    wanted = _sided((*order[0], *order[1], *asked.get("others", ())), asked)
    scene = plate_scene(skeleton, view, canvas, Asked(data["bones"], wanted))
    ink = Ink(scene, pen)
    behind = [*skin(skeleton, View(float(asked["azimuth"])), canvas, pen), *_bones(ink, asked), *_others(ink, asked)]
    regions = [_region(ink, item, data["tones"]) for item in scene.items if item.name in (*order[0], *order[1])]
    return Plate(name, WIDTH, height, tuple(behind), tuple(one for one in regions if one.area > 0), order)


def _framed(crop: tuple[float, float, float, float]) -> tuple[Canvas, Pen, int]:
    left, right, bottom, top = crop
    bottom, top = bottom + STANDING_HEIGHT, top + STANDING_HEIGHT
    size = (round((right - left + 2 * MARGIN) / STEP), round((top - bottom + 2 * MARGIN) / STEP))
    scale = WIDTH / (right - left)
    return Canvas(left - MARGIN, bottom - MARGIN, STEP, size), Pen(scale, left, top), round((top - bottom) * scale)


def _sided(muscles: Iterable[str], asked: Mapping[str, Any]) -> list[tuple[str, str]]:
    left, right = asked.get("left_half", ()), asked.get("right_half", ())
    return [*((one, "r") for one in muscles if one not in left or one in right), *((one, "l") for one in left)]


def _bones(ink: Ink, asked: Mapping[str, Any]) -> list[Shape]:
    """Bones, those of a half without muscles faint, so that names can stand on them."""
    faint_side = "" if "left_half" in asked else "l"
    items = [item for item in ink.scene.items if not item.heads]
    shapes = []
    for item in items:
        border = ink.scene.border(item)
        faint = " far" if item.side and item.side == faint_side else ""
        shapes.append(Shape("bone" + faint, ink.region(border)))
        shapes.append(Shape("bone-shadow" + faint, ink.shadow(border)))
        shapes.append(Shape("bone-hole", ink.holes(item)))
    for kind, faint_ones in (("bone-line", False), ("bone-line far", True)):
        lined = [item for item in items if faint_ones == bool(item.side and item.side == faint_side)]
        shapes.append(Shape(kind, ink.lines(lined)))
    return [shape for shape in shapes if shape.path]


def _others(ink: Ink, asked: Mapping[str, Any]) -> list[Shape]:
    items = [item for item in ink.scene.items if item.name in asked.get("others", ())]
    return [shape for item in items for shape in _flesh(ink, item, "other")]


def _region(ink: Ink, item: Item, tones: Mapping[str, int]) -> Region:
    shown = ink.scene.shows(item) & _framing(ink.scene.canvas)
    size = float(shown.sum()) * STEP**2
    place = spot(shown)
    canvas = ink.scene.canvas
    at = ink.pen.units(np.array([canvas.x[place[0]], canvas.y[place[1]]]))
    return Region(item.name, tuple(_flesh(ink, item, f"flesh-{tones[item.name]}")), (int(at[0]), int(at[1])), size)


def _framing(canvas: Canvas) -> NDArray[np.bool_]:
    inside = np.zeros(canvas.size, dtype=bool)
    border = round(2 * MARGIN / STEP)
    inside[border:-border, border:-border] = True
    return inside


def _flesh(ink: Ink, item: Item, kind: str) -> list[Shape]:
    border = ink.scene.border(item)
    shapes = [
        Shape(kind, ink.region(border)),
        Shape("sinew", ink.region(np.maximum(border + 0.05, _sinew(item)))),
        Shape("shadow", ink.shadow(border)),
        Shape("fibre", ink.fibres(item, FIBRE_GAP)),
        Shape("flesh-line", ink.lines([item])),
    ]
    return [shape for shape in shapes if shape.path]


def _sinew(item: Item) -> Floats:
    """Negative where a muscle is tendon, by its share of the way along the fibres."""
    starts = np.array([head.tendon for head, _ in item.heads], dtype=np.float32)
    along, which = item.layer.along, item.layer.front
    low, high = starts[which, 0], starts[which, 1]
    return np.where(low >= high, np.float32(-1), np.minimum(along - low, high - along) * np.float32(8))
