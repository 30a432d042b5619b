"""Somebody who stands keeps the centre of mass over what carries the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..skeleton.frames import Array
from ..skeleton.joints import INDEX, SIDES
from .bones import Placed, Spots
from .law import Law
from .mass import centre
from .measures import value
from .task import Task

AHEAD, ASIDE = 1.0, 0.8
"""How far the centre of mass strays from the middle of a foot, forward and sideways, in centimetres."""
LEANING = 1000.0
"""How far it strays forward where the hands hold on and the author tilts the pelvis."""
ALONG = 8.0
"""How far it strays from the middle between both feet, on the line from one to the other."""
SPAN = 0.4
"""The share of that line, to both sides of its middle, that the centre of mass stays on."""
SOLES = {"foot": ("sole",), "toes": ("ball_of_foot_inner", "ball_of_foot_outer"), "heel": ("heel",)}
"""What carries, by the contact's name."""


def balance(task: Task) -> list[Law]:
    """The law of balance of a pose; none where anything but feet carries."""
    groups = balanced_on(task)
    if not groups:
        return []
    supported = any(hold.fixed for hold in task.holds) and not task.leans
    ahead = LEANING if supported or task.wall is not None else AHEAD
    return [*_even(task), BalanceLaw(*averaged(groups, task.build), ahead)]


def _even(task: Task) -> list[Law]:
    """Feet whose legs bend alike stand side by side."""
    legs = [[task.wishes[INDEX[f"{joint}_{side}", "flexion"]] for joint in ("hip", "knee")] for side in SIDES]
    flat = [touch.height for touch in task.touches if touch.kind.name == "foot"]
    asked = any(measure.name.startswith("stance_length") for measure in task.measures)
    alike = legs[0] == legs[1] and len(flat) == 2 and flat[0] == flat[1]
    return [EvenLaw()] if alike and not asked else []


@dataclass(frozen=True)
class EvenLaw:
    """No foot stands before the other."""

    strays: float = 1.5
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        off: Array = value(placed, "stance_length")[:, None] / self.strays
        return off


def balanced_on(task: Task) -> tuple[tuple[str, ...], ...]:
    """The landmarks of each foot that somebody standing balances on; nothing where anything else carries too."""
    if task.posture != "standing" or any(touch.kind.name not in SOLES for touch in task.touches):
        return ()
    return tuple(tuple(f"{name}_{touch.side}" for name in SOLES[touch.kind.name]) for touch in task.touches)


def averaged(groups: Sequence[tuple[str, ...]], build: str) -> tuple[Spots, Array]:
    """The landmarks of some groups, and the shares (groups, m) that make the middle of each."""
    names = [name for group in groups for name in group]
    shares = np.zeros((len(groups), len(names)))
    place = 0
    for row, group in enumerate(groups):
        shares[row, place : place + len(group)] = 1 / len(group)
        place += len(group)
    return Spots.named(names, build), shares


@dataclass(frozen=True)
class BalanceLaw:
    """The centre of mass is over one foot, or between both: near their line, and well within its ends."""

    supports: Spots
    shares: Array
    ahead: float
    firm: float = 0.0

    def rows(self, placed: Placed) -> Array:
        mass = centre(placed)[:, ::2]
        feet = (self.shares @ placed.points(self.supports))[..., ::2]
        if feet.shape[1] == 1:
            off: Array = (mass - feet[:, 0]) / [self.ahead, ASIDE]
            return off
        return self._between(mass, feet[:, 0], feet[:, 1])

    def _between(self, mass: Array, first: Array, last: Array) -> Array:
        way, off = last - first, mass - (first + last) / 2
        length = np.sqrt((way * way).sum(1, keepdims=True))
        way = way / np.maximum(length, 1e-6)
        along = (off * way).sum(1, keepdims=True)
        across = off[:, :1] * way[:, 1:] - off[:, 1:] * way[:, :1]
        beyond = np.maximum(np.abs(along) - SPAN * length, 0.0)
        return np.concatenate([across / self.ahead, along / ALONG, beyond], axis=1)
