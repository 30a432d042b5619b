"""The content as it was at an earlier commit, and what changed since without a new look."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from .library import Library
from .loading import Loader
from .problems import Problem
from .rules.changes import changed_without_a_look


class Unreadable(ValueError):
    """There is no such commit, or no history at all."""


def unlooked(root: Path, commit: str, now: Library) -> list[Problem]:
    """What changed in the content below ``root`` since a commit without a new day. Raises Unreadable."""
    return list(changed_without_a_look(_library_at(root, commit, now), now))


def _library_at(root: Path, commit: str, now: Library) -> Library:
    with tempfile.TemporaryDirectory(prefix="hipwise-since-") as folder:
        with tarfile.open(fileobj=io.BytesIO(_archive(root, commit))) as archive:
            archive.extractall(folder, filter="data")
        return Loader().load(Path(folder) / "content", now.today).library


def _archive(root: Path, commit: str) -> bytes:
    asked = ["git", "-C", str(root), "archive", "--format=tar", "--end-of-options", commit, "content"]
    try:
        return subprocess.run(asked, check=True, capture_output=True).stdout
    except FileNotFoundError as error:
        raise Unreadable("Comparing needs git, and there is none here.") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        raise Unreadable(f"Nothing to compare with at {commit}: {said[-1] if said else 'git says nothing'}") from error
