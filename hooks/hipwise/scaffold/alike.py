"""Exercises that may be the one somebody is about to add: by name, by other names, by muscles and position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..library import Library
from ..records import Exercise
from ..records.vocabulary import Role

CLOSE = 0.74
"""Names are near when so much of them is the same: "Clam shell" and "Clamshell", not "Clamshell" and "Bell"."""
SHOWN = 5


def targets(exercise: Exercise) -> tuple[str, ...]:
    """The main muscles of an exercise."""
    return tuple(use.muscle for use in exercise.muscles if use.role is Role.target)


def alike(name: str, library: Library) -> list[Exercise]:
    """The exercises whose name, or another name of theirs, is near; the nearest first."""
    by_name = sorted(library.exercises.values(), key=lambda it: -_nearness(name, it))
    return [it for it in by_name if _nearness(name, it) >= CLOSE][:SHOWN]


def placed_alike(position: str, muscle: str, library: Library) -> list[Exercise]:
    """The exercises in a position whose main muscle it is."""
    return [it for it in library.exercises.values() if it.position == position and muscle in targets(it)]


def _nearness(name: str, exercise: Exercise) -> float:
    return max(_same(name, other) for other in (exercise.name, *exercise.aliases))


def _same(one: str, other: str) -> float:
    plain, others = _folded(one), _folded(other)
    words, their = set(_words(one)), set(_words(other))
    shared = len(words & their) / max(1, len(words | their))
    return max(SequenceMatcher(None, plain, others).ratio(), shared)


def _words(name: str) -> Iterator[str]:
    for word in re.findall(r"[a-z0-9]+", name.lower()):
        yield word.removesuffix("s")


def _folded(name: str) -> str:
    return "".join(_words(name))


def in_a_line(exercise: Exercise, library: Library) -> str:
    """An exercise as a line: name, other names, position and main muscles."""
    also = f", also {', '.join(exercise.aliases)}" if exercise.aliases else ""
    muscles = [library.muscles[id].name for id in targets(exercise) if id in library.muscles]
    return f"{exercise.name}{also}: {exercise.position.plain}; {', '.join(muscles)}"
