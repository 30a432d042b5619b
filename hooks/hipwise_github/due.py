"""The monthly list of files that are to be looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from hipwise.address import address
from hipwise.library import Library
from hipwise.loading import Loader

SOON = timedelta(days=31)
MOST = 300
ASKED = (
    "These files are to be looked at again by the day beside them. "
    "A person who knows the field reads the file with its sources, and sends a change with the new day."
)


class Due(NamedTuple):
    """A file and the day it is to be looked at again."""

    day: date
    kind: str
    id: str


def due(library: Library, today: date) -> list[Due]:
    """Every file due within a month, the longest overdue first."""
    return sorted(each for each in _days(library) if each.day <= today + SOON)


def listed(base: Path, today: date) -> str:
    """The list as Markdown; "" where nothing is due."""
    found = due(Loader().load(base / "content", today).library, today)
    edit = address(base / "mkdocs.yml").editor
    if not found:
        return ""
    lines = [
        "These files are to be looked at again by the day beside them. A person who knows the field reads the file"
    ]
    lines[0] += " with its sources, and sends a change with the new day."
    for kind, group in groupby(sorted(found[:MOST], key=lambda each: each.kind), key=lambda each: each.kind):
        lines += ["", f"### {kind.capitalize()}", ""]
        lines += [f"* [ ] {each.day}: [`{each.id}`]({edit(f'content/{kind}/{each.id}.yml')})" for each in group]
    more = len(found) - MOST
    return "\n".join([*lines, *([f"\nAnd {more} more."] if more > 0 else [])]) + "\n"


def _days(library: Library) -> Iterator[Due]:
    for kind, record in library.records():
        review = getattr(record, "review", None)
        if review is not None:
            yield Due(review.due(kind), kind, record.id)
    for id, claim in library.claims.items():
        yield Due(claim.due, "claims", id)
