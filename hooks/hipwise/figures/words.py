"""What a picture shows, in plain words made from the same values it is drawn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..body.figure import Contact, Figure, Lit, View
from ..body.posing.contacts import on_wall, stem, touching
from ..easel.store import Drawn
from ..library import Library
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.vocabulary import Contraction, Posture
from .asked import Asked, Panel, drawn_sides
from .data import read
from .svg import Told

LONGEST_NAME = 125
STILL = 3
"""Degrees a joint may move and still be said to keep its place."""


def told(exercise: Exercise, asked: Asked, drawn: Drawn, library: Library) -> Told:
    """The short name of a picture, at most 125 characters, and the long words; only what is seen is named."""
    lit = [it for it in asked.figure.lit if drawn.shows(it.muscle)]
    return Told(_short(exercise, asked), " ".join((*_sentences(exercise, asked), *_lit(lit, library), *_signs(drawn))))


def muscles(figure: Figure) -> tuple[tuple[str, bool], ...]:
    """Every lit muscle once, with whether it is a main one; main ones first, in the order they are named."""
    once = {it.muscle: it.main for it in sorted(figure.lit, key=lambda it: not it.main)}
    return tuple(once.items())


def view_name(view: View) -> str:
    """Where the eye is, such as "the right side"."""
    views = _words()["views"]
    if view.elevation > 60:
        return str(views["above"])
    quarter = round(view.azimuth / 90) % 4
    return str(views[("front", "right", "back", "left")[quarter]])


def part_name(contact: str) -> str:
    """A contact's name as a sentence begins with it: ``foot_l`` is "the left foot"."""
    plain, side = stem(contact)
    return _of_sides(_words()["contacts"][plain], [side] if side else []).replace("The", "the", 1)


def _short(exercise: Exercise, asked: Asked) -> str:
    seen = f"seen from {view_name(asked.figure.view)}"
    place = {posture.value: posture.plain for posture in Posture}[asked.figure.posture]
    long = {
        Panel.MAIN: f"{exercise.name}, {'good form' if asked.label else 'start and end'}: {place}, {seen}",
        Panel.ALSO: f"{exercise.name}, a second view: {place}, {seen}",
        Panel.OTHER: f"{exercise.name}, a common slip: {asked.label.rstrip('.')}",
    }[asked.panel]
    return long if len(long) <= LONGEST_NAME else f"{exercise.name[:80]}, {seen}"


def _sentences(exercise: Exercise, asked: Asked) -> Iterator[str]:
    figure = asked.figure
    if asked.panel is Panel.ALSO:
        yield f"The same as the first picture, seen from {view_name(figure.view)}."
        return
    yield _words()["postures"][figure.posture]
    if asked.panel is Panel.OTHER:
        yield asked.label.rstrip(".") + "."
    else:
        yield from _touches(figure)
        yield from _moves(exercise)
    yield from _things(figure)


def _moves(exercise: Exercise) -> Iterator[str]:
    pose = exercise.pose
    assert pose, "only an exercise with a pose is drawn"
    for action in exercise.joint_actions:
        yield f"{_of_sides(_words()['joints'][action.joint.value], drawn_sides(action.side, pose))} {_way(action)}."


def _way(action: JointAction) -> str:
    several = action.side.value == "both" and _paired(_words()["joints"][action.joint.value])
    begun, done = action.from_deg, action.to_deg
    if action.contraction is Contraction.isometric or abs(done - begun) < STILL:
        return "stay still" if several else "stays still"
    verb, _, rest = action.action.plain.partition(" ")
    said = f"{verb[:-1] if several else verb} {rest}".strip()
    return f"{said}, from {begun} to {done} degrees"


def _touches(figure: Figure) -> Iterator[str]:
    """What rests on the floor all the time, and what on something higher."""
    low = [contact for contact in figure.contacts if not contact.height and not on_wall(contact.name)]
    if low:
        named = list(_named(low, figure.posture))
        yield f"{_sentence_of(named)} {'rest' if _many(named) else 'rests'} on the floor."
    if any(on_wall(contact.name) for contact in figure.contacts):
        yield "The back leans on the wall."
    for contact in figure.contacts:
        if contact.height:
            (one,) = _named([contact], figure.posture)
            yield f"{_sentence_of([one])} {'rest' if _many([one]) else 'rests'} {contact.height:.0f} cm high."


def _named(contacts: Iterable[Contact], posture: str) -> Iterator[str]:
    """Each kind of contact once, with its sides: "the feet", "the right heel"."""
    found: dict[str, list[str]] = {}
    for contact in contacts:
        for touch in touching(contact.name, contact.height, posture):
            found.setdefault(touch.kind.name, []).append(touch.side)
    for name, sides in found.items():
        yield _of_sides(_words()["contacts"][name], [side for side in sides if side]).replace("The", "the", 1)


def _things(figure: Figure) -> Iterator[str]:
    kinds = list(dict.fromkeys(_words()["props"][prop.kind] for prop in figure.props if prop.kind != "mat"))
    if kinds:
        yield f"There is {listed(kinds)}."
    for band in figure.bands:
        one, both = _words()["limbs"][band.around[0].rpartition("_")[0]]
        yield f"A band goes around {f'both {both}' if len(band.around) > 1 else f'one {one}'}."


def _lit(lit: Sequence[Lit], library: Library) -> Iterator[str]:
    for main, shade in ((True, "strong"), (False, "soft")):
        ids = dict.fromkeys(it.muscle for it in lit if it.main is main)
        names = [library.muscles[id].name.lower() for id in ids if id in library.muscles]
        if names:
            yield f"In {shade} color: {listed(names)}."


def _signs(drawn: Drawn) -> Iterator[str]:
    """What else a reader of the picture meets: the start, and the way from it."""
    if drawn.has("g"):
        yield "A pale shape shows the start."
    if drawn.has("z"):
        yield "An arrow shows the way."


def _of_sides(pair: Sequence[str], sides: Sequence[str]) -> str:
    """ "The right hip", "Both hips" as "The hips", or "The pelvis"."""
    one, both = pair
    if not _paired(pair) or not sides:
        return f"The {one}"
    if len(sides) > 1:
        return f"The {both}"
    return f"The {_words()['sides'][sides[0]]} {one}"


def _paired(pair: Sequence[str]) -> bool:
    return pair[0] != pair[1]


def _many(named: Sequence[str]) -> bool:
    plural = {f"the {both}" for one, both in _words()["contacts"].values() if one != both}
    return len(named) > 1 or named[0] in plural or named[0].endswith("fingers")


def _sentence_of(named: Sequence[str]) -> str:
    said = listed(named)
    return said[0].upper() + said[1:]


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them: "a, b and c"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _words() -> Mapping[str, Any]:
    return read("words")
