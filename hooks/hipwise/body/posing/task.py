"""What each of the two poses of a figure must meet: its contacts, its holds, its wishes and what may bend for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Contact, Figure, Measure, Point
from ..skeleton.frames import Array, rotation, still
from ..skeleton.joints import INDEX, SIDES, signed
from .contacts import Touching, on_wall, touching
from .free import Freedom, Limb, freedom
from .held import WEIGHT, Held, carriers, held
from .landmarks import FIRST
from .walls import face
from .wishes import asked, carrying_wishes, hanging, wished

WHEN = ("start", "end")
FIRM = 1.0
"""How far the pelvis strays from a tilt the author wrote, in degrees."""


@dataclass(frozen=True)
class Root:
    """Where the pelvis begins: degrees about the room's axes, place in cm, and how readily it turns, in degrees."""

    turned: Array
    place: Array
    strays: Array

    @cached_property
    def axes(self) -> Array:
        """The pelvis's axes as it begins, (3, 3)."""
        axes: Array = rotation(np.radians(self.turned)[None])[0]
        return axes


@dataclass(frozen=True)
class Task:
    """One pose to find.

    ``wishes`` are all angles as wished (D,); ``written`` which of them the author wrote (D,); ``free`` what may bend.
    ``build`` names the body table; ``rotates`` are the sides whose hip the author rotates at the start or the end.
    ``carried`` are the sides of the hands that hold each weight; ``wall`` is how far forward the wall is that the back
    leans on.
    """

    when: str
    posture: str
    wishes: Array
    written: NDArray[np.bool_]
    free: Freedom
    root: Root
    touches: tuple[Touching, ...]
    holds: tuple[Held, ...]
    measures: tuple[Measure, ...]
    rotates: tuple[str, ...]
    build: str
    carried: tuple[tuple[str, ...], ...] = ()
    wall: float | None = None

    @property
    def leans(self) -> bool:
        """Whether the trunk tilts by itself, because the author wrote no tilt of the pelvis."""
        return not self.wrote("pelvis", "anterior_tilt")

    def wrote(self, joint: str, direction: str) -> bool:
        """Whether the author wrote this angle."""
        return bool(self.written[INDEX[joint, direction]])

    @property
    def hangs(self) -> tuple[str, ...]:
        """The sides of arms that hang straight down with a weight, because the author wrote nothing else."""
        sides = (side for hands in self.carried for side in hands)
        return tuple(side for side in sides if self.upright and not self.wrote(f"shoulder_{side}", "flexion"))

    @property
    def carriers(self) -> tuple[Limb, ...]:
        """The arms that may bend because of a weight they hold."""
        paired = [side for hands in self.carried for side in hands if len(hands) > 1]
        return tuple(("arm", side) for side in (*paired, *self.hangs))

    @property
    def upright(self) -> bool:
        """Whether the body stands, sits or kneels."""
        return not np.any(self.root.turned)


def tasks(figure: Figure, grips: Mapping[str, Point], build: str = FIRST) -> tuple[Task, Task]:
    """The start and the end of a figure, on a body table. Raises KeyError for a name that does not exist."""
    written = _written(figure)
    return _task(figure, "start", written, grips, build), _task(figure, "end", written, grips, build)


def _written(figure: Figure) -> dict[str, dict[int, float]]:
    start = signed(figure.hold) | signed(figure.start)
    return {"start": start, "end": start | signed(figure.end)}


def _task(
    figure: Figure, when: str, written: Mapping[str, dict[int, float]], grips: Mapping[str, Point], build: str
) -> Task:
    posture = read("postures")[figure.posture]
    touches = _touches(figure, when, posture)
    every = (*figure.holds, *(figure.holds_start if when == "start" else figure.holds_end))
    holds = tuple(held(one, grips) for one in every if one.at != WEIGHT)
    measures = tuple(asked(one, when, written) for one in figure.measures)
    carried = carriers(figure)
    wishes = wished(figure.posture, touches, holds, written[when]) | carrying_wishes(carried) | written[when]
    angles = still()[0]
    angles[list(wishes)] = list(wishes.values())
    mask = np.zeros(len(angles), dtype=bool)
    mask[list(written[when])] = True
    free = freedom(touches, _held(holds), measures, posture, mask, hanging(figure.posture, touches))
    carrying = [touch.side for touch in touches if touch.kind.limb == "leg"]
    root = _root(posture, mask, carrying)
    rotates = tuple(
        side for side in SIDES if any(INDEX[f"hip_{side}", "internal_rotation"] in one for one in written.values())
    )
    wall = face(figure, when)
    found = Task(
        when, figure.posture, angles, mask, free, root, touches, holds, measures, rotates, build, carried, wall
    )
    return loosened(found, ()) if carried else found


def loosened(task: Task, limbs: Sequence[Limb]) -> Task:
    """The same pose, whose limbs that touch nothing may also move, out of the way of the floor."""
    posture = read("postures")[task.posture]
    held, loose = _held(task.holds), (*limbs, *hanging(task.posture, task.touches), *task.carriers)
    return replace(task, free=freedom(task.touches, held, task.measures, posture, task.written, loose))


def _held(holds: Sequence[Held]) -> dict[str, bool]:
    return {hold.landmark: hold.fixed for hold in holds}


def _touches(figure: Figure, when: str, posture: Mapping[str, Any]) -> tuple[Touching, ...]:
    own = figure.contacts_start if when == "start" else figure.contacts_end
    listed: list[Contact] = [one for one in (*figure.contacts, *own) if not on_wall(one.name)]
    if not listed:
        listed = [Contact(name, height) for name, height in posture["rests"].items()]
    elif figure.posture == "seated" and not any(_is_seat(one) for one in listed):
        listed.append(Contact("seat", posture["rests"]["seat"]))
    found = [one for contact in listed for one in touching(contact.name, contact.height, figure.posture)]
    return tuple({one.name: one for one in found}.values())


def _is_seat(contact: Contact) -> bool:
    return contact.name.partition("_")[0] in ("seat", "buttock", "thigh", "sacrum")


def _root(posture: Mapping[str, Any], written: NDArray[np.bool_], carrying: Iterable[str]) -> Root:
    # The trunk leans as the hips ask; somebody whose hips are not spoken of stands upright.
    strays = np.array(posture["strays"], dtype=float)
    if written[INDEX["pelvis", "anterior_tilt"]]:
        strays[2] = FIRM
    elif not any(written[INDEX[f"hip_{side}", "flexion"]] for side in carrying):
        strays[2] = min(strays[2], posture.get("settles", np.inf))
    return Root(np.array(posture["turn"], dtype=float), np.array([0.0, float(posture["height"]), 0.0]), strays)
