"""The lines inside a silhouette: where one part of the body lies over another.

A line stands only where a real overlap is. Where two territories flow into each other the depth must drop by more
than the slope of the skin explains, so that a bent knee keeps a clean outline; where they merely touch, the seam
between them is drawn too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..numbers.grid import blur
from ..skin.scene import Scene
from ..skin.solids import Floats
from ..skin.surface import AIR
from ..tracing.ink import Chart, Ink, window
from ..tracing.outline import Line, normals, runs

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

GROUPS = {
    "trunk": ("torso", "neck"),
    "head": ("head",),
    **{f"arm_{s}": (f"upper_arm_{s}", f"forearm_{s}", f"hand_{s}") for s in "rl"},
    **{f"leg_{s}": (f"thigh_{s}", f"shank_{s}", f"foot_{s}") for s in "rl"},
}
"""The territories of each part of the body that has one outline of its own."""

OWN = 0.3
"""This near to its silhouette a part ends by itself; farther inside something else covers or enters it, in cm."""
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
FADES, POINTED = 2.4, 0.025
"""Over how many centimetres a stroke fades towards a free end, and the share of that way by which it starts later."""
CALM = 12
"""Over how many points to both sides the width of a line is evened out."""
SMALLEST = 0.4
"""Neighbours on the grid whose depths differ by less have no line between them, in centimetres."""
FEWEST = 4
"""Labels that lie side by side at fewer cells have no line between them."""
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
        half = 0.5 * self.width * _fade(points, self.fades)
        aside = normals(points, self.line.closed) * half[:, None]
        return Line(np.vstack([points + aside, (points - aside)[::-1]]), True)


def inner_lines(chart: Chart) -> list[Stroke]:
    """Every line inside the silhouette."""
    flows = _flows(chart.scene)
    meets = _meets(chart.scene, flows)
    edges = {name: chart.scene.edge(members) for members in GROUPS.values() for name in members}
    everything = chart.scene.names
    strokes: list[Stroke] = []
    for members in GROUPS.values():
        pairs = [(members, [name for name in everything if name not in members])]
        pairs += [((one,), [name for name in members if name != one]) for one in members if len(members) > 1]
        for mine, others in pairs:
            sides = _which(chart.scene, mine), _which(chart.scene, others)
            if meets[np.ix_(*sides)].any():
                strokes += _around(_Walk(chart, flows, edges, sides), mine)
    return strokes


def inked(strokes: Iterable[Stroke]) -> Ink:
    """All strokes as one ink."""
    return Ink("i", tuple(stroke.outline() for stroke in strokes), 0.12, fine=True)


def _flows(scene: Scene) -> Mask:
    """Which territories flow into each other, (n, n)."""
    territories = [scene.surface.body.territories[name] for name in scene.names]
    into = np.array([[not set(a.beside).isdisjoint(b.own) for b in territories] for a in territories])
    both: Mask = into | into.T
    return both


def _which(scene: Scene, names: Iterable[str]) -> Mask:
    """Which labels are among some territories, (n + 1,): the last stands for no territory."""
    wanted = set(names)
    return np.array([*(name in wanted for name in scene.names), False])


def _meets(scene: Scene, flows: Mask) -> Mask:
    """Which labels lie side by side where a line may stand between them, (n + 1, n + 1)."""
    meets = np.zeros((len(scene.names) + 1,) * 2, dtype=int)
    known = np.pad(flows, (0, 1))
    for axis in (0, 1):
        one, other = (_but(scene.top, axis, at) for at in (0, -1))
        drop = np.abs(_but(scene.depth, axis, 0) - _but(scene.depth, axis, -1))
        found = (one != other) & ((drop > SMALLEST) | ~known[one, other])
        np.add.at(meets, (one[found], other[found]), 1)
    often: Mask = meets + meets.T >= FEWEST
    return often


def _but(field: NDArray[Any], axis: int, at: int) -> NDArray[Any]:
    """A grid without its first or last row."""
    return np.delete(field, at, axis)


@dataclass(frozen=True)
class _Walk:
    """A walk around some territories: which labels ``flow`` into each other, the silhouette of the whole part that each
    territory belongs to, and which labels are on this side and on the other."""

    chart: Chart
    flows: Mask
    edges: Mapping[str, Floats]
    sides: tuple[Mask, Mask]


def _around(walk: _Walk, members: Sequence[str]) -> Iterator[Stroke]:
    chart, scene = walk.chart, walk.chart.scene
    edge = scene.edge(members)
    part = window(edge < 0)
    shown = walk.sides[0][scene.top[part]]
    hidden = blur(np.where(shown, np.float32(-0.5), np.float32(0.5)), 0.7)
    field = np.full(edge.shape, AIR, np.float32)
    field[part] = np.where(edge[part] < -OWN, np.maximum(edge[part], hidden), edge[part])
    for line in chart.outlines(field):
        there, drop = _overlaps(walk, line, np.abs(chart.read(edge, line.points)) < OWN)
        width = FINE + (WIDE - FINE) * np.clip(drop / DEEP, 0, 1)
        for run in runs(there, line.closed, 3, 7):
            piece = line.part(run)
            yield Stroke(piece, _calm(width[run.index]), _free(chart, piece))


def _overlaps(walk: _Walk, line: Line, own_edge: Mask) -> tuple[Mask, Array]:
    """Where along a line one part lies over the other, and how far the depth drops there."""
    chart, scene = walk.chart, walk.chart.scene
    aside = normals(line.points, line.closed)
    within, beyond, farther = (chart.cells(line.points + aside * reach) for reach in (-BESIDE, BESIDE, 2.2 * BESIDE))
    here, there, further = (scene.top[cells] for cells in (within, beyond, farther))
    depth, below, base = (scene.depth[cells] for cells in (within, beyond, farther))
    drop = depth - below
    slope = np.where(further == there, np.abs(below - base) / (1.2 * BESIDE), 0.0)
    flowing = walk.flows[here, there]
    overlap = own_edge & np.where(flowing, drop > STEP + STEEPER * slope * 2 * BESIDE, drop > 0)
    # Both parts are walked around; the seam is drawn on one of the walks.
    meet = (np.abs(drop) < TOUCH) | (_outside(walk, there, chart.cells(line.points)) < -OWN)
    touch = ~own_edge & ~flowing & meet & (here < there)
    return walk.sides[0][here] & walk.sides[1][there] & (overlap | touch), np.clip(drop, 0, None)


def _outside(walk: _Walk, labels: NDArray[np.int8], cells: tuple[Index, Index]) -> Array:
    """How far each of some cells lies outside the silhouette of the part its label belongs to, (n,)."""
    found = np.full(len(labels), float(AIR))
    for label in np.unique(labels[labels >= 0]):
        mine = labels == label
        found[mine] = walk.edges[walk.chart.scene.names[label]][cells[0][mine], cells[1][mine]]
    return found


def _calm(width: Array) -> Array:
    """A width without its small unrest, which would cost nodes and look nervous."""
    reach = min(CALM, len(width) // 2)
    padded = np.pad(width, reach, mode="edge")
    return np.convolve(padded, np.full(2 * reach + 1, 1 / (2 * reach + 1)), "valid")


def _free(chart: Chart, line: Line) -> tuple[bool, bool]:
    if line.closed:
        return False, False
    first, last = chart.read(chart.scene.outline, line.points[[0, -1]]) < -0.55
    return bool(first), bool(last)


def _fade(points: Array, ends: tuple[bool, bool]) -> Array:
    """The share of its width that a stroke has at each of its points (n, 2), which fades towards its free ends."""
    along = np.r_[0.0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    reach = max(min(FADES, along[-1] / 2), 1e-6)
    share = np.ones(len(points))
    for fades, way in zip(ends, (along, along[-1] - along), strict=True):
        if fades:
            share = np.minimum(share, np.clip(way / reach + POINTED, 0, 1) ** 0.7)
    return share
