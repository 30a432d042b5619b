"""Statics done the long way: every part's weight as a force at its own place, and its turning as a cross product."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from hipwise.body.skeleton.frames import Skeleton

Array = NDArray[np.float64]
MASS = Path(__file__).parents[2] / "hooks" / "hipwise" / "body" / "data" / "mass.yml"
SIDED = ("thigh", "shank", "foot", "upper_arm", "forearm", "hand")
DOWN = np.array([0.0, -1.0, 0.0])


@cache
def segments() -> dict[str, Any]:
    """The parts of a body as their file has them."""
    return dict(yaml.safe_load(MASS.read_text("utf-8")))


def parts(poses: Skeleton, left_out: set[str]) -> Iterator[tuple[float, Array]]:
    """The share of mass and the place (n, 3) of every part but those of some bones."""
    whole = sum(it["share"] * (2 if it["bone"] in SIDED else 1) for it in segments().values())
    for it in segments().values():
        sides = (("_r", 1), ("_l", -1)) if it["bone"] in SIDED else (("", 1),)
        for side, sign in sides:
            frame = poses.frames[it["bone"] + side]
            if it["bone"] + side not in left_out:
                x, y, z = it["at"]
                yield it["share"] / whole, frame.origin + frame.axes @ np.array([x, y, sign * z])


def turning(poses: Skeleton, joint: Array, left_out: set[str], axis: int) -> Array:
    """The moment (n,) of all these weights about an axis of the room through a joint (n, 3)."""
    return np.asarray(sum(share * np.cross(place - joint, DOWN)[:, axis] for share, place in parts(poses, left_out)))
