"""What a card says first: what to do on how many days, and how sure anyone can be that it helps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..library import Library
from ..records import Exercise, Routine
from ..records.dose import Dose
from ..records.vocabulary import Type

UNSURE = "Nobody can say how much it will help you."
REST = "Leave a day of rest between."


class Known(NamedTuple):
    """What is known of one type of exercise, as sure as the claim it rests on."""

    claim: str
    words: str


KNOWN: Mapping[Type, Known] = MappingProxyType(
    {
        Type.strength: Known("any-strength-training-helps", "Strength work probably makes you stronger."),
        Type.balance: Known(
            "ankle-balance-brace", "Balance training probably lowers the chance of another ankle sprain."
        ),
        Type.control: Known("knee-path-practice", "Practice may help to change how you move."),
    }
)


def routine_message(routine: Routine) -> str:
    """What the card of a routine asks for."""
    many = len(routine.exercises)
    return f"Do these {many} exercises on {routine.days_per_week} days a week, for {routine.weeks} weeks."


def exercise_message(exercise: Exercise) -> str:
    """What the card of an exercise asks for."""
    return f"Do this exercise {exercise.dose.on_days}."


def known_of(routine: Routine, library: Library) -> str:
    """What is known of the type that most exercises of a routine have, and what is not."""
    types = Counter(library.exercises[item.exercise].type for item in routine.exercises)
    return known(types.most_common(1)[0][0])


def known(type: Type) -> str:
    """What is known of a type of exercise, and what is not."""
    return f"{KNOWN[type].words} {UNSURE}"


def after_message(lines: Iterable[str], dose: Dose) -> tuple[str, ...]:
    """Sentences of a dose without its days, which the message has said; of those, the rest between is left."""
    said = tuple(lines)
    *_, train = dose.in_words
    if train not in said:
        return said
    return tuple(line for line in said if line != train) + ((REST,) if dose.rests_between else ())
