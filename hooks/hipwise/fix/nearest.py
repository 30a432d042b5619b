"""Words that were most likely meant, put in the place of those that stand there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from ..findings import examine, field_names
from ..mentions import named_in
from ..problems import Problem
from ..records import KINDS
from ..source import Reading, read
from .spacing import as_range

ALIKE = 0.72
"""How much of a word must agree with the one that was meant."""
APART = 0.08
"""How much less any other word must agree."""
MOST = 60

Ids = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Offer:
    """A word of a file, where it stands (from 1), and the one word it can only have been meant to be."""

    line: int
    column: int
    word: str
    nearest: str


@dataclass(frozen=True)
class _Look:
    """A text, what is wrong with it, and what can be offered for it."""

    text: str
    kind: str
    id: str
    ids: Ids

    @cached_property
    def reading(self) -> Reading:
        return read(self.text.encode(), f"{self.kind}/{self.id}", field_names(KINDS[self.kind]))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        return examine(KINDS[self.kind], self.kind, self.id, self.reading)[1]

    @cached_property
    def offers(self) -> list[Offer]:
        if self.reading.problems or not isinstance(self.reading.data, dict):
            return []
        spelled = (offer for problem in self.problems for offer in _spelled(problem, self.kind, self.reading))
        found = {*spelled, *_named(self.reading, self.kind, self.ids)}
        return sorted(found, key=lambda offer: (offer.line, offer.column))

    @cached_property
    def faults(self) -> int:
        named = named_in(KINDS[self.kind], self.reading.data)
        lost = sum(id not in self.ids[wants] for _, wants, id in named)
        return 100 * len(self.reading.problems) + len(self.problems) + lost

    def after(self, offer: Offer) -> _Look:
        lines = self.text.split("\n")
        line, start = lines[offer.line - 1], offer.column - 1
        lines[offer.line - 1] = line[:start] + offer.nearest + line[start + len(offer.word) :]
        return replace(self, text="\n".join(lines))


def offers(text: str, kind: str, id: str, ids: Ids) -> list[Offer]:
    """What can be offered for a file; ``ids`` are those of every kind."""
    return _Look(text, kind, id, ids).offers


def taken(text: str, kind: str, id: str, ids: Ids) -> tuple[str, list[Offer]]:
    """The text with each offer taken that leaves less to mend, and those offers; no line comes or goes."""
    look = _Look(text, kind, id, ids)
    done: list[Offer] = []
    refused: set[Offer] = set()
    for _ in range(MOST):
        offer = next((it for it in look.offers if it not in refused), None)
        if offer is None:
            break
        after = look.after(offer)
        if after.faults < look.faults:
            look = after
            done.append(offer)
        else:
            refused.add(offer)
    return look.text, done


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
    if problem.nearest and problem.nearest == _meant(problem, word.strip("\"'"), kind):
        yield Offer(place.line, place.column, word, problem.nearest)


def _meant(problem: Problem, word: str, kind: str) -> str:
    """What a word can only have been meant to be, or ""."""
    if problem.code == "number":
        return as_range(word)
    if problem.code == "field-unknown":
        return only_one(word, field_names(KINDS[kind]))
    listed = re.sub(r" \([^)]*\)", "", problem.expected.removeprefix("one of: ")).split(", ")
    return only_one(word, listed) if problem.code == "choice" else ""


def _named(reading: Reading, kind: str, ids: Ids) -> Iterator[Offer]:
    for path, wants, named in named_in(KINDS[kind], reading.data):
        nearest = "" if named in ids[wants] else only_one(named, ids[wants])
        if nearest:
            place = reading.place(path)
            word = reading.lines[place.line - 1][place.column - 1 : place.column - 1 + place.length]
            yield Offer(place.line, place.column, word, nearest)
