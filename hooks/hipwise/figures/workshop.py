"""Draws figures: those that were not drawn before, on all cores, and keeps them."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from ..body.figure import Figure, Look
from .following import LEGS
from .store import Drawn, Store, fingerprint, key_of

Progress = Callable[[int, int, float], None]
"""Is told how many figures are done, of how many, after how many seconds."""
CACHE = Path(".cache/figures")
"""Where drawings are kept, below the project's folder."""
FEW = 2
"""Up to so many figures are drawn right here, since workers take longer to start."""


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
    begun = time.monotonic()
    for done, (name, drawn) in enumerate(_drawn(missing), start=1):
        store.keep(keys[name], drawn)
        found[name] = drawn
        if progress:
            progress(done, len(missing), time.monotonic() - begun)
    store.forget_others(keys.values())
    return {name: found[name] for name in jobs}


def draw_one(job: Job, folder: Path) -> Drawn:
    """One drawing, kept beside those that are there."""
    store = Store(folder)
    drawn = store.find(job.key)
    if drawn is None:
        drawn = work(job)
        store.keep(job.key, drawn)
    return drawn


def _drawn(jobs: Mapping[str, Job]) -> Iterator[tuple[str, Drawn]]:
    if len(jobs) <= FEW:
        yield from ((name, work(job)) for name, job in jobs.items())
        return
    # A preview has threads, which a forked worker would inherit halfway through whatever they do.
    begin_anew = multiprocessing.get_context("spawn")
    workers = min(len(jobs), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, begin_anew, initializer=alone) as pool:
        waiting = {pool.submit(work, job): name for name, job in jobs.items()}
        for drawn in as_completed(waiting):
            yield waiting[drawn], drawn.result()


def alone() -> None:
    """Each worker has a core of its own; matrix libraries that take all cores would only get in each other's way."""
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")


def work(job: Job) -> Drawn:
    """Draws one figure right here."""
    from .drafting import drafted  # numpy loads slowly, and a run that finds everything kept does not need it

    return drafted(job.figure, job.look, job.follows or LEGS)
