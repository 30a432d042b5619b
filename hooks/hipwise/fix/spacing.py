"""The look of each line by itself: quotes, blanks around colons and dashes, ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from ..findings import wanted
from ..records import Record
from ..records.fields import Span
from ..source.quoting import bare
from ..source.tree import Spot
from .entries import Entry, Unusual

COUNTED = (Span, int, bool, date)
"""What fields take that are no texts, so that no reader is misled by a value without quotes."""
WITHOUT_QUOTES = re.compile(r"[0-9a-z](?:[0-9a-z -]*[0-9a-z])?")
DASHED = re.compile(r"(\d{1,5}) ?[-–—] ?(\d{1,5})")


class Edit(NamedTuple):
    """Other words for a piece of a line."""

    line: int
    start: int
    end: int
    words: str


def spaced(lines: Sequence[str], found: Sequence[Entry], model: type[Record]) -> list[str]:
    """The lines with each value and name written the usual way. Raises Unusual."""
    edited = list(lines)
    edits = [edit for entry in found for edit in _edits(entry, lines, model)]
    for edit in sorted(edits, reverse=True):
        line = edited[edit.line]
        edited[edit.line] = line[: edit.start] + edit.words + line[edit.end :]
    return [line.rstrip() for line in edited]


def _edits(entry: Entry, lines: Sequence[str], model: type[Record]) -> Iterator[Edit]:
    line, value = lines[entry.line], entry.spot.value
    if entry.is_item:
        first = re.compile(r"-(\s*)").match(line, entry.column)
        if first is None:
            raise Unusual
        if value.start_mark.line == entry.line and entry.is_closed and not entry.is_empty:
            yield Edit(entry.line, entry.column, first.end(), "- ")
    else:
        yield from _name(entry, line)
    if entry.is_closed and not entry.is_empty:
        yield from _value(entry, lines, model)


def _name(entry: Entry, line: str) -> Iterator[Edit]:
    key, value = entry.spot.key, entry.spot.value
    end = key.end_mark.column
    colon = re.compile(r"\s*:\s*").match(line, end)
    if colon is None:
        raise Unusual
    if key.style and key.value.isidentifier():
        yield Edit(entry.line, key.start_mark.column, end, key.value)
    if entry.is_closed and not entry.is_empty and value.start_mark.line == entry.line:
        yield Edit(entry.line, end, colon.end(), ": ")
    else:
        yield Edit(entry.line, end, line.index(":", end) + 1, ":")


def _value(entry: Entry, lines: Sequence[str], model: type[Record]) -> Iterator[Edit]:
    value, ruling = entry.spot.value, wanted(model, entry.path)
    if entry.spot.parts is None and ruling and ruling.type in COUNTED and value.start_mark.line == value.end_mark.line:
        words = (as_range(value.value) if ruling.type is Span else "") or value.value
        if WITHOUT_QUOTES.fullmatch(words):
            yield Edit(value.start_mark.line, value.start_mark.column, value.end_mark.column, words)
    else:
        yield from _quotes(entry.spot, lines, inside=False)


def _quotes(spot: Spot, lines: Sequence[str], *, inside: bool) -> Iterator[Edit]:
    """The values of a spot in double quotes rather than single ones, and in none they do not need."""
    if spot.parts is not None:
        for part in spot.parts.values() if isinstance(spot.parts, dict) else spot.parts:
            yield from _quotes(part, lines, inside=True)
        return
    value = spot.value
    if value.style and value.start_mark.line == value.end_mark.line and (words := _unquoted(value, inside)):
        yield Edit(value.start_mark.line, value.start_mark.column, value.end_mark.column, words)


def _unquoted(value: Any, inside: bool) -> str:
    if bare(value.value, inside_brackets=inside):
        return str(value.value)
    return f'"{value.value}"' if value.style == "'" and value.value and not set(value.value) & set('"\\') else ""


def as_range(text: str) -> str:
    """A range written with a dash, such as 8-12, in words; "" for anything else."""
    match = DASHED.fullmatch(text)
    return f"{int(match[1])} to {int(match[2])}" if match and int(match[1]) < int(match[2]) else ""
