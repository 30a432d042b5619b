"""Types a command as a person would, without waiting for Python to start anew each time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from .conftest import ROOT

# A server that has read all our modules once and splits itself for each command.
SERVER = get_context("forkserver")
SERVER.set_forkserver_preload(
    ["hipwise.__main__", "hipwise.verdict", "hipwise.glance", "hipwise.proof", "hipwise.sketch"]
)


@dataclass(frozen=True)
class Said:
    """What a command wrote, and how it ended."""

    returncode: int
    stdout: str
    stderr: str


def hipwise(*arguments: str | Path) -> Said:
    """What `python -m hipwise` says to these arguments, in this folder; no run may end in a traceback."""
    with TemporaryDirectory(prefix="hipwise-said-") as folder:
        written = [Path(folder) / "stdout", Path(folder) / "stderr"]
        words = [str(it) for it in arguments]
        run = SERVER.Process(target=_run, args=(words, written, Path.cwd(), dict(os.environ)))
        run.start()
        run.join()
        said = Said(run.exitcode or 0, *(path.read_text("utf-8") for path in written))
        run.close()
    assert "Traceback" not in said.stdout + said.stderr
    return said


def started(*arguments: str | Path) -> Said:
    """The same from a Python of its own: a command that draws starts workers, which a split process cannot end."""
    words = [sys.executable, "-m", "hipwise", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    run = subprocess.run(words, env=env, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in run.stdout + run.stderr
    return Said(run.returncode, run.stdout, run.stderr)


def _run(words: list[str], written: list[Path], folder: Path, environment: Mapping[str, str]) -> None:
    from hipwise.__main__ import main

    for stream, path in zip((sys.stdout, sys.stderr), written, strict=True):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), stream.fileno())
        stream.reconfigure(encoding=environment.get("PYTHONIOENCODING", "utf-8"))  # type: ignore[union-attr]
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.exit(main(words))
