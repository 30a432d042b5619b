"""The anatomy plates: bones and muscles of the hip, the thigh, the calf and the low back, drawn from one skeleton.

A plate is drawn once. It knows the ids of its muscles and where each may be pointed at; names come from outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Shape, View
from ..skeleton.frames import Skeleton, still
from ..skeleton.lengths import STANDING_HEIGHT
from ..skin.scene import matrix
from ..tracing.path import Pen
from .ink import Ink, Stroke, written
from .layers import Canvas
from .plate import WIDTH, Plate, Region, order
from .scene import Asked, Item, PlateScene, plate_scene
from .skin import skin
from .spots import spot

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

STEP = 0.2
MARGIN = 1.0
"""How far beyond its frame a plate is drawn, so that no outline runs along the frame; centimetres."""
FIBRE_GAP = 1.15


@cache
def plate(name: str) -> Plate:
    """The plate of a name. Raises KeyError where there is none."""
    data = read("plates")
    asked = data["plates"][name]
    skeleton = Skeleton.one(still()[0], np.eye(3), np.array([0, STANDING_HEIGHT, 0]))
    view = matrix(View(float(asked["azimuth"])))
    canvas, pen, height = _framed(asked["crop"])
    left, right = order(name)
    wanted = _sided((*left, *right, *asked.get("others", ())), asked)
    scene = plate_scene(skeleton, view, canvas, Asked(data["bones"], wanted))
    ink = Ink(scene)
    shown = [item for item in scene.items if item.name in (*left, *right) and _visible(scene, item).any()]
    behind = [skin(skeleton, View(float(asked["azimuth"])), canvas), *_bones(ink, asked), *_others(ink, asked)]
    drafts = [behind, *(_flesh(ink, item, f"flesh-{data['tones'][item.name]}") for item in shown)]
    back, *fronts = written(drafts, pen)
    regions = (_region(scene, item, shapes, pen) for item, shapes in zip(shown, fronts, strict=True))
    return Plate(name, WIDTH, height, back, tuple(regions), (left, right))


def _framed(crop: tuple[float, float, float, float]) -> tuple[Canvas, Pen, int]:
    left, right, bottom, top = crop
    bottom, top = bottom + STANDING_HEIGHT, top + STANDING_HEIGHT
    size = (round((right - left + 2 * MARGIN) / STEP), round((top - bottom + 2 * MARGIN) / STEP))
    scale = WIDTH / (right - left)
    return Canvas(left - MARGIN, bottom - MARGIN, STEP, size), Pen(scale, left, top), round((top - bottom) * scale)


def _sided(muscles: Iterable[str], asked: Mapping[str, Any]) -> list[tuple[str, str]]:
    left, right = asked.get("left_half", ()), asked.get("right_half", ())
    return [*((one, "r") for one in muscles if one not in left or one in right), *((one, "l") for one in left)]


def _bones(ink: Ink, asked: Mapping[str, Any]) -> Iterator[Stroke]:
    """Bones, those of a half without muscles faint, so that names can stand on them."""
    faint_side = "" if "left_half" in asked else "l"
    lined: dict[str, list[Item]] = {"": [], " far": []}
    for item in (one for one in ink.scene.items if not one.heads):
        border = ink.scene.border(item)
        faint = " far" if item.side and item.side == faint_side else ""
        lined[faint].append(item)
        yield ink.region(f"bone{faint}", border)
        yield ink.shadow(f"bone-shadow{faint}", border)
        yield ink.holes("bone-hole", item)
    yield from (ink.lines(f"bone-line{faint}", items) for faint, items in lined.items())


def _others(ink: Ink, asked: Mapping[str, Any]) -> Iterator[Stroke]:
    items = [item for item in ink.scene.items if item.name in asked.get("others", ())]
    return (stroke for item in items for stroke in _flesh(ink, item, "other"))


def _flesh(ink: Ink, item: Item, kind: str) -> list[Stroke]:
    border = ink.scene.border(item)
    return [
        ink.region(kind, border),
        ink.region("sinew", np.maximum(border + 0.05, _sinew(item))),
        ink.shadow("shadow", border),
        ink.fibres("fibre", item, FIBRE_GAP),
        ink.lines("flesh-line", [item]),
    ]


def _region(scene: PlateScene, item: Item, shapes: tuple[Shape, ...], pen: Pen) -> Region:
    shown = _visible(scene, item)
    column, row = spot(shown)
    x, y = pen.units(np.array([scene.canvas.x[column], scene.canvas.y[row]]))
    return Region(item.name, shapes, (int(x), int(y)), float(shown.sum()) * STEP**2)


def _visible(scene: PlateScene, item: Item) -> Mask:
    """Where an item shows inside the frame."""
    border = round(2 * MARGIN / STEP)
    inside = np.zeros(scene.canvas.size, dtype=bool)
    inside[border:-border, border:-border] = True
    return scene.shows(item) & inside


def _sinew(item: Item) -> Floats:
    """Negative where a muscle is tendon, by its share of the way along the fibres."""
    starts = np.array([head.tendon for head, _ in item.heads], dtype=np.float32)
    along, which = item.layer.along, item.layer.front
    low, high = starts[which, 0], starts[which, 1]
    return np.where(low >= high, np.float32(-1), np.minimum(along - low, high - along) * np.float32(8))
