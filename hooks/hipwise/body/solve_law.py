"""What every law of a pose can say."""

from __future__ import annotations

from typing import Protocol

from .pose_bones import Placed
from .skeleton import Array


class Law(Protocol):
    """Something a pose must meet; ``firm`` ones are met at any price, the others as wishes are."""

    @property
    def firm(self) -> bool: ...

    def rows(self, placed: Placed) -> Array:
        """How far every pose is off, in tolerances, (n, m)."""
