"""Reads one content file from its bytes: fast when nothing is odd, patient when something is."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from ..problems import Place, Problem
from . import values
from .characters import refused, suspicious, without
from .decoding import Decoded, decode
from .draft import Draft
from .lines import said
from .mending import mend
from .reading import Reading
from .sweep import WORTH_IT
from .tree import Note, Tree, grow
from .wording import problem

LARGE_FILE_POINTER = "version https://git-lfs"
PROSE = re.compile(r"\w[^:=：]*(?::\S[^:=：]*)*", re.ASCII)


def read(data: bytes, file: str, keys: Collection[str] = ()) -> Reading:
    """Read a file's bytes; nothing is ever raised, and all faults are in the reading's problems.

    `file` is the name the problems carry; `keys` are field names that help to guess what a slip was meant to be.
    """
    decoded = decode(data, file)
    text = decoded.text
    if not decoded.problems and not suspicious(text):
        tree = grow(text)
        if _is_clean(tree, text):
            return Reading(file, tree.data, (), text, text)
    return _patiently(decoded, file, keys)


def _is_clean(tree: Tree, text: str) -> bool:
    odd = tree.halt or tree.notes or tree.wrapped or tree.odd_keys or (tree.escaped and "\\" in text)
    return not odd and type(tree.data) is dict and not values.suspicious(text) and not WORTH_IT.search(f"\n{text}\n")


def _patiently(decoded: Decoded, file: str, keys: Collection[str]) -> Reading:
    text = decoded.text
    if decoded.problems and not text.strip():
        return Reading(file, None, tuple(decoded.problems), text, "")
    characters = _characters(text, file)
    draft = Draft(text, file)
    draft.lines = without(text).split("\n") if characters else draft.lines
    draft.spoken = {said.place.line for said in (*decoded.problems, *characters)}
    whole = _whole(text, file)
    if whole is None:
        mend(draft, keys)
        _notes(draft)
        values.check_values(draft)
        whole = _shape(draft)
    data = draft.tree.data if isinstance(draft.tree.data, dict) else None
    found = [*decoded.problems, *characters, *draft.problems]
    if whole is not None and not found:
        found.append(whole)
    problems = tuple(sorted(found, key=lambda problem: problem.place))
    return Reading(file, data, problems, text, draft.text, frozenset(draft.spoken), draft.set_aside())


def _characters(text: str, file: str) -> list[Problem]:
    """The refused characters, each kind once a line."""
    problems: dict[tuple[int, str], Problem] = {}
    for found in refused(text) if suspicious(text) else ():
        line = text.count("\n", 0, found.start) + 1
        column = found.start - text.rfind("\n", 0, found.start)
        place = Place(file, line, column, found.length)
        problems.setdefault((line, found.code), problem(found.code, place, {"name": found.name, "names": found.name}))
    return list(problems.values())


def _whole(text: str, file: str) -> Problem | None:
    """A fault of the file as a whole that leaves nothing to read."""
    if text.startswith(LARGE_FILE_POINTER):
        return problem("large-file-pointer", Place(file, 1, 1, len(text.split("\n", 1)[0])))
    if not any(said(line) and line.strip() not in {"---", "..."} for line in text.split("\n")):
        return problem("file-empty", Place(file, 1, 1))
    lines = [line for line in text.split("\n") if said(line)]
    if all(PROSE.fullmatch(line) for line in lines):
        first = text.split("\n").index(lines[0])
        return problem("file-is-text", Place(file, first + 1, 1, len(lines[0])))
    return None


def _shape(draft: Draft) -> Problem | None:
    """Say so if the file is no set of fields, unless something was said already that explains it."""
    data = draft.tree.data
    if isinstance(data, dict) or draft.spoken:
        return None
    first = next((at for at, line in enumerate(draft.lines) if said(line) and line.strip() != "---"), 0)
    place = Place(draft.file, first + 1, 1, max(1, len(draft.lines[first])))
    return problem("file-is-list" if isinstance(data, list) else "file-is-text", place)


def _notes(draft: Draft) -> None:
    for note in draft.tree.notes:
        if note.code == "key-twice":
            _twice(draft, note)
        else:
            _note(draft, note)


def _note(draft: Draft, note: Note) -> None:
    event: Any = note.event
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    line = draft.line(start.line)
    if note.code == "key-not-text" and line[max(0, start.column - 1) :].startswith("{{"):
        draft.say("template-sign", start.line, start.column - 1, len(line.rstrip()) - start.column + 1, signs="{{")
    else:
        draft.say(note.code, start.line, start.column, length, sign=getattr(event, "style", None) or "")


def _twice(draft: Draft, note: Note) -> None:
    event: Any = note.event
    first: Any = note.first
    start = event.start_mark
    if start.line + 1 in draft.spoken:
        return
    draft.spoken.add(start.line + 1)
    length = event.end_mark.column - start.column
    place = Place(draft.file, start.line + 1, start.column + 1, length)
    mark = first.start_mark if first else start
    also = Place(draft.file, mark.line + 1, mark.column + 1, length)
    draft.problems.append(problem("key-twice", place, {"key": event.value}, also=also))
