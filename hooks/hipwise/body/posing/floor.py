"""How low every part of the skin reaches, from the same tables the body is drawn from.

A limb's table becomes a row of rings, a rounded part an ellipsoid; the lowest point of each is worked out exactly, so
that a handful of numbers a bone tells how deep it lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..figure import Point
from ..skeleton.frames import Array
from ..skeleton.lengths import BALL, SPINE
from ..skin.solids import Blend, Capsule, Ellipsoid, Solid, Tube
from ..skin.tables import Part, body
from .bones import Placed, Spots, sided_spots

SKIPPED = ("trap", "ears")
"""Parts that never reach further than their neighbours."""
SWELLS = 0.4
"""How much wider foot and toes are where they flow into each other, in centimetres."""
EVERY = 5.0
"""Centimetres between two rings of a limb."""

Radii = tuple[float, float, float, float, float, float]


@dataclass(frozen=True)
class Round:
    """A ring or an ellipsoid of a bone: its middle, its radii along +X -X +Y -Y +Z -Z, and how square it is."""

    bone: str
    middle: Point
    radii: Radii
    power: float = 2.0


@dataclass(frozen=True)
class Skin:
    """Every round of the body: middles, radii (m, 3) towards plus and minus, and the exponent of the support (m,).

    ``square`` are the places of those that are not plain ellipses.
    """

    spots: Spots
    plus: Array
    minus: Array
    dual: Array
    square: NDArray[np.intp]

    def lowest(self, placed: Placed) -> Array:
        """How high the lowest point of each round is, (n, m) cm."""
        up = placed.axes[:, :, 1].transpose(2, 0, 1)[:, :, self.spots.bones]
        x, y, z = self.spots.points.T
        middle = placed.origins[:, self.spots.bones, 1] + up[0] * x + up[1] * y + up[2] * z
        reach = np.abs(up) * np.where(up > 0, self.minus.T[:, None], self.plus.T[:, None])
        far = np.sqrt(reach[0] ** 2 + reach[1] ** 2 + reach[2] ** 2)
        square, dual = reach[:, :, self.square], self.dual[self.square]
        far[:, self.square] = (square[0] ** dual + square[1] ** dual + square[2] ** dual) ** (1 / dual)
        deep: Array = middle - far
        return deep


@cache
def skin(name: str = "a") -> Skin:
    """The rounds of a body table. Raises KeyError where there is none of that name."""
    rounds = [one for part in body(name).parts.values() if part.name not in SKIPPED for one in _rounds(part)]
    spots = Spots.at_bones([one.bone for one in rounds], [one.middle for one in rounds])
    radii = np.array([one.radii for one in rounds])
    dual = np.array([one.power / (one.power - 1) for one in rounds])
    return Skin(spots, radii[:, 0::2], radii[:, 1::2], dual, np.flatnonzero(dual != 2))


def _rounds(part: Part) -> Iterator[Round]:
    for one in _of_solid(part.solid, part.bone):
        x, y, z = one.middle
        for place, (bone, point) in enumerate(sided_spots(one.bone, (x, y, z))):
            a, b, c, d, inside, outside = one.radii
            sides = (inside, outside) if place else (outside, inside)
            yield Round(bone, point, (a, b, c, d, *sides), one.power)


def _of_solid(solid: Solid, bone: str) -> Iterator[Round]:
    if isinstance(solid, Blend):
        for one in (solid.first, *(other for _, other in solid.others)):
            yield from _of_solid(one, bone)
    elif isinstance(solid, Tube):
        yield from _rings(solid, bone)
    elif isinstance(solid, Ellipsoid):
        yield from _ellipsoid(solid, bone)
    elif isinstance(solid, Capsule):
        for point, radius in zip((solid.begin, solid.end), solid.radii, strict=True):
            yield Round(bone, point, (radius,) * 6)


def _ellipsoid(solid: Ellipsoid, bone: str) -> Iterator[Round]:
    (x, y, z), (p, q, r) = solid.centre, solid.radii
    for side in (1, -1) if bone == "thorax" and z else (1,):
        yield Round(bone, (x, y, side * z), (p, p, q, q, r, r))


def _rings(tube: Tube, bone: str) -> Iterator[Round]:
    table = tube.table
    count = max(int(np.ceil((table.end - table.start) / EVERY)), 2) + 1
    # Beyond the joint of the toes the foot's table only rounds off the drawing; the toes carry there.
    end = min(table.end, BALL[0] - 2) if bone == "foot" else table.end
    for place in np.linspace(table.start, end, count):
        caps = (table.caps[0] if place == table.start else 0.0, table.caps[1] if place == table.end else 0.0)
        yield _ring(tube, bone, float(place), caps)


def _ring(tube: Tube, bone: str, place: float, caps: tuple[float, float]) -> Round:
    """One ring, with the rounded end behind it (towards the start of the table, towards its end)."""
    front, back, inside, outside = tube.table.at(place)
    x, y, z = tube.shift
    if bone == "spine":
        bone, place = _knot(place)
    if tube.along == "forward":
        wide = (outside + SWELLS, inside + SWELLS)
        return Round(bone, (x + place, y, z), (caps[1], caps[0], front, back, *wide), tube.power)
    if tube.along == "down" and bone not in _UPRIGHT:
        return Round(bone, (x, y - place, z), (front, back, *caps, outside, inside), tube.power)
    return Round(bone, (x, y + place, z), (front, back, caps[1], caps[0], outside, inside), tube.power)


def _knot(place: float) -> tuple[str, float]:
    """The bone of the spine a height above the hips belongs to, and the height within it."""
    below = max((height for height in SPINE[1:-1] if height <= place), default=0.0)
    return (f"spine_{below:.0f}", place - below) if below else ("pelvis", place)


_UPRIGHT = frozenset({"pelvis", "neck", "head", *(f"spine_{height:.0f}" for height in SPINE[1:])})
