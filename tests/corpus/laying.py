"""Lays a case of the whole project: one bad or odd file among those of an invented, clean library."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import data_of

GROUND = Path(__file__).parents[1] / "rules" / "ground" / "content"
SETTINGS = Path(__file__).parents[2] / "mkdocs.yml"


def clean(root: Path) -> Path:
    """The invented library as a project of its own, below `root`."""
    (root / "docs").mkdir(parents=True)
    shutil.copytree(GROUND, root / "content")
    shutil.copy(SETTINGS, root)
    return root


def lay(root: Path, case: Mapping[str, Any]) -> Path:
    """The clean project with a case laid over it; the file it is about."""
    at = root / str(case["at"])
    if "folder" in case:
        at.mkdir(parents=True)
        return at
    at.parent.mkdir(parents=True, exist_ok=True)
    if "link" in case:
        at.unlink(missing_ok=True)
        at.symlink_to(case["link"])
    elif "pipe" in case:
        os.mkfifo(at)
    elif "copy" in case:
        at.write_bytes((root / str(case["copy"])).read_bytes())
    else:
        at.write_bytes(data_of(case, at.read_text("utf-8") if "old" in case else ""))
    return at


def named(case: Mapping[str, Any]) -> str:
    """The file a case is about, as messages name it."""
    return str(case["at"]).encode("utf-8", "replace").decode()
