"""The content as it was at an earlier commit, which files changed since, and what changed without a new look."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .library import Library
from .loading import Loader
from .mishap import WrongUse
from .problems import Problem
from .rules.changes import changed_without_a_look


class Unreadable(WrongUse):
    """There is no such commit, or no history at all."""


FOLDERS = ("content", "docs")


def unlooked(root: Path, commit: str, now: Library) -> list[Problem]:
    """What changed in the content below ``root`` since a commit without a new day. Raises Unreadable."""
    with earlier(root, commit) as folder:
        return list(changed_without_a_look(Loader().load(folder / "content", now.today).library, now))


@contextmanager
def earlier(root: Path, commit: str) -> Iterator[Path]:
    """A folder with content/ and docs/ as they were at a commit. Raises Unreadable."""
    kept = _git(root, commit, "ls-tree", "-z", "--name-only", "--end-of-options", commit, "--", *FOLDERS)
    there = [name for name in kept.decode().split("\0") if name]
    with tempfile.TemporaryDirectory(prefix="hipwise-since-") as folder:
        if there:
            archive = _git(root, commit, "archive", "--format=tar", "--end-of-options", commit, *there)
            with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
                files = [member for member in packed if member.isdir() or member.isreg()]
                packed.extractall(folder, files, filter="data")
        yield Path(folder)


def changed(root: Path, commit: str) -> frozenset[str]:
    """The files below content/ and docs/ that are not as they were at a commit, new ones too. Raises Unreadable."""
    told = _git(root, commit, "diff", "-z", "--name-only", "--relative", "--end-of-options", commit, "--", *FOLDERS)
    new = _git(root, commit, "ls-files", "-z", "--others", "--exclude-standard", "--", *FOLDERS)
    return frozenset(name for name in (told + new).decode("utf-8", "replace").split("\0") if name)


def _git(root: Path, commit: str, *words: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True).stdout
    except FileNotFoundError as error:
        raise Unreadable("Comparing needs git, and there is none here.") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise Unreadable(f"Nothing to compare with at {commit}: {said[-1] if said else 'git says nothing'}") from error
