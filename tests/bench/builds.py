"""Whole builds beside plain MkDocs and Material building the same pages."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from . import corpus
from .clock import Took, middle, run, told
from .table import Row

BUILD = (sys.executable, "-m", "mkdocs", "build", "-q")
RUNS = {50: 3, 300: 1, 1000: 1}
STOCK = "MkDocs + Material, same pages as Markdown, few in navigation"


def builds(room: Path, sizes: tuple[int, ...]) -> Iterator[Row]:
    """A build from nothing and one with nothing changed, at each size, no cards in either."""
    for size in sizes:
        ours, stock = _pair(room, size)
        found = {root: _twice(root, size) for root in (ours, stock)}
        for at, what in enumerate(("build", "build again, nothing changed")):
            yield _row(f"{what}: {size} exercises, no cards", found[ours][at], found[stock][at])


def real(room: Path) -> Iterator[Row]:
    """The site as it is, with every card from the cache."""
    ours = corpus.project(room / "real")
    stock = corpus.stock(room / "real-stock", ours)
    run("draw the cards that are not in the cache", BUILD, ours)
    found = {root: [run(f"build {root.name}", BUILD, root) for _ in range(3)] for root in (ours, stock)}
    yield _row("build: the real site, cards from the cache", middle(found[ours]), middle(found[stock]))


def _pair(room: Path, size: int) -> tuple[Path, Path]:
    with told(f"write {size} exercises"):
        ours = corpus.ours(room / f"ours-{size}", size)
        return ours, corpus.stock(room / f"stock-{size}", ours)


def _twice(root: Path, size: int) -> tuple[Took, Took]:
    cold, again = [], []
    for _ in range(RUNS[size]):
        shutil.rmtree(root / "site", ignore_errors=True)
        cold.append(run(f"build {root.name}", BUILD, root))
        again.append(run(f"build {root.name} again", BUILD, root))
    return middle(cold), middle(again)


def _row(what: str, ours: Took, theirs: Took) -> Row:
    return Row(what, ours.cpu, theirs.cpu, "s", STOCK)
