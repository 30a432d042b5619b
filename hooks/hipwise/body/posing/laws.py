"""The laws of a pose as numbers that a good pose makes small: each counts how many tolerances something is off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..figure import Measure
from ..skeleton.frames import Array
from .balance import balance
from .bones import PLACE, Placed, Spots
from .carrying import carrying
from .contacts import Touching
from .floor import Skin, skin
from .headings import headings
from .law import Law
from .measures import value
from .task import Task
from .walls import WallLaw

TOUCH = 0.12
FIRM = 4.0
DEEP = 0.2
SINKS = 0.2
"""How far skin gives before the floor pushes back, in centimetres."""
MEASURED = 0.3


def laws(task: Task) -> tuple[Law, ...]:
    """Every law of a pose but its wishes."""
    found: list[Law] = [FloorLaw.of(task), *(MeasureLaw(one) for one in task.measures)]
    found += [ContactLaw.of(task)] if task.touches else []
    found += [HoldLaw.of(task)] if task.holds else []
    found += [WallLaw(task.wall)] if task.wall is not None else []
    return (*found, *headings(task), *carrying(task), *balance(task))


@dataclass(frozen=True)
class ContactLaw:
    """Every landmark of a contact has the height of what it rests on."""

    spots: Spots
    heights: Array
    firm: float = FIRM

    @classmethod
    def of(cls, task: Task) -> ContactLaw:
        spots = Spots.named([name for touch in task.touches for name in touch.landmarks], task.build)
        heights = np.array([touch.height for touch in task.touches for _ in touch.landmarks])
        return cls(spots, heights + spots.radii)

    def rows(self, placed: Placed) -> Array:
        off: Array = (placed.points(self.spots)[..., 1] - self.heights) / TOUCH
        return off


@dataclass(frozen=True)
class HoldLaw:
    """A held landmark is where it is held."""

    held: Spots
    at: Spots
    fixed: Array
    to_body: Array
    firm: float = FIRM

    @classmethod
    def of(cls, task: Task) -> HoldLaw:
        holds, build = task.holds, task.build
        at = Spots.named([one.at if isinstance(one.at, str) else "pelvis" for one in holds], build)
        fixed = np.array([(0.0, 0.0, 0.0) if isinstance(one.at, str) else one.at for one in holds])
        to_body = np.array([[float(isinstance(one.at, str))] for one in holds])
        return cls(Spots.named([one.landmark for one in holds], build), at, fixed, to_body)

    def rows(self, placed: Placed) -> Array:
        gap = placed.points(self.held) - placed.points(self.at) * self.to_body - self.fixed
        return gap.reshape(len(gap), -1) / TOUCH


@dataclass(frozen=True)
class FloorLaw:
    """No part of the skin is below what it rests on."""

    skin: Skin
    floor: Array
    firm: float = 3.0

    @classmethod
    def of(cls, task: Task) -> FloorLaw:
        found = skin(task.build)
        return cls(found, floor_under(task, found.spots.bones))

    def rows(self, placed: Placed) -> Array:
        off: Array = np.minimum(self.skin.lowest(placed) - self.floor + SINKS, 0.0) / DEEP
        return off


def floor_under(task: Task, bones: NDArray[np.intp]) -> Array:
    """What is under each bone (places in ``BONES``): the floor, or what it rests on, in cm."""
    heights = [touch.height for touch in task.touches]
    base = 0.0 if task.upright else min(heights, default=0.0)
    under = dict.fromkeys(PLACE.values(), base)
    for touch in task.touches:
        for bone in _carried(touch):
            under[PLACE[bone]] = touch.height
    return np.array([under[int(bone)] for bone in bones])


def _carried(touch: Touching) -> set[str]:
    names = Spots.named(touch.landmarks).bones
    bones = {name for name, place in PLACE.items() if place in names}
    for part, other in _TOGETHER:
        if touch.side and any(bone.startswith(part) for bone in bones):
            bones.add(f"{other}_{touch.side}" if other != "pelvis" else other)
    return bones


@dataclass(frozen=True)
class MeasureLaw:
    """A measure has the value the author asked for."""

    measure: Measure
    firm: float = FIRM

    def rows(self, placed: Placed) -> Array:
        off: Array = (value(placed, self.measure.name) - self.measure.value) / MEASURED
        return off[:, None]


_TOGETHER = (("foot", "toes"), ("toes", "foot"), ("glute", "pelvis"), ("pelvis", "glute"))
