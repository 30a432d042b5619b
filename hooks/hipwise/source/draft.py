"""A text that is being put right, line by line, and what was said about it on the way."""

from __future__ import annotations

from collections.abc import Sequence

from ..problems import Place, Problem
from .fix import Fix
from .lines import before, look
from .tree import Spot, Tree, grow
from .wording import problem

RUNS = frozenset(
    {"tab", "no-break-space", "bullet", "numbered-list", "no-space-after-dash", "comma-at-end", "wrapped-line"}
)


class Draft:
    """The lines as they stand now; line numbers in `spoken` count from 1."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.written: Sequence[str] = text.split("\n")
        self.lines = list(self.written)
        self.problems: list[Problem] = []
        self.spoken: set[int] = set()
        self.lost: set[int] = set()
        self.lost_names: list[tuple[int, str]] = []
        self._runs: dict[str, int] = {}
        self.tree = Tree()

    @property
    def text(self) -> str:
        """The text with everything accepted so far."""
        return "\n".join(self.lines)

    def line(self, at: int) -> str:
        """A line, counted from 0; the parser may point past the last one."""
        return self.lines[at] if at < len(self.lines) else ""

    def grow(self, fix: Fix | None = None) -> Tree:
        """Read the lines, with a guess tried out."""
        if fix is None:
            return grow(self.text)
        return grow("\n".join(fix.lines.get(at, line) for at, line in enumerate(self.lines)))

    def accept(self, fix: Fix) -> None:
        """Take a guess over, and say so unless the line above had the same fault of a kind that comes in runs."""
        for at, line in fix.lines.items():
            self.lines[at] = line
        self.spoken.add(fix.line + 1)
        self.lost_names += [(fix.line, fix.lost)] * bool(fix.lost)
        self._add(fix.code, fix.line, fix.column, fix.length, fix.parts)

    def say(self, code: str, line: int, column: int, length: int, **parts: str) -> None:
        """Say something about a line, counted from 0, that stays as it is."""
        line = min(line, len(self.lines) - 1)
        if line + 1 in self.spoken:
            return
        self.spoken.add(line + 1)
        self._add(code, line, column, length, parts)

    def _add(self, code: str, line: int, column: int, length: int, parts: dict[str, str]) -> None:
        above, self._runs[code] = self._runs.get(code, -1), line
        if code in RUNS and above >= 0 and above == before(self.written, line):
            return
        self.problems.append(problem(code, Place(self.file, line + 1, column + 1, max(1, length)), parts))

    def blank(self, at: int) -> None:
        """Set a line aside without a word."""
        if self.lines[at].strip():
            self.lost.add(at)
        self.lines[at] = ""
        self.spoken.add(at + 1)

    def set_aside(self) -> frozenset[tuple[str | int, ...]]:
        """The paths of the groups in which a line was set aside, and of the fields whose name can still be read."""
        found: set[tuple[str | int, ...]] = set()
        for at in self.lost:
            seen = look(self.written[at])
            group = _group(self.tree.root, at, seen.indent)
            found.add((*group, seen.key.strip("\"'")) if seen.key else group)
        for at, name in self.lost_names:
            found.add((*_group(self.tree.root, at, look(self.written[at]).front), name))
        return frozenset(found)


def _group(root: Spot | None, line: int, indent: int) -> tuple[str | int, ...]:
    """The path of the innermost group around a line, not set in further than the line."""
    path: tuple[str | int, ...] = ()
    spot = root
    while spot is not None:
        pairs = spot.parts.items() if isinstance(spot.parts, dict) else enumerate(spot.parts or [])
        inner = next(((step, part) for step, part in pairs if _around(part, line, indent)), None)
        if inner is None:
            break
        path, spot = (*path, inner[0]), inner[1]
    return path


def _around(spot: Spot, line: int, indent: int) -> bool:
    start, end = spot.value.start_mark, spot.value.end_mark
    return spot.parts is not None and start.line <= line <= end.line and start.column <= indent
