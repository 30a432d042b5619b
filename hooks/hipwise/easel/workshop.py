"""Draws figures: those that were not drawn before, on all cores, and keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..body.figure import Figure, Look
from .store import Drawn, Store, fingerprint, key_of

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

    from .crew import Progress

CACHE = Path(".cache/figures")
"""Where drawings are kept, below the project's folder."""
SPARE = 200
"""So many drawings that a run did not use are kept: a file with a slip is drawn again when the slip is gone."""


@dataclass(frozen=True, slots=True)
class Job:
    """One picture to draw, who is in it, and the landmarks an arrow may follow."""

    figure: Figure
    look: Look
    follows: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What the drawing is kept under; it changes with anything that changes the drawing."""
        return key_of(fingerprint(), self.figure, self.look, self.follows)


def draw_all(jobs: Mapping[str, Job], folder: Path, progress: Progress | None = None) -> dict[str, Drawn]:
    """Every drawing, under the same names; ``folder`` keeps them for the next run."""
    from .crew import spread  # workers load slowly, and a look at one file does without them

    store = Store(folder)
    keys = {name: job.key for name, job in jobs.items()}
    found = {name: drawn for name, key in keys.items() if (drawn := store.find(key))}
    missing = {name: job for name, job in jobs.items() if name not in found}
    for name, drawn in spread(work, missing, progress):
        store.keep(keys[name], drawn)
        found[name] = drawn
    store.forget_old(keys.values(), SPARE)
    return {name: found[name] for name in jobs}


@dataclass
class Easel:
    """Workers that get ready while their figures are still being read; for a few drawings, soon.

    Use it as a context; ``folder`` keeps the drawings beside those that are there.
    """

    folder: Path
    _waiting: dict[str, Future[Drawn]] = field(default_factory=dict)
    _leaving: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Easel:
        self._crew.submit(ready)
        return self

    def __exit__(self, *_: object) -> None:
        self._leaving.close()

    def begin(self, jobs: Iterable[Job]) -> None:
        """Begins what is not kept yet."""
        store = Store(self.folder)
        for job in jobs:
            if store.find(job.key) is None:
                self._waiting[job.key] = self._crew.submit(work, job)

    def drawn(self, job: Job) -> Drawn:
        """A drawing, as soon as it is there."""
        store, key = Store(self.folder), job.key
        if key in self._waiting:
            store.keep(key, self._waiting.pop(key).result())
        return store.find(key) or work(job)

    @cached_property
    def _crew(self) -> ProcessPoolExecutor:
        from .crew import workers  # they load slowly, and a picture that is kept needs none

        crew = workers(2)
        self._leaving.callback(crew.shutdown, wait=False, cancel_futures=True)
        return crew


def ready() -> None:
    """Loads what drawing needs."""
    from .drafting import warm

    warm()


def work(job: Job) -> Drawn:
    """Draws one figure right here."""
    from .drafting import LEGS, drafted  # numpy loads slowly, and a run that finds everything kept does not need it

    return drafted(job.figure, job.look, job.follows or LEGS)
