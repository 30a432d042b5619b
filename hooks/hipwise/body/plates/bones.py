"""The bones a plate shows, each as sheets of balls in the frame of the skeleton it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..skeleton.frames import Skeleton
from .bone_sheets import Home, Sheet, lines_of, woven

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Part:
    """Guide lines (n, 4) of one piece of a bone; ``twice`` is a piece on both sides of the middle.

    ``holes`` means that the one line's points are holes in the bone, not bone.
    """

    lines: tuple[Array, ...]
    twice: bool
    holes: bool


@dataclass(frozen=True)
class Bone:
    """A bone of the right side or of the middle: where it is at home and the pieces it is made of."""

    name: str
    home: Home
    sided: bool
    parts: tuple[Part, ...]


@cache
def bones() -> Mapping[str, Bone]:
    """Every bone by name, without its side."""
    data = read("bones")
    return {name: _bone(name, one, data["patterns"]) for name, one in data["bones"].items()}


def sheets(bone: Bone, side: str, skeleton: Skeleton) -> Iterator[Sheet]:
    """The pieces of a bone in the world of a pose (the first of a batch); ``side`` is "r" or "l"."""
    for part in (one for one in bone.parts if not one.holes):
        for one in _sides(bone, part, side):
            yield woven([_placed(bone.home, line, one, skeleton) for line in part.lines])


def holes(bone: Bone, side: str, skeleton: Skeleton) -> Array:
    """The holes of a bone in the world: places and radii, (n, 4)."""
    found = [
        _placed(bone.home, line, one, skeleton)
        for part in bone.parts
        if part.holes
        for one in _sides(bone, part, side)
        for line in part.lines
    ]
    return np.concatenate([np.zeros((0, 4)), *found])


def _sides(bone: Bone, part: Part, side: str) -> tuple[str, ...]:
    if bone.sided:
        return (side,)
    return ("r", "l") if part.twice else ("r",)


def _placed(home: Home, line: Array, side: str, skeleton: Skeleton) -> Array:
    return np.column_stack([home.world(skeleton, line[:, :3], side), line[:, 3] * home.scale])


def _bone(name: str, data: Mapping[str, Any], patterns: Mapping[str, Any]) -> Bone:
    parts = patterns[data["like"]] if "like" in data else data["parts"]
    x, y, z = map(float, data.get("at", (0, 0, 0)))
    home = Home(data["frame"], (x, y, z), float(data.get("lean", 0)), float(data.get("scale", 1)))
    pieces = tuple(Part(tuple(lines_of(part)), bool(part.get("twice", False)), "holes" in part) for part in parts)
    return Bone(name, home, bool(data.get("sided", False)), pieces)
