"""One leg carries the body: what the muscles at the side of the hip hold, and what the joint carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..body.figure import Contact, Figure, Lit, Prop, View
from ..body.posing.landmarks import landmark
from ..body.skeleton.frames import Skeleton
from .reading import Reading, arrow, line
from .segments import weight_above

Array = NDArray[np.float64]

LEG_SHARE = 1 / 7
"""One leg's share of body weight: a textbook figure."""
MUSCLE_LEVER = 5.0
"""How far from the middle of the hip the side hip muscles pull, in centimetres: assumed. With the drawn body's other
lever it gives a ratio a little above 2; textbooks often use 2 to 2.5."""
PULL = 70.0
"""How steeply they pull, in degrees from the floor: a textbook figure."""
STANDING_LEG = frozenset({"thigh_r", "shank_r", "foot_r"})
HAND = "palm_l"
ASIDE = 2
MUSCLE_LONG = (4.0, 11.0)
"""How far the muscle's line is drawn below and above its lever, in centimetres."""
PUSH_LONG = 240.0
"""How long an arrow a push of the whole body weight would have, in centimetres."""
PLUMB_BEYOND = 5.0
RIGHTWARD, UPWARD = np.array([0.0, 0.0, 1.0]), np.array([0.0, 1.0, 0.0])

_LEVEL = Figure(
    view=View(180.0),
    hold={"hip_l": {"flexion": 25, "abduction": 5}, "knee_l": {"flexion": 45}},
    contacts=(Contact("foot_r"),),
    lit=(Lit("gluteus-medius", "r", through=True),),
    ghost=(),
)
_ARM = {
    "shoulder_l": {"abduction": 20, "flexion": 14},
    "elbow_l": {"flexion": 22, "pronation": 20},
    "wrist_l": {"radial_deviation": 12},
}
_STICK = (24.7, 6.0, -33.5)
"""Where the stick stands, straight below the hand; it goes on 6 cm beyond this and beyond the hand."""
_STICK_SIZE = (90.8, 2.4, 2.4)

FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "lean": replace(_LEVEL, end={"lumbar": {"lateral_bend_right": 18}, "thoracic": {"lateral_bend_right": 18}}),
        "drop": replace(
            _LEVEL,
            end={
                "pelvis": {"drop_left": 10.4},
                "lumbar": {"lateral_bend_right": 10},
                "thoracic": {"lateral_bend_right": 6},
            },
        ),
        "stick": replace(
            _LEVEL, hold={**_LEVEL.hold, **_ARM}, props=(Prop("stick", between=(HAND, _STICK), size=_STICK_SIZE),)
        ),
    }
)
"""The body for each knob. With the stick it stays as it is: only the push grows."""


def stance(poses: Skeleton, push: Array | float = 0.0) -> Reading:
    """What the right side of the hip holds still in bodies that stand on the right leg, seen from behind.

    ``push`` (n,) is how much of body weight a stick straight below the left hand carries. ``lever`` is how far from the
    hip the weight of everything but the standing leg acts, in cm; ``muscle`` is the pull of the side hip muscles and
    ``joint`` the force in the joint, in body weights. They balance the turning of weight and push about the hip and
    add up with them. Nothing moves; other muscles, and the small sway toward a stick, are left out.
    """
    hip, hand = poses.frames["thigh_r"].origin, landmark(poses, HAND)
    weight = weight_above(poses, STANDING_LEG)
    lever = hip[:, ASIDE] - weight.at[:, ASIDE]
    away = hip[:, ASIDE] - hand[:, ASIDE]
    carried = 1 - LEG_SHARE
    muscle = np.maximum((carried * lever - push * away) / MUSCLE_LEVER, 0.0)
    up, across = muscle * np.sin(np.radians(PULL)) + carried - push, muscle * np.cos(np.radians(PULL))
    numbers = {"lever": lever, "muscle": muscle, "joint": np.hypot(up, across)}
    return Reading(numbers, {**_levers(hip, weight.at), **_pushed(hip, hand, push)})


def _levers(hip: Array, weight: Array) -> dict[str, Array]:
    steep = np.radians(PULL)
    out, along = np.array([0.0, np.cos(steep), np.sin(steep)]), np.array([0.0, np.sin(steep), -np.cos(steep)])
    at = hip + MUSCLE_LEVER * out
    level = np.column_stack([hip[:, 0], hip[:, 1], weight[:, ASIDE]])
    below, above = MUSCLE_LONG
    return {
        "plumb": line(weight, level - PLUMB_BEYOND * UPWARD),
        "lever": line(hip, level),
        "short": line(hip, at),
        "pull": arrow(at + above * along, at - below * along, out),
    }


def _pushed(hip: Array, hand: Array, push: Array | float) -> dict[str, Array]:
    if not np.any(push):
        return {}
    level = np.column_stack([hip[:, 0], hip[:, 1], hand[:, ASIDE]])
    floor = hand * [1.0, 0.0, 1.0]
    tip = floor + PUSH_LONG * np.asarray(push)[:, None] * UPWARD
    return {"long": line(hip, level), "push": arrow(floor, tip, RIGHTWARD)}
