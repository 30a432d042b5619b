"""Cubic curves through many lines at once: as few as stay within a tolerance, smooth but at corners.

Schneider's fit (An algorithm for automatically fitting digitized curves, Graphics Gems, 1990), made breadth-first:
every pending piece of every line is fitted in one step, its points side by side in flat arrays. Inside, a point is a
complex number x + iy in centimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .bezier import Ends, fit_pieces
from .outline import Line

Array = NDArray[np.float64]
Complex = NDArray[np.complex128]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

CORNER_SPAN = 3
"""A corner is a turn between the chords to the points this many samples before and after."""
JOINING_ROUNDS = 4
TINY = 1e-12


@dataclass(frozen=True)
class Curve:
    """Cubic Bezier segments (n, 4, 2) in centimetres, each beginning where the one before it ends."""

    segments: Array
    closed: bool


def fit(lines: Sequence[Line], tolerance_cm: ArrayLike, corner_degrees: float = 50.0) -> list[Curve]:
    """One curve for each line, passing no farther from its points than the tolerance of that line.

    ``tolerance_cm`` is one number or one for each line. A line that turns by more than ``corner_degrees`` within a
    few points has a corner there; elsewhere joins are smooth. Points should be evenly spaced. A line without two
    different points gives a curve without segments.
    """
    tolerance = np.broadcast_to(np.asarray(tolerance_cm, dtype=np.float64), len(lines))
    way = _laid(lines, tolerance, corner_degrees)
    segments = np.zeros((0, 4, 2))
    owner = np.zeros(0, dtype=np.intp)
    if len(way.z):
        fitted = _joined(way, _divided(way))
        segments, owner = _segments(way, fitted), way.line[fitted.begin]
    borders = np.searchsorted(owner, np.arange(len(lines) + 1))
    return [Curve(segments[a:b], line.closed) for line, a, b in zip(lines, borders[:-1], borders[1:], strict=True)]


@dataclass(frozen=True)
class _Way:
    """The points of all lines one after another; a closed line starts at a corner and ends where it started.

    ``ahead`` and ``back`` are the unit directions in which a curve leaves a place onwards and backwards; ``stop`` marks
    corners and ends, which no curve passes.
    """

    z: Complex
    along: Array
    line: Index
    tolerance: Array
    stop: Mask
    ahead: Complex
    back: Complex


def _laid(lines: Sequence[Line], tolerance: Array, corner_degrees: float) -> _Way:
    used = [place for place, line in enumerate(lines) if len(line.points) > 1 and np.ptp(line.points, axis=0).any()]
    if not used:
        nothing = np.zeros(0)
        return _Way(nothing + 0j, nothing, nothing.astype(np.intp), nothing, nothing > 0, nothing + 0j, nothing + 0j)
    points = np.concatenate([lines[place].points for place in used])
    z: Complex = points[:, 0] + 1j * points[:, 1]
    around = _Around(
        np.array([len(lines[place].points) for place in used]), np.array([lines[place].closed for place in used])
    )
    corner = _corners(z, around, np.radians(corner_degrees))
    order, owner, ends = _unrolled(around, corner)
    z, stop = z[order], corner[order] | ends
    along = np.cumsum(np.abs(np.diff(z, prepend=z[0])))
    line = np.array(used, dtype=np.intp)[owner]
    seam = ends & ~corner[order] & around.closed[owner]
    return _Way(z, along, line, tolerance[line], stop, *_directions(z, stop, np.flatnonzero(seam)))


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


def _corners(z: Complex, around: _Around, least: float) -> Mask:
    span: Index = np.repeat(np.clip(around.count // 4, 1, CORNER_SPAN), around.count)
    before, after = z - z[around.step(-span)], z[around.step(span)] - z
    turn = np.abs(np.angle(after * before.conj()))
    count, closed = (np.repeat(each, around.count) for each in (around.count, around.closed))
    turn[~closed & ((around.local < span) | (around.local >= count - span))] = 0
    corner = turn > least
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


def _directions(z: Complex, stop: Mask, seam: Index) -> tuple[Complex, Complex]:
    place = np.arange(len(z))
    before = place - np.maximum.accumulate(np.where(stop, place, 0))
    after = np.minimum.accumulate(np.where(stop, place, len(z))[::-1])[::-1] - place
    reach = np.minimum(np.minimum(before, after), CORNER_SPAN)
    ahead = z[place + reach] - z[place - reach]
    back = -ahead
    stops = np.flatnonzero(stop)
    length = np.diff(stops)
    ahead[stops[:-1]] = _leaving(z, stops[:-1], np.minimum(length, 2))
    back[stops[1:]] = _leaving(z, stops[1:], -np.minimum(length, 2))
    start, end = seam[::2], seam[1::2]
    reach = np.minimum(CORNER_SPAN, (end - start) // 2)
    ahead[start] = z[start + reach] - z[end - reach]
    back[end] = -ahead[start]
    return _unit(ahead), _unit(back)


def _leaving(z: Complex, place: Index, reach: Index) -> Complex:
    step: Complex = z[place + reach] - z[place]
    return step


def _unit(vector: Complex) -> Complex:
    length = np.abs(vector)
    unit: Complex = vector / np.where(length > TINY, length, 1.0)
    return unit


@dataclass(frozen=True)
class _Pieces:
    """Stretches of the way from place ``begin`` to place ``end``, and the lengths of the handles fitted to them.

    ``miss`` is the farthest distance from a point to the curve over the tolerance, met at the place ``worst``.
    """

    begin: Index
    end: Index
    out: Array
    into: Array
    miss: Array
    worst: Index

    def take(self, which: Mask | Index) -> _Pieces:
        return _Pieces(*(getattr(self, each.name)[which] for each in fields(self)))

    def and_also(self, other: _Pieces) -> _Pieces:
        """Both, in walking order."""
        both = _Pieces(*(np.r_[getattr(self, each.name), getattr(other, each.name)] for each in fields(self)))
        return both.take(np.argsort(both.begin, kind="stable"))


def _divided(way: _Way) -> _Pieces:
    """Pieces fitted within tolerance: one that misses is divided where it misses most."""
    stops = np.flatnonzero(way.stop)
    within = way.line[stops[:-1]] == way.line[stops[1:]]
    begin, end = stops[:-1][within], stops[1:][within]
    done = _fitted(way, begin[:0], end[:0])
    while len(begin):
        tried = _fitted(way, begin, end)
        good = (tried.miss <= 1) | (tried.end - tried.begin < 2)
        done, bad = done.and_also(tried.take(good)), tried.take(~good)
        begin, end = np.r_[bad.begin, bad.worst], np.r_[bad.worst, bad.end]
    return done


def _joined(way: _Way, pieces: _Pieces) -> _Pieces:
    """Fewer pieces: neighbours become one wherever one curve does for both."""
    fresh = np.ones(len(pieces.begin), dtype=bool)
    for _ in range(JOINING_ROUNDS):
        first = np.flatnonzero((pieces.end[:-1] == pieces.begin[1:]) & ~way.stop[pieces.end[:-1]])
        first = first[fresh[first] | fresh[first + 1]]
        tried = _fitted(way, pieces.begin[first], pieces.end[first + 1])
        chosen = _apart(first, tried.miss, len(pieces.begin))
        if not len(chosen):
            break
        lost = np.zeros(len(pieces.begin), dtype=bool)
        lost[first[chosen]] = lost[first[chosen] + 1] = True
        fused = tried.take(chosen)
        pieces = pieces.take(~lost).and_also(fused)
        fresh = np.isin(pieces.begin, fused.begin)
    return pieces


def _apart(first: Index, miss: Array, count: int) -> Index:
    """Which joinings to make: the best first, and no piece in two of them."""
    taken = np.zeros(count + 1, dtype=bool)
    chosen = []
    for place in np.argsort(miss, kind="stable"):
        if miss[place] > 1:
            break
        pair = slice(first[place], first[place] + 2)
        if not taken[pair].any():
            taken[pair] = True
            chosen.append(place)
    return np.array(chosen, dtype=np.intp)


def _fitted(way: _Way, begin: Index, end: Index) -> _Pieces:
    ends = Ends(begin, end, way.ahead[begin], way.back[end])
    return _Pieces(begin, end, *fit_pieces(way.z, way.along, ends, way.tolerance[begin]))


def _segments(way: _Way, pieces: _Pieces) -> Array:
    begin, end = way.z[pieces.begin], way.z[pieces.end]
    first, second = begin + pieces.out * way.ahead[pieces.begin], end + pieces.into * way.back[pieces.end]
    corners = np.stack([begin, first, second, end], axis=1)
    return np.stack([corners.real, corners.imag], axis=2)
