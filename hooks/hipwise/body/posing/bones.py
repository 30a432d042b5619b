"""All bones of a batch of poses in one array, so that many points are worked out at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..figure import Point
from ..skeleton.frames import Array, Skeleton
from ..skeleton.joints import SIDES
from .landmarks import FIRST, spot
from .spots import LIMB_BONES, MIDDLE_BONES

BONES = (*MIDDLE_BONES, *(f"{bone}_{side}" for bone in LIMB_BONES for side in SIDES))
PLACE = {name: place for place, name in enumerate(BONES)}


@dataclass(frozen=True)
class Spots:
    """Points of bones: the bones' places in ``BONES`` (m,), the points in their frames (m, 3), radii (m,), in cm."""

    bones: NDArray[np.intp]
    points: Array
    radii: Array

    @classmethod
    def named(cls, names: Sequence[str], build: str = FIRST) -> Spots:
        """The landmarks of some names on a body table. Raises KeyError for a name that is not there."""
        found = [spot(name, build) for name in names]
        radii = np.array([one.radius for one in found])
        return cls.at_bones([one.bone for one in found], [one.at for one in found], radii)

    @classmethod
    def at_bones(cls, bones: Sequence[str], points: Sequence[Point], radii: Array | None = None) -> Spots:
        """One point on each bone of a list."""
        places = np.array([PLACE[bone] for bone in bones], dtype=np.intp)
        at = np.asarray(points, dtype=float).reshape(-1, 3)
        return cls(places, at, np.zeros(len(at)) if radii is None else radii)


@dataclass(frozen=True)
class Placed:
    """Where every bone is: ``axes`` (n, bones, 3, 3) and ``origins`` (n, bones, 3)."""

    axes: Array
    origins: Array

    @classmethod
    def of(cls, skeleton: Skeleton) -> Placed:
        frames = [skeleton.frames[bone] for bone in BONES]
        return cls(np.stack([one.axes for one in frames], axis=1), np.stack([one.origin for one in frames], axis=1))

    def some(self, poses: slice) -> Placed:
        """A part of the batch."""
        return Placed(self.axes[poses], self.origins[poses])

    def points(self, spots: Spots) -> Array:
        """The points in the world, (n, m, 3) cm."""
        turned = self.axes[:, spots.bones] @ spots.points[:, :, None]
        return self.origins[:, spots.bones] + turned[..., 0]


def sided_spots(bone: str, point: Point) -> tuple[tuple[str, Point], ...]:
    """A point of a bone on both sides, given for the right; of a bone of the middle, itself."""
    if bone not in LIMB_BONES:
        return ((bone, point),)
    x, y, z = point
    return ((f"{bone}_r", (x, y, z)), (f"{bone}_l", (x, y, -z)))
