"""What many tests need: the repository, and its site built once."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Built:
    """A finished strict build: where it lies, and everything it printed."""

    site: Path
    output: str
    code: int


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built once per run the way `make build` builds it, however many workers share the run."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in environ else own
    site, said, code = shared / "site", shared / "built.txt", shared / "built.code"
    with _alone(shared / "built.lock"):
        if not code.exists():
            run = subprocess.run(
                [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
                cwd=ROOT,
                env={**environ, "PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            said.write_text(run.stdout, "utf-8")
            code.write_text(str(run.returncode), "utf-8")
    return Built(site, said.read_text("utf-8"), int(code.read_text("utf-8")))


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Lets one worker in at a time."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    assert built.code == 0, built.output
    return built.site
