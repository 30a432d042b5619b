"""Prints one table: what Hipwise takes, what the usual tools take in the same run, and the ratio."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .builds import builds, real
from .cards import cards
from .checks import checks
from .corpus import ROOT
from .figures import figures
from .saves import first_pages, saves
from .table import Row, table
from .taking_over import tools
from .weight import weights

NOTE = """
Command: python -m tests.bench{options}
A first page and from save to page are seconds by the clock.
Every other time is processor time, which a busy machine disturbs less.
Each time is a median where a run is short. "No cards" is said where it holds; what a card costs has a row of its own.
"""


def main() -> None:
    """Measures everything, or only what takes about a minute."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="50 exercises only")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory(prefix="hipwise-bench-") as room:
        rows = list(measured(Path(room), (50,) if quick else (50, 300, 1000)))
    print(table(rows))
    print(NOTE.format(options=" --quick" if quick else ""), end="")


def measured(room: Path, sizes: tuple[int, ...]) -> Iterator[Row]:
    """Every row, the short ones first."""
    yield from checks(room)
    yield from figures(ROOT)
    yield from cards(ROOT)
    yield from real(room)
    yield from weights(room / "real/site", room / "real-stock/site")
    yield from tools(room / "real/site")
    yield from first_pages("the real site, with its cards", room / "real", room / "real-stock", 3)
    yield from saves("the real site, with its cards", room / "real", room / "real-stock", 5)
    yield from builds(room, sizes)
    for size in dict.fromkeys((sizes[0], sizes[-1])):
        what, times = f"{size} exercises, no cards", 3 if size < 1000 else 2
        yield from saves(what, room / f"ours-{size}", room / f"stock-{size}", times)


if __name__ == "__main__":
    main()
