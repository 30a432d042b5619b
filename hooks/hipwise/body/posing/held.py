"""What hands and other landmarks are held at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..figure import Hold, Point
from .landmarks import spot


@dataclass(frozen=True)
class Held:
    """A landmark and what it is held at: another landmark, or a point; ``kind`` is the thing the point belongs to."""

    landmark: str
    at: str | Point
    kind: str = ""

    @property
    def fixed(self) -> bool:
        """Whether it is held at something of the room, not of the body."""
        return not isinstance(self.at, str)


def held(hold: Hold, grips: Mapping[str, Point]) -> Held:
    """A hold whose thing is found: by its landmark, or where the grip of its kind is, for that hand if it has its own.

    Raises KeyError for a kind that has no grip.
    """
    if not isinstance(hold.at, str):
        return Held(hold.landmark, hold.at)
    for name in (hold.at + hold.landmark[-2:], hold.at):
        if name in grips:
            return Held(hold.landmark, grips[name], hold.at)
    spot(hold.at)
    return Held(hold.landmark, hold.at)
