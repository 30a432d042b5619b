"""What every law of a pose can say."""

from __future__ import annotations

from typing import Protocol

from ..skeleton.frames import Array
from .bones import Placed


class Law(Protocol):
    """Something a pose must meet.

    ``firm`` is how firmly it may come to hold as the search goes on: 0 for laws that always weigh as wishes do.
    """

    @property
    def firm(self) -> float: ...

    def rows(self, placed: Placed) -> Array:
        """How far every pose is off, in tolerances, (n, m)."""
