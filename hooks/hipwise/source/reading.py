"""What one file says, and where each part of it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..problems import Place, Problem
from .tree import Spot, grow

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Reading:
    """One file as dicts, lists, str and None, with its problems and a place for every part.

    Every text is exactly as written and an empty value is None; `data` is a dict unless the file holds none.
    """

    file: str
    data: Any
    problems: tuple[Problem, ...]
    text: str
    """The text as written, with plain line ends."""
    mended: str
    """The text the data came from: the same lines, with slips put right or set aside."""
    spoken: frozenset[int] = frozenset()
    """Lines, from 1, about which the reader has already said something."""
    set_aside: frozenset[Path] = frozenset()
    """Paths of groups in which a line was set aside, so that a field may seem to be missing."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as written."""
        return tuple(self.text.split("\n"))

    @cached_property
    def _root(self) -> Spot | None:
        return grow(self.mended).root

    def place(self, path: Path, key: bool = False) -> Place:
        """Where the value at a path stands, or its key; for a path that is not there, the nearest parent's key."""
        spots, missing = self._walk(path)
        if not spots:
            return Place(self.file, 1, 1)
        if missing:
            return self._key_place(spots)
        return self._key_place(spots) if key else self._value_place(spots)

    def excuses(self, path: Path) -> bool:
        """Whether the reader has already spoken about this place, so that a check had better be silent."""
        spots, missing = self._walk(path)
        if not spots or self.data is None:
            return bool(self.problems)
        if missing:
            return path[: len(spots) - 1] in self.set_aside or path in self.set_aside or self._tried(path[-1])
        lines = {self._key_place(spots).line, self._value_place(spots).line}
        return bool(lines & self.spoken) or path in self.set_aside

    def _tried(self, name: str | int) -> bool:
        """Whether a line the reader has spoken about begins with this field name, however it is written."""
        begins = re.compile(rf"[\s\W]*{re.escape(str(name))}\b")
        return any(begins.match(self.lines[line - 1]) for line in self.spoken if line <= len(self.lines))

    def touches(self, path: Path) -> bool:
        """Whether the reader has spoken about any line of the value at a path."""
        spots, missing = self._walk(path)
        if missing or not spots:
            return False
        start, end = spots[-1].value.start_mark, spots[-1].value.end_mark
        return any(start.line < line <= max(end.line, start.line + 1) for line in self.spoken)

    def _walk(self, path: Path) -> tuple[list[Spot], bool]:
        """The spots along a path, and whether the path goes on where there are none."""
        if self._root is None:
            return [], True
        spots = [self._root]
        for step in path:
            spot = _part(spots[-1], step)
            if spot is None:
                return spots, True
            spots.append(spot)
        return spots, False

    def _key_place(self, spots: list[Spot]) -> Place:
        spot = spots[-1]
        return self._place(*_span(spot.key if spot.key is not None else _first_key(spot)))

    def _value_place(self, spots: list[Spot]) -> Place:
        spot = spots[-1]
        line, column, length = _span(spot.value)
        if length:
            return self._place(line, column, length)
        if spot.key is not None:
            return self._place(*_span(spot.key))
        return self._place(*_span(_first_key(spot)))

    def _place(self, line: int, column: int, length: int) -> Place:
        last = max(1, len(self.lines))
        if line >= last:
            return Place(self.file, last, 1)
        return Place(self.file, line + 1, column + 1, max(1, length))


def _part(spot: Spot, step: str | int) -> Spot | None:
    parts: Any = spot.parts
    found: Spot | None = None
    if isinstance(parts, dict):
        found = parts.get(str(step))
    elif isinstance(parts, list) and isinstance(step, int) and 0 <= step < len(parts):
        found = parts[step]
    return found


def _first_key(spot: Spot) -> Any:
    """The first key of a group, since a group without brackets has no sign of its own."""
    parts = spot.parts
    if isinstance(parts, dict) and parts:
        return next(iter(parts.values())).key or spot.value
    return spot.value


def _span(event: Any) -> tuple[int, int, int]:
    """Line and column from 0, and the length of the token on its first line (0 if it shows nothing)."""
    start, end = event.start_mark, event.end_mark
    if getattr(event, "flow_style", True) is False:
        return start.line, start.column, 0
    return start.line, start.column, end.column - start.column if end.line == start.line else 1
