"""The laws of a pose as numbers that a good pose makes small: each counts how many tolerances something is off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .contacts import Touching
from .figure import Measure
from .mass import centre
from .pose_bones import PLACE, Placed, Spots
from .pose_floor import Skin, skin
from .pose_measures import value
from .pose_task import Held, Task
from .skeleton import Array
from .solve_hands import palm_laws

TOUCH = 0.12
DEEP = 0.2
SINKS = 0.15
"""How far skin gives before the floor pushes back, in centimetres."""
MEASURED = 0.3


class Law(Protocol):
    """Something a pose must meet; ``firm`` ones are met at any price."""

    @property
    def firm(self) -> bool: ...

    def rows(self, placed: Placed) -> Array:
        """How far every pose is off, in tolerances, (n, m)."""


def laws(task: Task) -> tuple[Law, ...]:
    """Every law of a pose but its wishes."""
    found: list[Law] = [FloorLaw.of(task), *(MeasureLaw(one) for one in task.measures)]
    found += [ContactLaw.of(task.touches)] if task.touches else []
    found += [HoldLaw.of(task.holds)] if task.holds else []
    found += palm_laws(task.holds)
    return (*found, *HeadingLaw.all(task), *BalanceLaw.all(task))


@dataclass(frozen=True)
class ContactLaw:
    """Every landmark of a contact has the height of what it rests on."""

    spots: Spots
    heights: Array
    firm: bool = True

    @classmethod
    def of(cls, touches: Sequence[Touching]) -> ContactLaw:
        spots = Spots.named([name for touch in touches for name in touch.landmarks])
        heights = np.array([touch.height for touch in touches for _ in touch.landmarks])
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
    firm: bool = True

    @classmethod
    def of(cls, holds: Sequence[Held]) -> HoldLaw:
        at = Spots.named([one.at if isinstance(one.at, str) else "pelvis" for one in holds])
        fixed = np.array([(0.0, 0.0, 0.0) if isinstance(one.at, str) else one.at for one in holds])
        to_body = np.array([[float(isinstance(one.at, str))] for one in holds])
        return cls(Spots.named([one.landmark for one in holds]), at, fixed, to_body)

    def rows(self, placed: Placed) -> Array:
        gap = placed.points(self.held) - placed.points(self.at) * self.to_body - self.fixed
        return gap.reshape(len(gap), -1) / TOUCH


@dataclass(frozen=True)
class FloorLaw:
    """No part of the skin is below what it rests on."""

    skin: Skin
    floor: Array
    firm: bool = True

    @classmethod
    def of(cls, task: Task) -> FloorLaw:
        return cls(skin(), floor_under(task, skin().spots.bones))

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
    for part, others in _TOGETHER.items():
        if any(bone.startswith(part) for bone in bones):
            bones |= {f"{other}_{touch.side}" if other != "pelvis" else other for other in others}
    return bones


@dataclass(frozen=True)
class MeasureLaw:
    """A measure has the value the author asked for."""

    measure: Measure
    firm: bool = True

    def rows(self, placed: Placed) -> Array:
        off: Array = (value(placed, self.measure.name) - self.measure.value) / MEASURED
        return off[:, None]


@dataclass(frozen=True)
class HeadingLaw:
    """A planted foot points a little outward, seen from the pelvis."""

    side: str
    outward: float
    strays: float
    firm: bool = False

    @classmethod
    def all(cls, task: Task) -> list[Law]:
        feet = [touch for touch in task.touches if touch.kind.name in ("foot", "toes")] if task.upright else []
        return [cls(touch.side, 6.0 if touch.kind.name == "foot" else 2.0, 3.0) for touch in feet]

    def rows(self, placed: Placed) -> Array:
        foot, pelvis = placed.axes[:, PLACE[f"foot_{self.side}"]], placed.axes[:, PLACE["pelvis"]]
        ahead = np.cross(pelvis[:, :, 2], [0.0, -1.0, 0.0])
        toes, sideways = foot[:, :, 0], np.cross([0.0, -1.0, 0.0], ahead)
        turned = np.degrees(np.arctan2((toes * sideways).sum(1), (toes * ahead).sum(1)))
        off: Array = (turned * (1 if self.side == "r" else -1) - self.outward) / self.strays
        return off[:, None]


@dataclass(frozen=True)
class BalanceLaw:
    """The centre of mass is over what carries the body: one foot, or somewhere between both."""

    supports: Spots
    shares: Array
    sagittal: float
    firm: bool = False

    @classmethod
    def all(cls, task: Task) -> list[Law]:
        names = balanced_on(task)
        if not names:
            return []
        spots = Spots.named([name for group in names for name in group])
        shares = np.zeros((len(names), len(spots.radii)))
        place = 0
        for row, group in enumerate(names):
            shares[row, place : place + len(group)] = 1 / len(group)
            place += len(group)
        supported = any(one.kind or not isinstance(one.at, str) for one in task.holds)
        return [cls(spots, shares, 25.0 if supported and not task.leans else 1.0)]

    def rows(self, placed: Placed) -> Array:
        mass = centre(placed)[:, ::2]
        feet = (self.shares @ placed.points(self.supports))[..., ::2]
        if feet.shape[1] == 1:
            off: Array = (mass - feet[:, 0]) / [self.sagittal, 0.8]
            return off
        return self._between(mass, feet)

    def _between(self, mass: Array, feet: Array) -> Array:
        way = feet[:, 1] - feet[:, 0]
        length = np.linalg.norm(way, axis=1, keepdims=True)
        along = way / np.maximum(length, 1e-6)
        off = mass - feet.mean(axis=1)
        ahead = (off * along).sum(1, keepdims=True)
        aside = off[:, :1] * along[:, 1:] - off[:, 1:] * along[:, :1]
        beyond = np.maximum(np.abs(ahead) - 0.4 * length, 0.0)
        return np.hstack([aside / self.sagittal, ahead / 8.0, beyond])


def balanced_on(task: Task) -> tuple[tuple[str, ...], ...]:
    """The landmarks of each foot that somebody standing balances on; nothing where anything else carries too."""
    if task.posture != "standing" or any(touch.kind.name not in _SOLES for touch in task.touches):
        return ()
    return tuple(tuple(f"{name}_{touch.side}" for name in _SOLES[touch.kind.name]) for touch in task.touches)


_SOLES = {"foot": ("sole",), "toes": ("ball_of_foot_inner", "ball_of_foot_outer"), "heel": ("heel",)}
_TOGETHER = {"foot": ("toes",), "toes": ("foot",), "glute": ("pelvis", "thigh"), "hand": ("hand",)}
