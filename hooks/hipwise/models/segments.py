"""Where the weight of each part of a body acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..body.data import read
from ..body.figure import Point
from ..body.posing.bones import Placed, Spots, sided_spots
from ..body.skeleton.frames import Skeleton

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Weight:
    """The weight of some parts of a body: its ``share`` of the whole, and where it acts, ``at`` (n, 3) cm."""

    share: float
    at: Array


def weight_above(poses: Skeleton, left_out: frozenset[str]) -> Weight:
    """The weight of a body without some bones (``thigh_r``); shares of mass are those of posing/mass.py.

    Raises KeyError where no part has a bone that is left out, so that a slip in its name is noticed.
    """
    bones, spots, shares = _segments()
    if missing := left_out - set(bones):
        raise KeyError(f"no part of the body has the bone {min(missing)}")
    kept = np.array([bone not in left_out for bone in bones])
    share = float(shares[kept].sum())
    points = Placed.of(poses).points(spots)[:, kept]
    return Weight(share, np.asarray((shares[kept] @ points) / share))


@cache
def _segments() -> tuple[tuple[str, ...], Spots, Array]:
    found = list(_each())
    shares = np.array([share for _, _, share in found])
    bones = tuple(bone for bone, _, _ in found)
    return bones, Spots.at_bones(bones, [point for _, point, _ in found]), shares / shares.sum()


def _each() -> Iterator[tuple[str, Point, float]]:
    for segment in read("mass").values():
        x, y, z = segment["at"]
        for bone, point in sided_spots(segment["bone"], (x, y, z)):
            yield bone, point, float(segment["share"])
