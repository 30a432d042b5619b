"""The site, its cards and its data, built twice from nothing: not a byte differs."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from ..bench.clock import surroundings
from .fuzz import Wrong

ROOT = Path(__file__).parents[2]
TAKEN = ("content", "docs", "theme", "hooks", "mkdocs.yml", "requirements.lock", ".git")


def twice(room: Path) -> Iterator[str]:
    """Builds in two folders of different names and ages, with no drawing kept; raises Wrong."""
    epoch = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    sites = []
    for name in ("one", "the-other"):
        sites.append(_built(room / name, epoch))
        yield f"{len(sites)} of 2 sites built"
    files = [{path.relative_to(site): path for path in site.rglob("*") if path.is_file()} for site in sites]
    lonely = sorted(map(str, files[0].keys() ^ files[1].keys()))
    differ = [str(name) for name, path in files[0].items() if name in files[1] and not _same(path, files[1][name])]
    if lonely or differ:
        raise Wrong(f"Only in one of two builds: {lonely}. Different: {differ}.")
    yield f"{len(files[0])} files of 2 builds, the same to the byte"


def _built(root: Path, epoch: str) -> Path:
    root.mkdir()
    for name in TAKEN:
        place = ROOT / name
        if place.is_dir():
            shutil.copytree(place, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif place.exists():
            shutil.copy(place, root)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d", "site"]
    seed = str(len(root.name))  # sets of words come in another order
    environment = {**surroundings(), "SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": seed, "PYTHONPATH": "hooks"}
    run = subprocess.run(command, cwd=root, env=environment | _unset(), capture_output=True, text=True, check=False)
    if run.returncode:
        raise Wrong(f"The build failed: {run.stdout}{run.stderr}")
    return root / "site"


def _unset() -> dict[str, str]:
    return {name: "" for name in ("GIT_DIR", "GIT_WORK_TREE") if name in os.environ}


def _same(one: Path, other: Path) -> bool:
    return filecmp.cmp(one, other, shallow=False)
