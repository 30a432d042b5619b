"""How much of a muscle could be seen at all."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..skeleton.frames import Skeleton
from ..skeleton.joints import DOFS
from .atlas import muscles
from .sheets import sheet

AROUND = np.radians(np.arange(0, 360, 15))
"""From where a muscle is looked at to learn what it could show."""


@cache
def could_show(muscle: str) -> float:
    """The largest area a muscle's sheet takes up on a picture of an upright body, in square centimetres.

    Raises KeyError for a muscle the body does not have.
    """
    upright = Skeleton.one(np.zeros(len(DOFS)), np.eye(3), np.zeros(3))
    facing = _cells(sheet(upright, muscles()[muscle], "r"))
    seen = facing @ np.stack([np.cos(AROUND), np.zeros_like(AROUND), np.sin(AROUND)])
    return float(max(np.maximum(seen, 0).sum(axis=0).max(), np.maximum(-seen, 0).sum(axis=0).max()))


def _cells(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The normals (n, 3) of a sheet's cells, as long as the cells are large."""
    across, along = points[1:, :-1] - points[:-1, :-1], points[:-1, 1:] - points[:-1, :-1]
    normals: NDArray[np.float64] = np.cross(across, along).reshape(-1, 3)
    return normals
