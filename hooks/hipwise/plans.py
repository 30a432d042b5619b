"""How a plan stands in an address: a code for each exercise, then how much of it; docs/assets/js/plan.js reads it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from .library import Library
from .records import Routine
from .records.dose import Dose
from .records.fields import Span

VERSION = 1
# Neither vowels, so that no code is a word, nor what is taken for another sign.
SIGNS = "0123456789bcdfghjkmnpqrstvwxz"
SIGNS_OF_A_CODE = 4
# The letter of each number of a dose.
LETTERS = {"s": "sets", "r": "reps", "n": "steps", "h": "hold_s", "p": "rest_s", "d": "days_per_week"}


@cache
def code_of(kind: str, id: str) -> str:
    """The code of a file, made from its id alone, so that no other file can change it."""
    rest, signs = int.from_bytes(sha256(f"{kind}/{id}".encode()).digest()[:8]), ""
    for _ in range(SIGNS_OF_A_CODE):
        rest, sign = divmod(rest, len(SIGNS))
        signs += SIGNS[sign]
    return signs


def ranges(dose: Dose) -> dict[str, Span]:
    """Each number of a dose under its letter, those it does not have left out."""
    found = {letter: getattr(dose, field) for letter, field in LETTERS.items()}
    return {letter: span for letter, span in found.items() if span is not None}


def plan_of(routine: Routine, library: Library) -> str:
    """A routine as a plan to begin with: the low end of each dose, in the numbers its exercises' own doses have."""
    return "-".join((f"{VERSION}w{code_of('routines', routine.id)}", *_parts(routine, library)))


def warm_ups(library: Library) -> list[tuple[str, str]]:
    """Every warm-up that routines ask for, under the code of the first of them; what most ask for stands first."""
    asked: dict[str, list[str]] = {}
    for id, routine in library.routines.items():
        asked.setdefault(routine.warm_up, []).append(code_of("routines", id))
    return [(codes[0], text) for text, codes in sorted(asked.items(), key=lambda it: (-len(it[1]), it[0]))]


def _parts(routine: Routine, library: Library) -> Iterator[str]:
    for item in routine.exercises:
        asked, own = library.dose(item), library.exercises[item.exercise].dose
        known, gentler = ranges(own), "" if left(asked) == left(own) else f"g{left(asked)}"
        numbers = (f"{letter}{span.low}" for letter, span in ranges(asked).items() if letter in known)
        yield code_of("exercises", item.exercise) + "".join(numbers) + gentler


def left(dose: Dose) -> int:
    """What tells one effort from another in an address: the most good repetitions left."""
    return dose.good_reps_left.high
