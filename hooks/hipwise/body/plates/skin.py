"""The soft outline of the body behind a plate."""

from __future__ import annotations

import numpy as np

from ..figure import View
from ..skeleton.frames import Skeleton
from ..skin.scene import silhouette
from ..skin.tables import body
from ..tracing.outline import contours, resample, smooth
from .ink import Stroke
from .layers import Canvas

TERRITORIES = ("torso", "thigh_r", "thigh_l", "shank_r", "shank_l", "foot_r", "foot_l")
STEP = 0.8


def skin(skeleton: Skeleton, view: View, canvas: Canvas) -> Stroke:
    """The body without its arms, cut a little outside the canvas."""
    scene = silhouette(body("a"), skeleton, view, TERRITORIES, STEP)
    kept = [
        (axis >= low - 2) & (axis <= high + 2)
        for axis, low, high in (
            (scene.x, canvas.x[0], canvas.x[-1]),
            (scene.y, canvas.y[0], canvas.y[-1]),
        )
    ]
    field = np.pad(scene.outline[np.ix_(*kept)], 1, constant_values=STEP)
    x, y = (
        np.r_[axis[on][0] - STEP, axis[on], axis[on][-1] + STEP]
        for axis, on in zip((scene.x, scene.y), kept, strict=True)
    )
    lines = [smooth(resample(line, 0.6), 1.2) for line in contours(x.astype(float), y.astype(float), field)]
    return Stroke("skin", lines, 0.1)
