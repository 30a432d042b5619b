"""Every field and list item of a file: where it stands, and how far it is to be set in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..source.tree import Spot

STEP = 2
Path = tuple[str | int, ...]


class Unusual(Exception):
    """Something stands in a file that had better not be touched."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A field, at its name, or a list item, at its dash; lines and columns count from 0."""

    spot: Spot
    path: Path
    line: int
    column: int
    indent: int
    """The column it is to stand in."""

    @property
    def is_item(self) -> bool:
        return isinstance(self.path[-1], int)

    @property
    def is_closed(self) -> bool:
        """Whether its value is a text, or stands in brackets."""
        return self.spot.parts is None or bool(self.spot.value.flow_style)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there at all."""
        return self.spot.parts is None and not self.spot.value.value and not self.spot.value.style

    @property
    def last_line(self) -> int:
        """The line on which its name, or a value of its own, ends."""
        return int(self.spot.value.end_mark.line) if self.is_closed and not self.is_empty else self.line


def entries(root: Spot, lines: Sequence[str]) -> list[Entry]:
    """All of them from top to bottom, those inside brackets aside. Raises Unusual."""
    return list(_group(root, (), 0, lines))


def _group(spot: Spot, path: Path, indent: int, lines: Sequence[str]) -> Iterator[Entry]:
    assert isinstance(spot.parts, dict)
    for name, part in spot.parts.items():
        if part.key.start_mark.line != part.key.end_mark.line:
            raise Unusual
        start = part.key.start_mark
        entry = Entry(part, (*path, name), start.line, start.column, indent)
        yield entry
        yield from _inside(entry, indent + STEP, lines)


def _list(spot: Spot, path: Path, indent: int, lines: Sequence[str]) -> Iterator[Entry]:
    assert isinstance(spot.parts, list)
    above = spot.value.start_mark.line - 1
    for number, item in enumerate(spot.parts):
        line = _dash(item, above, lines)
        column = len(lines[line]) - len(lines[line].lstrip())
        entry = Entry(item, (*path, number), line, column, indent)
        yield entry
        yield from _inside(entry, indent + STEP, lines)
        above = line


def _inside(entry: Entry, indent: int, lines: Sequence[str]) -> Iterator[Entry]:
    if entry.is_closed:
        return
    if isinstance(entry.spot.parts, dict):
        yield from _group(entry.spot, entry.path, indent, lines)
    elif entry.is_item:
        raise Unusual  # a list right in a list, which no field takes
    else:
        yield from _list(entry.spot, entry.path, indent, lines)


def _dash(item: Spot, above: int, lines: Sequence[str]) -> int:
    """The line of an item's dash, which may stand alone above the item."""
    start = item.value.start_mark
    for line in range(min(start.line, len(lines) - 1), above, -1):
        before = lines[line] if line < start.line else lines[line][: start.column]
        if before.lstrip().startswith("-"):
            return line
    raise Unusual
