"""Lines laid end to end, so that all of them are fitted in one go: where their corners are and which way they run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .outline import Line

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

CORNER_SPAN = 3
"""How many samples before and after a point its turn is measured over; fewer on lines of few points."""
CORNER = 50.0
"""A turn by more degrees than this is a corner."""
TINY = 1e-12


@dataclass(frozen=True)
class Way:
    """The points of all lines one after another; a closed line starts at a corner and ends where it started.

    ``ahead`` and ``back`` are the unit directions in which a curve leaves a place onwards and backwards; ``stop`` marks
    corners and ends, which no curve passes.
    """

    z: Array
    along: Array
    line: Index
    tolerance: Array
    stop: Mask
    ahead: Array
    back: Array


def laid(lines: Sequence[Line], tolerance: Array) -> Way:
    """Lines end to end, each with its tolerance (n,) in centimetres; lines without two different points are left out.

    A corner is a turn by more than ``CORNER`` between the chords to the points just before and after.
    """
    used = [place for place, line in enumerate(lines) if len(line.points) > 1 and np.ptp(line.points, axis=0).any()]
    if not used:
        nothing = np.zeros(0)
        return Way(nothing, nothing, nothing.astype(np.intp), nothing, nothing > 0, nothing, nothing)
    z = np.concatenate([lines[place].points for place in used]).T
    around = _Around(
        np.array([len(lines[place].points) for place in used]), np.array([lines[place].closed for place in used])
    )
    corner = _corners(z, around, np.radians(CORNER))
    order, owner, ends = _unrolled(around, corner)
    z, stop = z[:, order], corner[order] | ends
    along = np.cumsum(np.hypot(*np.diff(z, prepend=z[:, :1])))
    line = np.array(used, dtype=np.intp)[owner]
    seam = ends & ~corner[order] & around.closed[owner]
    return Way(z, along, line, tolerance[line], stop, *_directions(z, stop, np.flatnonzero(seam)))


@dataclass(frozen=True)
class _Around:
    """Steps along lines laid end to end: wrapping on closed lines, stopping at the ends of open ones."""

    count: Index
    closed: Mask

    @property
    def start(self) -> Index:
        return np.cumsum(self.count) - self.count

    @property
    def local(self) -> Index:
        return np.arange(self.count.sum()) - np.repeat(self.start, self.count)

    def step(self, by: Index) -> Index:
        """The places ``by`` steps on from each."""
        count, closed = np.repeat(self.count, self.count), np.repeat(self.closed, self.count)
        place = self.local + by
        inside = np.where(closed, place % count, np.clip(place, 0, count - 1))
        moved: Index = inside + np.repeat(self.start, self.count)
        return moved


def _corners(z: Array, around: _Around, least: float) -> Mask:
    span: Index = np.repeat(np.clip(around.count // 4, 1, CORNER_SPAN), around.count)
    before, after = z - z[:, around.step(-span)], z[:, around.step(span)] - z
    turn = np.abs(np.arctan2(before[0] * after[1] - before[1] * after[0], (before * after).sum(axis=0)))
    count = np.repeat(around.count, around.count)
    turn[~np.repeat(around.closed, around.count) & ((around.local < span) | (around.local >= count - span))] = 0
    corner: Mask = turn > least
    for step in range(1, 2 * CORNER_SPAN - 1):
        reach = np.where(step <= 2 * span - 2, step, 0)
        corner &= (turn >= turn[around.step(reach)]) & ((turn > turn[around.step(-reach)]) | (reach == 0))
    return corner


def _unrolled(around: _Around, corner: Mask) -> tuple[Index, Index, Mask]:
    """Places in walking order, the line each belongs to, and which of them begin or end a line."""
    first = np.minimum.reduceat(np.where(corner, around.local, np.repeat(around.count, around.count)), around.start)
    first = np.where(around.closed, first % around.count, 0)
    count = around.count + around.closed
    owner = np.repeat(np.arange(len(count)), count)
    local = np.arange(count.sum()) - (np.cumsum(count) - count)[owner]
    order = around.start[owner] + (first[owner] + local) % around.count[owner]
    return order, owner, (local == 0) | (local == count[owner] - 1)


def _directions(z: Array, stop: Mask, seam: Index) -> tuple[Array, Array]:
    place = np.arange(len(stop))
    before = place - np.maximum.accumulate(np.where(stop, place, 0))
    after = np.minimum.accumulate(np.where(stop, place, len(stop))[::-1])[::-1] - place
    reach = np.minimum(np.minimum(before, after), CORNER_SPAN)
    ahead = z[:, place + reach] - z[:, place - reach]
    back = -ahead
    stops = np.flatnonzero(stop)
    length = np.diff(stops)
    begin, end, reach = stops[:-1], stops[1:], np.minimum(length, 2)
    ahead[:, begin] = z[:, begin + reach] - z[:, begin]
    back[:, end] = z[:, end - reach] - z[:, end]
    start, end = seam[::2], seam[1::2]
    reach = np.minimum(CORNER_SPAN, (end - start) // 2)
    ahead[:, start] = z[:, start + reach] - z[:, end - reach]
    back[:, end] = -ahead[:, start]
    return _unit(ahead), _unit(back)


def _unit(vector: Array) -> Array:
    length = np.hypot(*vector)
    unit: Array = vector / np.where(length > TINY, length, 1.0)
    return unit
