"""A plate's scene drawn: regions with outlines, calm shadow, fibres, and the lines where one bone passes another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..figure import Shape
from ..numbers.grid import blur, nearest, sample
from ..tracing.curves import Curve, fit
from ..tracing.outline import Line, area, contours, normals, resample, runs, smooth
from ..tracing.path import Pen
from .muscles import strands
from .scene import LIFT, Item, PlateScene

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

TOLERANCE, COARSE = 0.05, 0.09
"""How far a curve may pass from the points it was traced through, in centimetres: outlines, shadow and fibres."""
SHADOW = 0.42
"""What faces the light less than this lies in shadow."""
SMALLEST = 0.35
"""Square centimetres below which a shape is not drawn."""
JUMP = 0.55
"""How much farther away, in centimetres, something must be behind an edge for the edge to be inked."""
BESIDE = 0.3
HOLE = 0.9
"""How far a hole may lie below the surface that shows and still be that surface's, in centimetres."""


class Stroke(NamedTuple):
    """Lines that become one shape of a kind, with curves that pass no farther than ``tolerance`` cm from them."""

    kind: str
    lines: list[Line]
    tolerance: float


def written(drafts: Sequence[Sequence[Stroke]], pen: Pen) -> list[tuple[Shape, ...]]:
    """Drafts as shapes, without those that have nothing to show. One fit for all costs little more than one for one."""
    strokes = [stroke for draft in drafts for stroke in draft]
    lines = [line for stroke in strokes for line in stroke.lines]
    curves = iter(fit(lines, [stroke.tolerance for stroke in strokes for _ in stroke.lines]))
    return [tuple(shape for stroke in draft if (shape := _shape(stroke, curves, pen)).path) for draft in drafts]


def _shape(stroke: Stroke, curves: Iterator[Curve], pen: Pen) -> Shape:
    return Shape(stroke.kind, pen.path(list(islice(curves, len(stroke.lines)))))


@dataclass(frozen=True)
class Ink:
    """Drafts the scene of a plate."""

    scene: PlateScene

    def region(self, kind: str, border: Floats) -> Stroke:
        """The outline of where a border (nx, ny) is negative, corners a little rounded."""
        return Stroke(kind, self._filled(border), TOLERANCE)

    def shadow(self, kind: str, border: Floats) -> Stroke:
        """The parts inside a border that face away from the light."""
        dark = (self.scene.light(border < 0) - SHADOW) * 1.2
        return Stroke(kind, self._filled(np.maximum(dark, border + 0.06).astype(np.float32), 1.6), COARSE)

    def lines(self, kind: str, items: Sequence[Item]) -> Stroke:
        """The edges where one piece of an item passes in front of another piece of it."""
        return Stroke(kind, [line for item in items for line in self._edges(item)], COARSE)

    def holes(self, kind: str, item: Item) -> Stroke:
        """The holes of a bone that open towards the eye."""
        seen = np.column_stack([item.holes[:, :3] @ self.scene.view.T, item.holes[:, 3]])
        open_ = seen[:, 2] > self._at(self.scene.depth, seen[:, :2]) - HOLE
        return Stroke(kind, [_oval(hole) for hole in seen[open_]], TOLERANCE)

    def fibres(self, kind: str, item: Item, gap: float) -> Stroke:
        """Fibres about ``gap`` cm apart where a muscle shows, as open lines."""
        shown = self.scene.shows(item)
        found = [line for head in range(len(item.heads)) for line in self._strands(item, head, shown, gap)]
        return Stroke(kind, found, COARSE)

    def _filled(self, field: Floats, sigma: float = 1.0) -> list[Line]:
        canvas = self.scene.canvas
        lines = [line for line in contours(canvas.x, canvas.y, _closed(field)) if line.closed]
        kept = [line for line in lines if abs(area(line.points)) > SMALLEST]
        return [smooth(resample(line, 0.2), sigma) for line in kept]

    def _edges(self, item: Item) -> Iterator[Line]:
        if len(item.layer.pieces) < 2:
            return
        shown = self.scene.shows(item)
        for edge, depth in item.layer.pieces:
            if (edge < 0).any():
                yield from self._piece(edge, depth, shown)

    def _piece(self, edge: Floats, depth: Floats, shown: Mask) -> Iterator[Line]:
        canvas = self.scene.canvas
        for line in contours(canvas.x, canvas.y, edge):
            traced = smooth(resample(line, 0.2), 1.5)
            inner, outer = (traced.points + sign * BESIDE * normals(traced.points, traced.closed) for sign in (-1, 1))
            front = self._at(self.scene.depth, inner)
            seen = self._at(depth, inner) > front - 0.15
            falls = front - self._at(self.scene.depth, outer) > JUMP
            within = nearest(shown, canvas.left, canvas.bottom, canvas.step, outer) & nearest(
                shown, canvas.left, canvas.bottom, canvas.step, inner
            )
            for run in runs(seen & falls & within, traced.closed, bridge=3, least=6):
                yield traced.part(run)

    def _strands(self, item: Item, number: int, shown: Mask, gap: float) -> Iterator[Line]:
        head, sheet = item.heads[number]
        seen = sheet.points @ self.scene.view.T
        across = np.linalg.norm(np.diff(seen[..., :2], axis=0), axis=2).sum(axis=0).max() + 2 * sheet.radii.max()
        for place, strand in enumerate(strands(seen, sheet.radii, max(round(across / gap), 2))):
            yield from self._strand(strand, sheet.radii.max() + LIFT, shown, head.tendon, place)

    def _strand(
        self, strand: Array, reach: float, shown: Mask, tendon: tuple[float, float], place: int
    ) -> Iterator[Line]:
        canvas = self.scene.canvas
        share = np.linspace(0, 1, len(strand))
        line = Line(strand[:, :2], False)
        # Every second fibre is shorter, as in a drawing made by hand.
        inset = (0.05, 0.14)[place % 2]
        flesh = (share > max(tendon[0], 0) + inset) & (share < min(tendon[1], 1) - inset)
        on = nearest(_inside(shown), canvas.left, canvas.bottom, canvas.step, line.points)
        near = strand[:, 2] + reach > self._at(self.scene.depth, line.points) - 0.1
        for run in runs(on & near & flesh, False, bridge=2, least=4):
            yield resample(line.part(run), 0.4)

    def _at(self, field: Floats, points: Array) -> Array:
        canvas = self.scene.canvas
        return sample(field, canvas.left, canvas.bottom, canvas.step, points)


def _oval(hole: Array) -> Line:
    angle = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    return Line(hole[:2] + hole[3] * np.column_stack([np.cos(angle), 0.75 * np.sin(angle)]), True)


def _inside(shown: Mask) -> Mask:
    """A mask without its outermost cells."""
    inner: Mask = blur(shown.astype(np.float32), 1.0) > 0.93
    return inner


def _closed(field: Floats) -> Floats:
    """The field with a border outside, so that what runs off the canvas still has a closed outline."""
    framed = field.copy()
    framed[[0, -1], :] = framed[:, [0, -1]] = np.maximum(np.abs(framed).max(), 1)
    return framed
