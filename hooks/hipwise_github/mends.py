"""What the command "fix" would mend of what was found: one line each, to be taken with a click.

How a file looks is nobody's fault, so it is never suggested to change it: a misspelt word is put right where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from hipwise.fix.nearest import Ids, Offer, taken
from hipwise.problems import Problem
from hipwise.records import KINDS

from .folder import File, Suggestion
from .marks import code
from .states import State, States, named
from .suggest import LONGEST

MOST_FOUND = 100
"""A file with more faults than this is not mended by clicks."""
MOST_SAID = 3
"""So many sentences about a line leave room for the longest words."""


def mends(states: States, found: Sequence[Problem]) -> list[Suggestion]:
    """A suggestion for each line that is shown and that can be put right, where `found` is all that is new."""
    ids: Ids = {kind: {id for of, id in states.after.library.readings if of == kind} for kind in KINDS}
    return [one for file in states.files if file.shows for one in _of(file, states.after, found, ids)]


def _of(file: File, after: State, found: Sequence[Problem], ids: Ids) -> Iterator[Suggestion]:
    kind, id = named(file.path)
    reading = after.library.readings.get((kind, id))
    here = [problem for problem in found if problem.place.file == file.path]
    if reading is None or not 0 < len(here) <= MOST_FOUND:
        return
    said = {(problem.place.line, _word(problem, reading.lines)): problem.message for problem in here}
    text, took = taken(reading.text, kind, id, ids)
    mended = text.split("\n")
    for line, offers in groupby(sorted(took, key=lambda offer: offer.line), key=lambda offer: offer.line):
        says = [_says(said[line, offer.word], offer) for offer in offers if (line, offer.word) in said]
        if says and len(mended[line - 1]) <= LONGEST and any(first <= line <= last for first, last in file.shows):
            yield Suggestion(file.path, line, mended[line - 1], "\n\n".join(dict.fromkeys(says[:MOST_SAID])))


def _says(message: str, offer: Offer) -> str:
    return f"{code(message, 300)} Most likely {code(offer.nearest)} is meant."


def _word(problem: Problem, lines: Sequence[str]) -> str:
    start = problem.place.column - 1
    return lines[problem.place.line - 1][start : start + problem.place.length]
