"""One line as its author sees it: how far it is set in, its dash, its field name and its value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

NAME = re.compile(r"[a-z0-9][a-z0-9_-]*|[A-Z]{2,}")
HARD_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
SHAPE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|[^\s\"'#&*!|>%@`\[\]{},-][^:#]*?) *:(?=\s|$)[ \t]*)?"
    r"(?P<value>.*?)[ \t]*"
)
REMARK = re.compile(r"(?:^|[ \t]+)#(?: .*)?$")
FIELD_OR_ITEM = re.compile(r"\s*(?:- |-$|[a-z][\w-]*:(?:\s|$))")


class Look(NamedTuple):
    """The parts of a line; columns count from 0, and `key` is None where there is no field name."""

    indent: int
    dashes: str
    key: str | None
    value: str
    value_at: int

    @property
    def front(self) -> int:
        """How many columns stand before the field name."""
        return self.indent + len(self.dashes)


def look(line: str) -> Look:
    """Take a line apart."""
    match = SHAPE.fullmatch(line)
    if match is None:
        return Look(0, "", None, line, 0)
    key = match["key"]
    return Look(len(match["indent"]), match["dashes"], key, match["value"], match.start("value"))


def without_remark(value: str) -> str:
    """A value without the remark that may follow it."""
    return REMARK.sub("", value)


def in_quotes(text: str) -> str:
    """The text in quotes that need no escapes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def closing(value: str) -> int | None:
    """Where the quote that opens a value is closed, or None."""
    quote, index = value[0], 1
    while index < len(value):
        char = value[index]
        if char == "\\" and quote == '"':
            index += 1
        elif char == quote:
            if quote == '"' or value[index + 1 : index + 2] != "'":
                return index
            index += 1
        index += 1
    return None


def said(line: str) -> bool:
    """Whether a line says anything: it is neither blank nor only a remark."""
    text = line.strip()
    return bool(text) and not text.startswith("#")


def before(lines: Sequence[str], at: int) -> int | None:
    """The nearest line above that says anything."""
    return next((index for index in range(min(at, len(lines)) - 1, -1, -1) if said(lines[index])), None)


def after(lines: Sequence[str], at: int) -> int | None:
    """The nearest line below that says anything."""
    return next((index for index in range(at + 1, len(lines)) if said(lines[index])), None)


def below(lines: Sequence[str], at: int) -> range:
    """The lines that hang below a line because they are set in further."""
    indent = _indent(lines[at])
    last = at
    for index in range(at + 1, len(lines)):
        if said(lines[index]):
            if _indent(lines[index]) <= indent:
                break
            last = index
    return range(at + 1, last + 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
