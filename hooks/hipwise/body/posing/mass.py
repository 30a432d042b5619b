"""The centre of mass of a posed body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from ..data import read
from ..figure import Point
from ..skeleton.frames import Array, Skeleton
from .bones import Placed, Spots, sided_spots


def centre_of_mass(skeleton: Skeleton) -> Array:
    """Where the body balances, (n, 3) cm, from the shares of mass of its segments (Winter, after Dempster)."""
    return centre(Placed.of(skeleton))


def centre(placed: Placed) -> Array:
    """The centre of mass of bones that are already placed, (n, 3) cm."""
    masses = _masses()
    weighed: Array = masses.shares @ placed.points(masses.spots)
    return weighed


@dataclass(frozen=True)
class _Masses:
    spots: Spots
    shares: Array


@cache
def _masses() -> _Masses:
    bones: list[str] = []
    points: list[Point] = []
    shares: list[float] = []
    for segment in read("mass").values():
        for bone, point in sided_spots(segment["bone"], tuple(segment["at"])):
            bones.append(bone)
            points.append(point)
            shares.append(float(segment["share"]))
    weights = np.array(shares)
    return _Masses(Spots.at_bones(bones, points), weights / weights.sum())
