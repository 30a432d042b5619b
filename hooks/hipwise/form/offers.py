"""What may be chosen, in plain words, and what the rules ask of a choice: found out from the rules' own tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..deeds import Deed, deeds, needed
from ..library import Library
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.fields import Choice
from ..records.vocabulary import Action, Contraction, Joint, Plane, Topic
from ..rules.drawn import axis_for, plane_of

MUSCLES_ASKED = (Joint.hip, Joint.pelvis)
"""Joints at which some muscle of an exercise must do each movement."""


class Offer(NamedTuple):
    """One thing to choose; `group` is the heading it stands under, `data` what the rules ask of it."""

    value: str
    words: str
    group: str = ""
    data: Mapping[str, str] = {}


def spoken(choice: type[Choice]) -> tuple[Offer, ...]:
    """Every word of a vocabulary."""
    return tuple(Offer(str(it), it.plain) for it in choice)


def moves(library: Library) -> tuple[Offer, ...]:
    """Every movement that a joint can make and that, at the hip, some muscle can do, under the name of its joint."""
    able = {deed for muscle in library.muscles.values() for deed in deeds(muscle)}
    return tuple(offer for joint in Joint for offer in _moves(joint, able))


def _moves(joint: Joint, able: set[Deed]) -> Iterator[Offer]:
    for action in Action:
        planes = [plane for plane in Plane if _fits(joint, action, plane)]
        for plane in planes:
            words = f"{action.plain}, {plane.plain}" if len(planes) > 1 else action.plain
            there, back = (_deed(joint, action, plane, way) for way in (Contraction.concentric, Contraction.eccentric))
            asked = joint in MUSCLES_ASKED
            if not asked or {there, back} <= able:
                data = {"does": _named(there), "back": _named(back), "asked": "yes" if asked else ""}
                yield Offer(f"{joint} {action} {plane}", f"{joint.plain} {words}", joint.plain, data)


def _fits(joint: Joint, action: Action, plane: Plane) -> bool:
    axis = axis_for(JointAction.model_construct(joint=joint, action=action, plane=plane))
    return axis is not None and (action is Action.stabilisation or plane_of(axis) is plane)


def _deed(joint: Joint, action: Action, plane: Plane, way: Contraction) -> Deed:
    return needed(JointAction.model_construct(joint=joint, action=action, plane=plane, contraction=way))


def _named(deed: Deed) -> str:
    return "-".join(deed)


def muscles(library: Library) -> tuple[Offer, ...]:
    """Every muscle under its family, with what it can do."""
    found = sorted(library.muscles.values(), key=lambda it: (it.group.place, it.name))
    return tuple(
        Offer(it.id, it.name, it.group.plain, {"can": " ".join(sorted(map(_named, deeds(it))))}) for it in found
    )


def kit(library: Library) -> tuple[Offer, ...]:
    """Every thing to use."""
    return tuple(Offer(it.id, it.name) for it in sorted(library.equipment.values(), key=lambda it: it.name))


def exercises(library: Library) -> tuple[Offer, ...]:
    """Every exercise under its level, with all that lead down from it."""
    found = sorted(library.exercises.values(), key=lambda it: (it.level.place, it.name))
    return tuple(
        Offer(it.id, it.name, f"{it.level}, {it.level.plain}", {"level": str(it.level), "below": _below(library, it)})
        for it in found
    )


def _below(library: Library, exercise: Exercise) -> str:
    found: set[str] = set()
    ahead = [exercise]
    while ahead:
        easier = [it for it in library.easier(ahead.pop()) if it.id not in found]
        found |= {it.id for it in easier}
        ahead += easier
    return " ".join(sorted(found))


def sources(library: Library) -> tuple[Offer, ...]:
    """Every source."""
    found = [(it, f"{_first(it.author)}, {it.year}: {it.title}") for it in library.references.values()]
    return tuple(Offer(it.id, words) for it, words in sorted(found, key=lambda pair: pair[1].lower()))


def _first(authors: Iterable[str]) -> str:
    return next(iter(authors), "No author")


def claims(library: Library) -> tuple[Offer, ...]:
    """Every statement under its part of the body."""
    return tuple(
        Offer(it.id, it.text, topic.plain) for topic in Topic for it in library.claims.values() if it.topic is topic
    )


def names(library: Library) -> tuple[str, ...]:
    """Every name that is taken, in small letters."""
    return tuple(name.casefold() for it in library.exercises.values() for name in (it.name, *it.aliases))
