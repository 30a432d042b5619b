"""What each of the two poses of a figure must meet: its contacts, its holds, its wishes and what may bend for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .contacts import Touching, touching
from .data import read
from .figure import Contact, Figure, Hold, Measure, Point
from .joints import INDEX, Angles, sided, signed
from .landmarks import spot
from .pose_free import Freedom, freedom
from .skeleton import Array, still

WHEN = ("start", "end")


@dataclass(frozen=True)
class Held:
    """A landmark and what it is held at: another landmark, or a point; ``kind`` is the thing the point belongs to."""

    landmark: str
    at: str | Point
    kind: str = ""


@dataclass(frozen=True)
class Root:
    """Where the pelvis begins: degrees about the room's axes, place in cm, and how readily it turns, in degrees."""

    turned: Array
    place: Array
    strays: Array


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
        return not self.written[INDEX["pelvis", "anterior_tilt"]]

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
    holds = tuple(held(one, grips) for one in figure.holds)
    measures = tuple(asked(one, when, written) for one in figure.measures)
    wishes = _wished([posture.get("wishes", {}), *(_limb_wishes(one) for one in touches), *map(_held_wishes, holds)])
    wishes |= written[when]
    angles = still()[0]
    angles[list(wishes)] = list(wishes.values())
    mask = np.zeros(len(angles), dtype=bool)
    mask[list(written[when])] = True
    free = freedom(touches, [one.landmark for one in holds], measures, posture, mask)
    return Task(when, figure.posture, angles, mask, free, _root(posture, mask), touches, holds, measures)


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
    """A hold whose thing is found: by its landmark, or where the grip of its kind is.

    Raises KeyError for a kind that has no grip.
    """
    if not isinstance(hold.at, str):
        return Held(hold.landmark, hold.at)
    if hold.at in grips:
        return Held(hold.landmark, grips[hold.at], hold.at)
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


def _wished(layers: list[Angles]) -> dict[int, float]:
    wished: dict[int, float] = {}
    for layer in layers:
        wished |= signed(layer)
    return wished


def _limb_wishes(touch: Touching) -> Angles:
    return _of_side(touch.kind.wishes, touch.side)


def _held_wishes(hold: Held) -> Angles:
    if not isinstance(hold.at, str) or not hold.landmark.startswith(("palm", "hand", "fingers", "wrist", "thumb")):
        return {}
    wishes: Angles = read("postures")["hand_at_hip"] if spot(hold.at).bone == "pelvis" else {}
    return _of_side(wishes, hold.landmark[-1])


def _of_side(wishes: Angles, side: str) -> Angles:
    return {f"{joint}_{side}" if len(sided(joint)) > 1 else joint: ways for joint, ways in wishes.items()}


def _root(posture: Mapping[str, Any], written: NDArray[np.bool_]) -> Root:
    strays = np.array(posture["strays"], dtype=float)
    if written[INDEX["pelvis", "anterior_tilt"]]:
        strays[2] = min(strays[2], 1.0)
    return Root(np.array(posture["turn"], dtype=float), np.array([0.0, float(posture["height"]), 0.0]), strays)
