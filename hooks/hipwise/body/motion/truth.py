"""What is true of a moving body in its key poses, and paths brought into line with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..numbers import grid
from ..skin.scene import Scene
from .paths import ALONG, Path, on_segments

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

FELT = 0.4
"""How far apart the slope of an outline's field is read, in centimetres."""
LEAST_SLOPE = 0.3
RIM, NEAR = -0.15, 0.5
"""Where the rim of a lit muscle follows the outline: how far outside it, and from within which distance (cm)."""
FARTHEST = 2.5
"""A point farther than this from an outline has none there: that part is folded away. Centimetres."""
CALM = 0.02
"""How much a node's shift counts against the distance it mends."""
ROUNDS = 3


@dataclass(frozen=True)
class Truth:
    """A body in its ``middle`` pose, in its key poses, and how its bones move there, (k, bones, 3, 4)."""

    middle: Scene
    scenes: tuple[Scene, ...]
    moves: Array

    def free(self, path: Path) -> Path:
        """A path that only follows its bones."""
        return replace(path, shifts=np.zeros((len(self.moves), len(path.nodes.points), 2)))

    def outline(self, path: Path, names: Sequence[str]) -> Path:
        """The outline of some territories, shifted onto the true one of each key pose."""
        return self._held(path, names, _Hold(0.0, np.ones(len(path.segments), bool)))

    def beyond(self, path: Path, names: Sequence[str], reach: float) -> Path:
        """The edge of cloth; where it is not inked it hides ``reach`` cm beyond the outline, and is kept there."""
        hidden = np.ones(len(path.segments), bool)
        for begin, end in path.inked:
            hidden[begin:end] = False
        return self._held(path, names, _Hold(reach, hidden, outward=True))

    def rim(self, path: Path, names: Sequence[str]) -> Path:
        """The edge of a lit muscle; where it runs along the outline it is kept there."""
        away = Outline.of(self.middle, names).away(on_segments(path.segments, ALONG).reshape(-1, 2))[0]
        near: Mask = np.all((np.abs(away - RIM) < NEAR).reshape(-1, len(ALONG)), axis=1)
        return self._held(path, names, _Hold(RIM, near))

    def _held(self, path: Path, names: Sequence[str], hold: _Hold) -> Path:
        """From the middle pose outward, each key pose begins with the shifts of the one before."""
        path, count = self.free(path), len(self.moves)
        if not hold.felt.any():
            return path
        outlines = [Outline.of(scene, names) for scene in self.scenes]
        found = path.shifts.copy()
        for keys in (range(count // 2, count), range((count - 1) // 2, -1, -1)):
            shift = found[0] * 0
            for key in keys:
                found[key] = shift = hold.shift(path, self.moves[key : key + 1], outlines[key], shift)
        return replace(path, shifts=found)


@dataclass(frozen=True)
class Outline:
    """The outline of some territories in one pose: their common field on a grid from a corner with a step (cm)."""

    edge: Array
    corner: tuple[float, float, float]

    @classmethod
    def of(cls, scene: Scene, names: Sequence[str]) -> Outline:
        return cls(scene.edge(names).astype(np.float64), (float(scene.x[0]), float(scene.y[0]), scene.step))

    def away(self, points: Array) -> tuple[Array, Array]:
        """How far points (m, 2) lie outside, (m,) cm, and the unit way out, (m, 2)."""
        steps = [np.array(step) for step in ((FELT, 0.0), (0.0, FELT))]
        rise = [self._read(points + step) - self._read(points - step) for step in steps]
        slope = np.column_stack(rise) / (2 * FELT)
        steep = np.maximum(np.linalg.norm(slope, axis=1), LEAST_SLOPE)
        return self._read(points) / steep, slope / steep[:, None]

    def _read(self, points: Array) -> Array:
        return grid.sample(self.edge, *self.corner, points)


@dataclass(frozen=True)
class _Hold:
    """Where a path is to be: ``level`` cm outside an outline, or ``outward`` of that, in the segments ``felt`` (n,)."""

    level: float
    felt: Mask
    outward: bool = False

    def shift(self, path: Path, moves: Array, outline: Outline, shift: Array) -> Array:
        """The shifts of the nodes (n, 2) that bring a path there in one pose, better than those given."""
        weights = path.follows[np.repeat(self.felt, len(ALONG))]
        matrix = weights.T @ weights + CALM * np.eye(len(shift))
        for _ in range(ROUNDS):
            segments = replace(path, shifts=shift[None]).shifted(moves)[0]
            away, out = outline.away(on_segments(segments[self.felt], ALONG).reshape(-1, 2))
            wanted = np.where(np.abs(away) < FARTHEST, self._wanted(away), 0)
            shift = shift + np.linalg.solve(matrix, weights.T @ (wanted[:, None] * out))
        return shift

    def _wanted(self, away: Array) -> Array:
        step: Array = self.level - away
        return np.maximum(step, 0) if self.outward else step
