"""Bodies in simple poses, put together for looking at their parts."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from hipwise.body.drawing.dress import Hands, dressed
from hipwise.body.figure import Look, View
from hipwise.body.skeleton.frames import Skeleton, still, turn
from hipwise.body.skeleton.joints import Angles, signed
from hipwise.body.skeleton.lengths import STANDING_HEIGHT
from hipwise.body.skin.scene import Scene, scene
from hipwise.body.skin.tables import body

UPRIGHT: Angles = {"shoulder": {"abduction": 8}}


def posed(angles: Mapping[str, Mapping[str, float]] = UPRIGHT, lying: float = 0.0, table: str = "a") -> Skeleton:
    """A body in a pose, upright or tipped backward by ``lying`` degrees."""
    numbers = still()[0]
    for place, degrees in signed(angles).items():
        numbers[place] = degrees
    height = STANDING_HEIGHT if not lying else 10.0
    return Skeleton.one(numbers, turn(2, np.array([lying]))[0], np.array([0.0, height, 0.0]), body(table).stature)


def seen(skeleton: Skeleton, view: View, look: Look | None = None, step: float = 1.0) -> Scene:
    """The dressed body on a coarse grid."""
    return scene(dressed(look or Look(), Hands(), skeleton), skeleton, view, step)
