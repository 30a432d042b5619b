"""How a rule about language goes over every text: what it finds, what a remark excuses, and what is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..library import Library
from ..problems import Place, Problem
from ..texts import Told

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


def problems(library: Library, find: Finder, read: str) -> Iterator[Problem]:
    """Everything `find` finds in any text, unless a remark above the text excuses it."""
    for told in library.told:
        for fault in find(library, told):
            if not any(covers(excuse, told, fault) for excuse in excuses(told)):
                yield Problem(
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
