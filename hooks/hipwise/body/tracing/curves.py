"""Cubic curves through many lines at once: as few as stay within a tolerance, smooth but at corners.

Schneider's fit (An algorithm for automatically fitting digitized curves, Graphics Gems, 1990), made breadth-first:
every pending piece of every line is fitted in one step, its points side by side in flat arrays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .bezier import Ends, fit_pieces, misses
from .outline import Line
from .way import Way, laid

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

STEPS_AT_FIRST = 40
"""How many samples long a piece is when fitting begins; what is cut too short is joined again."""
JOINING_ROUNDS = 4
SHARES = (0.5, 0.3, 0.7)
"""Between which of two handles, and how far, their mirrored length is tried."""


@dataclass(frozen=True)
class Curve:
    """Cubic Bezier segments (n, 4, 2) in centimetres, each beginning where the one before it ends."""

    segments: Array
    closed: bool


def fit(lines: Sequence[Line], tolerance_cm: ArrayLike) -> list[Curve]:
    """One curve for each line, passing no farther from its points than the tolerance of that line.

    ``tolerance_cm`` is one number or one for each line. A line that turns sharply within a few points has a corner
    there; elsewhere joins are smooth. Points should be evenly spaced. A line without two different points gives a
    curve without segments.
    """
    tolerance = np.broadcast_to(np.asarray(tolerance_cm, dtype=np.float64), len(lines))
    way = laid(lines, tolerance)
    segments = np.zeros((0, 4, 2))
    owner = np.zeros(0, dtype=np.intp)
    if len(way.line):
        fitted = _mirrored(way, _joined(way, _divided(way)))
        segments, owner = _segments(way, fitted), way.line[fitted.begin]
    borders = np.searchsorted(owner, np.arange(len(lines) + 1))
    return [Curve(segments[a:b], line.closed) for line, a, b in zip(lines, borders[:-1], borders[1:], strict=True)]


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


def _divided(way: Way) -> _Pieces:
    """Pieces fitted within tolerance: one that misses is divided where it misses most."""
    begin, end = _between_stops(way)
    done = _fitted(way, begin[:0], end[:0])
    while len(begin):
        tried = _fitted(way, begin, end)
        good = (tried.miss <= 1) | (tried.end - tried.begin < 2)
        done, bad = done.and_also(tried.take(good)), tried.take(~good)
        begin, end = np.r_[bad.begin, bad.worst], np.r_[bad.worst, bad.end]
    return done


def _between_stops(way: Way) -> tuple[Index, Index]:
    """Where pieces begin and end at first: from stop to stop, in parts that one curve has a chance to meet."""
    stops = np.flatnonzero(way.stop)
    within = way.line[stops[:-1]] == way.line[stops[1:]]
    begin, steps = stops[:-1][within], np.diff(stops)[within]
    parts = np.maximum(np.rint(steps / STEPS_AT_FIRST).astype(np.intp), 1)
    local = np.arange(parts.sum()) - np.repeat(np.cumsum(parts) - parts, parts)
    each = np.repeat(steps / parts, parts)
    first, last = (np.repeat(begin, parts) + np.rint(place * each).astype(np.intp) for place in (local, local + 1))
    return first, last


def _joined(way: Way, pieces: _Pieces) -> _Pieces:
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


def _fitted(way: Way, begin: Index, end: Index) -> _Pieces:
    return _Pieces(begin, end, *fit_pieces(way.z, way.along, _ends(way, begin, end), way.tolerance[begin]))


def _ends(way: Way, begin: Index, end: Index) -> Ends:
    return Ends(begin, end, way.ahead[:, begin], way.back[:, end])


def _mirrored(way: Way, pieces: _Pieces) -> _Pieces:
    """The same pieces with equal handles on both sides of a join wherever the tolerance allows: shorter to write."""
    into, out = pieces.into.copy(), pieces.out.copy()
    join = np.flatnonzero((pieces.end[:-1] == pieces.begin[1:]) & ~way.stop[pieces.end[:-1]])
    # No piece has two even joins, or two odd ones, so those of one kind do not disturb each other.
    for kind in (join[join % 2 == 0], join[join % 2 == 1]):
        for share in SHARES:
            left = kind[into[kind] != out[kind + 1]]
            both = share * into[left] + (1 - share) * out[left + 1]
            which = np.r_[left, left + 1]
            handles = np.r_[out[left], both], np.r_[both, into[left + 1]]
            before, after = _misses(way, pieces, which, handles).reshape(2, -1)
            good = np.maximum(before, after) <= way.tolerance[pieces.begin[left]]
            into[left[good]] = out[left[good] + 1] = both[good]
    return replace(pieces, out=out, into=into)


def _misses(way: Way, pieces: _Pieces, which: Index, handles: tuple[Array, Array]) -> Array:
    return misses(way.z, way.along, _ends(way, pieces.begin[which], pieces.end[which]), handles)


def _segments(way: Way, pieces: _Pieces) -> Array:
    begin, end = way.z[:, pieces.begin], way.z[:, pieces.end]
    first, second = begin + pieces.out * way.ahead[:, pieces.begin], end + pieces.into * way.back[:, pieces.end]
    return np.stack([begin, first, second, end]).transpose(2, 0, 1)
