"""What an editor says of a refused value: the checker's own words, without the value they were said about."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from ..findings import examine
from ..findings.case import Said
from ..findings.explain import explain
from ..findings.shape import Path, wanted
from ..problems import Problem, quoted
from ..records import KINDS, Record, anchor
from ..source import read

ANYTHING = "\ufffc"
"""Stands for the value nobody knows yet."""
SOME_OF_MANY = "… all in the guide"
NOBODY = "zzz"
"""A field no file has."""


class Refusal(NamedTuple):
    """How a value is refused: the code, the numbers and names of the refusal, and what is said."""

    type: str
    said: Mapping[str, Any]
    words: str


class Place(NamedTuple):
    """A place in a kind of file: the kind, and the path to it."""

    kind: str
    path: Path

    @property
    def model(self) -> type[Record]:
        return KINDS[self.kind]

    def below(self, *steps: str | int) -> Place:
        """A place below this one."""
        return Place(self.kind, (*self.path, *steps))


def refusal(place: Place, type: Any, value: object) -> Refusal | None:
    """What the checker says of a value at a place whose field has this type; None if it takes the value."""
    try:
        _adapter(type).validate_python(value)
    except ValidationError as failure:
        error = failure.errors(include_url=False)[0]
        path = (*place.path, *error["loc"])
        said = explain(error["type"], error, wanted(place.model, path), path, ())
        return Refusal(error["type"], error.get("ctx", {}), in_one(said, str(error["input"])))
    return None


def words(place: Place, type: Any, value: object) -> str:
    """The same as one text, "" if the value is taken."""
    found = refusal(place, type, value)
    return found.words if found else ""


def size(place: Place, *, least: int | None = None, most: int | None = None) -> str:
    """What the checker says of a list with too few or too many entries."""
    limits = {"min_length": least, "max_length": most}
    said = explain("too_short", {"input": [ANYTHING], "ctx": limits}, wanted(place.model, place.path), place.path, ())
    return in_one(said, ANYTHING).replace("1 entry.", f"too {'few' if most is None else 'many'} entries.")


def in_one(said: Said, value: str) -> str:
    """A message with what is expected, free of the value and of how long it is."""
    message = general(said.message, value)
    # Of many names the checker gives the few that look like the value, and nobody knows the value here.
    expected = "one of the names in the guide" if said.expected.endswith(SOME_OF_MANY) else said.expected
    expected = expected.replace("- : as", "- …: as")
    return f"{message} Expected: {expected}" if expected else message


def general(message: str, value: str) -> str:
    """A message that fits any value."""
    named = re.escape(quoted(value))
    message = re.sub(rf":? {named}", "", re.sub(f"^{named}", "This", message))
    return re.sub(r"^This text has \d+ ", "This text has too many ", message)


@cache
def _group(place: Place) -> tuple[str, Mapping[str, str]]:
    """What is said of a field that is not known in a group, and of each one that is missing there."""
    # 2 of them, since a single one might be meant for the single one that is missing.
    inside: Any = {NOBODY: "1", f"{NOBODY}-too": "1"}
    for step in reversed(place.path):
        inside = [inside] if isinstance(step, int) else {step: inside}
    reading = read(json.dumps(inside).encode(), f"content/{place.kind}/a.yml")
    _, problems = examine(place.model, place.kind, "a", reading)
    missing = {it.read: _plain(it) for it in problems if it.code == "field-missing"}
    unknown = next(_plain(it) for it in problems if NOBODY in it.message)
    return unknown.replace(quoted(NOBODY), "of this name"), missing


def unknown(place: Place) -> str:
    """What is said of a field that is not known in a group."""
    return _group(place)[0]


def missing(place: Place, name: str) -> str:
    """What is said where a group lacks a field."""
    return _group(place)[1][anchor(place.kind, (*place.path, name))]


def _plain(problem: Problem) -> str:
    return in_one(Said(problem.code, problem.message, problem.expected), ANYTHING)


@cache
def _adapter(type: Any) -> TypeAdapter[Any]:
    return TypeAdapter(type)
