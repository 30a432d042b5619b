"""Things that hands hold: where they stand so that hands reach them, and where the hands lie. Known before the pose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Figure, Hold, Point, Prop

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Stand:
    """Where a thing stands: its middle on the floor (forward, up, right), its turn in degrees, its size in cm."""

    middle: Point
    turned: float
    size: Point

    def world(self, points: Array) -> Array:
        """Points (n, 3) of the thing's own frame in the room."""
        return points @ turning(self.turned).T + self.middle


def turning(degrees: float) -> Array:
    """The rotation (3, 3) of a thing turned to its left, seen from above."""
    angle = np.radians(degrees)
    return np.array([[np.cos(angle), 0, np.sin(angle)], [0, 1, 0], [-np.sin(angle), 0, np.cos(angle)]])


def holders(figure: Figure, kind: str) -> tuple[Hold, ...]:
    """The holds of a figure on things of a kind."""
    every = (*figure.holds, *figure.holds_start, *figure.holds_end)
    return tuple(hold for hold in every if hold.at == kind)


def held_stand(prop: Prop, figure: Figure) -> Stand:
    """Where a thing that has a grip stands so that hands reach it: one hand beside the body, two in front of it.

    Known before the pose is. Raises KeyError for a kind without a grip.
    """
    data, size = read("props")[prop.kind], sized(prop)
    hands = holders(figure, prop.kind)
    side = -1.0 if not hands or hands[0].landmark.endswith("_l") else 1.0
    aside = "beside" in data and len(hands) < 2
    turned = prop.turned + (-90.0 * side if aside else 0.0)
    goal = np.array([data["beside"][0], side * data["beside"][1]] if aside else [data["ahead"], 0.0])
    if prop.place:
        return Stand((prop.place[0], 0.0, prop.place[1]), turned, size)
    x, _, z = turning(turned) @ (np.array(data["grip"]) * stretch(prop.kind, size))
    return Stand((float(goal[0] - x), 0.0, float(goal[1] - z)), turned, size)


def grips(prop: Prop, figure: Figure) -> dict[str, Point]:
    """Where each hand that holds a thing lies on it, by the landmark of the hand. Empty for what has no grip."""
    hands = holders(figure, prop.kind)
    data: dict[str, Any] = read("props")[prop.kind]
    if not hands or "grip" not in data:
        return {}
    at = held_stand(prop, figure)
    grip = np.array(data["grip"], dtype=float) * stretch(prop.kind, at.size)
    apart = float(data.get("apart", 0.0)) if len(hands) > 1 else 0.0
    found = {}
    for hold in hands:
        aside = apart * (1 if hold.landmark.endswith("_r") else -1)
        x, y, z = at.world(np.array([[*grip[:2], grip[2] + aside]]))[0]
        found[hold.landmark] = (float(x), float(y), float(z))
    return found


def sized(prop: Prop, height: float = 0.0) -> Point:
    """Length, height and width of a thing in cm: what the author says, else the usual ones, ``height`` where given."""
    length, tall, width = prop.size or read("props")[prop.kind]["size"]
    return (float(length), float(height or tall), float(width))


def stretch(kind: str, size: Point) -> Array:
    """How much larger than usual a thing is, (3,)."""
    usual = np.array(read("props")[kind]["size"], dtype=float)
    return np.asarray(np.array(size) / usual)
