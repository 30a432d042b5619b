"""Work that is shared among all cores."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import TypeVar

Job = TypeVar("Job")
Made = TypeVar("Made")
Progress = Callable[[int, int, float], None]
"""Is told how many pieces are done, of how many, after how many seconds."""
FEW = 2
"""Up to so many pieces are made right here, since workers take longer to start."""


def spread(
    work: Callable[[Job], Made], jobs: Mapping[str, Job], progress: Progress | None
) -> Iterator[tuple[str, Made]]:
    """What ``work`` makes of each job, by its name, in the order they are done."""
    begun = time.monotonic()
    for done, made in enumerate(_made(work, jobs), start=1):
        yield made
        if progress:
            progress(done, len(jobs), time.monotonic() - begun)


def _made(work: Callable[[Job], Made], jobs: Mapping[str, Job]) -> Iterator[tuple[str, Made]]:
    if len(jobs) <= FEW:
        yield from ((name, work(job)) for name, job in jobs.items())
        return
    with workers(len(jobs)) as pool:
        waiting = {pool.submit(work, job): name for name, job in jobs.items()}
        for made in as_completed(waiting):
            yield waiting[made], made.result()


def workers(most: int) -> ProcessPoolExecutor:
    """As many workers as there are cores, and no more than ``most``."""
    # A preview has threads, which a forked worker would inherit halfway through whatever they do.
    begin_anew = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(min(most, os.cpu_count() or 1), begin_anew, initializer=_alone)


def _alone() -> None:
    """Each worker has a core of its own; matrix libraries that take all cores would only get in each other's way."""
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")
