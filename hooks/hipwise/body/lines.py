"""The lines inside a silhouette: where one part of the body lies over another.

A line stands only where a real overlap is. Where two territories flow into each other the depth must drop by more
than the slope of the skin explains, so that a bent knee keeps a clean outline; where they merely touch, the seam
between them is drawn too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .grid import blur
from .ink import Chart, Ink
from .outline import Line, normals, runs
from .scene import Scene

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Labels = NDArray[np.intp]
Cover = NDArray[np.int8]

GROUPS = {
    "trunk": ("torso", "neck"),
    "head": ("head",),
    **{f"arm_{s}": (f"upper_arm_{s}", f"forearm_{s}", f"hand_{s}") for s in "rl"},
    **{f"leg_{s}": (f"thigh_{s}", f"shank_{s}", f"foot_{s}") for s in "rl"},
}
"""The territories of each part of the body that has one outline of its own."""

BESIDE = 0.6
"""How far to both sides of a line the depths are compared, in centimetres."""
STEP = 0.8
"""The least drop in depth that is an overlap where the skin flows, in centimetres."""
STEEPER = 1.4
"""How much steeper than the skin beyond it a drop must be."""
TOUCH = 1.5
"""Two parts no farther apart than this where they meet touch each other, in centimetres."""
WIDE, FINE = 0.52, 0.3
"""The width of an inner line at a deep overlap and at a touch, in centimetres."""
DEEP = 4.0
"""The drop that has the full width, in centimetres."""


@dataclass(frozen=True)
class Stroke:
    """An inner line: its points (n, 2), its width (n,) in cm, and whether each end fades."""

    line: Line
    width: Array
    fades: tuple[bool, bool]

    def outline(self) -> Line:
        """The closed outline of the stroke."""
        points = self.line.points
        half = 0.5 * self.width * _fade(len(points), self.fades)
        aside = normals(points, self.line.closed) * half[:, None]
        return Line(np.vstack([points + aside, (points - aside)[::-1]]), True)


def inner_lines(chart: Chart, worn: Cover) -> list[Stroke]:
    """Every line inside the silhouette. ``worn`` (nx, ny) tells cloth from skin: between them a line always stands."""
    scene = chart.scene
    known = _Known(_flows(scene), worn)
    strokes: list[Stroke] = []
    for members in GROUPS.values():
        strokes += _around(chart, members, _numbers(scene, members, others=True), known)
    for members in GROUPS.values():
        for one in members if len(members) > 1 else ():
            rest = tuple(name for name in members if name != one)
            strokes += _around(chart, (one,), _numbers(scene, rest), known)
    return strokes


def inked(strokes: Iterable[Stroke]) -> Ink:
    """All strokes as one ink."""
    return Ink("i", tuple(stroke.outline() for stroke in strokes), 0.08, fine=True)


def _numbers(scene: Scene, names: Iterable[str], others: bool = False) -> Labels:
    inside = [number for number, name in enumerate(scene.names) if name in names]
    outside = [number for number in range(len(scene.names)) if number not in inside]
    return np.array(outside if others else inside, dtype=np.intp)


def _flows(scene: Scene) -> Mask:
    """Which territories flow into each other, (n, n)."""
    territories = [scene.surface.body.territories[name] for name in scene.names]
    into = np.array([[not set(a.beside).isdisjoint(b.own) for b in territories] for a in territories])
    both: Mask = into | into.T
    return both


@dataclass(frozen=True)
class _Known:
    """Which territories flow into each other, (n, n), and what covers each cell, (nx, ny)."""

    flows: Mask
    worn: Cover


def _around(chart: Chart, members: tuple[str, ...], against: Labels, known: _Known) -> Iterator[Stroke]:
    scene = chart.scene
    if not scene.shows(members).any():
        return
    edge = scene.edge(members)
    hidden = blur(np.where(scene.shows(members), np.float32(-0.5), np.float32(0.5)), 0.7)
    field = np.where(edge < -0.3, np.maximum(edge, hidden), edge)
    mine = _numbers(scene, members)
    for line in chart.outlines(field):
        there, drop = _overlaps(chart, line, np.abs(chart.read(edge, line.points)) < 0.3, (mine, against), known)
        width = FINE + (WIDE - FINE) * np.clip(drop / DEEP, 0, 1)
        for run in runs(there, line.closed, 3, 6):
            part = line.part(run)
            yield Stroke(part, width[run.index], _free(chart, part))


def _overlaps(
    chart: Chart, line: Line, own_edge: Mask, sides: tuple[Labels, Labels], known: _Known
) -> tuple[Mask, Array]:
    """Where along a line one part lies over the other, and how far the depth drops there."""
    scene = chart.scene
    aside = normals(line.points, line.closed)
    within, beyond, farther = (line.points + aside * reach for reach in (-BESIDE, BESIDE, 2.2 * BESIDE))
    here, there, further = (chart.label(scene.top, at).astype(np.intp) for at in (within, beyond, farther))
    depth, below, base = (chart.label(scene.depth, at) for at in (within, beyond, farther))
    drop = depth - below
    slope = np.where(further == there, np.abs(below - base) / (1.2 * BESIDE), 0.0)
    meets = np.isin(here, sides[0]) & np.isin(there, sides[1])
    same = chart.label(known.worn, within) == chart.label(known.worn, beyond)
    flowing = known.flows[here, there] & same
    overlap = own_edge & np.where(flowing, drop > STEP + STEEPER * slope * 2 * BESIDE, drop > 0)
    # Both parts are walked around; the seam is drawn on one of the walks.
    touch = ~own_edge & ~flowing & (np.abs(drop) < TOUCH) & (here < there)
    return meets & (overlap | touch), np.clip(drop, 0, None)


def _free(chart: Chart, line: Line) -> tuple[bool, bool]:
    if line.closed:
        return False, False
    first, last = chart.read(chart.scene.outline, line.points[[0, -1]]) < -0.55
    return bool(first), bool(last)


def _fade(count: int, ends: tuple[bool, bool]) -> Array:
    steps = max(min(8, count // 2), 1)
    share = np.ones(count)
    for fades, place in zip(ends, (np.arange(count), np.arange(count)[::-1]), strict=True):
        if fades:
            share = np.minimum(share, np.clip((place + 0.2) / steps, 0, 1) ** 0.7)
    return share
