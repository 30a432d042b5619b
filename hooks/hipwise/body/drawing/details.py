"""Lines drawn on the skin: the face, ears, fingers, knees and folds, wherever they are to be seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..numbers.interpolate import spline
from ..posing.spots import MIDDLE_BONES
from ..skin.surface import Surface
from ..tracing.ink import Chart
from ..tracing.outline import Line, runs
from .hair import covers_ears, strands
from .lines import Stroke

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

POINTS = 13
"""Points along a line of the skin."""
STEPS = 3
"""Newton steps that bring a line to the skin."""
NUDGE = 0.15
"""How far apart the readings are that tell the way to the skin, in centimetres."""
SUNK = 0.8
"""How far behind what shows a line may lie and still be seen, in centimetres."""

HIDDEN = 5.0
"""A line whose points, before they are brought to the skin, all lie this far behind what shows is hidden."""


@dataclass(frozen=True)
class Detail:
    """A line of the skin as it is written in the data, on one side: bone and parts with their side, points (n, 3)."""

    bone: str
    on: tuple[str, ...]
    points: Array
    side: int
    facing: float
    seen: tuple[float, float]
    width: float
    bare: bool = False
    ear: bool = False


@dataclass(frozen=True)
class Marks:
    """What shows of the details: strokes of ink, hairlines, and discs of ink as a middle and two half axes (3, 2)."""

    strokes: tuple[Stroke, ...]
    hairs: tuple[Line, ...]
    discs: tuple[Array, ...]


def details(chart: Chart, bare: Mask, hair: str) -> Marks:
    """The details of the skin and of a hair style that show; ``bare`` (nx, ny) tells where no cloth covers the skin."""
    strokes: list[Stroke] = []
    hairs: list[Line] = []
    for one, points, normals in _on_skin(chart, [*_wanted(chart, hair), *_strands(chart, hair)]):
        shown = _visible(chart, one.facing, points, normals)
        if one.bare:
            shown &= chart.label(bare, points[:, :2])
        for run in runs(shown, False, 1, 5):
            line = Line(points[run.index, :2], False)
            if one.width:
                strokes.append(Stroke(line, np.full(len(line.points), one.width), (True, True)))
            else:
                hairs.append(line)
    return Marks(tuple(strokes), tuple(hairs), tuple(_eyes(chart)))


def _strands(chart: Chart, hair: str) -> Iterator[Detail]:
    own = chart.scene.surface.body.territories["head"].own
    grown = tuple(name for name in own if name in ("cranium", "hair"))
    for points in strands(hair):
        yield Detail("head", grown, spline(points, POINTS), 0, 0.25, (-1, 1), 0.0)


def _eyes(chart: Chart) -> Iterator[Array]:
    eye, surface = read("details")["eyes"], chart.scene.surface
    middle, across, up = (np.array(each, float) for each in (eye["middle"], eye["across"], eye["up"]))
    for side in (1, -1):
        rim = np.array([[0, 0, 0], [0, 0, across], [0, up, 0]]) + middle
        given = surface.skeleton.frames[eye["bone"]].at(rim * [1, 1, side])[0] @ surface.view.T
        points, normals = pushed(surface, tuple(read("details")[eye["skin"]]), given)
        if _visible(chart, float(eye["facing"]), points, normals).all():
            yield np.vstack([points[0], points[1:] - points[0]])[:, :2]


def _wanted(chart: Chart, hair: str) -> Iterator[Detail]:
    surface, covered = chart.scene.surface, covers_ears(hair)
    for one in _details():
        if one.seen[0] <= _outward(surface, one) <= one.seen[1] and not (one.ear and covered):
            yield one


def _outward(surface: Surface, one: Detail) -> float:
    axes = surface.skeleton.frames[one.bone].axes[0]
    return float((surface.view @ axes[:, 2])[2] * (one.side or 1))


@cache
def _details() -> tuple[Detail, ...]:
    data = read("details")
    return tuple(one for line in data["lines"].values() for one in _both(line, data))


def _both(line: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[Detail]:
    on = data[line["skin"]] if isinstance(line["skin"], str) else line["skin"]
    for side in (1, -1) if line.get("both") else (0,):
        points = np.array(line["points"], float) * [1, 1, side or 1]
        low, high = line.get("seen", (-1, 1))
        yield Detail(
            _named(line["bone"], side),
            tuple(_named(part, side) for part in on),
            spline(points, POINTS),
            side,
            float(line["facing"]),
            (float(low), float(high)),
            float(line.get("width", 0)),
            bool(line.get("bare", False)),
            bool(line.get("ear", False)),
        )


MIDDLE = (*MIDDLE_BONES, "cranium", "face", "ears", "torso")


def _named(name: str, side: int) -> str:
    if not side or name in MIDDLE:
        return name
    return f"{name}_l" if side < 0 else f"{name}_r"


def _on_skin(chart: Chart, wanted: Sequence[Detail]) -> Iterator[tuple[Detail, Array, Array]]:
    """Every line that may show, on the skin of the picture's space: its points and the skin's normals, both (n, 3)."""
    surface = chart.scene.surface
    groups: dict[tuple[str, ...], list[tuple[Detail, Array]]] = {}
    for one in wanted:
        points = surface.skeleton.frames[one.bone].at(one.points)[0] @ surface.view.T
        if (points[:, 2] > chart.label(chart.scene.depth, points[:, :2]) - HIDDEN).any():
            groups.setdefault(one.on, []).append((one, points))
    for on, members in groups.items():
        points = np.vstack([given for _, given in members])
        points, normals = pushed(surface, on, points) if on else (points, np.ones_like(points))
        borders = np.cumsum([len(given) for _, given in members])[:-1]
        lines = zip(np.split(points, borders), np.split(normals, borders), strict=True)
        yield from ((one, *line) for (one, _), line in zip(members, lines, strict=True))


def pushed(surface: Surface, names: tuple[str, ...], points: Array) -> tuple[Array, Array]:
    """Points (n, 3) of the picture's space brought onto the skin of some parts, and the skin's normals there."""
    slope = np.zeros_like(points)
    for _ in range(STEPS):
        value, slope = _slope(surface, names, points)
        square = np.maximum((slope * slope).sum(axis=1), 0.05)
        points = points - slope * np.clip(value / square, -3, 3)[:, None]
    return points, slope / np.maximum(np.linalg.norm(slope, axis=1), 1e-9)[:, None]


def _slope(surface: Surface, names: tuple[str, ...], points: Array) -> tuple[Array, Array]:
    nudged = np.vstack([points, *(points + NUDGE * axis for axis in np.eye(3))]).astype(np.float32)
    read_ = surface.union(names, surface.places(*nudged.T)).astype(float).reshape(4, -1)
    return read_[0], (read_[1:] - read_[0]).T / NUDGE


def _visible(chart: Chart, facing: float, points: Array, normals: Array) -> Mask:
    depth = chart.label(chart.scene.depth, points[:, :2])
    shown: Mask = (normals[:, 2] > facing) & (points[:, 2] > depth - SUNK)
    return shown
