"""Exercises form ladders that a beginner can climb from the floor."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..problems import Place, Problem
from ..records import Exercise


def ladders_said_once(library: Library) -> Iterator[Problem]:
    """A step of a ladder is written in one of the two files, not in both."""
    for id, exercise in library.exercises.items():
        for index, harder in enumerate(exercise.harder):
            other = library.exercises.get(harder)
            if other and id in other.easier:
                yield Problem(
                    library.place("exercises", id, ("harder", index)),
                    "ladder-said-twice",
                    f"{harder}.yml already says that this exercise is the easier one.",
                    expected="the step in one file only; the way back is worked out for you",
                    read="exercises-harder",
                )


def ladders_end(library: Library) -> Iterator[Problem]:
    """Going easier and easier never leads back to the same exercise."""
    for id, exercise in library.exercises.items():
        if id in _below(library, exercise):
            yield Problem(
                _place(library, exercise),
                "ladder-circle",
                "Following the easier exercises from here leads back to this one.",
                expected="ids of exercises that are easier than this one",
                read="exercises-easier",
            )


def ladders_reach_the_ground(library: Library) -> Iterator[Problem]:
    """From each exercise, easier steps lead down to level 0 without kit."""
    for exercise in library.exercises.values() if library.whole("exercises") else ():
        below = [exercise, *(library.exercises[id] for id in _below(library, exercise))]
        if not any(step.level.value == "0" and not step.equipment for step in below) and _named(library, below):
            yield Problem(
                _place(library, exercise),
                "ladder-in-the-air",
                "No chain of easier exercises leads from here to a first step without kit.",
                expected="an easier exercise whose own ladder ends at level 0 without kit",
                read="exercises-easier",
            )


def easier_is_not_harder(library: Library) -> Iterator[Problem]:
    """A step down the ladder never has a higher level."""
    for exercise in library.exercises.values():
        for lower in library.easier(exercise):
            if lower.level.value > exercise.level.value:
                yield Problem(
                    _place(library, exercise),
                    "easier-is-harder",
                    f"{lower.id} has level {lower.level} and is called easier than level {exercise.level}.",
                    expected=f"an easier exercise of level {exercise.level} or below",
                    read="exercises-easier",
                )


def _below(library: Library, exercise: Exercise) -> set[str]:
    found: set[str] = set()
    ahead = list(library.easier(exercise))
    while ahead:
        step = ahead.pop()
        if step.id not in found:
            found.add(step.id)
            ahead.extend(library.easier(step))
    return found


def _named(library: Library, steps: list[Exercise]) -> bool:
    """Whether every easier exercise named is there; a missing one has its own message."""
    return all(id in library.exercises for step in steps for id in step.easier)


def _place(library: Library, exercise: Exercise) -> Place:
    return library.place("exercises", exercise.id, ("easier",), key=True)
