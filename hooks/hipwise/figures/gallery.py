"""Every picture of a library: what it shows, who is in it, its words, and its drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..library import Library
from ..records import Exercise
from .asked import Asked, Panel, asked
from .looks import Person, person
from .store import Drawn
from .svg import Told
from .words import muscles, told
from .workshop import Job, Progress, draw_all, draw_one


@dataclass(frozen=True, slots=True)
class Picture:
    """One finished picture of an exercise."""

    asked: Asked
    person: Person
    told: Told
    drawn: Drawn


def seen(muscle: str, pictures: Iterable[Picture]) -> bool:
    """Whether a lit muscle is visible in one of an exercise's pictures, those of a common slip aside."""
    return any(it.drawn.shows(muscle) for it in pictures if it.asked.panel is not Panel.OTHER)


def lit(pictures: Sequence[Picture]) -> tuple[tuple[str, bool], ...]:
    """Every muscle that is seen to be lit, with whether it is a main one; main ones first."""
    return tuple((id, main) for id, main in muscles(pictures[0].asked.figure) if seen(id, pictures))


Gallery = Mapping[str, tuple[Picture, ...]]
"""The pictures of each exercise that has a pose, by its id, the main one first."""


def hang(library: Library, folder: Path, progress: Progress | None = None) -> dict[str, tuple[Picture, ...]]:
    """The pictures of every exercise; ``folder`` keeps the drawings for the next time."""
    wanted = {id: found for id, exercise in library.exercises.items() if (found := asked(exercise, library))}
    jobs = {
        f"{id}/{one.panel.value}": Job(one.figure, person(id).look, one.follows)
        for id, found in wanted.items()
        for one in found
    }
    drawn = draw_all(jobs, folder, progress) if jobs else {}
    return {
        id: tuple(_picture(library.exercises[id], one, drawn[f"{id}/{one.panel.value}"], library) for one in found)
        for id, found in wanted.items()
    }


def preview(exercise: Exercise, library: Library, folder: Path) -> tuple[Picture, ...]:
    """The pictures of one exercise, drawn right here."""
    look = person(exercise.id).look
    return tuple(
        _picture(exercise, one, draw_one(Job(one.figure, look, one.follows), folder), library)
        for one in asked(exercise, library)
    )


def _picture(exercise: Exercise, one: Asked, drawn: Drawn, library: Library) -> Picture:
    return Picture(one, person(exercise.id), told(exercise, one, drawn, library), drawn)
