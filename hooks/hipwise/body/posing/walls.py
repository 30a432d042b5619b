"""Somebody who leans with the back on a wall: where the wall is, and how near the back is to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from ..data import read
from ..figure import Figure
from ..skeleton.frames import Array
from .bones import Placed, Spots
from .contacts import CONTACTS, on_wall

LEANING = "wall_back"
"""The contact of a back on a wall."""
USUAL = -46.0
"""How far behind the middle of the room the face of a wall is where the author does not place it, in centimetres."""
OFF = np.array([1.0, 1.0, 3.2])
"""How far from the wall the shoulder blades and the sacrum are of somebody whose buttocks press on it, in cm."""
TOUCH = 0.12


def face(figure: Figure, when: str) -> float | None:
    """How far forward the face of the wall is that the back leans on at the start or the end, in cm; None for none."""
    own = figure.contacts_start if when == "start" else figure.contacts_end
    if not any(on_wall(contact.name) for contact in (*figure.contacts, *own)):
        return None
    for prop in figure.props:
        if prop.kind == "wall" and prop.place:
            return prop.place[0] + float((prop.size or read("props")["wall"]["size"])[0]) / 2
    return USUAL


def off_wall(placed: Placed, at: float) -> Array:
    """How far shoulder blades and sacrum of every pose are before or behind their place at a wall, (n, 3) cm."""
    off: Array = placed.points(_back())[..., 0] - at - OFF
    return off


@dataclass(frozen=True)
class WallLaw:
    """The back leans on a wall whose face is so far forward."""

    at: float
    firm: float = 4.0

    def rows(self, placed: Placed) -> Array:
        return off_wall(placed, self.at) / TOUCH


@cache
def _back() -> Spots:
    return Spots.named(CONTACTS[LEANING].touches)
