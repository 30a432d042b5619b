"""What the rules said of the same files before; only those that look at the calendar are asked anew each time."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .kept import digest, fingerprint, keep, recall
from .library import Library
from .problems import Place, Problem
from .rules import daily, lasting
from .rules.todo import asked

FILE = Path(".cache/judged.json")
"""Where the last answer is kept, below the project's folder."""


def judged(root: Path, library: Library) -> list[Problem]:
    """Every problem any rule finds in the library of the project folder `root`."""
    key = _key(library)
    known = recall(root / FILE)
    if known and known["key"] == key:
        found = [_problem(**said) for said in known["found"]]
    else:
        found = list(lasting(library))
        keep(root / FILE, {"key": key, "found": found})
    return asked((*found, *daily(library)), library)


def rehearse(library: Library) -> None:
    """Asks the rules although their answer is known, so that they know the texts when one of them changes."""
    deque(lasting(library), maxlen=0)


def _key(library: Library) -> str:
    """What changes with every letter the rules read, and with the rules."""
    texts = {reading.file: reading.text for reading in library.readings.values()}
    texts |= {article.file: article.text for article in library.articles}
    said = (part.encode("utf-8", "surrogatepass") for pair in texts.items() for part in pair)
    return digest(_rules().encode(), *said)


@cache
def _rules() -> str:
    return fingerprint([Path(__file__).parent], ["pydantic", "PyYAML"])


def _problem(place: Mapping[str, Any], also: Mapping[str, Any] | None, **said: Any) -> Problem:
    return Problem(place=Place(**place), also=Place(**also) if also else None, **said)
