"""The path of a knee on the way down from a step: what the thigh and the pelvis do to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..body.figure import Contact, Figure, Hold, Lit, Prop, View
from ..body.posing.measures import measure
from ..body.skeleton.frames import Skeleton
from .reading import Reading, line

Array = NDArray[np.float64]

HEIGHT = 15.0
"""How high the step is, in centimetres."""
ASIDE = 2

_LINE = Figure(
    view=View(0.0),
    hold={
        "hip_l": {"abduction": 6, "flexion": 25},
        "knee_l": {"flexion": 10},
        "shoulder": {"abduction": 40, "extension": 12, "internal_rotation": 40},
        "elbow": {"flexion": 95},
        "hip_r": {"flexion": 45, "external_rotation": 4},
        "knee_r": {"flexion": 55},
        "ankle_r": {"dorsiflexion": 20, "external_rotation": 3},
    },
    contacts=(Contact("foot_r", HEIGHT),),
    holds=(Hold("palm_r", "iliac_r"), Hold("palm_l", "iliac_l")),
    props=(Prop("step", under="foot_r", size=(36, HEIGHT, 26)),),
    lit=(Lit("gluteus-medius", "r", through=True),),
    ghost=(),
)

FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        "turn": replace(_LINE, end={"hip_r": {"internal_rotation": 15.5}, "ankle_r": {"external_rotation": 20}}),
        "pelvis": replace(
            _LINE,
            end={"pelvis": {"drop_left": 10.8}, "lumbar": {"lateral_bend_right": 10}, "hip_l": {"abduction": 16}},
        ),
    }
)
"""The body for each knob, on its right leg; the foot keeps its place on the step."""


def step(poses: Skeleton) -> Reading:
    """Where the right knee is in bodies on their way down from a step, seen from the front.

    ``knee-in`` is how far shank and thigh are out of one line there, in degrees, plus is inward; ``off-line`` is how
    far the middle of the knee is inside the straight line from hip to ankle, in cm. It is geometry: nothing is loaded.
    """
    hip, knee, ankle = (poses.frames[f"{bone}_r"].origin for bone in ("thigh", "shank", "foot"))
    down = (hip[:, 1] - knee[:, 1]) / (hip[:, 1] - ankle[:, 1])
    straight = hip[:, ASIDE] + down * (ankle[:, ASIDE] - hip[:, ASIDE])
    numbers = {"knee-in": measure(poses, "knee_in_r"), "off-line": straight - knee[:, ASIDE]}
    lines = {
        "plumb": line(hip, ankle),
        "lever": line(hip, knee, ankle),
        "long": line(hip, poses.frames["thigh_l"].origin),
    }
    return Reading(numbers, lines)
