"""Times, told while they pass."""

from __future__ import annotations

import resource
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Took:
    """Seconds by the clock, and seconds of processor time, which a busy machine disturbs less."""

    wall: float
    cpu: float


class Failed(RuntimeError):
    """A measured command went wrong, so there is no time to tell."""


def run(label: str, command: Sequence[str], cwd: Path) -> Took:
    """A whole process from start to end, with the project's own surroundings; raises Failed."""
    before, start = _cpu(), time.perf_counter()
    with told(label):
        done = subprocess.run(command, cwd=cwd, env=surroundings(), capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"{' '.join(command)} in {cwd}:\n{done.stdout}{done.stderr}")
    return Took(time.perf_counter() - start, _cpu() - before)


def surroundings() -> dict[str, str]:
    """The environment `make` gives to every command."""
    return {**environ, "PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"}


def middle(runs: Sequence[Took]) -> Took:
    """The median of several runs."""
    return Took(median(run.wall for run in runs), median(run.cpu for run in runs))


def each(label: str, work: Callable[[], object], times: int) -> float:
    """Processor seconds of a call in this process, the median of so many."""
    found = []
    with told(label):
        for _ in range(times):
            start = time.process_time()
            work()
            found.append(time.process_time() - start)
    return median(found)


@contextmanager
def told(label: str) -> Iterator[None]:
    """Counts the seconds on the screen while something runs."""
    over = threading.Event()
    start = time.perf_counter()

    def count() -> None:
        while not over.wait(1):
            print(f"\r{label}: {time.perf_counter() - start:.0f} s", end="", file=sys.stderr, flush=True)

    counting = threading.Thread(target=count, daemon=True)
    counting.start()
    try:
        yield
    finally:
        over.set()
        counting.join()
        print(f"\r{label}: {time.perf_counter() - start:.1f} s", file=sys.stderr, flush=True)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
