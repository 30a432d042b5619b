"""A model is told as it moves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..library import Library
from ..models.knobs import KINDS, Kind
from ..problems import Problem
from ..records import Mechanism
from ..records.mechanism import Knob

READ = "rule-models-are-told-as-they-move"
Path = tuple[str | int, ...]
Fault = tuple[Path, str, str]


def models_are_told_as_they_move(library: Library) -> Iterator[Problem]:
    """What a file says of a model fits what the model can do, from the first place to the last."""
    for id, mechanism in library.mechanisms.items():
        for path, message, expected in _faults(mechanism):
            place = library.place("mechanisms", id, path)
            yield Problem(place, "model-untold", message, expected=expected, read=READ)


def _faults(mechanism: Mechanism) -> Iterator[Fault]:
    model = mechanism.model
    if model is None:
        return
    kind, here = KINDS[str(model.shows)], ("model",)
    for index, knob in enumerate(model.knobs):
        yield from _knob(knob, kind, (*here, "knobs", index))
    for index, number in enumerate(model.numbers):
        yield from _number(str(number.of), kind, (*here, "numbers", index, "of"))
    for index, still in enumerate(mechanism.stills):
        if still.move:
            yield from _place(str(still.move), still.at, kind, ("stills", index))
    if model.trained:
        yield from _place(str(model.trained.move), model.trained.at, kind, (*here, "trained"))
    yield from _beginnings(mechanism, kind)


def _knob(knob: Knob, kind: Kind, path: Path) -> Iterator[Fault]:
    found = kind.knob(str(knob.move))
    yield from _number(str(knob.watch), kind, (*path, "watch"))
    if found is None:
        yield _unknown(str(knob.move), kind, (*path, "move"))
        return
    if knob.says[0].since != found.least:
        wants = f"from: {found.least}, where it begins"
        yield (*path, "says", 0, "from"), "The first words do not begin where the movement does.", wants
    for index, (one, other) in enumerate(pairwise(knob.says), 1):
        if other.since <= one.since or other.since not in found.places:
            wants = f"a number above {one.since}, at most {found.most}"
            yield (*path, "says", index, "from"), f"No words can begin at {other.since} here.", wants


def _place(move: str, at: int, kind: Kind, path: Path) -> Iterator[Fault]:
    found = kind.knob(move)
    if found is None:
        yield _unknown(move, kind, (*path, "move"))
    elif at not in found.places:
        yield path, f"{move} does not go to {at}.", f"at: a number from {found.least} to {found.most}"


def _number(name: str, kind: Kind, path: Path) -> Iterator[Fault]:
    named = [amount.id for amount in kind.amounts]
    if name not in named:
        yield path, f"This model has no number {name}.", "one of: " + ", ".join(named)


def _beginnings(mechanism: Mechanism, kind: Kind) -> Iterator[Fault]:
    shown = {
        found.begins
        for still in mechanism.stills
        if still.move and (found := kind.knob(str(still.move))) and found.begins_at(still.at)
    }
    for knob in {knob.begins: knob for knob in reversed(kind.knobs)}.values():
        if knob.begins not in shown:
            wants = f"a still with move: {knob.id}, at: {knob.least}"
            yield ("stills",), f"No still shows where {knob.id} begins.", wants


def _unknown(move: str, kind: Kind, path: Path) -> Fault:
    return path, f"{move} does not move in this model.", "one of: " + ", ".join(knob.id for knob in kind.knobs)
