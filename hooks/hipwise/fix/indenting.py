"""How far each line is set in: two spaces a level, lists below their name too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .entries import STEP, Entry
from .remarks import remarks_above, says

DASH = re.compile(r"\A-\s+(?=[^\s#])")


def indented(lines: Sequence[str], found: Sequence[Entry]) -> list[str]:
    """The lines, each set in as far as its level asks, remarks with the line they belong to."""
    indents: dict[int, int] = {}
    inside = set()
    for entry in found:
        indents.setdefault(entry.line, entry.indent)
        inside |= set(range(entry.line + 1, entry.last_line + 1))
    for at in inside:
        indents.setdefault(at, _around(at, found) + STEP)
    content = sorted(at for at in indents if says(lines[at]) or at in inside)
    for above, at in zip([-1, *content], [*content, len(lines)], strict=True):
        own = remarks_above(lines, above, at)
        here = indents.get(at, 0)
        indents |= dict.fromkeys(own.below, max(indents.get(above, 0), here))
        indents |= dict.fromkeys(own.above, here)
    groups = {entry.line for entry in found if entry.is_item and not entry.is_closed}
    said = [DASH.sub("- ", line.strip()) if at in groups else line.strip() for at, line in enumerate(lines)]
    return [" " * indents.get(at, 0) + line if line else "" for at, line in enumerate(said)]


def _around(line: int, found: Sequence[Entry]) -> int:
    """How far the field or item is set in whose value goes on here."""
    return next(entry.indent for entry in reversed(found) if entry.line < line <= entry.last_line)
