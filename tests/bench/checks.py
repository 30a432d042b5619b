"""Reading and checking, beside PyYAML only reading the same files."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from hipwise.proof import prove

from .clock import each, middle, run
from .corpus import ROOT
from .table import Row

CHECK = (sys.executable, "-m", "hipwise", "--root", "{root}", "check")


def checks(room: Path) -> Iterator[Row]:
    """All content checked whole, and the start of the command for a single file."""
    files = sorted((ROOT / "content").rglob("*.yml"))
    texts = [path.read_text("utf-8") for path in files]
    ours = each("check all content", lambda: prove(ROOT, date.today()), 5)
    theirs = each("load all content", lambda: [yaml.load(text, yaml.SafeLoader) for text in texts], 3)
    yield Row(
        f"check: a file of {len(files)}, read, judged and its links followed",
        ours * 1000 / len(files),
        theirs * 1000 / len(files),
        "ms",
        "yaml.SafeLoader, only loading",
    )
    yield _start(room / "one")


def _start(root: Path) -> Row:
    (root / "content/equipment").mkdir(parents=True)
    shutil.copy(sorted((ROOT / "content/equipment").glob("*.yml"))[0], root / "content/equipment")
    shutil.copy(ROOT / "mkdocs.yml", root)
    ours = middle([run("check one file", [part.format(root=root) for part in CHECK], ROOT) for _ in range(5)])
    empty = middle([run("start Python", [sys.executable, "-c", "import yaml, pydantic"], ROOT) for _ in range(5)])
    return Row("check: one file, from the start", ours.cpu, empty.cpu, "s", "python -c 'import yaml, pydantic'")
