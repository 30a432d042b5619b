"""One file's text, tidied: the same content, looking like every other file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..findings import field_names, wanted
from ..problems import Problem
from ..records import Record
from ..records.fields import Span
from ..source import Path, read
from ..source.tree import Spot, grow
from .entries import Entry, Unusual, entries
from .indenting import indented
from .ordering import ordered
from .spacing import as_range, spaced

MOST_ROUNDS = 60
"""Each round puts one group in order."""


class Tidied(NamedTuple):
    """A file's text as it had better be; where something keeps it from being tidied, as it is, with the reason."""

    text: str
    problems: tuple[Problem, ...] = ()
    unusual: bool = False


def tidied(data: bytes, file: str, model: type[Record]) -> Tidied:
    """Tidy the bytes of a file of a kind; a file with a slip in it keeps every sign."""
    reading = read(data, file, field_names(model))
    if reading.problems:
        return Tidied(data.decode("utf-8", "replace"), reading.problems)
    try:
        text = _settled(reading.text, model)
    except Unusual:
        return Tidied(reading.text, unusual=True)
    again = read(text.encode(), file, field_names(model))
    same = not again.problems and again.data == in_words(reading.data, model)
    return Tidied(text) if same else Tidied(reading.text, unusual=True)


def in_words(data: Any, model: type[Record], path: Path = ()) -> Any:
    """Data with each range such as 8-12 in words, where a field takes a range."""
    if isinstance(data, dict):
        return {key: in_words(value, model, (*path, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [in_words(item, model, (*path, at)) for at, item in enumerate(data)]
    ruling = wanted(model, path) if isinstance(data, str) else None
    return (as_range(data) or data) if ruling and ruling.type is Span else data


def _settled(text: str, model: type[Record]) -> str:
    """The text after so many rounds that one more would change nothing. Raises Unusual."""
    for _ in range(MOST_ROUNDS):
        after = _round(text, model)
        if after == text:
            return text
        text = after
    raise Unusual


def _round(text: str, model: type[Record]) -> str:
    for change in (spaced, _set_in, ordered):
        lines = text.split("\n")
        text = _joined(change(lines, entries(_root(text), lines), model))
    return text


def _set_in(lines: Sequence[str], found: Sequence[Entry], _: type[Record]) -> list[str]:
    return indented(lines, found)


def _root(text: str) -> Spot:
    tree = grow(text)
    if tree.halt or tree.root is None or not isinstance(tree.data, dict):
        raise Unusual
    return tree.root


def _joined(lines: Sequence[str]) -> str:
    """The lines with one blank line in place of several, none at either end, and a line end at the last."""
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept).strip("\n") + "\n"
