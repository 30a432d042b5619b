"""Which cells of a scene a muscle's sheet covers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..numbers.grid import blur
from ..skin.scene import Scene
from ..skin.solids import Floats
from .sheets import Draped

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Index = NDArray[np.intp]

FINE = 2
"""Into how many each cell is divided, either way, when what covers it is counted."""
SOFT = 1.1
"""How far a cover is spread before its edge is read, in cells."""
NEAR = 0.7
"""A sheet shows where it lies no farther than this from the skin one sees, in centimetres."""
TURNED = 0.12
"""How much of the skin's normal must point to the eye."""
MOST_TIMES = 10
"""How often the way between two samples of a sheet is divided at most; a sheet torn wider than this has a fault."""
OUTSIDE = np.float32(9.0)


def veil(scene: Scene, sheet: Draped, shown: Mask | None, turned: bool = False) -> Floats:
    """How much of every cell a sheet covers, spread a little: (nx, ny), 0 to 1.

    With ``shown`` (nx, ny) only what lies on the skin one sees there counts, and the cover goes on beyond those
    cells as if nothing hid it; without, the whole sheet counts, or what of it is ``turned`` to the eye.
    """
    points, facing = _refined(sheet, scene.step / (FINE * 1.15))
    if shown is not None:
        points = points[on_show(scene, points, facing, shown)]
    elif turned:
        points = points[facing > TURNED]
    cover = np.zeros(scene.outline.shape, np.float32)
    if len(points):
        box, counted = _counted(scene, points)
        cover[box] = _spread(counted, None if shown is None else shown[box])
    return cover


def edge(cover: Floats, sigma: float, step: float) -> Floats:
    """A cover spread by ``sigma`` cells as a field: about the distance to its edge in cm, negative inside."""
    field: Floats = ((0.5 - cover) * np.float32(np.sqrt(2 * np.pi) * sigma * step)).astype(np.float32)
    return field


def on_show(scene: Scene, points: Array, facing: Array, shown: Mask) -> Mask:
    """Which points (n, 3) of a sheet on the skin can be seen: they face the eye and nothing lies before them."""
    i, j = cells(scene, points)
    behind = np.abs(points[:, 2] - scene.depth[i, j]) * np.clip(facing, 0, 1)
    seen: Mask = shown[i, j] & (facing > TURNED) & (behind < NEAR)
    return seen


def cells(scene: Scene, points: Array, fine: int = 1) -> tuple[Index, Index]:
    """The cells of a grid ``fine`` times the scene's in which points lie; those outside take the nearest cell."""
    corner = np.array([scene.x[0], scene.y[0]], dtype=float) - scene.step / 2
    i, j = (
        np.clip(((points[:, axis] - corner[axis]) * (fine / scene.step)).astype(np.intp), 0, size * fine - 1)
        for axis, size in enumerate(scene.outline.shape)
    )
    return i, j


def _refined(sheet: Draped, spacing: float) -> tuple[Array, Array]:
    """A sheet's points (n, 3) and how they face the eye (n,), filled in until no cell can slip between them."""
    points = np.concatenate([sheet.points, sheet.facing[..., None]], axis=2)
    for axis in (0, 1):
        apart = float(np.linalg.norm(np.diff(sheet.points[..., :2], axis=axis), axis=2).max())
        times = min(int(np.ceil(apart / spacing)), MOST_TIMES)
        points = np.moveaxis(_filled(np.moveaxis(points, axis, 0), times), 0, axis)
    flat = points.reshape(-1, 4)
    return flat[:, :3], flat[:, 3]


def _filled(rows: Array, times: int) -> Array:
    at = np.linspace(0, len(rows) - 1, (len(rows) - 1) * max(times, 1) + 1)
    first = np.minimum(at.astype(np.intp), len(rows) - 2)
    share = (at - first)[:, None, None]
    filled: Array = rows[first] * (1 - share) + rows[first + 1] * share
    return filled


def _counted(scene: Scene, points: Array) -> tuple[tuple[slice, slice], Floats]:
    """A box of cells around points, and the share of each of its cells that they take."""
    i, j = cells(scene, points, FINE)
    reach = int(4 * SOFT) + 1
    x, y = (
        slice(max(int(k.min()) // FINE - reach, 0), min(int(k.max()) // FINE + reach + 1, size))
        for k, size in zip((i, j), scene.outline.shape, strict=True)
    )
    nx, ny = x.stop - x.start, y.stop - y.start
    taken = np.zeros((nx * FINE, ny * FINE), np.float32)
    taken[i - x.start * FINE, j - y.start * FINE] = 1
    rows: Floats = taken.reshape(nx, FINE, ny * FINE).sum(axis=1)
    counted: Floats = rows.reshape(nx, ny, FINE).sum(axis=2) * np.float32(1 / FINE**2)
    return (x, y), counted


def _spread(counted: Floats, shown: Mask | None) -> Floats:
    if shown is None:
        return blur(counted, SOFT).astype(np.float32)
    weight = blur(shown.astype(np.float32), SOFT)
    spread: Floats = (blur(counted * shown, SOFT) / np.maximum(weight, np.float32(1e-2))).astype(np.float32)
    return np.minimum(spread, np.float32(1))
