"""Ways from a part of a page to its line on GitHub, and to a form with that part filled in."""

from __future__ import annotations

from typing import NamedTuple

from ..address import Address
from .page import Page

MOST = 300
"""So many letters of a part go into the form; its reader has the page beside it."""


class Correction(NamedTuple):
    """One part of a page: its heading, the page that edits its line, and the form that suggests something else."""

    heading: str
    edit: str
    suggest: str


def corrections(page: Page, address: Address) -> tuple[Correction, ...]:
    """Every part of a page that stands in its file, in the order of the page."""
    here = address.site + page.url
    return tuple(
        Correction(
            part.heading,
            f"{address.editor(page.source)}#L{part.line}",
            address.correction(here, part.heading, _cut(part.words)),
        )
        for part in page.sections
        if part.line
    )


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0] + " …"
