"""Which joints of a pose may bend to meet its contacts, and how readily each one does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..figure import Measure
from ..skeleton.frames import Array
from ..skeleton.joints import DOFS, INDEX
from .contacts import Touching
from .landmarks import spot

WRITTEN = 2.5
"""How far an angle the author wrote strays before it counts as much as anything else, in degrees."""
LIMBS: Mapping[str, Mapping[tuple[str, str], float]] = {
    "leg": {
        ("hip", "flexion"): 10,
        ("hip", "abduction"): 12,
        ("hip", "internal_rotation"): 12,
        ("knee", "flexion"): 8,
        ("ankle", "dorsiflexion"): 25,
        ("ankle", "inversion"): 12,
    },
    "arm": {
        ("shoulder", "flexion"): 15,
        ("shoulder", "abduction"): 15,
        ("shoulder", "internal_rotation"): 15,
        ("elbow", "flexion"): 15,
        ("elbow", "pronation"): 25,
        ("wrist", "flexion"): 25,
        ("wrist", "radial_deviation"): 10,
    },
    "neck": {("neck", "flexion"): 12, ("neck", "lateral_bend_right"): 12},
}
"""The joints of a limb, and how far each strays where the author wrote nothing, in degrees."""
REACHING = 3.0
"""How many times more readily a limb moves that reaches for a thing of the room."""
BOWED = 4.0
TRUNK = 6.0
LOW = ("hip", "buttock", "sacrum", "side")
HIGH = ("back", "chest", "shoulder", "side")
BONE_LIMBS = {"leg": ("thigh", "knee", "shank", "foot", "toes"), "arm": ("upper_arm", "forearm", "hand")}


Limb = tuple[str, str]
"""A limb and its side: leg or arm and r or l, neck and nothing."""


@dataclass(frozen=True)
class Freedom:
    """What may bend: places in ``DOFS`` (k,), how far each strays (k,), and how far each goes (k,), in degrees."""

    places: NDArray[np.intp]
    strays: Array
    least: Array
    most: Array


def freedom(
    touches: Sequence[Touching],
    held: Mapping[str, bool],
    measures: Sequence[Measure],
    posture: Mapping[str, Any],
    written: NDArray[np.bool_],
    loose: Iterable[Limb] = (),
) -> Freedom:
    """The freedom of a pose with these contacts, measures and written angles (mask of DOFS).

    ``held`` are the landmarks that are held, and whether at a thing of the room.
    ``loose`` limbs touch nothing and only move out of the way.
    """
    strays = _loose(loose) | _touched(touches) | _held(held) | _measured(measures) | _trunk(touches, posture)
    places = np.array(sorted(strays), dtype=np.intp)
    readily = np.array([strays[place] for place in places])
    axes = [DOFS[place].axis for place in places]
    return Freedom(
        places,
        np.where(written[places], WRITTEN, readily),
        np.array([axis.least for axis in axes]),
        np.array([axis.most for axis in axes]),
    )


def limb_with(bone: str) -> Limb:
    """The limb a bone belongs to."""
    for limb, bones in BONE_LIMBS.items():
        if bone[:-2] in bones:
            return limb, bone[-1]
    return ("neck", "") if bone in ("head", "neck") else ("", "")


def _limb(limb: str, side: str) -> dict[int, float]:
    ways = LIMBS.get(limb, {})
    return {INDEX[f"{joint}_{side}" if side else joint, way]: stray for (joint, way), stray in ways.items()}


def _loose(limbs: Iterable[Limb]) -> dict[int, float]:
    return {place: stray for limb in limbs for place, stray in _limb(*limb).items()}


def _touched(touches: Sequence[Touching]) -> dict[int, float]:
    found: dict[int, float] = {}
    for touch in touches:
        found |= _limb(touch.kind.limb, "" if touch.kind.limb == "neck" else touch.side)
        for joint, ways in touch.kind.frees.items():
            found |= {INDEX[f"{joint}_{touch.side}", way]: stray for way, stray in ways.items()}
    return found


def _held(held: Mapping[str, bool]) -> dict[int, float]:
    found: dict[int, float] = {}
    for landmark, fixed in held.items():
        limb = _limb(*limb_with(spot(landmark).bone))
        found |= {place: stray * REACHING if fixed else stray for place, stray in limb.items()}
    return found


def _measured(measures: Sequence[Measure]) -> dict[int, float]:
    found: dict[int, float] = {}
    for measure in measures:
        if measure.name.startswith("knee_in"):
            found |= _limb("leg", measure.name[-1]) | {INDEX[f"knee_{measure.name[-1]}", "varus"]: BOWED}
    return found


def _trunk(touches: Sequence[Touching], posture: Mapping[str, Any]) -> dict[int, float]:
    """The spine of somebody lying down follows where both the legs or hips and the upper body rest."""
    low = any(touch.kind.limb == "leg" or touch.kind.name in LOW for touch in touches)
    high = any(touch.kind.limb == "arm" or touch.kind.name in HIGH for touch in touches)
    bends = posture.get("bends", ()) if low and high else ()
    return {INDEX[joint, way]: TRUNK for joint in ("lumbar", "thoracic") for way in bends}
