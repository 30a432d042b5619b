"""Words that were most likely meant, put in the place of those that stand there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..findings import examine, field_names
from ..mentions import named_in
from ..problems import Problem
from ..records import KINDS
from ..source import Reading, read

ALIKE = 0.72
"""How much of a word must agree with the one that was meant."""
APART = 0.08
"""How much less any other word must agree."""
SPELLED = frozenset({"field-unknown", "choice"})
MOST = 60

Ids = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Offer:
    """A word of a file, where it stands (from 1), and the one word it can only have been meant to be."""

    line: int
    column: int
    word: str
    nearest: str


def offers(text: str, kind: str, id: str, ids: Ids) -> list[Offer]:
    """What can be offered for a file; ``ids`` are those of every kind."""
    reading = read(text.encode(), f"{kind}/{id}", field_names(KINDS[kind]))
    if reading.problems or not isinstance(reading.data, dict):
        return []
    problems = examine(KINDS[kind], kind, id, reading)[1]
    spelled = (offer for problem in problems if problem.code in SPELLED for offer in _spelled(problem, kind, reading))
    return sorted({*spelled, *_named(reading, kind, ids)}, key=lambda offer: (offer.line, offer.column))


def taken(text: str, kind: str, id: str, ids: Ids) -> tuple[str, list[Offer]]:
    """The text with each offer taken that leaves less to mend, and those offers."""
    done: list[Offer] = []
    refused: set[Offer] = set()
    for _ in range(MOST):
        offer = next((it for it in offers(text, kind, id, ids) if it not in refused), None)
        if offer is None:
            break
        after = _put(text, offer)
        if _faults(after, kind, id, ids) < _faults(text, kind, id, ids):
            text = after
            done.append(offer)
        else:
            refused.add(offer)
    return text, done


def only_one(word: str, known: Collection[str]) -> str:
    """The known word that is meant if it can be no other, or ""."""
    ranked = sorted(((_likeness(word, it), it) for it in known if it != word), reverse=True)[:2]
    if not ranked or ranked[0][0] < ALIKE or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < APART):
        return ""
    return ranked[0][1]


def _likeness(word: str, other: str) -> float:
    one, two = (re.sub(r"[\s_-]+", "-", it.strip().lower()) for it in (word, other))
    return SequenceMatcher(None, one, two).ratio()


def _spelled(problem: Problem, kind: str, reading: Reading) -> Iterator[Offer]:
    place = problem.place
    word = reading.lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]
    listed = re.sub(r" \([^)]*\)", "", problem.expected.removeprefix("one of: ")).split(", ")
    known = field_names(KINDS[kind]) if problem.code == "field-unknown" else listed
    if problem.nearest and problem.nearest == only_one(word.strip("\"'"), known):
        yield Offer(place.line, place.column, word, problem.nearest)


def _named(reading: Reading, kind: str, ids: Ids) -> Iterator[Offer]:
    for path, wants, named in named_in(KINDS[kind], reading.data):
        nearest = "" if named in ids[wants] else only_one(named, ids[wants])
        if nearest:
            place = reading.place(path)
            word = reading.lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]
            yield Offer(place.line, place.column, word, nearest)


def _put(text: str, offer: Offer) -> str:
    lines = text.split("\n")
    line, start = lines[offer.line - 1], offer.column - 1
    lines[offer.line - 1] = line[:start] + offer.nearest + line[start + len(offer.word) :]
    return "\n".join(lines)


def _faults(text: str, kind: str, id: str, ids: Ids) -> int:
    reading = read(text.encode(), f"{kind}/{id}", field_names(KINDS[kind]))
    named = named_in(KINDS[kind], reading.data)
    lost = sum(id not in ids[wants] for _, wants, id in named)
    return 100 * len(reading.problems) + len(examine(KINDS[kind], kind, id, reading)[1]) + lost
