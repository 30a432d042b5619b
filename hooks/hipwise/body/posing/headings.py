"""Which way planted feet, flat hands and propping arms point where nobody says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..figure import Point
from ..skeleton.frames import Array
from .bones import PLACE, Placed
from .held import Held
from .landmarks import spot
from .law import Law
from .task import Task

OUTWARD = {"foot": 6.0, "toes": 2.0}
"""How far a planted foot points outward, in degrees."""
PROPPING = ("forearm", "hand")
LYING = ("chest", "side", "shoulder", "back", "face")
"""What touches when the upper body lies, and props on nothing."""
PALMS = ("palm", "palm_heel", "fingers")
UP: Point = (0.0, 1.0, 0.0)
FACES: dict[str, Point] = {"chair": UP, "worktop": UP, "bench": UP, "wall": (-1.0, 0.0, 0.0)}
"""The way the side of a thing that a palm lies on faces, in the room."""


def headings(task: Task) -> list[Law]:
    """The laws of direction of a pose."""
    return [*_feet(task), *_hands(task), *_arms(task), *_palms(task)]


@dataclass(frozen=True)
class HeadingLaw:
    """A bone points along the floor as another does: ``points`` and ``ahead`` are directions in their frames.

    ``outward`` is how far it turns to its own side, ``strays`` how readily it turns, in degrees.
    """

    bone: str
    points: Point
    leader: str
    ahead: Point
    outward: float
    strays: float
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        x, z = _flat(placed, self.bone, self.points)
        ahead_x, ahead_z = _flat(placed, self.leader, self.ahead)
        turned = np.degrees(np.arctan2(ahead_x * z - ahead_z * x, ahead_x * x + ahead_z * z))
        off: Array = (turned * (1 if self.bone.endswith("_r") else -1) - self.outward) / self.strays
        return off[:, None]


def _flat(placed: Placed, bone: str, direction: Point) -> tuple[Array, Array]:
    pointing = placed.axes[:, PLACE[bone]] @ np.array(direction)
    return pointing[:, 0], pointing[:, 2]


def _feet(task: Task) -> Iterator[Law]:
    if not task.upright:
        return
    for touch in task.touches:
        if (outward := OUTWARD.get(touch.kind.name)) is not None:
            strays = 20.0 if touch.side in task.rotates else 3.0
            yield HeadingLaw(
                f"foot_{touch.side}", (1, 0, 0), "pelvis", (0, 0, 1), outward - 90 * _sign(touch.side), strays
            )


def _hands(task: Task) -> Iterator[Law]:
    # Flat hands point the way the head does on all fours; a propping forearm points forward from somebody on a side.
    for touch in task.touches:
        if touch.kind.name == "hand":
            yield HeadingLaw(f"hand_{touch.side}", (0, -1, 0), "thorax", (1, 0, 0) if task.upright else (0, 1, 0), 0, 6)
        elif touch.kind.name == "forearm" and not task.upright:
            aside = task.posture.startswith("side_lying")
            yield HeadingLaw(f"forearm_{touch.side}", (0, -1, 0), "thorax", (1, 0, 0) if aside else (0, 1, 0), 0, 10)


@dataclass(frozen=True)
class UprightArmLaw:
    """An arm that props the upper body stands upright: the elbow is below the shoulder."""

    side: str
    strays: float = 2.0
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        shoulder, elbow = (placed.origins[:, PLACE[f"{bone}_{self.side}"], ::2] for bone in ("upper_arm", "forearm"))
        off: Array = (elbow - shoulder) / self.strays
        return off


def _arms(task: Task) -> Iterator[Law]:
    if task.upright:
        return
    names = {touch.kind.name for touch in task.touches}
    lies, kneels = names & set(LYING), task.posture == "all_fours"
    for touch in task.touches:
        if touch.kind.name == "forearm" and not lies and not kneels:
            yield UprightArmLaw(touch.side)
        elif touch.kind.name == "hand" and not task.wrote(f"shoulder_{touch.side}", "abduction"):
            yield SquareArmLaw(touch.side, not task.wrote(f"shoulder_{touch.side}", "flexion"))


@dataclass(frozen=True)
class SquareArmLaw:
    """Hands that prop the upper body are as far apart as the shoulders, and below them where ``below`` says so."""

    side: str
    below: bool
    aside: float = 2.0
    ahead: float = 4.0
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        shoulder, hand = (placed.origins[:, PLACE[f"{bone}_{self.side}"]] for bone in ("upper_arm", "hand"))
        gap, thorax = hand - shoulder, placed.axes[:, PLACE["thorax"]]
        aside: Array = (gap * thorax[:, :, 2]).sum(1, keepdims=True) / self.aside
        ahead = (gap[:, :1] * thorax[:, :1, 1] + gap[:, 2:] * thorax[:, 2:, 1]) / self.ahead
        return np.concatenate([aside, ahead], axis=1) if self.below else aside


@dataclass(frozen=True)
class PalmLaw:
    """A palm faces the skin or the thing it is held at; ``bone`` is the skin's bone, or nothing for the room."""

    side: str
    bone: str
    outward: Array
    strays: float = 0.4
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        palm = placed.axes[:, PLACE[f"hand_{self.side}"], :, 2] * -_sign(self.side)
        facing = placed.axes[:, PLACE[self.bone]] @ self.outward if self.bone else self.outward
        off: Array = (palm + facing) / self.strays
        return off


@dataclass(frozen=True)
class FingersLaw:
    """The fingers of a hand on a wall point up."""

    side: str
    strays: float = 0.5
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        off: Array = (-placed.axes[:, PLACE[f"hand_{self.side}"], :, 1] - [0.0, 1.0, 0.0]) / self.strays
        return off


def _palms(task: Task) -> Iterator[Law]:
    for hold in task.holds:
        if hold.landmark[:-2] in PALMS and (facing := _facing(hold)):
            yield PalmLaw(hold.landmark[-1], *facing)
            yield from [FingersLaw(hold.landmark[-1])] if hold.kind == "wall" else []


def _facing(hold: Held) -> tuple[str, Array] | None:
    if not isinstance(hold.at, str):
        away = -1.0 if hold.kind == "wall" and hold.at[0] < 0 else 1.0
        return ("", np.array(FACES[hold.kind]) * away) if hold.kind in FACES else None
    found = spot(hold.at)
    outward = np.array([found.at[0], found.at[1] if found.bone == "head" else 0.0, found.at[2]])
    length = float(np.linalg.norm(outward))
    return (found.bone, outward / length) if length else None


def _sign(side: str) -> int:
    return 1 if side == "r" else -1
