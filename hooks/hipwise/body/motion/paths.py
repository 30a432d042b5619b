"""Paths whose nodes hang on bones: fitted in one pose, drawn in many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..skin.scene import Scene
from ..tracing.curves import Curve, fit
from .binding import Bound, bind
from .sheets import Sheet, Stretch

Array = NDArray[np.float64]
Index = NDArray[np.intp]

ALONG = np.array([0.0, 0.25, 0.5, 0.75])
"""Where on each segment a path is felt when it is compared with what is true."""


@dataclass(frozen=True, eq=False)
class Path:
    """Cubic segments (n, 4, 2) in picture centimetres whose nodes are bound to bones.

    ``nodes`` are the segments' starts, and the last end of an open path. ``shifts`` (k, nodes, 2) cm is how much
    further each node moves in each key pose. ``inked`` are ranges of segments drawn as lines.
    """

    kind: str
    segments: Array
    closed: bool
    inked: tuple[tuple[int, int], ...]
    nodes: Bound
    shifts: Array

    def rounded(self, depth: float) -> Path:
        """The same path with the depth of its nodes in steps of ``depth`` cm."""
        points = self.nodes.points * [1, 1, 0] + np.rint(self.nodes.points / depth) * [0, 0, depth]
        return replace(self, nodes=replace(self.nodes, points=points))

    def shifted(self, moves: Array) -> Array:
        """The segments in the key poses, (k, n, 4, 2); ``moves`` is (k, bones, 3, 4)."""
        first, last = self._ends
        ends = self.nodes.moved(moves)[..., :2] + self.shifts
        turn = self.nodes.turned(moves)
        out = _turned(turn[:, first], self.segments[:, 1] - self.segments[:, 0])
        into = _turned(turn[:, last], self.segments[:, 2] - self.segments[:, 3])
        begin, end = ends[:, first], ends[:, last]
        return np.stack([begin, begin + out, end + into, end], axis=2)

    @cached_property
    def follows(self) -> Array:
        """How much each place at ``ALONG`` on each segment follows each node, (places, nodes)."""
        first, last = self._ends
        rows = np.arange(len(self.segments))
        weights = np.zeros((len(rows), len(ALONG), len(self.nodes.points)))
        for place, share in enumerate((1 - ALONG) ** 2 * (1 + 2 * ALONG)):
            weights[rows, place, first] += share
            weights[rows, place, last] += 1 - share
        return weights.reshape(-1, len(self.nodes.points))

    @property
    def _ends(self) -> tuple[Index, Index]:
        count = len(self.segments)
        first = np.arange(count)
        return first, (first + 1) % count if self.closed else first + 1


def _turned(turn: Array, handles: Array) -> Array:
    turned: Array = (turn @ handles[:, :, None])[..., 0]
    return turned


def paths(scene: Scene, sheets: Sequence[tuple[Sheet, Sequence[str]]], ease: float = 1.0) -> list[Path]:
    """Sheets as paths bound to the bones under their territories, without shifts.

    All curves are fitted in one go, ``ease`` times as loosely as in a still, and all nodes on the same territories
    bound in one.
    """
    stretches = [stretch for sheet, _ in sheets for stretch in sheet.stretches]
    curves = iter(fit([one.line for one in stretches], [one.tolerance * ease for one in stretches]))
    fitted = [[next(curves) for _ in sheet.stretches] for sheet, _ in sheets]
    nodes = [_nodes(sheet, pieces) for (sheet, _), pieces in zip(sheets, fitted, strict=True)]
    bound = _bound(scene, [tuple(names) for _, names in sheets], nodes)
    return [_path(sheet, *rest) for (sheet, _), rest in zip(sheets, zip(fitted, bound, strict=True), strict=True)]


def _nodes(sheet: Sheet, curves: Sequence[Curve]) -> Array:
    return nodes_of(np.concatenate([curve.segments for curve in curves]), sheet.closed)


def _bound(scene: Scene, territories: Sequence[tuple[str, ...]], nodes: Sequence[Array]) -> list[Bound]:
    """The nodes (n, 2) of every sheet bound to the bones under its territories."""
    found: dict[int, Bound] = {}
    for names in dict.fromkeys(territories):
        places = [place for place, own in enumerate(territories) if own == names]
        together = bind(scene, names, np.concatenate([nodes[place] for place in places]))
        found |= zip(places, together.split([len(nodes[place]) for place in places]), strict=True)
    return [found[place] for place in range(len(nodes))]


def _path(sheet: Sheet, curves: Sequence[Curve], bound: Bound) -> Path:
    segments = np.concatenate([curve.segments for curve in curves])
    inked = tuple(_inked(sheet.stretches, [len(curve.segments) for curve in curves]))
    return Path(sheet.kind, segments, sheet.closed, inked, bound, np.zeros((0, len(bound.points), 2)))


def nodes_of(segments: Array, closed: bool) -> Array:
    """The nodes (m, 2) of segments (n, 4, 2)."""
    return segments[:, 0] if closed else np.vstack([segments[:, 0], segments[-1:, 3]])


def _inked(stretches: Sequence[Stretch], counts: Sequence[int]) -> Iterator[tuple[int, int]]:
    borders = np.r_[0, np.cumsum(counts)].tolist()
    for stretch, (begin, end) in zip(stretches, pairwise(borders), strict=True):
        if stretch.inked and end > begin:
            yield begin, end


def on_segments(segments: Array, at: Array) -> Array:
    """Points on cubic segments (n, 4, 2) at shares ``at`` (m,) of each: (n, m, 2)."""
    t = at[:, None]
    basis = np.concatenate([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3], axis=1)
    points: Array = basis @ segments
    return points
