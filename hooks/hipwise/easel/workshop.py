"""Draws figures: those that were not drawn before, on all cores, and keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from ..body.figure import Figure, Look
from .crew import Progress, spread, workers
from .store import Drawn, Store, fingerprint, key_of

CACHE = Path(".cache/figures")
"""Where drawings are kept, below the project's folder."""


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
    """Every drawing, under the same names; ``folder`` keeps what this run used and nothing older."""
    store = Store(folder)
    keys = {name: job.key for name, job in jobs.items()}
    found = {name: drawn for name, key in keys.items() if (drawn := store.find(key))}
    missing = {name: job for name, job in jobs.items() if name not in found}
    for name, drawn in spread(work, missing, progress):
        store.keep(keys[name], drawn)
        found[name] = drawn
    store.forget_others(keys.values())
    return {name: found[name] for name in jobs}


@dataclass
class Easel:
    """Workers that get ready while their figures are still being read; for a few drawings, soon.

    Use it as a context; ``folder`` keeps the drawings beside those that are there.
    """

    folder: Path
    _crew: ProcessPoolExecutor = field(default_factory=lambda: workers(2))
    _waiting: dict[str, Future[Drawn]] = field(default_factory=dict)

    def __enter__(self) -> Easel:
        self._crew.submit(ready)
        return self

    def __exit__(self, *_: object) -> None:
        self._crew.shutdown(wait=False, cancel_futures=True)

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


def ready() -> None:
    """Loads what drawing needs."""
    from .drafting import warm

    warm()


def work(job: Job) -> Drawn:
    """Draws one figure right here."""
    from .drafting import LEGS, drafted  # numpy loads slowly, and a run that finds everything kept does not need it

    return drafted(job.figure, job.look, job.follows or LEGS)
