"""Each kind's pages, made from its records and their templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from markupsafe import escape

from ..records import Record
from .finder import Finder
from .outline import COMPLAINT, EXERCISE, MUSCLE, ROUTINE, Entry
from .page import Body, Page, Section, as_html, url_of
from .press import View, words


class Card(NamedTuple):
    """A printed card as a page links it; `size` is in bytes, `uri` below the site's root."""

    label: str
    uri: str
    size: int


class Cards(NamedTuple):
    """The cards of one routine or exercise, and the picture of the first one with its width and height in pixels."""

    files: tuple[Card, ...]
    picture: str
    width: int
    height: int


class Spread(NamedTuple):
    """How one kind's pages are laid out."""

    kind: str
    name: str
    outline: tuple[Entry, ...]
    top: tuple[str, ...]
    describe: str


SPREADS = (
    Spread("exercises", "exercise", EXERCISE, ("name", "aliases", "purpose"), "purpose"),
    Spread("muscles", "muscle", MUSCLE, ("name", "latin", "where"), "job"),
    Spread("complaints", "complaint", COMPLAINT, ("name", "purpose", "key_message"), "purpose"),
    Spread("routines", "routine", ROUTINE, ("name", "for_whom"), "for_whom"),
)
INDEXES = {
    "exercises/index": ("Exercises", "All exercises, grouped by how the body is placed and how hard they are."),
    "muscles/index": ("Muscles of the hip", "Every muscle that moves or steadies the hip, in plain words."),
    "complaints/index": ("Where it hurts", "What is known about hips and the back, knees, ankles and outer hip."),
    "routines/index": ("Routines", "Short sets of exercises, each with a card to print."),
    "build": (
        "Make your own plan",
        "Choose your exercises, set how much of each, and print them on one card or take them with you.",
    ),
    "sources": ("Sources", "Every study, guideline and book this site rests on."),
}


def record_pages(desk: View, cards: Mapping[str, Cards]) -> Iterator[Page]:
    """A page for every exercise, muscle, complaint and routine, drawn with what `desk` holds."""
    for spread in SPREADS:
        for record in desk.library.shelves.get(spread.kind, {}).values():
            yield _page(desk, spread, record, cards)


def index_pages(desk: View) -> Iterator[Page]:
    """The lists of each kind and the sources, drawn with what `desk` holds."""
    finder = Finder(desk.library)
    for stem, (title, description) in INDEXES.items():
        kind = stem.removesuffix("/index")
        make = partial(_index, desk, finder, stem)
        yield Page(f"{stem}.md", title, description, f"content/{FOLDERS.get(kind, kind)}", make)


def _index(desk: View, finder: Finder, stem: str) -> Body:
    title, description = INDEXES[stem]
    view = replace(desk, url=url_of(f"{stem}.md"))
    template = f"{TEMPLATES.get(stem, stem)}.html.jinja"
    return Body(view.draw(template, title=title, description=description, finder=finder), description)


TEMPLATES = {"build": "build/page"}
FOLDERS = {"sources": "references", "build": "exercises"}


def _page(desk: View, spread: Spread, record: Record, cards: Mapping[str, Cards]) -> Page:
    return Page(
        uri=f"{spread.kind}/{record.id}.md",
        title=as_html(getattr(record, "name")),  # noqa: B009 - every kind with a page has a name
        description=escape(getattr(record, spread.describe)),
        source=f"content/{spread.kind}/{record.id}.yml",
        make=partial(_body, desk, spread, record, cards),
    )


def _body(desk: View, spread: Spread, record: Record, cards: Mapping[str, Cards]) -> Body:
    view = replace(desk, url=f"{spread.kind}/{record.id}/")
    template = f"{spread.kind}/page.html.jinja"
    context = {spread.name: record, "cards": cards.get(f"{spread.kind}/{record.id}")}

    def sections() -> Iterable[Section]:
        for entry in spread.outline:
            if html := view.block(template, entry.id.replace("-", "_"), **context):
                line = _line(desk, spread.kind, record.id, entry.fields)
                yield Section(entry.id, entry.heading, html, _words(record, entry.fields), line)

    return Body(view.block(template, "top", **context), _words(record, spread.top), tuple(sections()))


def _line(desk: View, kind: str, id: str, fields: Iterable[str]) -> int:
    """The line of the first of these fields that the file has."""
    reading = desk.library.readings.get((kind, id))
    said = [field for field in fields if reading and field in reading.data]
    return reading.place((said[0],), key=True).line if reading and said else 0


def _words(record: Record, fields: Iterable[str]) -> str:
    return words([getattr(record, field) for field in fields])
