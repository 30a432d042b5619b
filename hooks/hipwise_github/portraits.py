"""Before and after: pictures of exercises and printed cards, drawn by the main branch's own code."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from hipwise.address import Address
from hipwise.cards import Paper, Print, Sheet, Unprintable, exercise_sheet, page_count, pdf, picture, raster
from hipwise.cards import routine_sheet as sheet_of_routine
from hipwise.easel.workshop import Easel
from hipwise.figures.faults import faults
from hipwise.figures.gallery import Gallery, preview
from hipwise.figures.svg import extent, loose
from hipwise.library import Library
from hipwise.problems import Problem
from hipwise.records import Exercise, Routine

from .states import State, named

MOST_DRAWN = 8


@dataclass(frozen=True, slots=True)
class Portrait:
    """One version of an exercise or a routine: a picture and the words for it, its card as picture and PDF.

    What could not be made is empty; `trouble` says why a card could not be set.
    """

    figure: bytes = b""
    shows: str = ""
    card: bytes = b""
    pdf: bytes = b""
    problems: tuple[Problem, ...] = ()
    trouble: str = ""

    @property
    def pages(self) -> int:
        """How many pages the printed card has, 0 where there is none."""
        return page_count(self.pdf) if self.pdf else 0


@dataclass
class Studio:
    """Draws both versions of whatever changed."""

    easel: Easel
    address: Address
    _drawn: dict[tuple[int, str], Portrait] = field(default_factory=dict)

    def portrait(self, state: State, path: str) -> Portrait:
        """One version of a file; empty where it has nothing to draw. Never raises on content."""
        record = state.record(path)
        if not isinstance(record, Exercise | Routine):
            return Portrait()
        try:
            return self._portrait(record, state.library)
        except Exception as error:  # nobody's pull request may go unanswered because of one picture
            print(f"{path} could not be drawn: {error!r}", file=sys.stderr)
            return Portrait(trouble="It could not be drawn. The fault is ours, and a maintainer will look.")

    def _portrait(self, record: Exercise | Routine, library: Library) -> Portrait:
        ids = [record.id] if isinstance(record, Exercise) else [item.exercise for item in record.exercises]
        gallery = {id: found for id in ids if (found := preview(library.exercises[id], library, self.easel))}
        figure, shows = self._figure(record, gallery) if isinstance(record, Exercise) else (b"", "")
        problems = tuple(faults(library, gallery)) if isinstance(record, Exercise) else ()
        own = tuple(problem for problem in problems if named(problem.place.file)[1] == record.id)
        try:
            sheet = self._sheet(record, library, gallery)
            return Portrait(figure, shows, picture(sheet), pdf(sheet, Paper.A4, Print.STANDARD), own)
        except Unprintable as trouble:
            return Portrait(figure, shows, problems=own, trouble=f"No card can be printed. {trouble}")

    def _figure(self, exercise: Exercise, gallery: Gallery) -> tuple[bytes, str]:
        pictures = gallery.get(exercise.id, ())
        if not pictures:
            return b"", ""
        drawings = [it.drawn.drawing for it in pictures]
        svg = loose(drawings, pictures[0].person, "light", pictures[0].told)
        return raster(svg, *extent(drawings)), pictures[0].told.title

    def _sheet(self, record: Exercise | Routine, library: Library, gallery: Gallery) -> Sheet:
        if isinstance(record, Exercise):
            return exercise_sheet(record, library, f"{self.address.site}exercises/{record.id}/", gallery)
        return sheet_of_routine(record, library, f"{self.address.site}routines/{record.id}/", gallery)


def drawable(paths: Iterable[str]) -> list[str]:
    """Which of the changed files have a picture or a card: exercises and routines."""
    return [path for path in paths if named(path)[0] in ("exercises", "routines")]


def keep(portrait: Portrait, name: str, out: Path) -> None:
    """Writes the pictures of one version, and its card; `name` such as "exercises-clamshell-before"."""
    _write(out / "pictures" / f"{name}.png", portrait.figure)
    _write(out / "pictures" / f"{name}-card.png", portrait.card)
    _write(out / "cards" / f"{name}.pdf", portrait.pdf)


def _write(path: Path, content: bytes) -> None:
    if content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
