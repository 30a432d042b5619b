"""What a pose could not meet, in numbers an author's message can be made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from ..figure import Miss
from ..skeleton.frames import Array, Skeleton
from ..skeleton.joints import DOFS
from .balance import balanced_on
from .bones import BONES, Placed, Spots
from .floor import skin
from .held import Held
from .landmarks import landmark
from .laws import floor_under
from .mass import centre
from .measures import unit, value
from .task import Task
from .turned import turned
from .walls import LEANING, off_wall

REACHED = 0.3
GIVEN = 12.0
SUNK = 0.8
MEASURED = {"degrees": 1.0, "cm": 1.0}
TIPPED = 4.0
"""How far the centre of mass may be from the middle of one foot, or from the line between both, in centimetres."""


def misses(task: Task, skeleton: Skeleton, slid: Mapping[str, float]) -> tuple[Miss, ...]:
    """Everything one pose (a batch of one) does not meet; ``slid`` is how far planted contacts moved, in cm."""
    placed = Placed.of(skeleton)
    return (
        *_contacts(task, placed, slid),
        *(miss for hold in task.holds for miss in _hold(task, hold, skeleton)),
        *_measures(task, placed),
        *_angles(task, skeleton.angles[0]),
        *_floor(task, placed),
        *_balance(task, placed),
        *turned(task, skeleton),
    )


def _contacts(task: Task, placed: Placed, slid: Mapping[str, float]) -> Iterator[Miss]:
    for touch in task.touches:
        spots = Spots.named(touch.landmarks, task.build)
        heights = placed.points(spots)[0, :, 1] - spots.radii
        worst = float(heights[np.argmax(np.abs(heights - touch.height))])
        if abs(worst - touch.height) > REACHED:
            yield Miss("contact", touch.name, task.when, abs(worst - touch.height), "cm", touch.height, worst)
        elif slid.get(touch.name, 0.0) > REACHED:
            yield Miss("contact", touch.name, task.when, slid[touch.name], "cm", 0.0, slid[touch.name])
    if task.wall is not None:
        off = float(np.abs(off_wall(placed, task.wall)).max())
        if off > REACHED:
            yield Miss("contact", LEANING, task.when, off, "cm", 0.0, off)


def _hold(task: Task, hold: Held, skeleton: Skeleton) -> Iterator[Miss]:
    at = landmark(skeleton, hold.at)[0] if isinstance(hold.at, str) else np.asarray(hold.at)
    gap = float(np.linalg.norm(landmark(skeleton, hold.landmark)[0] - at))
    if gap > REACHED:
        yield Miss("hold", hold.landmark, task.when, gap, "cm", 0.0, gap)


def _measures(task: Task, placed: Placed) -> Iterator[Miss]:
    for measure in task.measures:
        got = float(value(placed, measure.name)[0])
        counted = unit(measure.name)
        if abs(got - measure.value) > MEASURED[counted]:
            yield Miss("measure", measure.name, task.when, abs(got - measure.value), counted, measure.value, got)


def _angles(task: Task, angles: Array) -> Iterator[Miss]:
    for place in np.flatnonzero(task.written):
        wanted, got = float(task.wishes[place]), float(angles[place])
        if abs(got - wanted) > GIVEN:
            axis = DOFS[place].axis
            sign, way = (-1, axis.minus) if wanted < 0 else (1, axis.plus)
            by, name = abs(got - wanted), DOFS[place].joint
            yield Miss("angle", name, task.when, by, "degrees", sign * wanted, sign * got, way)


def _floor(task: Task, placed: Placed) -> Iterator[Miss]:
    found = skin(task.build)
    floor = floor_under(task, found.spots.bones)
    depth = floor - found.lowest(placed)[0]
    for bone in dict.fromkeys(found.spots.bones[depth > SUNK].tolist()):
        mine = np.flatnonzero(found.spots.bones == bone)
        worst = mine[np.argmax(depth[mine])]
        level = float(floor[worst])
        yield Miss("floor", BONES[bone], task.when, float(depth[worst]), "cm", level, level - float(depth[worst]))


def _balance(task: Task, placed: Placed) -> Iterator[Miss]:
    groups = balanced_on(task)
    if not groups or task.wall is not None or any(hold.fixed for hold in task.holds):
        return
    feet = [placed.points(Spots.named(group, task.build))[0].mean(axis=0)[::2] for group in groups]
    mass = centre(placed)[0, ::2]
    off = float(np.linalg.norm(mass - _nearest(mass, feet[0], feet[-1])))
    if off > TIPPED:
        yield Miss("balance", "centre of mass", task.when, off, "cm", 0.0, off)


def _nearest(mass: Array, first: Array, last: Array) -> Array:
    way = last - first
    share = np.clip((mass - first) @ way / max(float(way @ way), 1e-9), 0.0, 1.0)
    nearest: Array = first + share * way
    return nearest
