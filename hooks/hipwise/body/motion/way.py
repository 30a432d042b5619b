"""How a body goes from its start to its end, and the few key poses that say it all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..posing.pose import Motion
from ..skeleton.frames import Skeleton
from .binding import Bound, movements

Array = NDArray[np.float64]

STRAY = 0.25
"""How far a point's way through the key poses may be from its true one, in centimetres."""
FEWEST, MOST, FINELY = 3, 7, 13
"""How many key poses a film may have, and at how many its way is compared with the true one."""


@dataclass(frozen=True)
class Way:
    """A motion seen from one side, ``view`` (3, 3), and measured from its middle pose."""

    motion: Motion
    view: Array

    @property
    def middle(self) -> Skeleton:
        """The bones half way, a batch of one."""
        return self.motion.at(0.5).skeleton

    def poses(self, count: int) -> list[Skeleton | None]:
        """So many poses, evenly spaced, each a batch of one; None for the middle."""
        shares = np.linspace(0, 1, count)
        return [None if share == 0.5 else self.motion.at(float(share)).skeleton for share in shares]

    def moves(self, count: int) -> Array:
        """How the bones move from the middle to each of so many poses, (count, bones, 3, 4)."""
        return movements(self.middle, self.motion.through(np.linspace(0, 1, count)), self.view)

    def keys(self, points: Iterable[Bound]) -> int:
        """As few key poses as it takes for a curve through them to carry every point along its true way."""
        points, true = list(points), self.moves(FINELY)
        for count in range(FEWEST, MOST):
            weights = np.stack([between(count, float(share)) for share in np.linspace(0, 1, FINELY)])
            gap = np.tensordot(weights, self.moves(count), 1) - true
            if max(float(np.abs(one.moved(gap)[..., :2]).max()) for one in points) < STRAY:
                return count
        return MOST


def between(count: int, share: float) -> Array:
    """How much each of ``count`` evenly spaced key poses says a share of the way along: one curve through all."""
    at = share * (count - 1)
    others = [[k for k in range(count) if k != j] for j in range(count)]
    return np.array([np.prod([(at - k) / (j - k) for k in rest]) for j, rest in enumerate(others)])
