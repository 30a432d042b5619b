"""Where the named points of the body are once it is posed."""

from __future__ import annotations

from functools import cache

import numpy as np

from ..skeleton.frames import Array, Skeleton, Stature
from ..skin.solids import Ellipsoid, Solid
from ..skin.tables import Body, body, names
from .spots import MIDDLE_BONES, Spot, spots

TRUNK_BONES = MIDDLE_BONES[:-2]
TABLES = ("torso", "thigh", "shank", "upper_arm", "forearm")
"""The tables that bodies widen; the bones of the trunk share one."""
FIRST = names()[0]
"""The body table all numbers are given for."""


def landmark(skeleton: Skeleton, name: str) -> Array:
    """Where a landmark is in the world, (n, 3) cm; the name of a bone is the joint it hangs from.

    Raises KeyError for a name that is not in ``spots.NAMES``.
    """
    found = spot(name, build_of(skeleton.stature))
    return skeleton.frames[found.bone].at(found.at)


@cache
def spot(name: str, build: str = FIRST) -> Spot:
    """The bone and the point of a landmark, a round part or a bone, on a body table.

    Raises KeyError where there is no such name.
    """
    found = spots()[name]
    return found if build == FIRST else _fitted(found, body(FIRST), body(build))


def build_of(stature: Stature) -> str:
    """The body table a skeleton belongs to; the first where it belongs to none."""
    return next((name for name in names() if body(name).stature == stature), FIRST)


def _fitted(found: Spot, first: Body, own: Body) -> Spot:
    """A spot moved to where another body has its skin."""
    if found.on:
        return _on_rounded(found, first.parts[found.on].solid, own.parts[found.on].solid)
    table = "torso" if found.bone in TRUNK_BONES else found.bone[:-2]
    if table not in TABLES:
        return found
    x, y, z = found.at
    place = y + _height(found.bone) if table == "torso" else -y
    usual, mine = (np.array(one.tables[table].at(place)) for one in (first, own))
    front, back, inside, outside = mine / usual
    aside = outside if z * (-1 if found.bone.endswith("_l") else 1) > 0 or table == "torso" else inside
    return Spot(found.bone, (x * (front if x > 0 else back), y, z * aside), found.radius * float(np.mean(mine / usual)))


def _on_rounded(found: Spot, usual: Solid, mine: Solid) -> Spot:
    if not isinstance(usual, Ellipsoid) or not isinstance(mine, Ellipsoid):
        return found
    side = np.array([1.0, 1.0, -1.0 if found.at[2] * usual.centre[2] < 0 else 1.0])
    old, new = np.array(usual.centre) * side, np.array(mine.centre) * side
    grown = np.array(mine.radii) / usual.radii
    x, y, z = np.array(found.at) - old + new if found.radius else new + (np.array(found.at) - old) * grown
    return Spot(found.bone, (float(x), float(y), float(z)), found.radius * float(grown.mean()), found.on)


def _height(bone: str) -> float:
    """How high a bone of the spine begins above the hips, in centimetres."""
    return float(bone.removeprefix("spine_")) if bone.startswith("spine_") else 0.0
