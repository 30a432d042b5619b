"""What many tests need: the repository, and its site built once."""

from __future__ import annotations

import fcntl
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path
from threading import Thread

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
    return _build(_shared(tmp_path_factory))


@pytest.fixture(scope="session", autouse=True)
def _begun_early(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The first of several workers begins the build at once; by the time somebody asks for the site, it is there."""
    if environ.get("PYTEST_XDIST_WORKER") == "gw0" and any(map(_needs_site, request.session.items)):
        Thread(target=_build, args=[_shared(tmp_path_factory)], daemon=True).start()


def pytest_configure() -> None:
    # A shell that starts a command in the background has it ignore Ctrl-C, and all that the command starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every worker's share of the tests, which is one stretch of them, ends with those that need the site."""
    workers = int(environ.get("PYTEST_XDIST_WORKER_COUNT", "0"))
    if workers:
        free, bound = [it for it in items if not _needs_site(it)], [it for it in items if _needs_site(it)]
        bound.reverse()  # the longest stand last, where nothing would be left to share
        items[:] = [it for n in range(workers) for group in (free, bound) for it in _stretch(group, n, workers)]


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Lets one worker in at a time."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _shared(factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run know."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in environ else own


def _build(shared: Path) -> Built:
    """Builds the site unless somebody did; a second one waits for the first."""
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


def _stretch(items: list[pytest.Item], number: int, all: int) -> list[pytest.Item]:
    """One of so many parts of equal length, so that tests of one file stay together."""
    return items[len(items) * number // all : len(items) * (number + 1) // all]


def _needs_site(item: pytest.Item) -> bool:
    return "built" in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    assert built.code == 0, built.output
    return built.site
