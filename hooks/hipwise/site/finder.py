"""What readers can choose exercises by: the choices, and the words of each exercise that answer them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ..library import Library
from ..records import Exercise
from ..records.dose import ONCE
from ..records.vocabulary import Laterality, Level, Load, Position, Role, Setting

# Where a file does not say: a repetition at the usual tempo of 2:1:2, a step, and the way into and out of a hold.
REPETITION_S = 5
STEP_S = 2
WAY_S = 2
MINUTE_S = 60
LIMITS = (5, 6, 8, 10)
NOTHING = "nothing"
FLOOR = "floor"
OFF_THE_FLOOR = (Position.standing, Position.seated)
SPARED = {"hip": "hip", "knee": "knee", "ankle": "ankle", "low_back": "low back", "wrist": "wrist"}


class Choice(NamedTuple):
    """One of a question's answers: as the address has it, and as readers see it."""

    value: str
    words: str


class Question(NamedTuple):
    """One thing to choose by; `answered` tells which of its answers an exercise gives."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    answered: Callable[[Exercise], Iterable[str]]


class Finder:
    """The questions above the list of exercises; no answer is offered that no exercise gives."""

    def __init__(self, library: Library) -> None:
        self._exercises = tuple(library.exercises.values())
        kit = {id: it.name for id, it in library.equipment.items()}
        muscles = {id: it.name for id, it in library.muscles.items()}
        limits = {str(limit): f"{limit} minutes or less" for limit in LIMITS}
        self.questions = tuple(
            self._offered(question)
            for question in (
                Question("level", "Level", _all({it: f"{it}, {it.plain}" for it in Level}), lambda it: (it.level,)),
                Question("position", "Position", _all({it: it.plain for it in Position}), lambda it: (it.position,)),
                Question("kit", "What you need", _all({NOTHING: NOTHING} | _by_name(kit)), _kit),
                Question("muscle", "Main muscle", _all(_by_name(muscles)), _muscles),
                Question("time", "Time for all rounds", _all(limits), _limits),
                Question("place", "Place", _all({it: it.plain for it in Setting}), lambda it: it.setting),
            )
        )
        spared = _all(SPARED | {FLOOR: "getting down to the floor"})
        self.spare = self._offered(Question("spare", "Little or no work for", spared, _spared))

    def traits(self, exercise: Exercise) -> Iterator[tuple[str, str]]:
        """Each question's name, and the answers an exercise gives with blanks between them."""
        for question in (*self.questions, self.spare):
            yield question.name, " ".join(question.answered(exercise))

    def _offered(self, question: Question) -> Question:
        given = {answer for exercise in self._exercises for answer in question.answered(exercise)}
        return question._replace(choices=tuple(it for it in question.choices if it.value in given))


def minutes(exercise: Exercise) -> int:
    """Whole minutes that the most rounds and repetitions of an exercise take, rest between rounds included."""
    dose = exercise.dose
    both = exercise.laterality is not Laterality.both_together or dose.steps is not None
    work = _round_s(exercise) * (1 + both)
    seconds = dose.sets.high * work + (dose.sets.high - 1) * dose.rest_s.high
    return -(-seconds // MINUTE_S)


def _round_s(exercise: Exercise) -> int:
    dose = exercise.dose
    if dose.steps:
        return dose.steps.high * STEP_S
    each = sum(map(int, exercise.tempo.split(":"))) if exercise.tempo else REPETITION_S
    return (dose.reps or ONCE).high * (dose.hold_s.high + WAY_S if dose.hold_s else each)


def _all(words: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(*it) for it in words.items())


def _by_name(names: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda it: it[1]))


def _kit(exercise: Exercise) -> Iterable[str]:
    return exercise.equipment or (NOTHING,)


def _muscles(exercise: Exercise) -> Iterable[str]:
    return [it.muscle for it in exercise.muscles if it.role is Role.target]


def _limits(exercise: Exercise) -> Iterable[str]:
    return [str(limit) for limit in LIMITS if minutes(exercise) <= limit]


def _spared(exercise: Exercise) -> Iterable[str]:
    load = exercise.joint_load
    spared = [part for part in SPARED if getattr(load, part) in (Load.none, Load.low)]
    return [*spared, *([FLOOR] if exercise.position in OFF_THE_FLOOR else [])]
