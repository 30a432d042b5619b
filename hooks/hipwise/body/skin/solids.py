"""The solids a body is made of: how far a point lies outside each one.

Every distance is a pseudo-distance in centimetres: negative inside, zero on the surface, exact along rays from the
middle line. Points come as three arrays that broadcast together, in the frame of the solid's bone, right side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ..numbers.interpolate import pchip

Floats = NDArray[np.float32]

AIR_DEPTH = -1e4
"""How near "nothing" is."""
ENTRIES = 1024
"""Rows of a table once it is interpolated; fewer would quantise the normals and make strokes jitter."""


class Solid(Protocol):
    """Anything that knows how far a point lies outside of it."""

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats: ...


@dataclass(frozen=True)
class Table:
    """Radii along a bone, from ``start`` to ``end`` cm, rounded off over ``caps`` cm at both ends.

    ``sagittal`` holds one over the radius to the front, then to the back; ``frontal`` to the outside, then inside.
    """

    start: float
    end: float
    caps: tuple[float, float]
    sagittal: Floats
    frontal: Floats
    radii: Floats

    @classmethod
    def of(cls, rows: list[list[float]], caps: tuple[float, float]) -> Table:
        """A table from rows of place, front, back, inside, outside radius in centimetres."""
        numbers = np.array(rows, dtype=float)
        at = np.linspace(numbers[0, 0], numbers[-1, 0], ENTRIES)
        front, back, inside, outside = pchip(numbers[:, 0], numbers[:, 1:], at).T
        return cls(
            float(at[0]),
            float(at[-1]),
            caps,
            (1 / np.concatenate([front, back])).astype(np.float32),
            (1 / np.concatenate([outside, inside])).astype(np.float32),
            np.stack([front, back, inside, outside]).astype(np.float32),
        )

    def at(self, place: float) -> tuple[float, float, float, float]:
        """The radii to the front, back, inside and outside at one place along the bone, in centimetres."""
        index = round((place - self.start) / (self.end - self.start) * (ENTRIES - 1))
        front, back, inside, outside = self.radii[:, min(max(index, 0), ENTRIES - 1)]
        return float(front), float(back), float(inside), float(outside)


@dataclass(frozen=True)
class Tube:
    """A limb: the table's cross-sections along a bone, which runs ``down``, ``up`` or ``forward`` in its frame."""

    table: Table
    along: str = "down"
    shift: tuple[float, float, float] = (0.0, 0.0, 0.0)
    power: float = 2.0

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        across, place = self._laid_out(x, y)
        return self.around(across, place, z - np.float32(self.shift[2]) if self.shift[2] else z)

    def _laid_out(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        x = x - np.float32(self.shift[0]) if self.shift[0] else x
        y = y - np.float32(self.shift[1]) if self.shift[1] else y
        if self.along == "forward":
            return y, x
        return x, -y if self.along == "down" else y

    def around(self, across: Floats, place: Floats, z: Floats) -> Floats:
        """Distance from the forward, lengthwise and sideways coordinates of a point."""
        table = self.table
        scale = np.float32((ENTRIES - 1) / (table.end - table.start))
        index = np.clip((place - np.float32(table.start)) * scale, 0, ENTRIES - 1).astype(np.int32)
        u = across * table.sagittal[index + ENTRIES * (across < 0)]
        w = z * table.frontal[index + ENTRIES * (z < 0)]
        over, under = np.maximum(place - np.float32(table.end), 0), np.maximum(np.float32(table.start) - place, 0)
        beyond = over * np.float32(1 / table.caps[1]) + under * np.float32(1 / table.caps[0])
        outside = over + under
        length = np.sqrt(across * across + z * z + outside * outside)
        return _radial(self._section(u * u, w * w) + beyond * beyond, length)

    def _section(self, u: Floats, w: Floats) -> Floats:
        # A superellipse without powers: equal to one at both axes and on the diagonal.
        if self.power == 2.0:
            return u + w
        corner = np.float32(2 ** (4 / self.power) - 2)
        section: Floats = np.sqrt(u * u + w * w + corner * u * w)
        return section


@dataclass(frozen=True)
class Ellipsoid:
    """A ball stretched along the axes of its bone; ``mirrored`` means one on each side of the middle."""

    centre: tuple[float, float, float]
    radii: tuple[float, float, float]
    mirrored: bool = False

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        (a, b, c), (p, q, r) = (np.array(three, np.float32) for three in (self.centre, self.radii))
        x, y, z = x - a, y - b, (np.abs(z) if self.mirrored else z) - c
        return _radial((x / p) ** 2 + (y / q) ** 2 + (z / r) ** 2, np.sqrt(x * x + y * y + z * z))


@dataclass(frozen=True)
class Capsule:
    """A round rod from one point to another, with a radius at each end."""

    begin: tuple[float, float, float]
    end: tuple[float, float, float]
    radii: tuple[float, float]

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        start = np.array(self.begin, np.float32)
        way = np.array(self.end, np.float32) - start
        x, y, z = x - start[0], y - start[1], z - start[2]
        share = np.clip((x * way[0] + y * way[1] + z * way[2]) / max(float(way @ way), 1e-9), 0, 1)
        x, y, z = x - share * way[0], y - share * way[1], z - share * way[2]
        grown: Floats = np.float32(self.radii[0]) + share * np.float32(self.radii[1] - self.radii[0])
        far: Floats = np.sqrt(x * x + y * y + z * z) - grown
        return far


@dataclass(frozen=True)
class Blend:
    """Several solids that flow into each other; each comes with its softness in centimetres."""

    first: Solid
    others: tuple[tuple[float, Solid], ...]

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        result = self.first.distance(x, y, z)
        for softness, solid in self.others:
            result = joined(result, solid.distance(x, y, z), softness)
        return result


def joined(a: Floats, b: Floats, softness: float) -> Floats:
    """The union of two distances; within ``softness`` cm of each other they flow together (polynomial minimum)."""
    if softness <= 0:
        return np.minimum(a, b)
    near = np.maximum(np.float32(softness) - np.abs(a - b), 0)
    both: Floats = np.minimum(a, b) - near * near * np.float32(0.25 / softness)
    return both


def _radial(square: Floats, length: Floats) -> Floats:
    rho = np.sqrt(square)
    distance: Floats = np.where(rho > 1e-3, length - length / np.maximum(rho, np.float32(1e-3)), np.float32(-3.0))
    return distance
