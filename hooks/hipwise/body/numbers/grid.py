"""Numbers on a grid and between points: blur, look up, distance to the nearest point.

A grid (nx, ny) has its first cell at (x0, y0) and steps of h centimetres.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Floats = NDArray[np.floating[Any]]
Mask = NDArray[np.bool_]

CELLS_ACROSS = 5
"""Into how many blocks, at most, the longest side of a cloud of queries is cut."""


def blur(a: Floats, sigma: float, mask: Mask | None = None) -> Floats:
    """A grid (nx, ny) blurred by a Gaussian of ``sigma`` cells; beyond the border the border repeats.

    With a ``mask`` (nx, ny) only the cells inside it count, so that nothing outside bleeds in; a cell that has none
    in reach is 0.
    """
    if sigma <= 0:
        return a
    weight = _gauss(sigma).astype(a.dtype)
    if mask is None:
        return _along(_along(a, weight).T, weight).T
    inside = blur(mask.astype(a.dtype), sigma)
    blurred: Floats = blur(np.where(mask, a, 0).astype(a.dtype), sigma) / np.maximum(inside, 1e-6)
    return blurred


def _gauss(sigma: float) -> Array:
    reach = int(3 * sigma + 0.5)
    weight = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return np.asarray(weight / weight.sum())


def _along(a: Floats, weight: Floats) -> Floats:
    reach = len(weight) // 2
    padded = np.pad(a, ((reach, reach), (0, 0)), mode="edge")
    count = len(a)
    total: Floats = weight[reach] * a
    for step in range(1, reach + 1):
        pair = padded[reach - step : reach - step + count] + padded[reach + step : reach + step + count]
        total += weight[reach + step] * pair
    return total


def sample(a: Floats, x0: float, y0: float, h: float, points: Array) -> Array:
    """Values (n,) of a grid at points (n, 2), bilinear; a point beyond the grid takes the value at its border."""
    (ix, iy), (fx, fy) = _cells(a, x0, y0, h, points)
    low = a[ix, iy] * (1 - fx) + a[ix + 1, iy] * fx
    high = a[ix, iy + 1] * (1 - fx) + a[ix + 1, iy + 1] * fx
    return np.asarray(low * (1 - fy) + high * fy, dtype=np.float64)


def _cells(a: Floats, x0: float, y0: float, h: float, points: Array) -> tuple[NDArray[np.intp], Array]:
    last = np.array(a.shape, dtype=np.float64)[:, None] - 1
    place = np.clip((points.T - [[x0], [y0]]) / h, 0, last)
    cell = np.minimum(place.astype(np.intp), last.astype(np.intp) - 1)
    return cell, place - cell


def nearest(a: NDArray[Any], x0: float, y0: float, h: float, points: Array) -> NDArray[Any]:
    """Values (n,) of the cells nearest to points (n, 2), for maps of labels; the border holds beyond the grid."""
    last = np.array(a.shape)[:, None] - 1
    ix, iy = np.clip(np.rint((points.T - [[x0], [y0]]) / h), 0, last).astype(np.intp)
    values: NDArray[Any] = a[ix, iy]
    return values


def nearest_distance(points: Array, queries: Array, within: float) -> Array:
    """Distances (m,) from queries (m, d) to the nearest of points (n, d), in centimetres, at most ``within``."""
    found = np.full(len(queries), float(within))
    if not len(points) or not len(queries):
        return found
    order, borders = _blocks(queries, within)
    for begin, end in pairwise(borders):
        members = order[begin:end]
        block = queries[members]
        low, high = block.min(axis=0) - within, block.max(axis=0) + within
        near = points[np.all((points >= low) & (points <= high), axis=1)]
        if len(near):
            found[members] = np.minimum(_closest(near, block), within)
    return found


def _blocks(queries: Array, within: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    low = queries.min(axis=0)
    side = max(2.0 * within, float((queries.max(axis=0) - low).max()) / CELLS_ACROSS, 1e-9)
    cell = ((queries - low) / side).astype(np.intp)
    key = cell @ ((CELLS_ACROSS + 1) ** np.arange(queries.shape[1]))
    order = np.argsort(key, kind="stable")
    return order, np.r_[0, np.flatnonzero(np.diff(key[order])) + 1, len(key)]


def _closest(points: Array, block: Array) -> Array:
    # |q - p|^2 = |q|^2 + (|p|^2 - 2 q.p): one product of matrices, taken about the middle to keep it exact.
    middle = block.mean(axis=0)
    p, q = points - middle, block - middle
    least = (np.column_stack([q, np.ones(len(q))]) @ np.column_stack([-2 * p, (p * p).sum(axis=1)]).T).min(axis=1)
    return np.asarray(np.sqrt(np.maximum(least + (q * q).sum(axis=1), 0)))
