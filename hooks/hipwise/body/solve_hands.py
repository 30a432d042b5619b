"""How a hand lies on what it holds: the palm faces it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .landmarks import spot
from .pose_bones import PLACE, Placed
from .pose_task import Held
from .skeleton import Array

FACES = {"chair": (0.0, 1.0, 0.0), "worktop": (0.0, 1.0, 0.0), "wall": (-1.0, 0.0, 0.0)}
"""The way the side of a thing that a palm lies on faces, in the room."""
STRAYS = 0.4
PALMS = ("palm", "palm_heel", "fingers")


@dataclass(frozen=True)
class PalmLaw:
    """A palm faces the skin or the thing it is held at; ``bone`` is the skin's bone, or nothing for the room."""

    side: str
    bone: str
    outward: Array
    firm: bool = False

    def rows(self, placed: Placed) -> Array:
        palm = -placed.axes[:, PLACE[f"hand_{self.side}"], :, 2] * (1 if self.side == "r" else -1)
        facing = placed.axes[:, PLACE[self.bone]] @ self.outward if self.bone else self.outward
        off: Array = (palm + facing) / STRAYS
        return off


def palm_laws(holds: Iterable[Held]) -> list[PalmLaw]:
    """A law for every palm that is held at skin or at a thing with a face."""
    palms = [one for one in holds if one.landmark[:-2] in PALMS]
    return [PalmLaw(one.landmark[-1], *facing) for one in palms if (facing := _facing(one))]


def _facing(hold: Held) -> tuple[str, Array] | None:
    if not isinstance(hold.at, str):
        return ("", np.array(FACES[hold.kind])) if hold.kind in FACES else None
    found = spot(hold.at)
    x, y, z = found.at
    if not x and not z:
        return None
    outward = np.array([x, y if found.bone == "head" else 0.0, z])
    return found.bone, outward / np.linalg.norm(outward)
