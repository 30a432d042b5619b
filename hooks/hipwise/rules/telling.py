"""How a rule about language goes over every text: what it finds, what a remark excuses, and what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..library import Library
from ..problems import Place, Problem
from ..texts import ARTICLES, Path, Told

EXCUSE = re.compile(r"wording-ok:\s*[\"“]([^\"”]+)[\"”]\s*[,;:.–-]?\s*(.*?)\s*(?:-->)?\s*$")


class Fault(NamedTuple):
    """What is wrong with the letters from `start` to `end` of a text."""

    start: int
    end: int
    code: str
    message: str
    expected: str
    nearest: str = ""
    warns: bool = False


class Excuse(NamedTuple):
    """Words that a remark above a text lets pass, with the reason, and where it stands."""

    words: str
    reason: str
    place: Place


Finder = Callable[[Library, Told], Iterable[Fault]]
CLEAN: dict[Finder, frozenset[tuple[str, str, Path, str]]] = {}
"""The texts in which a finder found nothing last time: at a save all but a few are the same."""
WITH_MORE = ("claims", ARTICLES)
"""Here a text's own file says more of it than its field does."""


def problems(library: Library, find: Finder, read: str, *, alone: bool = False) -> Iterator[Problem]:
    """Everything `find` finds in any text, unless a remark above the text excuses it.

    With `alone` it looks at nothing but a text, its kind and its field: one that was clean in the last run still is.
    """
    for told in _left(library, find) if alone else library.told:
        for fault in find(library, told):
            if not any(covers(excuse, told, fault) for excuse in excuses(told)):
                yield _problem(told, fault, read)


def _left(library: Library, find: Finder) -> Iterator[Told]:
    """The texts that were not clean in the last run."""
    before, clean = CLEAN.get(find, frozenset()), set()
    for told in library.told:
        key = told[:4]
        if key not in before and (told.kind in WITH_MORE or any(find(library, told))):
            yield told
        else:
            clean.add(key)
    CLEAN[find] = frozenset(clean)


def _problem(told: Told, fault: Fault, read: str) -> Problem:
    return Problem(
        told.place(fault.start, fault.end),
        fault.code,
        fault.message,
        expected=fault.expected,
        nearest=fault.nearest,
        read=read,
        severity="warning" if fault.warns else "error",
    )


def excuses(told: Told) -> list[Excuse]:
    """What the remarks right above a text let pass."""
    if "wording-ok" not in told.source.text:
        return []
    found = ((place, EXCUSE.search(told.source.lines[place.line - 1])) for place in told.remarks())
    return [Excuse(match[1], match[2], place) for place, match in found if match]


def covers(excuse: Excuse, told: Told, fault: Fault) -> bool:
    """Whether an excuse names words of what was found."""
    return any(
        it.start() < fault.end and fault.start < it.end()
        for it in re.finditer(re.escape(excuse.words.casefold()), told.text.casefold())
    )
