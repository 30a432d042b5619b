"""How arms hold a weight: both hands near each other, and hanging straight down where the author says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from ..data import read
from ..figure import Point
from ..skeleton.frames import Array, Skeleton
from .bones import PLACE, Placed, Spots
from .law import Law
from .task import Task

CLOSE, EVEN, LOOSE = 0.3, 0.5, 2.0
"""How far hands on one weight stray from their distance, from the middle, and an arm from hanging straight, in cm."""
BEFORE = 17.0
"""How far before the hips a weight in both hands hangs at least, in centimetres."""


def grip(skeleton: Skeleton, side: str) -> Array:
    """Where the bar of a weight lies in a hand, (3,), of a batch of one."""
    at: Array = skeleton.point(f"hand_{side}", _grip(side))[0]
    return at


def carrying(task: Task) -> Iterator[Law]:
    """The laws of the hands that hold a weight."""
    for hands in task.carried:
        if len(hands) > 1:
            yield TogetherLaw(float(read("props")["weight"]["apart"]))
        for side in hands:
            if side in task.hangs:
                yield HangingLaw(side, BEFORE if len(hands) > 1 else 0.0)


@dataclass(frozen=True)
class TogetherLaw:
    """Two hands hold one weight: so far ``apart``, level with each other, and before the middle of the chest."""

    apart: float
    firm: float = 4.0

    def rows(self, placed: Placed) -> Array:
        right, left = np.moveaxis(placed.points(_both()), 1, 0)
        thorax, middle = (part[:, PLACE["thorax"]] for part in (placed.axes, placed.origins))
        gap, off = _within(thorax, right - left), _within(thorax, (right + left) / 2 - middle)
        rows: Array = np.column_stack([(gap - [0.0, 0.0, self.apart]) / CLOSE, off[:, 2:] / EVEN])
        return rows


def _within(axes: Array, ways: Array) -> Array:
    inside: Array = np.einsum("nji,nj->ni", axes, ways)
    return inside


@dataclass(frozen=True)
class HangingLaw:
    """A hand with a weight hangs below its shoulder, but not nearer to the hips than ``before`` them."""

    side: str
    before: float
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        hand, shoulder, hips = (
            placed.origins[:, PLACE[bone], :1] for bone in (f"hand_{self.side}", f"upper_arm_{self.side}", "pelvis")
        )
        below = np.maximum(shoulder, hips + self.before) if self.before else shoulder
        rows: Array = (hand - below) / LOOSE
        return rows


@cache
def _both() -> Spots:
    return Spots.at_bones(["hand_r", "hand_l"], [_grip("r"), _grip("l")])


def _grip(side: str) -> Point:
    x, y, z = read("props")["weight"]["held"]
    return (float(x), float(y), float(z) if side == "r" else -float(z))
