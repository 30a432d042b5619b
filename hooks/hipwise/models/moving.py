"""Every place of a knob: the body there, and what the model reads from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from ..body.figure import Figure
from ..body.posing.pose import Motion, Posed, pose
from ..body.skeleton.frames import Skeleton
from ..body.skeleton.joints import INDEX
from ..body.skin.tables import body
from ..body.things.props import all_grips
from .hinge import FIGURES as HINGES
from .hinge import hinge
from .knobs import KINDS, LOOK, Knob
from .reading import Reading, leaning, sinking
from .stance import FIGURES as STANCES
from .stance import stance
from .step import FIGURES as STEPS
from .step import step

Array = NDArray[np.float64]
Dial = Callable[[Skeleton], Array]

FINELY = np.linspace(0.0, 1.0, 41)
HUNDRED = 100
CLOSE = 0.15
"""A body so near to the first place of its knob is at it, in degrees."""
FORWARD, ASIDE = 0, 2
FIGURES: Mapping[str, Figure] = MappingProxyType({**HINGES, **STANCES, **STEPS})
"""The figure of every knob by its id."""


@dataclass(frozen=True)
class Course:
    """A knob with the way its body goes, ``shares`` (n,) of that way at each place, and what the model reads there."""

    knob: Knob
    figure: Figure
    motion: Motion
    shares: Array
    reading: Reading


def courses(kind: str) -> tuple[Course, ...]:
    """Every knob of a model. Raises KeyError for a model that does not exist."""
    begun: dict[str, Posed] = {}
    return tuple(_course(kind, knob, begun) for knob in KINDS[kind].knobs)


def read(kind: str, poses: Skeleton, knob: str, places: Array) -> Reading:
    """What a model reads from bodies posed for some places (n,) of one of its knobs.

    Raises KeyError for a model that does not exist.
    """
    models: dict[str, Callable[[], Reading]] = {
        "hinge": lambda: hinge(poses),
        "stance": lambda: stance(poses, places / HUNDRED if knob == "stick" else 0.0),
        "step": lambda: step(poses),
    }
    return models[kind]()


def _course(kind: str, knob: Knob, begun: dict[str, Posed]) -> Course:
    """Knobs that begin alike begin in one and the same pose."""
    figure = FIGURES[knob.id]
    found = pose(figure, body(LOOK.body).stature, all_grips(figure))
    motion = replace(found, start=begun.setdefault(knob.begins, found.start))
    places = np.array(knob.places, dtype=float)
    shares = _shares(knob.id, motion, places)
    return Course(knob, figure, motion, shares, read(kind, motion.through(shares), knob.id, places))


def _shares(knob: str, motion: Motion, places: Array) -> Array:
    dial = DIALS.get(knob)
    if dial is None:
        return np.zeros(len(places))
    counted = dial(motion.through(FINELY))
    shares = np.interp(places, counted, FINELY)
    if abs(places[0] - counted[0]) < CLOSE:
        shares[0] = 0.0
    return shares


def _turned(poses: Skeleton) -> Array:
    angles = poses.angles[:, INDEX["hip_r", "internal_rotation"]]
    return np.asarray(angles - angles[0])


DIALS: Mapping[str, Dial] = MappingProxyType(
    {
        "trunk": lambda poses: leaning(poses, FORWARD),
        "lean": lambda poses: leaning(poses, ASIDE),
        "drop": sinking,
        "turn": _turned,
        "pelvis": sinking,
    }
)
"""What each knob that moves the body counts, in degrees, as it grows from start to end."""
