"""The points of the body that have a name, and the bone each of them lies on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from ..data import read
from ..figure import Point
from ..skeleton.joints import SIDES
from ..skeleton.lengths import SPINE

LIMB_BONES = ("acromion", "upper_arm", "forearm", "hand", "thigh", "glute", "knee", "shank", "foot", "toes")
MIDDLE_BONES = ("pelvis", *(f"spine_{height:.0f}" for height in SPINE[1:]), "thorax", "neck", "head")


@dataclass(frozen=True)
class Spot:
    """A point of a bone in its own frame; with a ``radius`` it is the middle of a round part (all cm).

    ``on`` is the rounded part of the body it lies on, or nothing where it lies on the bone's own limb.
    """

    bone: str
    at: Point
    radius: float = 0.0
    on: str = ""


@cache
def spots() -> dict[str, Spot]:
    """Every landmark, round part and bone on the first body table, by its name, with its side where it has one."""
    data = read("landmarks")
    return {**_bones(), **_named(data["balls"]), **_named(data["points"])}


def _named(entries: dict[str, dict[str, Any]]) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    for name, entry in entries.items():
        x, y, z = map(float, entry["at"])
        radius, on = float(entry.get("radius", 0)), entry.get("on", "")
        if entry["bone"] in LIMB_BONES:
            found |= {f"{name}_{s}": Spot(f"{entry['bone']}_{s}", (x, y, k * z), radius, on) for s, k in _MIRROR}
        elif z:
            found |= {f"{name}_{s}": Spot(entry["bone"], (x, y, k * z), radius, on) for s, k in _MIRROR}
        else:
            found[name] = Spot(entry["bone"], (x, y, z), radius, on)
    return found


def _bones() -> dict[str, Spot]:
    names = [*MIDDLE_BONES, *(f"{bone}_{side}" for bone in LIMB_BONES for side in SIDES)]
    return {name: Spot(name, (0.0, 0.0, 0.0)) for name in names}


_MIRROR = (("r", 1), ("l", -1))

NAMES: tuple[str, ...] = tuple(dict.fromkeys([*_named(read("landmarks")["points"]), *_bones()]))
"""Every landmark an author may write: points of the skin first, then bones for the joints they hang from."""
