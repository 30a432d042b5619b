"""Paths whose nodes hang on bones: fitted in one pose, true in many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .binding import Bound, bind
from .curves import Curve, fit
from .puppet import Sheet, Stretch
from .scene import Scene

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Field = Callable[[Array], tuple[Array, Array]]
Wanted = Callable[[Array], Array]

ALONG = np.array([0.0, 0.25, 0.5, 0.75])
"""Where on each segment its distance from the true outline is felt."""
FARTHEST = 2.5
"""A node farther than this from the true outline has none there: that part is folded away. Centimetres."""
CALM = 0.02
"""How much a node's shift counts against the distance it mends."""
ROUNDS = 3


@dataclass(frozen=True)
class Path:
    """Cubic segments (n, 4, 2) in picture centimetres whose nodes are bound to bones.

    ``nodes`` are the segments' starts, and the last end of an open path. ``shifts`` (k, nodes, 2) cm is what each
    node moves further in each key pose. ``inked`` are ranges of segments drawn as lines.
    """

    kind: str
    segments: Array
    closed: bool
    inked: tuple[tuple[int, int], ...]
    nodes: Bound
    shifts: Array

    def at(self, moves: Array) -> Array:
        """The segments in each of several poses, (k, n, 4, 2), without their shifts; ``moves`` is (k, bones, 3, 4)."""
        first, last = self._ends()
        ends = self.nodes.moved(moves)[..., :2]
        turn = self.nodes.turned(moves)
        out = _turned(turn[:, first], self.segments[:, 1] - self.segments[:, 0])
        into = _turned(turn[:, last], self.segments[:, 2] - self.segments[:, 3])
        begin, end = ends[:, first], ends[:, last]
        return np.stack([begin, begin + out, end + into, end], axis=2)

    def shifted(self, moves: Array) -> Array:
        """The segments in the key poses, (k, n, 4, 2), with their shifts."""
        first, last = self._ends()
        a, b = self.shifts[:, first], self.shifts[:, last]
        return self.at(moves) + np.stack([a, a, b, b], axis=2)

    def _ends(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        count = len(self.segments)
        first = np.arange(count)
        return first, (first + 1) % count if self.closed else first + 1


def _turned(turn: Array, handles: Array) -> Array:
    turned: Array = (turn @ handles[:, :, None])[..., 0]
    return turned


def paths(scene: Scene, sheets: Sequence[tuple[Sheet, Sequence[str]]]) -> list[Path]:
    """Sheets as paths bound to the bones under their territories, not yet shifted; all curves are fitted in one go.

    Those too small to have a curve come without segments.
    """
    stretches = [stretch for sheet, _ in sheets for stretch in sheet.stretches]
    curves = iter(fit([one.line for one in stretches], [one.tolerance for one in stretches]))
    return [_path(scene, sheet, names, [next(curves) for _ in sheet.stretches]) for sheet, names in sheets]


def _path(scene: Scene, sheet: Sheet, names: Sequence[str], curves: Sequence[Curve]) -> Path:
    segments = np.concatenate([curve.segments for curve in curves])
    nodes = segments[:, 0] if sheet.closed else np.vstack([segments[:, 0], segments[-1:, 3]])
    bound = bind(scene, names, nodes)
    inked = tuple(_inked(sheet.stretches, [len(curve.segments) for curve in curves]))
    return Path(sheet.kind, segments, sheet.closed, inked, bound, np.zeros((0, len(nodes), 2)))


def _inked(stretches: Sequence[Stretch], counts: Sequence[int]) -> Iterator[tuple[int, int]]:
    borders = np.r_[0, np.cumsum(counts)].tolist()
    for stretch, (begin, end) in zip(stretches, pairwise(borders), strict=True):
        if stretch.inked and end > begin:
            yield begin, end


def trued(path: Path, moves: Array, fields: Sequence[Field]) -> Path:
    """The path with its nodes shifted onto the true outline of each key pose.

    Each field gives, at points (m, 2), how far they lie outside the outline (m,) and which way is out (m, 2).
    """
    felt = np.ones(len(path.segments), bool)
    return _shifted(path, moves, fields, lambda away: -away, felt)


def kept_beyond(path: Path, moves: Array, fields: Sequence[Field], reach: float) -> Path:
    """The path with the part of its edge that hides beyond an outline kept ``reach`` cm beyond it in each key pose."""
    felt = np.ones(len(path.segments), bool)
    for begin, end in path.inked:
        felt[begin:end] = False
    return _shifted(path, moves, fields, lambda away: np.maximum(reach - away, 0), felt)


def _shifted(path: Path, moves: Array, fields: Sequence[Field], wanted: Wanted, felt: Mask) -> Path:
    """From the middle pose outward, each key pose begins with the shifts of the one before."""
    found = np.zeros((len(moves), len(path.nodes.points), 2))
    count = len(moves)
    for keys in (range(count // 2, count), range((count - 1) // 2, -1, -1)):
        shift = found[0] * 0
        for key in keys:
            found[key] = shift = _shift(path, moves[key : key + 1], fields[key], (wanted, felt), shift)
    return replace(path, shifts=found)


def _shift(path: Path, moves: Array, field: Field, goal: tuple[Wanted, Mask], shift: Array) -> Array:
    wanted, felt = goal
    weights = _weights(path)[np.repeat(felt, len(ALONG))]
    matrix = weights.T @ weights + CALM * np.eye(len(shift))
    for _ in range(ROUNDS):
        segments = replace(path, shifts=shift[None]).shifted(moves)[0]
        away, out = field(on_segments(segments[felt], ALONG).reshape(-1, 2))
        step = np.where(np.abs(away) < FARTHEST, wanted(away), 0)
        shift = shift + np.linalg.solve(matrix, weights.T @ (step[:, None] * out))
    return shift


def _weights(path: Path) -> Array:
    """How much each point felt follows each node, (points, nodes)."""
    first, last = path._ends()
    share = (1 - ALONG) ** 2 * (1 + 2 * ALONG)
    count = len(path.segments)
    weights = np.zeros((count, len(ALONG), len(path.nodes.points)))
    rows = np.arange(count)
    for place, begin in enumerate(share):
        weights[rows, place, first] += begin
        weights[rows, place, last] += 1 - begin
    return weights.reshape(count * len(ALONG), -1)


def on_segments(segments: Array, at: Array) -> Array:
    """Points on cubic segments (n, 4, 2) at shares ``at`` (m,) of each: (n, m, 2)."""
    t = at[:, None]
    basis = np.concatenate([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3], axis=1)
    points: Array = basis @ segments
    return points
