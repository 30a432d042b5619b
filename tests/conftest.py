"""What many tests need: the repository, and its site built once."""

from __future__ import annotations

import subprocess
import sys
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
    """The real site, built once per run the way `make build` builds it."""
    site = tmp_path_factory.mktemp("built") / "site"
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=ROOT,
        env={**environ, "PYTHONPATH": "hooks", "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Built(site, run.stdout, run.returncode)


@pytest.fixture(scope="session")
def site(built: Built) -> Path:
    assert built.code == 0, built.output
    return built.site
