"""Hips and back share a bend: what each holds, from an upright squat to a hinge at the same depth."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..body.figure import Contact, Figure, Lit, View
from ..body.skeleton.frames import Skeleton
from ..body.skeleton.joints import INDEX
from .reading import Reading, leaning, line, middle
from .segments import Weight, weight_above

Array = NDArray[np.float64]

SHANKS = frozenset(f"{bone}_{side}" for bone in ("shank", "foot") for side in "rl")
LEGS = SHANKS | {"thigh_r", "thigh_l"}
LOWEST_JOINT = "spine_11"
"""The lowest joint of the drawn back, 11 cm above the hips."""
FORWARD = 0
ROOM_BEYOND = 4.0
"""How far the line of the weight goes on beyond the lever, in centimetres."""

FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "trunk": Figure(
            view=View(90.0),
            hold={"hip": {"abduction": 6}, "elbow": {"flexion": 15}},
            start={"hip": {"flexion": 64}, "knee": {"flexion": 72}, "shoulder": {"flexion": 40}},
            end={"hip": {"flexion": 105.8}, "knee": {"flexion": 66}, "shoulder": {"flexion": 70}},
            contacts=(Contact("foot"),),
            lit=(Lit("gluteus-maximus", "r"),),
            ghost=(),
        )
    }
)
"""The body for each knob: the knob's least at the start, its most at the end; the hips stay as high."""


def hinge(poses: Skeleton) -> Reading:
    """What hips, back and knees hold still against weight in bodies seen from the side.

    The first of the poses is what the others are compared with. Angles are degrees: the lean of the trunk, and the
    bends of hip and knee. ``back-holds``, ``hips-hold`` and ``knees-hold`` are moments of weight about the lowest joint
    of the back, the hips and the knees, as times the first pose's; body weight and size cancel out. Nothing moves, both
    sides share alike, and muscles that work against each other are left out, so they are the least that is needed.
    """
    hips, knees, back = middle(poses, "thigh"), middle(poses, "shank"), poses.frames[LOWEST_JOINT].origin
    upper, body = weight_above(poses, LEGS), weight_above(poses, SHANKS)
    trunk = weight_above(poses, LEGS | {"pelvis"})
    numbers = {
        "trunk": leaning(poses, FORWARD),
        "hip": poses.angles[:, INDEX["hip_r", "flexion"]],
        "knee": poses.angles[:, INDEX["knee_r", "flexion"]],
        "back-holds": _times(trunk, back),
        "hips-hold": _times(upper, hips),
        "knees-hold": _times(body, knees),
    }
    lines = {
        "plumb": _plumb(trunk, hips, back),
        "long": line(back, _level(trunk, back)),
        "lever": line(hips, _level(upper, hips)),
        "short": line(knees, _level(body, knees)),
    }
    return Reading(numbers, lines)


def _times(weight: Weight, joint: Array) -> Array:
    moment = weight.share * np.abs(weight.at[:, FORWARD] - joint[:, FORWARD])
    return np.asarray(moment / moment[0])


def _level(weight: Weight, joint: Array) -> Array:
    """The point of the weight's line that is as high as a joint."""
    return np.column_stack([weight.at[:, FORWARD], joint[:, 1], joint[:, 2]])


def _plumb(weight: Weight, hips: Array, back: Array) -> Array:
    top, foot = weight.at.copy(), _level(weight, hips)
    top[:, 1] = np.maximum(weight.at[:, 1], back[:, 1])
    foot[:, 1] -= ROOM_BEYOND
    return line(top, foot)
