"""Named points of the body: where they are once it is posed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from .data import read
from .figure import Point
from .joints import SIDES
from .skeleton import SPINE, Array, Skeleton

LIMB_BONES = ("acromion", "upper_arm", "forearm", "hand", "thigh", "glute", "knee", "shank", "foot", "toes")
MIDDLE_BONES = ("pelvis", *(f"spine_{height:.0f}" for height in SPINE[1:]), "thorax", "neck", "head")


@dataclass(frozen=True)
class Spot:
    """A point of a bone in its own frame; with a ``radius`` it is the middle of a round part (all cm)."""

    bone: str
    at: Point
    radius: float = 0.0


def landmark(skeleton: Skeleton, name: str) -> Array:
    """Where a landmark is in the world, (n, 3) cm; the name of a bone is the joint it hangs from.

    Raises KeyError for a name that is not in ``NAMES``.
    """
    found = spot(name)
    return skeleton.frames[found.bone].at(found.at)


def spot(name: str) -> Spot:
    """The bone and the point of a landmark, a round part or a bone. Raises KeyError where there is none."""
    return _spots()[name]


def middle(skeleton: Skeleton, names: tuple[str, ...]) -> Array:
    """The mean of some landmarks, (n, 3)."""
    mean: Array = np.mean([landmark(skeleton, name) for name in names], axis=0)
    return mean


@cache
def _spots() -> dict[str, Spot]:
    data = read("landmarks")
    return {**_bones(), **_named(data["balls"]), **_named(data["points"])}


def _named(entries: dict[str, dict[str, Any]]) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for name, entry in entries.items():
        x, y, z = map(float, entry["at"])
        radius = float(entry.get("radius", 0))
        if entry["bone"] in LIMB_BONES:
            found |= {f"{name}_{s}": Spot(f"{entry['bone']}_{s}", (x, y, k * z), radius) for s, k in _MIRROR}
        elif z:
            found |= {f"{name}_{s}": Spot(entry["bone"], (x, y, k * z), radius) for s, k in _MIRROR}
        else:
            found[name] = Spot(entry["bone"], (x, y, z), radius)
    return found


def _bones() -> dict[str, Spot]:
    names = [*MIDDLE_BONES, *(f"{bone}_{side}" for bone in LIMB_BONES for side in SIDES)]
    return {name: Spot(name, (0.0, 0.0, 0.0)) for name in names}


_MIRROR = (("r", 1), ("l", -1))

NAMES: tuple[str, ...] = tuple(dict.fromkeys([*_named(read("landmarks")["points"]), *_bones()]))
"""Every landmark an author may write: points of the skin first, then bones for the joints they hang from."""
