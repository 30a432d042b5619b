"""Where the search for a pose begins: angles as wished, the trunk leaning as the legs ask, the lowest part down."""

from __future__ import annotations

import numpy as np

from ..skeleton.frames import Array, Skeleton, Stature, rotation
from ..skeleton.joints import INDEX
from .bones import BONES, Placed, Spots
from .floor import skin
from .free import Limb, limb_with
from .laws import floor_under
from .task import Task

DEEP = 0.5
"""How deep a limb must lie before its joints give, in centimetres."""
SHIN_SHARE = 0.35
"""How far a shank leans for each degree its knee bends, when somebody squats."""


def begin(task: Task, stature: Stature | None = None) -> Array:
    """The first unknowns of a pose, (6 + k,): the pelvis moved (cm) and turned (degrees), then the free angles."""
    angles, lean = task.wishes.copy(), 0.0
    sides = [touch.side for touch in task.touches if touch.kind.name == "foot"]
    if task.posture == "standing" and sides:
        leans = [_lean(task, angles, side) for side in sides]
        lean = float(np.mean(leans)) if task.leans else 0.0
    free = task.free
    angles = np.clip(angles, *_bounds(task))
    found = np.concatenate([np.zeros(5), [-lean], angles[free.places]])
    found[1] = _down(task, found, stature)
    return found


def _lean(task: Task, angles: Array, side: str) -> float:
    """How far the trunk leans when the shank does as in a squat; the ankle takes what that asks of it."""
    hip, knee = (angles[INDEX[f"{joint}_{side}", "flexion"]] for joint in ("hip", "knee"))
    ankle = INDEX[f"ankle_{side}", "dorsiflexion"]
    if not task.written[ankle]:
        angles[ankle] = min(SHIN_SHARE * max(knee, 0.0), 30.0)
    return float(hip - knee + angles[ankle])


def _bounds(task: Task) -> tuple[Array, Array]:
    least, most = np.full(len(task.wishes), -np.inf), np.full(len(task.wishes), np.inf)
    least[task.free.places], most[task.free.places] = task.free.least, task.free.most
    return least, most


def pressed(task: Task, stature: Stature | None = None) -> tuple[Limb, ...]:
    """The limbs that would lie in the floor if their joints did not give."""
    placed = _placed(task, begin(task, stature), stature)
    found = skin(task.build)
    deep = found.lowest(placed)[0] < floor_under(task, found.spots.bones) - DEEP
    limbs = dict.fromkeys(limb_with(BONES[bone]) for bone in found.spots.bones[deep])
    return tuple(limb for limb in limbs if limb[0] in ("leg", "arm"))


def _placed(task: Task, found: Array, stature: Stature | None) -> Placed:
    angles = task.wishes.copy()
    angles[task.free.places] = found[6:]
    axes = rotation(np.radians(found[None, 3:6])) @ task.root.axes
    return Placed.of(Skeleton(angles[None], axes, (task.root.place + found[:3])[None], stature))


def _down(task: Task, found: Array, stature: Stature | None) -> float:
    """How far the pelvis moves up so that what touches is, on average, at its height."""
    if not task.touches:
        return 0.0
    placed = _placed(task, found, stature)
    spots = Spots.named([name for touch in task.touches for name in touch.landmarks], task.build)
    heights = np.array([touch.height for touch in task.touches for _ in touch.landmarks]) + spots.radii
    return float(np.mean(heights - placed.points(spots)[0, :, 1]))
