"""How much of a muscle must be seen for a picture to show it."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..body.muscles.atlas import muscles
from ..body.muscles.sheets import sheet
from ..body.skeleton.frames import Skeleton
from ..body.skeleton.joints import DOFS
from ..easel.store import SEEN

SHARE = 0.2
"""The share of what a muscle could show that must be seen of it."""
ENOUGH = 15.0
"""Square centimetres that are enough of any muscle, however large."""
AROUND = np.radians(np.arange(0, 360, 15))
"""From where a muscle is looked at to learn what it could show."""


def least(muscle: str) -> float:
    """Square centimetres that must be seen of a main muscle: a fifth of what it could show, from 3 to 15.

    Raises KeyError for a muscle the body does not have.
    """
    return min(max(SEEN, SHARE * could_show(muscle)), ENOUGH)


@cache
def could_show(muscle: str) -> float:
    """The largest area a muscle's sheet takes up on a picture of an upright body, in square centimetres."""
    upright = Skeleton.one(np.zeros(len(DOFS)), np.eye(3), np.zeros(3))
    facing = _cells(sheet(upright, muscles()[muscle], "r"))
    seen = facing @ np.stack([np.cos(AROUND), np.zeros_like(AROUND), np.sin(AROUND)])
    return float(max(np.maximum(seen, 0).sum(axis=0).max(), np.maximum(-seen, 0).sum(axis=0).max()))


def _cells(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The normals (n, 3) of a sheet's cells, as long as the cells are large."""
    across, along = points[1:, :-1] - points[:-1, :-1], points[:-1, 1:] - points[:-1, :-1]
    normals: NDArray[np.float64] = np.cross(across, along).reshape(-1, 3)
    return normals
