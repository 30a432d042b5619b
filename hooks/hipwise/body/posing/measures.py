"""Angles and lengths that are measured on a posed body, whatever its joints say."""

from __future__ import annotations

from functools import cache

import numpy as np

from ..skeleton.frames import Array, Skeleton
from .bones import Placed, Spots

NAMES = ("knee_in_r", "knee_in_l", "stance_length", "stance_length_r", "stance_length_l", "stance_width")


def measure(skeleton: Skeleton, name: str) -> Array:
    """A measure of every pose, (n,): degrees for ``knee_in_r`` and ``knee_in_l``, centimetres for the stance.

    ``stance_length`` is how far the right foot stands before the left, as is ``stance_length_r``.
    Raises KeyError for a name that is not in ``NAMES``.
    """
    return value(Placed.of(skeleton), name)


def value(placed: Placed, name: str) -> Array:
    """A measure of bones that are already placed, (n,)."""
    if name in ("knee_in_r", "knee_in_l"):
        return _knee_in(placed, name[-1])
    if name == "stance_width":
        return _stance_width(placed)
    return {"stance_length": 1, "stance_length_r": 1, "stance_length_l": -1}[name] * _stance_length(placed)


def unit(name: str) -> str:
    """What a measure is counted in."""
    return "degrees" if name.startswith("knee_in") else "cm"


def _knee_in(placed: Placed, side: str) -> Array:
    # The frontal-plane projection angle: how far shank and thigh are out of line, seen from the front of the room.
    hip, knee, ankle = np.moveaxis(placed.points(_spots(tuple(f"{bone}_{side}" for bone in _LEG))), 1, 0)
    thigh, shank = knee - hip, ankle - knee
    bend = np.arctan2(shank[:, 2], -shank[:, 1]) - np.arctan2(thigh[:, 2], -thigh[:, 1])
    found: Array = np.degrees(bend) * (1 if side == "r" else -1)
    return found


def _stance_length(placed: Placed) -> Array:
    right, left = np.moveaxis(placed.points(_spots(("toes_r", "toes_l"))), 1, 0)
    found: Array = right[:, 0] - left[:, 0]
    return found


def _stance_width(placed: Placed) -> Array:
    right, left = np.moveaxis(placed.points(_spots(("foot_r", "foot_l"))), 1, 0)
    found: Array = np.abs(right[:, 2] - left[:, 2])
    return found


@cache
def _spots(names: tuple[str, ...]) -> Spots:
    return Spots.named(names)


_LEG = ("thigh", "shank", "foot")
