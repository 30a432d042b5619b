"""Which part of the body shows where, kept for a few figures so that another machine can be compared with this one.

``python -m tests.body.golden`` keeps them anew after the body was changed on purpose.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hipwise.body.figure import View
from hipwise.body.posing.pose import pose
from hipwise.body.skin.scene import scene
from hipwise.body.skin.tables import body

from .poses import figures

KEPT = Path(__file__).with_name("golden.npz")
STEP = 2.0
"""Centimetres between cells: coarse enough for a small file, fine enough to see a limb move."""
SEEN = {
    "glute bridge": View(90, 0),
    "clamshell": View(0, 30),
    "donkey kick": View(90, 0),
    "single leg squat": View(0, 0),
    "side plank": View(20, 12),
    "split squat": View(90, 0),
}

Labels = NDArray[np.int8]


def labels(name: str) -> Labels:
    """The label map (nx, ny) of a figure of the test poses: the number of the part that shows, -1 for none."""
    asked = replace(figures()[name], view=SEEN[name])
    return scene(body("a"), pose(asked).end.skeleton, asked.view, STEP).top


def agreement(one: Labels, other: Labels) -> float:
    """How much of two label maps is the same, among the cells where either shows a body; 1 is all."""
    size = np.maximum(one.shape, other.shape)
    a, b = (
        np.pad(m, [(0, int(s - n)) for s, n in zip(size, m.shape, strict=True)], constant_values=-1)
        for m in (one, other)
    )
    shown = (a >= 0) | (b >= 0)
    return float((a == b)[shown].mean())


if __name__ == "__main__":
    np.savez_compressed(KEPT, allow_pickle=False, **{name: labels(name) for name in SEEN})
