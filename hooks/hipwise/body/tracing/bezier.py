"""The least-squares step of curve fitting: one cubic Bezier curve for each of many pieces of a line, all at once.

Points and directions are (2, n) arrays in centimetres. The pieces lie side by side in flat arrays and are summed piece
by piece, so that a hundred pieces cost little more than one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]
Mask = NDArray[np.bool_]

NEWTON_ROUNDS = 4
MOST_POINTS = 16
HOPELESS = 5.0
"""A curve that misses by more tolerances than this is not worth another step."""
SHORTEST, LONGEST = 0.03, 1.0
"""Bounds of a handle as a share of the length of its piece; beyond them the curve would loop or kink."""
TINY = 1e-12


class Ends(NamedTuple):
    """Where pieces lie on a line (places ``begin`` to ``end``) and the unit directions in which curves leave both."""

    begin: Index
    end: Index
    ahead: Array
    back: Array

    def take(self, which: Mask) -> Ends:
        """Only some of them."""
        return Ends(self.begin[which], self.end[which], self.ahead[:, which], self.back[:, which])


class Fitted(NamedTuple):
    """Handle lengths at both ends, the farthest miss in tolerances, and the inner place of that miss; each (n,)."""

    out: Array
    into: Array
    miss: Array
    worst: Index


def fit_pieces(z: Array, along: Array, ends: Ends, tolerance: Array) -> Fitted:
    """One curve for each piece of points ``z`` (2, m), whose arc length so far is ``along`` (m,).

    Between least-squares fits the points move along the curve by Newton's steps, while that can still help. A long
    piece is fitted through a few of its points and then measured at all of them. ``tolerance`` (n,) is in
    centimetres.
    """
    few = _samples(z, along, ends, tolerance, MOST_POINTS)
    best, few = _fitted(few, ends)
    long = (best.miss <= 1) & (few.count < ends.end - ends.begin + 1)
    if long.any():
        every = _samples(z, along, ends.take(long), tolerance[long])
        every = replace(every, u=_between(few.take(long), every))
        out, into = best.out[long], best.into[long]
        every = every.moved(every.gap(out, into), out, into)
        best.miss[long], best.worst[long] = every.farthest(every.gap(out, into))
    return best._replace(worst=np.clip(best.worst, ends.begin + 1, np.maximum(ends.end - 1, ends.begin + 1)))


def misses(z: Array, along: Array, ends: Ends, handles: tuple[Array, Array]) -> Array:
    """How far, in centimetres, each piece strays from a curve with given lengths of its two handles, (n,)."""
    if not len(ends.begin):
        return np.zeros(0)
    samples = _samples(z, along, ends, np.ones(len(ends.begin)), MOST_POINTS)
    for _ in range(2):
        samples = samples.moved(samples.gap(*handles), *handles)
    return samples.farthest(samples.gap(*handles))[0]


def _fitted(samples: _Samples, ends: Ends) -> tuple[Fitted, _Samples]:
    """The best curves found, and the samples where they lie on them."""
    count = len(ends.begin)
    best = Fitted(np.zeros(count), np.zeros(count), np.full(count, np.inf), ends.begin.copy())
    u = samples.u.copy()
    settled = replace(samples, u=u)
    active, flat = np.arange(count), np.arange(len(u))
    for _ in range(NEWTON_ROUNDS + 1):
        out, into = samples.handles()
        gap = samples.gap(out, into)
        miss, worst = samples.farthest(gap)
        better = miss < best.miss[active]
        for kept, found in zip(best, (out, into, miss, worst), strict=True):
            kept[active[better]] = found[better]
        u[flat] = samples.u
        alive = (miss > 1) & (miss < HOPELESS)
        if not alive.any():
            break
        points = np.repeat(alive, samples.count)
        active, flat, gap = active[alive], flat[points], gap[:, points]
        samples = samples.take(alive).moved(gap, out[alive], into[alive])
    return best, settled


@dataclass(frozen=True)
class _Samples:
    """The points of pieces side by side: ``p`` from the start of their piece, ``u`` along its curve, 0 to 1.

    ``place`` is where each point is on the line. The rest is one for each piece: how many points it has, its chord,
    its directions at both ends, its length and its tolerance.
    """

    p: Array
    u: Array
    place: Index
    count: Index
    chord: Array
    ahead: Array
    back: Array
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
        rest = self.p - (b2 + u * u * u) * self._each(self.chord)
        c00, c11, c01 = (self._sum(each) for each in (b1 * b1, b2 * b2, b1 * b2))
        c01 = c01 * _dot(self.ahead, self.back)
        x0, x1 = _dot(self._sum(b1 * rest), self.ahead), _dot(self._sum(b2 * rest), self.back)
        det = c00 * c11 - c01 * c01
        safe = np.where(np.abs(det) > TINY, det, 1.0)
        out, into = (x0 * c11 - x1 * c01) / safe, (c00 * x1 - c01 * x0) / safe
        low, high = SHORTEST * self.length, LONGEST * self.length
        sound = (np.abs(det) > TINY) & (out > low) & (into > low) & (out < high) & (into < high)
        return np.where(sound, out, self.length / 3), np.where(sound, into, self.length / 3)

    def _sum(self, values: Array) -> Array:
        return np.add.reduceat(values, self.first, axis=-1)

    def _each(self, values: Array) -> Array:
        return np.repeat(values, self.count, axis=-1)

    def _powers(self, out: Array, into: Array) -> tuple[Array, Array, Array]:
        """The curve as a polynomial: what u, its square and its cube are multiplied by, for every point."""
        a, b = out * self.ahead, self.chord + into * self.back
        return self._each(3 * a), self._each(3 * b - 6 * a), self._each(self.chord - 3 * b + 3 * a)

    def gap(self, out: Array, into: Array) -> Array:
        """From every point to its place on the curve."""
        k1, k2, k3 = self._powers(out, into)
        u = self.u
        return np.asarray(u * (k1 + u * (k2 + u * k3)) - self.p)

    def farthest(self, gap: Array) -> tuple[Array, Index]:
        """The largest gap of each piece in tolerances, and where it is."""
        square = _dot(gap, gap)
        most = np.maximum.reduceat(square, self.first)
        hits = np.flatnonzero(square == self._each(most))
        hits = hits[np.searchsorted(hits, self.first)]
        return np.sqrt(most) / self.tolerance, self.place[hits]

    def moved(self, gap: Array, out: Array, into: Array) -> _Samples:
        """The same points, each a Newton step nearer to its place on the curve."""
        k1, k2, k3 = self._powers(out, into)
        cubic = 3 * self.u * k3
        speed = k1 + self.u * (2 * k2 + cubic)
        below = _dot(speed, speed) + 2 * _dot(gap, k2 + cubic)
        step = _dot(gap, speed) / np.where(np.abs(below) > TINY, below, 1.0)
        return replace(self, u=np.clip(self.u - step, 0, 1))

    def take(self, pieces: Mask) -> _Samples:
        """Only some of the pieces."""
        points = np.repeat(pieces, self.count)
        flat = {name: getattr(self, name)[..., points] for name in ("p", "u", "place")}
        each = ("count", "chord", "ahead", "back", "length", "tolerance")
        return _Samples(**flat, **{name: getattr(self, name)[..., pieces] for name in each})


def _samples(z: Array, along: Array, ends: Ends, tolerance: Array, most: int | None = None) -> _Samples:
    """All points of each piece, or about ``most`` of them evenly chosen."""
    begin, steps = ends.begin, ends.end - ends.begin
    count = (steps if most is None else np.minimum(steps, most - 1)) + 1
    local = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    spread = steps / np.maximum(count - 1, 1)
    place = np.repeat(begin, count) + np.rint(local * np.repeat(spread, count)).astype(np.intp)
    length = np.maximum(along[ends.end] - along[begin], TINY)
    u = (along[place] - np.repeat(along[begin], count)) / np.repeat(length, count)
    p = z[:, place] - np.repeat(z[:, begin], count, axis=1)
    return _Samples(p, u, place, count, z[:, ends.end] - z[:, begin], ends.ahead, ends.back, length, tolerance)


def _between(few: _Samples, every: _Samples) -> Array:
    """Where all points of pieces lie on their curves, from where a few of them do."""
    apart = every.place.max() + 1.0
    known, asked = (each.place + apart * np.repeat(np.arange(len(each.count)), each.count) for each in (few, every))
    return np.asarray(np.interp(asked, known, few.u))


def _dot(a: Array, b: Array) -> Array:
    return np.asarray(a[0] * b[0] + a[1] * b[1])
