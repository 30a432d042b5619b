"""Curves written as the text of an SVG path, in as few letters as it can be said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .curves import Curve

Array = NDArray[np.float64]
Whole = tuple[int, int]

STRAIGHT = 0.12
"""How far, in centimetres, a handle may lie beside its chord for the curve to be written as a straight line."""
MIRRORED = 0.2
"""How far, in centimetres, a handle may be from the mirror of the one before it and still be left unsaid."""


@dataclass(frozen=True)
class Pen:
    """Writes centimetres as whole picture units: ``scale`` units to a centimetre, y down, (left, top) at 0 0."""

    scale: float
    left: float
    top: float

    def units(self, points: Array) -> NDArray[np.int_]:
        """Picture units (..., 2) of points (..., 2) in centimetres."""
        return np.rint((points - [self.left, self.top]) * [self.scale, -self.scale]).astype(np.int_)

    def path(self, curves: Iterable[Curve]) -> str:
        """The path of curves, one sub-path each; those too small to see are left out."""
        track = _Track(self.scale)
        for curve in curves:
            if len(curve.segments):
                track.curve(self.units(curve.segments).tolist(), curve.closed)
        return track.text()


class _Track:
    """Where the pen is while a path is written, and the words so far."""

    def __init__(self, scale: float) -> None:
        self.straight, self.mirrored = STRAIGHT * scale, round(MIRRORED * scale)
        self.words: list[str] = []
        self.letter = ""
        self.at: Whole = (0, 0)
        self.handle: Whole = (0, 0)

    def text(self) -> str:
        return "".join(self.words)

    def curve(self, segments: Sequence[Sequence[Sequence[int]]], closed: bool) -> None:
        """One sub-path of segments of four places each."""
        moving = [segment for segment in segments if any(place != segment[0] for place in segment)]
        if closed and moving and _straight(moving[-1], self.straight):
            moving.pop()
        if not moving or (closed and len(moving) < 2 and _straight(moving[0], self.straight)):
            return
        start = _pair(moving[0][0])
        self._begin(start)
        for segment in moving:
            self._segment(*(_pair(place) for place in segment[1:]))
        if closed:
            self.words.append("z")
            self.letter, self.at, self.handle = "z", start, (0, 0)

    def _begin(self, start: Whole) -> None:
        there, step = "M" + _joined(start), "m" + _joined(_from(self.at, start))
        # A path begins with an absolute move, so that paths may be written one after another.
        relative = bool(self.words) and len(step) <= len(there)
        self.words.append(step if relative else there)
        # Lines that follow a relative move need no letter of their own.
        self.letter, self.at, self.handle = "l" if relative else "M", start, (0, 0)

    def _segment(self, first: Whole, second: Whole, end: Whole) -> None:
        a, b, c = (_from(self.at, place) for place in (first, second, end))
        if _straight(((0, 0), a, b, c), self.straight):
            self._straight_to(c)
        elif self.letter in ("c", "s") and max(abs(a[0] - self.handle[0]), abs(a[1] - self.handle[1])) <= self.mirrored:
            self._say("s", (*b, *c))
            self.handle = _from(b, c)
        else:
            self._say("c", (*a, *b, *c))
            self.handle = _from(b, c)
        self.at = end

    def _straight_to(self, step: Whole) -> None:
        if step[1] == 0:
            self._say("h", step[:1])
        elif step[0] == 0:
            self._say("v", step[1:])
        else:
            self._say("l", step)

    def _say(self, letter: str, numbers: Sequence[int]) -> None:
        text = _joined(numbers)
        if letter == self.letter:
            self.words.append(text if text[0] == "-" else " " + text)
        else:
            self.words.append(letter + text)
        self.letter = letter


def _pair(place: Sequence[int]) -> Whole:
    return (place[0], place[1])


def _from(a: Whole, b: Whole) -> Whole:
    return (b[0] - a[0], b[1] - a[1])


def _joined(numbers: Sequence[int]) -> str:
    return "".join(str(n) if n < 0 or not place else f" {n}" for place, n in enumerate(numbers))


def _straight(segment: Sequence[Sequence[int]], within: float) -> bool:
    """Whether both handles lie ``within`` so many picture units of the chord, between its ends."""
    (x0, y0), *handles, (x3, y3) = segment
    across, up = x3 - x0, y3 - y0
    length = float(np.hypot(across, up))
    if length == 0:
        return False
    for x, y in handles:
        beside = abs((x - x0) * up - (y - y0) * across) / length
        along = ((x - x0) * across + (y - y0) * up) / length
        if beside > within or not -1 <= along <= length + 1:
            return False
    return True
