"""Fields in the order of their kind, each with its remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..findings import group_at, names
from ..records import Record
from .entries import Entry, Path
from .remarks import remarks_above, top

Lines = list[str]


def ordered(lines: Sequence[str], found: Sequence[Entry], model: type[Record]) -> Lines:
    """The lines with the first group that is out of order put right; lines are set in already."""
    for path in dict.fromkeys(entry.path[:-1] for entry in found if not entry.is_item):
        own = [entry for entry in found if entry.path[:-1] == path]
        wanted = _ranked([str(entry.path[-1]) for entry in own], _order(model, path))
        if wanted != list(range(len(own))):
            return _moved(lines, found, own, wanted)
    return list(lines)


def _order(model: type[Record], path: Path) -> list[str]:
    group = group_at(model, path)
    return list(names(group)) if group else []


def _ranked(given: Sequence[str], order: Sequence[str]) -> list[int]:
    """The places of names in their order; one that nobody knows stays behind the one above it."""
    ranks: list[int] = []
    for name in given:
        ranks.append(order.index(name) if name in order else ranks[-1] if ranks else -1)
    return sorted(range(len(given)), key=lambda at: ranks[at])


def _moved(lines: Sequence[str], found: Sequence[Entry], own: Sequence[Entry], order: Sequence[int]) -> Lines:
    """The lines with a group's fields in another order."""
    starts = [_start(entry, lines, found) for entry in own]
    end = _end(own[-1], lines, found)
    blocks = [list(lines[start:stop]) for start, stop in zip(starts, [*starts[1:], end], strict=True)]
    dash = lines[own[0].line][: own[0].indent].strip() == "-"
    if dash:
        blocks[0][0] = " " * own[0].indent + blocks[0][0][own[0].indent :]
    moved = [blocks[at] for at in order]
    if dash:
        moved[0] = list(_after_dash(moved[0], own[0].indent))
    return [*lines[: starts[0]], *(line for block in moved for line in block), *lines[end:]]


def _after_dash(block: Lines, indent: int) -> Iterator[str]:
    """The lines of a field that becomes the first of a list item."""
    first = next(at for at, line in enumerate(block) if line.strip() and not line.lstrip().startswith("#"))
    yield from (" " * (indent - 2) + line.strip() for line in block[:first])
    yield " " * (indent - 2) + "- " + block[first].lstrip()
    yield from block[first + 1 :]


def _start(entry: Entry, lines: Sequence[str], found: Sequence[Entry]) -> int:
    """The first line that belongs to a field; what stands above a dash belongs to the whole item."""
    content = _content(found)
    if lines[entry.line][: entry.column].strip():
        return entry.line
    at = content.index(entry.line)
    if at == 0:
        return top(lines, entry.line)
    return remarks_above(lines, content[at - 1], entry.line).above.start


def _end(entry: Entry, lines: Sequence[str], found: Sequence[Entry]) -> int:
    """The line past the last that belongs to a field."""
    content = _content(found)
    last = max(other.last_line for other in found if other.path[: len(entry.path)] == entry.path)
    after = next((at for at in content if at > last), len(lines))
    return remarks_above(lines, last, after).below.stop


def _content(found: Sequence[Entry]) -> list[int]:
    return sorted({at for entry in found for at in range(entry.line, entry.last_line + 1)})
