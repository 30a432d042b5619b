"""What the browser needs to know for plans that readers put together: the words of every exercise, and its doses."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from .cards.move import move_of, sentences
from .cards.sheet import ADVICE, LICENCE, UNREVIEWED, WEEKS_OF_AN_EXERCISE
from .figures.gallery import Gallery
from .library import Library
from .plans import LETTERS, code_of, left, plan_of, ranges
from .records import Exercise, Routine
from .records.dose import Dose
from .records.fields import Span
from .records.vocabulary import Laterality, Urgency
from .site.finder import REPETITION_S, STEP_S, WAY_S
from .site.pictures import small

URI = "assets/plan.json"
EFFORT = slice(3, 5)
"""Where the sentences about effort stand among those of a dose."""


class Blank(NamedTuple):
    """A number still to be chosen, in place of a span: its letter in braces, and never "1 round"."""

    sign: str
    low: int
    high: int

    def __str__(self) -> str:
        return "{" + self.sign + "}"


def plan_data(library: Library, gallery: Gallery) -> bytes:
    """Everything as JSON, the same bytes each time."""
    said = {
        "exercises": {
            code_of("exercises", id): _exercise(it, library, gallery) for id, it in library.exercises.items()
        },
        "routines": {id: _routine(it, library) for id, it in library.routines.items()},
        "warm_ups": {code_of("routines", id): it.warm_up for id, it in library.routines.items()},
        "seconds": {"repetition": REPETITION_S, "step": STEP_S, "way": WAY_S},
        "weeks": WEEKS_OF_AN_EXERCISE,
        "ease_off": library.on_card(Urgency.ease_off),
        "get_help": library.on_card(Urgency.emergency),
        "small_print": [ADVICE, f"{UNREVIEWED}.", f"{LICENCE}."],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _exercise(exercise: Exercise, library: Library, gallery: Gallery) -> dict[str, Any]:
    dose = exercise.dose
    move = move_of(exercise, _blank(dose), library)
    turns = exercise.laterality is not Laterality.both_together
    return {
        "id": exercise.id,
        "name": exercise.name,
        "url": f"exercises/{exercise.id}/",
        "position": exercise.position.value,
        "level": exercise.level.value,
        "purpose": exercise.purpose,
        "kit": [library.equipment[id].name for id in exercise.equipment],
        "alternate": exercise.laterality is Laterality.alternating and dose.steps is None,
        "sides": turns or dose.steps is not None,
        "tempo": exercise.tempo or "",
        "figure": small(exercise.id, gallery[exercise.id])._asdict() if exercise.id in gallery else None,
        "ready": move.ready,
        "steps": move.steps,
        "amount": move.amount,
        "words": move.in_words[:-1],
        "efforts": _efforts(exercise, library),
        "days": {day: _with_days(dose, day)[-1] for day in _each(dose.days_per_week)},
        "ways": [way for way in move.ways if way[0] != "Sitting down"],
        "stop": exercise.stop_if,
        "range": {letter: [span.low, span.high] for letter, span in ranges(dose).items()},
    }


def _efforts(exercise: Exercise, library: Library) -> dict[int, tuple[str, ...]]:
    """How hard it may be other than as its own dose says: what the routines with it ask for."""
    asked = [
        library.dose(item) for it in library.routines.values() for item in it.exercises if item.exercise == exercise.id
    ]
    return {left(dose): sentences(dose)[EFFORT] for dose in asked if left(dose) != left(exercise.dose)}


def _routine(routine: Routine, library: Library) -> dict[str, Any]:
    return {
        "name": routine.name,
        "url": f"routines/{routine.id}/",
        "plan": plan_of(routine, library),
        "stop": library.stop_lines(routine),
    }


def _blank(dose: Dose) -> Dose:
    """A dose whose numbers are still to be chosen."""
    return dose.model_copy(update={LETTERS[it]: Blank(it, *span) for it, span in ranges(dose).items()})


def _with_days(dose: Dose, days: int) -> tuple[str, ...]:
    return sentences(dose.model_copy(update={"days_per_week": Span(days, days)}))


def _each(span: Span) -> range:
    return range(span.low, span.high + 1)
