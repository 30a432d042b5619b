"""Every bad file of the corpus before the commands themselves, each in a process of its own that is measured."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

from hipwise.__main__ import main

from ..corpus import cases
from ..corpus.laying import clean, lay
from .fuzz import HIDDEN, MOST_BYTES, MOST_SECONDS, Wrong

BUILDER = import_module("mkdocs.__main__").cli
"""What `python -m mkdocs` runs, loaded once for all processes."""
ROOT = Path(__file__).parents[2]
MOST_MEGABYTES = 300
PATIENCE = 60
"""Seconds by the clock after which a process is ended."""
ACCIDENT = 99
TRACE = re.compile(r"Traceback \(most recent|went wrong")


@dataclass(frozen=True)
class Run:
    """How a process ended, what it took, and what it said."""

    code: int
    seconds: float
    megabytes: float
    said: str


def confronted(room: Path) -> Iterator[str]:
    """Each step lays one case and runs the check and the build; raises Wrong."""
    fine = _run(_nothing, room, _check)
    if fine.code:
        raise Wrong(f"The clean project is refused: {fine.said}")
    slowest = largest = 0.0
    for turn, case in enumerate(chain(cases("whole"), map(_in_a_file, cases("hostile"))), start=1):
        for work in (_check, _build):
            run = _run(lambda root, it=case: lay(root, it), room, work)  # type: ignore[misc]
            slower, larger = run.seconds - fine.seconds, run.megabytes - fine.megabytes
            slowest, largest = max(slowest, slower), max(largest, larger)
            _judge(f"{work.__name__.strip('_')} of {case['says']!r}", run, slower, larger)
        yield f"{turn} bad files, at most {slowest:.1f} s and {largest:.0f} MB above a clean check"


def _judge(what: str, run: Run, slower: float, larger: float) -> None:
    if run.code != 1:
        raise Wrong(f"The {what} ended with {run.code}: {run.said[-2000:]}")
    if slower > MOST_SECONDS or larger > MOST_MEGABYTES:
        raise Wrong(f"The {what} took {slower:.1f} s and {larger:.0f} MB more than a clean one.")
    if TRACE.search(run.said) or HIDDEN.search(run.said) or len(run.said.encode()) > MOST_BYTES + 1000:
        raise Wrong(f"The {what} said: {run.said[:3000]}")


def _nothing(_: Path) -> None:
    """Lays nothing."""


def _in_a_file(case: dict[str, Any]) -> dict[str, Any]:
    """A case about the reader alone, as a whole file of the project."""
    return {key: value for key, value in case.items() if key != "code"} | {"at": "content/equipment/sample.yml"}


def _check(root: Path) -> int:
    return main(["--root", str(root), "check"])


def _build(root: Path) -> int:
    try:
        BUILDER(["build", "--strict", "-q", "-f", str(root / "mkdocs.yml"), "-d", str(root / "site")])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ACCIDENT
    return 0


def _run(lay_out: Callable[[Path], object], room: Path, work: Callable[[Path], int]) -> Run:
    """A project laid out anew, and work on it in a process that shares what is loaded."""
    shutil.rmtree(room, ignore_errors=True)
    root = clean(room / "project")
    for name in ("theme", "hooks"):
        (root / name).symlink_to(ROOT / name)
    lay_out(root)
    heard, start = room / "said", time.perf_counter()
    child = os.fork()
    if child == 0:
        _live(heard, lambda: work(root))
    _, status, used = os.wait4(child, 0)
    scale = 1024**2 if sys.platform == "darwin" else 1024
    seconds = min(used.ru_utime + used.ru_stime, time.perf_counter() - start)
    return Run(os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss / scale, heard.read_text("utf-8", "replace"))


def _live(heard: Path, work: Callable[[], int]) -> None:
    """The life of the process: both its outputs go to a file, and it ends in time."""
    paper = os.open(heard, os.O_WRONLY | os.O_CREAT)
    os.dup2(paper, 1)
    os.dup2(paper, 2)
    signal.alarm(PATIENCE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        code = work()
    except BaseException:  # whatever it is, it is told and counted
        traceback.print_exc()
        code = ACCIDENT
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
