"""Every picture of a library: what it shows, who is in it, its words, and its drawing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..easel.store import Drawn
from ..library import Library
from ..records import Exercise
from .asked import Asked, Panel, asked
from .looks import Person, person
from .svg import Told
from .words import muscles, told

if TYPE_CHECKING:
    from ..easel.crew import Progress
    from ..easel.workshop import Easel, Job


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
    from ..easel.workshop import draw_all  # loads slowly, and reading the words of figures does not need it

    wanted = {id: found for id, exercise in library.exercises.items() if (found := asked(exercise, library))}
    jobs = {
        f"{id}/{one.panel.value}": _job(library.exercises[id], one) for id, found in wanted.items() for one in found
    }
    drawn = draw_all(jobs, folder, progress) if jobs else {}
    return {
        id: tuple(_picture(library.exercises[id], one, drawn[f"{id}/{one.panel.value}"], library) for one in found)
        for id, found in wanted.items()
    }


def preview(exercise: Exercise, library: Library, easel: Easel) -> tuple[Picture, ...]:
    """The pictures of one exercise; of the library only its muscles matter."""
    wanted = [(one, _job(exercise, one)) for one in asked(exercise, library)]
    easel.begin(job for _, job in wanted)
    return tuple(_picture(exercise, one, easel.drawn(job), library) for one, job in wanted)


def _job(exercise: Exercise, one: Asked) -> Job:
    from ..easel.workshop import Job

    return Job(one.figure, person(exercise.id).look, one.follows)


def _picture(exercise: Exercise, one: Asked, drawn: Drawn, library: Library) -> Picture:
    return Picture(one, person(exercise.id), told(exercise, one, drawn, library), drawn)
