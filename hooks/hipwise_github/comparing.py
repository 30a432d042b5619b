"""What changed between two versions of a file, field by field and line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .voicing import KEYS

Names = tuple[str, ...]
ALIKE = 0.5
"""From this likeness on, two lines are one line that was rewritten."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change below a field.

    `names` are the fields that lead to it and `entry` says which entry of a list it is in; `before` or `after` is
    None where there was or is nothing. A list in another order has `moved` set and no values.
    """

    names: Names
    entry: str
    before: str | None = None
    after: str | None = None
    listed: bool = False
    moved: bool = False


def compare(before: Any, after: Any, names: Names = (), entry: str = "") -> Iterator[Change]:
    """Every change from one version of a value to another, as YAML gives them: groups, lists and texts."""
    if before == after:
        return
    if isinstance(before, Mapping | None) and isinstance(after, Mapping | None) and (before or after):
        yield from _groups(before or {}, after or {}, names, entry)
    elif isinstance(before, list | None) and isinstance(after, list | None):
        yield from _lists(before or [], after or [], names, entry)
    else:
        yield Change(names, entry, said(before), said(after))


def said(value: Any) -> str | None:
    """A value in one line; None where there is none."""
    if value is None or value == "":
        return None
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {said(inner)}" for name, inner in value.items() if inner is not None)
    if isinstance(value, list):
        return ", ".join(said(inner) or "nothing" for inner in value)
    return str(value)


def _groups(before: Mapping[str, Any], after: Mapping[str, Any], names: Names, entry: str) -> Iterator[Change]:
    for name in dict.fromkeys([*before, *after]):
        yield from compare(before.get(name), after.get(name), (*names, str(name)), entry)


def _lists(before: Sequence[Any], after: Sequence[Any], names: Names, entry: str) -> Iterator[Change]:
    was, stays = list(before), list(after)
    if len(was) == len(stays) and sorted(map(str, was)) == sorted(map(str, stays)):
        yield Change(names, entry, moved=True, listed=True)
        return
    pairs, gone, new = _paired(was, stays)
    for old, now in pairs:
        if isinstance(old, Mapping) and isinstance(now, Mapping):
            yield from compare(old, now, names, _key(now) or _key(old))
        else:
            yield Change(names, entry, said(old), said(now), listed=True)
    yield from (Change(names, entry, before=said(old), listed=True) for old in gone)
    yield from (Change(names, entry, after=said(now), listed=True) for now in new)


def _paired(was: list[Any], stays: list[Any]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Entries that were rewritten with what they are now, entries that are gone, and new ones."""
    old = [one for one in was if one not in stays]
    new = [one for one in stays if one not in was]
    pairs = []
    for one in list(old):
        match = max(new, key=lambda other: _likeness(one, other), default=None)
        if match is not None and _likeness(one, match) >= ALIKE:
            pairs.append((one, match))
            old.remove(one)
            new.remove(match)
    return pairs, old, new


def _likeness(one: Any, other: Any) -> float:
    if isinstance(one, Mapping) and isinstance(other, Mapping) and _key(one) and _key(one) == _key(other):
        return 1.0
    return SequenceMatcher(None, said(one) or "", said(other) or "", autojunk=False).ratio()


def _key(entry: Mapping[str, Any]) -> str:
    return next((str(entry[name]) for name in KEYS if entry.get(name)), "")
