"""The least-squares step of curve fitting: one cubic Bezier curve for each of many pieces of a line, all at once.

A point is a complex number x + iy in centimetres. The pieces lie side by side in flat arrays and are summed piece by
piece, so that a hundred pieces cost little more than one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Complex = NDArray[np.complex128]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]
Number = TypeVar("Number", np.float64, np.complex128)

NEWTON_ROUNDS = 3
HOPELESS = 5.0
"""A curve that misses by more tolerances than this is not worth another step."""
SHORTEST, LONGEST = 0.03, 1.0
"""Bounds of a handle as a share of the length of its piece; beyond them the curve would loop or kink."""
TINY = 1e-12


class Ends(NamedTuple):
    """Where pieces lie on a line (places ``begin`` to ``end``) and the unit directions in which curves leave both."""

    begin: Index
    end: Index
    ahead: Complex
    back: Complex


class Fitted(NamedTuple):
    """Handle lengths at both ends, the farthest miss in tolerances, and the inner place of that miss; each (n,)."""

    out: Array
    into: Array
    miss: Array
    worst: Index


def fit_pieces(z: Complex, along: Array, ends: Ends, tolerance: Array) -> Fitted:
    """One curve for each piece of points ``z`` (m,), whose arc length so far is ``along`` (m,).

    Between least-squares fits the points move along the curve by Newton's steps, while that can still help.
    ``tolerance`` (n,) is in centimetres.
    """
    count = len(ends.begin)
    best = Fitted(np.zeros(count), np.zeros(count), np.full(count, np.inf), ends.begin.copy())
    active = np.arange(count)
    samples = _samples(z, along, ends, tolerance)
    for _ in range(NEWTON_ROUNDS + 1):
        if not len(active):
            break
        out, into = samples.handles()
        gap = samples.gap(out, into)
        miss, worst = samples.farthest(gap)
        better = miss < best.miss[active]
        for kept, found in zip(best, (out, into, miss, worst), strict=True):
            kept[active[better]] = found[better]
        alive = (miss > 1) & (miss < HOPELESS)
        samples = samples.moved(gap, out, into).take(alive)
        active = active[alive]
    return best._replace(worst=np.clip(best.worst, ends.begin + 1, np.maximum(ends.end - 1, ends.begin + 1)))


@dataclass(frozen=True)
class _Samples:
    """The points of pieces side by side: ``p`` from the start of their piece, ``u`` along its curve, 0 to 1.

    ``place`` is where each point is on the line. The rest is one for each piece: how many points it has, its chord,
    its directions at both ends, its length and its tolerance.
    """

    p: Complex
    u: Array
    place: Index
    count: Index
    chord: Complex
    ahead: Complex
    back: Complex
    length: Array
    tolerance: Array

    @property
    def first(self) -> Index:
        """Where each piece starts in the flat arrays."""
        return np.asarray(np.cumsum(self.count) - self.count)

    def handles(self) -> tuple[Array, Array]:
        """The lengths of both handles that bring the curve nearest to the points."""
        u, v = self.u, 1 - self.u
        b1, b2 = 3 * u * v * v, 3 * u * u * v
        rest = self.p - (b2 + u * u * u) * np.repeat(self.chord, self.count)
        c00, c11, c01 = (self._sum(each) for each in (b1 * b1, b2 * b2, b1 * b2))
        c01 *= _dot(self.ahead, self.back)
        x0, x1 = _dot(self._sum(b1 * rest), self.ahead), _dot(self._sum(b2 * rest), self.back)
        det = c00 * c11 - c01 * c01
        safe = np.where(np.abs(det) > TINY, det, 1.0)
        out, into = (x0 * c11 - x1 * c01) / safe, (c00 * x1 - c01 * x0) / safe
        low, high = SHORTEST * self.length, LONGEST * self.length
        sound = (np.abs(det) > TINY) & (out > low) & (into > low) & (out < high) & (into < high)
        return np.where(sound, out, self.length / 3), np.where(sound, into, self.length / 3)

    def _sum(self, values: NDArray[Number]) -> NDArray[Number]:
        total: NDArray[Number] = np.add.reduceat(values, self.first)
        return total

    def _control(self, out: Array, into: Array) -> tuple[Complex, Complex, Complex]:
        """The three control points after the first, repeated for every point."""
        a, b = out * self.ahead, self.chord + into * self.back
        return np.repeat(a, self.count), np.repeat(b, self.count), np.repeat(self.chord, self.count)

    def gap(self, out: Array, into: Array) -> Complex:
        """From every point to its place on the curve."""
        a, b, c = self._control(out, into)
        u, v = self.u, 1 - self.u
        gap: Complex = (3 * v * v * u) * a + (3 * v * u * u) * b + (u * u * u) * c - self.p
        return gap

    def farthest(self, gap: Complex) -> tuple[Array, Index]:
        """The largest gap of each piece in tolerances, and where it is."""
        square = gap.real**2 + gap.imag**2
        most = np.maximum.reduceat(square, self.first)
        hits = np.flatnonzero(square == np.repeat(most, self.count))
        hits = hits[np.searchsorted(hits, self.first)]
        return np.sqrt(most) / self.tolerance, self.place[hits]

    def moved(self, gap: Complex, out: Array, into: Array) -> _Samples:
        """The same points, each a Newton step nearer to its place on the curve."""
        a, b, c = self._control(out, into)
        u, v = self.u, 1 - self.u
        speed = 3 * (v * v * a + 2 * u * v * (b - a) + u * u * (c - b))
        bend = 6 * (v * (b - 2 * a) + u * (c - 2 * b + a))
        below = speed.real**2 + speed.imag**2 + _dot(gap, bend)
        step = _dot(gap, speed) / np.where(np.abs(below) > TINY, below, 1.0)
        return replace(self, u=np.clip(u - step, 0, 1))

    def take(self, pieces: Mask) -> _Samples:
        """Only some of the pieces."""
        points = np.repeat(pieces, self.count)
        flat = {name: getattr(self, name)[points] for name in ("p", "u", "place")}
        each = ("count", "chord", "ahead", "back", "length", "tolerance")
        return _Samples(**flat, **{name: getattr(self, name)[pieces] for name in each})


def _samples(z: Complex, along: Array, ends: Ends, tolerance: Array) -> _Samples:
    begin, end = ends.begin, ends.end
    count = end - begin + 1
    offset = np.cumsum(count) - count
    place = np.arange(count.sum()) + np.repeat(begin - offset, count)
    length = np.maximum(along[end] - along[begin], TINY)
    u = (along[place] - np.repeat(along[begin], count)) / np.repeat(length, count)
    p = z[place] - np.repeat(z[begin], count)
    return _Samples(p, u, place, count, z[end] - z[begin], ends.ahead, ends.back, length, tolerance)


def _dot(a: Complex, b: Complex) -> Array:
    return np.asarray(a.real * b.real + a.imag * b.imag)
