"""A small part of the built site that a test may change, as a later edition or a half-finished one would."""

from __future__ import annotations

from pathlib import Path
from shutil import copy, copytree, ignore_patterns

from hipwise.offline import WORKER, shelve

from ..conftest import ROOT

CARD = "cards/routines/the-four.pdf"
PARTS = ("index.html", "404.html", "503.html", "about/offline", "about/privacy", "assets", CARD)


def small_site(site: Path, folder: Path) -> Path:
    """Copies the parts into `folder` and lists them as the build does."""
    for part in PARTS:
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        if (site / part).is_dir():
            copytree(site / part, folder / part, ignore=ignore_patterns("lunr", "*.map"))
        else:
            copy(site / part, folder / part)
    return listed(folder)


def listed(folder: Path) -> Path:
    """Lists what a folder holds now as a new edition."""
    copy(ROOT / "docs" / WORKER, folder)
    shelve(folder)
    return folder


def changed(folder: Path, before: str, after: str) -> None:
    """Changes words of the page about privacy; nothing lists it yet."""
    page = folder / "about/privacy/index.html"
    page.write_text(page.read_text("utf-8").replace(before, after), "utf-8")
