"""Lines along the fibres of a muscle, as many as its width on the picture bears."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..numbers.grid import sample
from ..skin.scene import Scene
from ..skin.solids import Floats
from ..tracing.outline import Line, runs, smooth
from .sheets import Draped
from .veil import NEAR, TURNED

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

APART = 1.6
"""Lines are about this far from each other where the muscle is widest, in centimetres."""
FEWEST, MOST = 2, 6
CLOSE = 0.6
"""A line ends where it comes closer than this to another, in centimetres."""
FROM_EDGE = 0.25
SHORTEST = 2.0
SMOOTH = 4.5
"""How far a line is smoothed along itself, in points."""
FINER = 3
"""Into how many the way between two samples of a line is divided."""


def along(scene: Scene, sheet: Draped, field: Floats, through: bool) -> Iterator[Line]:
    """Open lines along the fibres of a sheet wherever they show, with ``field`` negative inside the patch.

    ``through`` means that nothing hides the sheet.
    """
    points, facing = _finer(sheet)
    seen = _seen(scene, points, facing, field, through)
    chosen = _chosen(points, seen)
    drawn = np.empty((0, 2))
    # Every second fibre comes later, so that where fibres gather the lines thin out evenly.
    for fibre in (*chosen[::2], *chosen[1::2]):
        way = points[fibre, :, :2]
        for run in runs(seen[fibre] & ~_crowded(way, drawn), False, 2, 4):
            line = Line(way[run.index], False)
            if _length(line.points) >= SHORTEST:
                drawn = np.concatenate([drawn, line.points[::2]])
                yield smooth(line, SMOOTH)


def _finer(sheet: Draped) -> tuple[Array, Array]:
    both = np.concatenate([sheet.points, sheet.facing[..., None]], axis=2)
    count = both.shape[1]
    at = np.linspace(0, count - 1, (count - 1) * FINER + 1)
    first = np.minimum(at.astype(np.intp), count - 2)
    share = (at - first)[:, None]
    finer = both[:, first] * (1 - share) + both[:, first + 1] * share
    return finer[..., :3], finer[..., 3]


def _seen(scene: Scene, points: Array, facing: Array, field: Floats, through: bool) -> Mask:
    flat = points.reshape(-1, 3)
    grid = (float(scene.x[0]), float(scene.y[0]), scene.step)
    seen = sample(field, *grid, flat[:, :2]) < -FROM_EDGE
    if not through:
        turned = facing.ravel()
        near = np.abs(sample(scene.depth, *grid, flat[:, :2]) - flat[:, 2]) * np.clip(turned, 0, 1) < 1.5 * NEAR
        seen &= (turned > TURNED) & near
    visible: Mask = seen.reshape(facing.shape)
    return visible


def _chosen(points: Array, seen: Mask) -> list[int]:
    """Fibres that divide the muscle evenly where it looks widest."""
    step = np.linalg.norm(np.diff(points[..., :2], axis=0), axis=2) * (seen[1:] & seen[:-1])
    width = step.sum(axis=0)
    if not seen.any():
        return []
    widest = int(np.argmax(width))
    count = int(np.clip(round(width[widest] / APART), FEWEST, MOST))
    across = np.r_[0.0, np.cumsum(step[:, widest])]
    wanted = (np.arange(count) + 0.5) / count * across[-1]
    return sorted({int(np.argmin(np.abs(across - at))) for at in wanted})


def _crowded(way: Array, drawn: Array) -> Mask:
    """Which points (n, 2) of a fibre are too close to points (m, 2) of lines drawn before."""
    if not len(drawn):
        return np.zeros(len(way), dtype=bool)
    gap = way[:, None] - drawn
    crowded: Mask = (gap * gap).sum(axis=2).min(axis=1) < CLOSE**2
    return crowded


def _length(points: Array) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())
