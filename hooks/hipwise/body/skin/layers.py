"""One territory of the body seen from one side: its silhouette, its depth and its light.

A lattice fine across the picture and coarse along the line of sight finds where each line of sight comes nearest to
the surface and where it first enters; both are then made exact with a few more readings on those lines alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .solids import Floats
from .surface import Places, Surface, around
from .tables import Territory

COARSE = {"head": 1.0, "hand": 0.7, "foot": 0.9}
"""Centimetres between readings along the line of sight where a territory has thin parts; 1.5 elsewhere."""
ACROSS, FLAT = 1.0, 2.0
"""Centimetres between readings across the picture, and where only the silhouette counts; what lies between is taken
from them, but not where a territory has thin parts."""
SEAM = 0.8
"""How far a territory reaches under its neighbour, so that no gap opens between them, in centimetres."""
EDGE = 1.2
"""How far outside the silhouette the field is still made exact, in centimetres."""

Index = tuple[slice, slice]


@dataclass(frozen=True)
class Layer:
    """A territory on the picture's grid. All arrays are (nx, ny); ``corner`` is the grid index of the first cell.

    ``edge`` is negative inside the silhouette (cm), ``depth`` the place of the visible surface along the line of
    sight (cm, to the eye), only meaningful where ``edge`` is negative.
    """

    name: str
    corner: tuple[int, int]
    edge: Floats
    depth: Floats


def layer(surface: Surface, territory: Territory, step: float, deep: bool = True) -> Layer:
    """One territory on a grid of ``step`` centimetres; without ``deep`` only its silhouette is worked out."""
    balls = [ball for name in territory.own for ball in surface.balls(name)]
    low, high = around(balls, 1.0)
    first, last = np.floor(low[:2] / step).astype(int), np.ceil(high[:2] / step).astype(int)
    x, y = (np.arange(a, b + 1, dtype=np.float32) * np.float32(step) for a, b in zip(first, last, strict=True))
    plain = territory.name.rpartition("_")[0] or territory.name
    spacing = COARSE.get(plain, 1.5)
    z = np.arange(low[2], high[2] + spacing, spacing, dtype=np.float32)
    every = 1 if plain in COARSE else max(int((ACROSS if deep else FLAT) / step), 1)
    ray = _Rays(surface, territory, x, y, z, every)
    edge = ray.nearest()
    depth = ray.entered(edge) if deep else np.zeros_like(edge)
    return Layer(territory.name, (int(first[0]), int(first[1])), edge, depth)


class _Rays:
    """Lines of sight through one territory."""

    def __init__(self, surface: Surface, territory: Territory, x: Floats, y: Floats, z: Floats, every: int) -> None:
        self.surface, self.territory = surface, territory
        self.x, self.y, self.z = x, y, z
        few_x, few_y = _every(x, every), _every(y, every)
        places = surface.places(few_x[:, None, None], few_y[None, :, None], z[None, None, :])
        field = _territory(*surface.on_lattice(territory.own, territory.beside, places))
        self.field = field if every == 1 else _between(_between(field, every, len(x), 0), every, len(y), 1)

    def _read(self, columns: NDArray[np.intp], depth: Floats) -> Floats:
        """The field on some lines of sight (flat column numbers), each at its own depth."""
        i, j = np.divmod(columns, len(self.y))
        places: Places = self.surface.places(self.x[i], self.y[j], depth)
        names = [*self.territory.own, *self.territory.beside]
        fields = {name: self.surface.part(name, places) for name in names}
        own = self.surface.fold({name: fields[name] for name in self.territory.own})
        if not self.territory.beside:
            return own
        others = np.minimum.reduce([fields[name] for name in self.territory.beside])
        return _territory(own, self.surface.fold(fields), others)

    def nearest(self) -> Floats:
        """The smallest value on every line of sight, (nx, ny)."""
        flat = self.field.reshape(-1, len(self.z))
        k = np.argmin(flat, axis=1)
        rows = np.arange(len(flat))
        best = flat[rows, k]
        close = np.flatnonzero(np.abs(best) < EDGE)
        middle = np.clip(k[close], 1, len(self.z) - 2)
        before, here, after = (flat[close, middle + d] for d in (-1, 0, 1))
        bend = before - 2 * here + after
        shift = np.clip(np.where(bend > 1e-6, 0.5 * (before - after) / np.maximum(bend, 1e-6), 0), -1, 1)
        spacing = self.z[1] - self.z[0]
        self.lowest = self.z[k].copy()
        self.lowest[close] = self.z[middle] + shift.astype(np.float32) * spacing
        best[close] = np.minimum(best[close], self._read(close, self.lowest[close]))
        edge: Floats = best.reshape(len(self.x), len(self.y))
        return edge

    def entered(self, edge: Floats) -> Floats:
        """Where each line of sight that meets the surface first enters it, seen from the eye, (nx, ny)."""
        flat = self.field.reshape(-1, len(self.z))
        hit = np.flatnonzero(edge.ravel() < 0)
        depth = self.lowest.copy()
        inside = flat[hit] < 0
        last = len(self.z) - 1 - np.argmax(inside[:, ::-1], axis=1)
        seen = inside.any(axis=1) & (last < len(self.z) - 1)
        rays, k = hit[seen], last[seen]
        # A line of sight that only grazes the surface has no reading inside it: its nearest point will do.
        depth[rays] = self._crossing(rays, self.z[k], self.z[k + 1], flat[rays, k], flat[rays, k + 1])
        entry: Floats = depth.reshape(edge.shape)
        return entry

    def _crossing(self, rays: NDArray[np.intp], inner: Floats, outer: Floats, low: Floats, high: Floats) -> Floats:
        # One reading between two is enough: the surface is nearly straight over the spacing of a lattice.
        guess = _zero(inner, outer, low, high)
        value = self._read(rays, guess)
        within = value < 0
        inner, low = np.where(within, guess, inner), np.where(within, value, low)
        outer, high = np.where(within, outer, guess), np.where(within, high, value)
        return _zero(inner, outer, low, high)


def _every(line: Floats, step: int) -> Floats:
    """Each ``step``-th place of an even line, and one beyond its end where that is none of them."""
    count = -(-(len(line) - 1) // step) + 1
    few: Floats = line[0] + (line[1] - line[0]) * np.arange(0, count * step, step, dtype=np.float32)
    return few


def _between(field: Floats, step: int, count: int, axis: int) -> Floats:
    """A lattice with ``step`` times as many readings along an axis, the first ``count`` of them."""
    rows = np.moveaxis(field, axis, 0)
    filled = np.empty(((len(rows) - 1) * step + 1, *rows.shape[1:]), np.float32)
    filled[::step] = rows
    for place in range(1, step):
        share = np.float32(place / step)
        filled[place::step] = rows[:-1] * (1 - share) + rows[1:] * share
    return np.moveaxis(filled[:count], 0, axis)


def _zero(inner: Floats, outer: Floats, low: Floats, high: Floats) -> Floats:
    share = np.clip(low / np.minimum(low - high, np.float32(-1e-6)), 0, 1)
    zero: Floats = inner + (outer - inner) * share
    return zero


def _territory(own: Floats, both: Floats, others: Floats) -> Floats:
    """The blended body, cut back to where the territory's own parts are nearer than its neighbours."""
    field: Floats = np.maximum(both, (own - others - np.float32(SEAM)) * np.float32(0.7))
    return field
