"""From the command to the first page, and from saving a file to the changed page, in the real preview."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from .clock import told
from .serving import Preview, preview
from .table import Row

PAGE = "exercises/bridge/"
SENTENCE = re.compile(r"Breathe out as you lift\.")


def first_pages(what: str, ours: Path, stock: Path, times: int) -> Iterator[Row]:
    """The page a preview of either folder is opened for, from the command on, the median of so many times."""
    mine, theirs = (median(_first(root) for _ in range(times)) for root in (ours, stock))
    yield Row(f"preview first page: {what}", mine, theirs, "s", "mkdocs serve, Material, same pages as Markdown")


def saves(what: str, ours: Path, stock: Path, times: int) -> Iterator[Row]:
    """One exercise saved in a preview of either folder, the median of so many times."""
    mine = _median(ours, "content/exercises/bridge.yml", times)
    theirs = _median(stock, "docs/exercises/bridge.md", times)
    yield Row(f"save to page: {what}", mine, theirs, "s", "mkdocs serve, Material, same pages as Markdown")


def _first(root: Path) -> float:
    start = time.perf_counter()
    with preview(root) as server:
        server.get(PAGE)
        return time.perf_counter() - start


def _median(root: Path, name: str, times: int) -> float:
    text = (root / name).read_text("utf-8")
    with preview(root) as server:
        server.get(PAGE)  # who saves has looked before
        return median(_save(server, name, text, f"Breathe out, and count to {turn}.") for turn in range(2, 2 + times))


def _save(server: Preview, name: str, text: str, sentence: str) -> float:
    with told(f"save {name} in {server.root.name}"):
        start = time.perf_counter()
        server.write(name, SENTENCE.sub(sentence, text))
        server.until(PAGE, sentence)
        return time.perf_counter() - start
