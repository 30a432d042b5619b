"""What each of the two poses of a figure must meet: its contacts, its holds, its wishes and what may bend for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .contacts import Touching, touching
from .data import read
from .figure import Contact, Figure, Hold, Measure, Point
from .joints import DOFS, INDEX, SIDES, Angles, sided, signed
from .landmarks import spot
from .pose_free import Freedom, Limb, freedom
from .skeleton import Array, rotation, still

WHEN = ("start", "end")
FIRM = 1.0
"""How far the pelvis strays from a tilt the author wrote, in degrees."""
UPRIGHT = 5.0
"""How far it strays from upright where nothing makes it lean."""


@dataclass(frozen=True)
class Held:
    """A landmark and what it is held at: another landmark, or a point; ``kind`` is the thing the point belongs to."""

    landmark: str
    at: str | Point
    kind: str = ""

    @property
    def fixed(self) -> bool:
        """Whether it is held at something of the room, not of the body."""
        return not isinstance(self.at, str)


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

    @property
    def leans(self) -> bool:
        """Whether the trunk tilts by itself, because the author wrote no tilt of the pelvis."""
        return not self.wrote("pelvis", "anterior_tilt")

    def wrote(self, joint: str, direction: str) -> bool:
        """Whether the author wrote this angle."""
        return bool(self.written[INDEX[joint, direction]])

    @property
    def upright(self) -> bool:
        """Whether the body stands, sits or kneels."""
        return not np.any(self.root.turned)


def tasks(figure: Figure, grips: Mapping[str, Point]) -> tuple[Task, Task]:
    """The start and the end of a figure. Raises KeyError for a name that does not exist."""
    written = _written(figure)
    return _task(figure, "start", written, grips), _task(figure, "end", written, grips)


def _written(figure: Figure) -> dict[str, dict[int, float]]:
    start = signed(figure.hold) | signed(figure.start)
    return {"start": start, "end": start | signed(figure.end)}


def _task(figure: Figure, when: str, written: Mapping[str, dict[int, float]], grips: Mapping[str, Point]) -> Task:
    posture = read("postures")[figure.posture]
    touches = _touches(figure, when, posture)
    holds = tuple(
        held(one, grips) for one in (*figure.holds, *(figure.holds_start if when == "start" else figure.holds_end))
    )
    measures = tuple(asked(one, when, written) for one in figure.measures)
    wishes = _wished(posture, figure.posture, touches, holds, written[when]) | written[when]
    angles = still()[0]
    angles[list(wishes)] = list(wishes.values())
    mask = np.zeros(len(angles), dtype=bool)
    mask[list(written[when])] = True
    free = freedom(touches, _held(holds), measures, posture, mask, _hanging(figure.posture, touches))
    carrying = [touch.side for touch in touches if touch.kind.limb == "leg"]
    root = _root(posture, mask, carrying)
    return Task(when, figure.posture, angles, mask, free, root, touches, holds, measures)


def loosened(task: Task, limbs: Sequence[Limb]) -> Task:
    """The same pose, whose limbs that touch nothing may also move, out of the way of the floor."""
    posture = read("postures")[task.posture]
    held, loose = _held(task.holds), (*limbs, *_hanging(task.posture, task.touches))
    return replace(task, free=freedom(task.touches, held, task.measures, posture, task.written, loose))


def _held(holds: Sequence[Held]) -> dict[str, bool]:
    return {hold.landmark: hold.fixed for hold in holds}


def _hanging(posture: str, touches: Sequence[Touching]) -> tuple[Limb, ...]:
    """The leg that carries nothing of somebody who stands."""
    carrying = {touch.side for touch in touches if touch.kind.limb == "leg"}
    return tuple(("leg", side) for side in SIDES if carrying and side not in carrying and posture == "standing")


def _touches(figure: Figure, when: str, posture: Mapping[str, Any]) -> tuple[Touching, ...]:
    own = figure.contacts_start if when == "start" else figure.contacts_end
    listed: list[Contact] = [*figure.contacts, *own]
    if not listed:
        listed = [Contact(name, height) for name, height in posture["rests"].items()]
    elif figure.posture == "seated" and not any(_is_seat(one) for one in listed):
        listed.append(Contact("seat", posture["rests"]["seat"]))
    found = [one for contact in listed for one in touching(contact.name, contact.height, figure.posture)]
    return tuple({one.name: one for one in found}.values())


def _is_seat(contact: Contact) -> bool:
    return contact.name.partition("_")[0] in ("seat", "buttock", "thigh", "sacrum")


def held(hold: Hold, grips: Mapping[str, Point]) -> Held:
    """A hold whose thing is found: by its landmark, or where the grip of its kind is, for that hand if it has its own.

    Raises KeyError for a kind that has no grip.
    """
    if not isinstance(hold.at, str):
        return Held(hold.landmark, hold.at)
    for name in (hold.at + hold.landmark[-2:], hold.at):
        if name in grips:
            return Held(hold.landmark, grips[name], hold.at)
    spot(hold.at)
    return Held(hold.landmark, hold.at)


def asked(measure: Measure, when: str, written: Mapping[str, dict[int, float]]) -> Measure:
    """What a measure asks of a pose. A knee caves in as it bends: the start asks for its share of the end's angle."""
    if not measure.name.startswith("knee_in") or when == "end":
        return measure
    place = INDEX[f"knee_{measure.name[-1]}", "flexion"]
    start, end = (abs(written[one].get(place, 0.0)) for one in WHEN)
    share = 1.0 if start >= end else start / end
    return Measure(measure.name, measure.value * share)


def _wished(
    posture: Mapping[str, Any],
    name: str,
    touches: Sequence[Touching],
    holds: Sequence[Held],
    written: Mapping[int, float],
) -> dict[int, float]:
    """The angles of a pose where the author writes none."""
    layers: list[Angles] = [posture.get("wishes", {})]
    legs = (side for _, side in _hanging(name, touches) if not any(place in written for place in _leg(side)))
    layers += [_of_side(read("postures")["hanging_leg"], side) for side in legs]
    layers += [_of_side(touch.kind.wishes, touch.side) for touch in touches]
    wished: dict[int, float] = {}
    for layer in (*layers, *map(_held_wishes, holds)):
        wished |= signed(layer)
    return wished


def _leg(side: str) -> tuple[int, ...]:
    return tuple(place for place, dof in enumerate(DOFS) if dof.joint in (f"hip_{side}", f"knee_{side}"))


def _held_wishes(hold: Held) -> Angles:
    if not isinstance(hold.at, str) or not hold.landmark.startswith(("palm", "hand", "fingers", "wrist", "thumb")):
        return {}
    wishes: Angles = read("postures")["hand_at_hip"] if spot(hold.at).bone == "pelvis" else {}
    return _of_side(wishes, hold.landmark[-1])


def _of_side(wishes: Angles, side: str) -> Angles:
    return {f"{joint}_{side}" if len(sided(joint)) > 1 else joint: ways for joint, ways in wishes.items()}


def _root(posture: Mapping[str, Any], written: NDArray[np.bool_], carrying: Iterable[str]) -> Root:
    # The trunk leans as the hips ask; somebody whose hips are not spoken of stands upright.
    strays = np.array(posture["strays"], dtype=float)
    if written[INDEX["pelvis", "anterior_tilt"]]:
        strays[2] = FIRM
    elif not any(posture["turn"]) and not any(written[INDEX[f"hip_{side}", "flexion"]] for side in carrying):
        strays[2] = min(strays[2], UPRIGHT)
    return Root(np.array(posture["turn"], dtype=float), np.array([0.0, float(posture["height"]), 0.0]), strays)
