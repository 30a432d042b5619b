"""What hands and other landmarks are held at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..figure import Figure, Hold, Point
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


WEIGHT = "weight"
"""What is held and moves with the hand: it holds no hand in its place."""


def carriers(figure: Figure) -> tuple[tuple[str, ...], ...]:
    """The sides of the hands that hold each weight: one weight for both hands, or one for each."""
    every = (*figure.holds, *figure.holds_start, *figure.holds_end)
    hands = tuple(dict.fromkeys(hold.landmark[-1] for hold in every if hold.at == WEIGHT))
    free = sum(prop.kind == WEIGHT and not (prop.between or prop.place or prop.under) for prop in figure.props)
    return tuple((side,) for side in hands) if free > 1 else (hands,) if hands else ()


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
