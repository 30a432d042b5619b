"""What a model says of posed bodies: numbers, and lines to draw over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..body.skeleton.frames import Skeleton

Array = NDArray[np.float64]

BARB = 3.0
"""How long and how wide the barbs of an arrow's head are, in centimetres."""


@dataclass(frozen=True)
class Reading:
    """``numbers`` (n,) by the id of their amount, and ``lines`` (n, points, 3) cm in the room by what they are."""

    numbers: Mapping[str, Array]
    lines: Mapping[str, Array]


def line(*points: Array) -> Array:
    """A line through points (n, 3) of every pose: (n, points, 3)."""
    return np.stack(points, axis=1)


def arrow(tail: Array, tip: Array, aside: Array) -> Array:
    """An arrow between points (n, 3) as one line that draws its head too; ``aside`` (3,) is where its barbs point."""
    way = tip - tail
    ahead = way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
    short = np.minimum(np.linalg.norm(way, axis=1, keepdims=True), BARB)
    barbs = [tip - short * ahead + side * short * aside / 2 for side in (1, -1)]
    return line(tail, tip, barbs[0], tip, barbs[1])


def middle(poses: Skeleton, bone: str) -> Array:
    """The middle between the right and the left bone of a name, (n, 3) cm."""
    both: Array = (poses.frames[f"{bone}_r"].origin + poses.frames[f"{bone}_l"].origin) / 2
    return both


def leaning(poses: Skeleton, axis: int) -> Array:
    """How far the line from the hips to the top of the trunk leans along an axis of the room, in degrees, (n,)."""
    up = poses.spine[-1][1].origin - middle(poses, "thigh")
    return np.asarray(np.degrees(np.arctan2(up[:, axis], up[:, 1])))


def sinking(poses: Skeleton) -> Array:
    """How far the left side of the pelvis is lower than the right one, in degrees, (n,)."""
    across = poses.frames["thigh_r"].origin - poses.frames["thigh_l"].origin
    return np.asarray(np.degrees(np.arctan2(across[:, 1], np.hypot(across[:, 0], across[:, 2]))))
