"""What keeps its spot on the floor from start to end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..skeleton.frames import Array
from .balance import averaged
from .bones import Placed, Spots
from .contacts import Touching, stem
from .task import Task

SLIDES = 0.12


@dataclass(frozen=True)
class Tie:
    """Spots that are the same in both poses: landmarks, and how they are averaged into ``names``' spots (g, m)."""

    names: tuple[str, ...]
    landmarks: Spots
    shares: Array

    def points(self, placed: Placed) -> Array:
        """Where they are in the world, (n, g, 3) cm."""
        return self.shares @ placed.points(self.landmarks)

    def spots(self, placed: Placed) -> Array:
        """Where they are on the floor, forward and right, in tolerances, (n, 2 g)."""
        if not self.names:
            return np.zeros((len(placed.origins), 0))
        found = self.points(placed)[..., ::2] / SLIDES
        return found.reshape(len(found), -1)

    def slid(self, start: Placed, end: Placed) -> dict[str, float]:
        """How far each contact moved, at most, in centimetres."""
        way = (self.spots(end) - self.spots(start)).reshape(-1, 2) * SLIDES
        moved: dict[str, float] = {}
        for name, far in zip(self.names, np.linalg.norm(way, axis=1), strict=True):
            moved[name] = max(moved.get(name, 0.0), float(far))
        return moved


def tie(start: Task, end: Task, planted: tuple[str, ...] | None) -> Tie:
    """What two poses share and the author planted; None plants everything that rests in both."""
    others = {touch.name for touch in end.touches}
    groups = [(touch.name, group) for touch in start.touches if _planted(touch, planted) for group in _groups(touch)]
    groups = [(name, group) for name, group in groups if name in others] + _rolled(start, end, planted)
    return Tie(tuple(name for name, _ in groups), *averaged([group for _, group in groups], start.build))


def _planted(touch: Touching, planted: tuple[str, ...] | None) -> bool:
    return planted is None or touch.name in planted or stem(touch.name)[0] in planted


def _groups(touch: Touching) -> list[tuple[str, ...]]:
    return [(name,) for name in touch.landmarks] if touch.kind.whole else [touch.landmarks]


def _rolled(start: Task, end: Task, planted: tuple[str, ...] | None) -> list[tuple[str, tuple[str, ...]]]:
    """A foot that rolls on to its toes, or back, turns about its ball."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for first, last in ((first, last) for first in start.touches for last in end.touches if first.side == last.side):
        if {first.kind.name, last.kind.name} == {"foot", "toes"} and _planted(last, planted):
            found += [(last.name, (f"ball_of_foot_{way}_{last.side}",)) for way in ("inner", "outer")]
    return found
