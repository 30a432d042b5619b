"""A change in plain words: "Sets from `3` to `4`", "1 stop rule removed"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from .comparing import Change
from .marks import cell, code
from .voicing import careful, counted, known, spoken

CAREFUL = "⚠ safety"
DRAWN = "pose"
"""Numbers that say nothing in words; the pictures show what they do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of changes: what it is about, what happened, and whether a clinician has to look."""

    what: str
    happened: str
    careful: bool


def rows(kind: str, changes: Sequence[Change]) -> list[Row]:
    """The table of a file's changes in Markdown, in the order of the file; entries of one list share a line."""
    found = []
    if any(change.names[:1] == (DRAWN,) for change in changes):
        found.append(Row("How it is drawn", "see the pictures", False))
    for (names, entry), same in groupby(_worded(changes), key=lambda change: (change.names, change.entry)):
        what = _what(kind, names, entry)
        happened = "<br>".join(_happened(same))
        found.append(Row(cell(what), cell(happened), careful(kind, names)))
    return found


def summary(kind: str, changes: Sequence[Change]) -> str:
    """All changes in one sentence, those that matter for safety first; "" if there are none."""
    told = []
    for names, same in groupby(_worded(changes), key=lambda change: change.names):
        told += [(not careful(kind, names), words) for words in _briefly(kind, names, list(same))]
    if any(change.names[:1] == (DRAWN,) for change in changes):
        told.append((True, "how it is drawn changed"))
    words = [each for _, each in sorted(told, key=lambda pair: pair[0])]
    return f"{words[0][:1].upper()}{'; '.join(words)[1:]}." if words else ""


def _worded(changes: Iterable[Change]) -> Iterator[Change]:
    return (change for change in changes if change.names[:1] != (DRAWN,))


def _what(kind: str, names: tuple[str, ...], entry: str) -> str:
    path = [spoken(name) if known(kind, names[: at + 1]) else code(name, 40) for at, name in enumerate(names)]
    said = ", ".join(path) or "the whole file"
    where = f" of {code(entry, 60)}" if entry else ""
    mark = f" {CAREFUL}" if careful(kind, names) else ""
    return f"{said[:1].upper()}{said[1:]}{where}{mark}"


def _happened(same: Iterable[Change]) -> Iterator[str]:
    for change in same:
        yield "in another order" if change.moved else _values(change)


def _values(change: Change) -> str:
    if change.before is None:
        return f"added: {code(change.after or '')}"
    if change.after is None:
        return f"removed: {code(change.before)}"
    return f"from {code(change.before)} to {code(change.after)}"


def _briefly(kind: str, names: tuple[str, ...], same: list[Change]) -> Iterator[str]:
    label = _label(names) if names and known(kind, names) else "an unknown field"
    listed = [change for change in same if change.listed and not change.moved]
    for verb, some in _sorted(listed).items():
        if some:
            yield f"{counted(names[-1], some)} {verb}" if known(kind, names) else f"{label} {verb}"
    for change in same:
        if change.moved:
            yield f"{label} in another order"
        elif not change.listed:
            yield _one(label, change)


def _label(names: tuple[str, ...]) -> str:
    nested = len(names) > 1 and names[-2] != "dose"
    return f"{spoken(names[-2])}, {spoken(names[-1])}" if nested else spoken(names[-1])


def _sorted(listed: list[Change]) -> dict[str, int]:
    return {
        "reworded": sum(change.before is not None and change.after is not None for change in listed),
        "removed": sum(change.after is None for change in listed),
        "added": sum(change.before is None for change in listed),
    }


def _one(label: str, change: Change) -> str:
    if change.before is None:
        return f"{label} added"
    if change.after is None:
        return f"{label} removed"
    if len(change.before) + len(change.after) > 60:
        return f"{label} reworded"
    return f"{label} from {code(change.before, 40)} to {code(change.after, 40)}"
