"""Where a region is pointed at: the place deepest inside it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..numbers.grid import blur

Mask = NDArray[np.bool_]

WIDEST = 24


def spot(shown: Mask) -> tuple[int, int]:
    """The cell of a mask (nx, ny) that lies deepest inside it; the middle of the canvas where nothing shows."""
    if not shown.any():
        return shown.shape[0] // 2, shown.shape[1] // 2
    depth = np.where(shown, blur(shown.astype(np.float32), 3.0) + 0.2 * blur(shown.astype(np.float32), 8.0), 0)
    place = np.unravel_index(int(np.argmax(depth)), shown.shape)
    return int(place[0]), int(place[1])
