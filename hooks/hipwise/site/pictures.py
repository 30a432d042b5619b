"""Pictures of exercises as pages show them: drawn into the page, or as small files in a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from ..figures.asked import Panel
from ..figures.gallery import Picture, lit
from ..figures.svg import Room, Told, extent, inline, loose, stacked
from ..figures.words import view_name

MOST_WIDE, MOST_HIGH = 500, 440
"""The pixels pictures fill on a large screen, whichever they reach first."""


class Shown(NamedTuple):
    """One picture of a page: its SVG and the words under it, which may be none."""

    svg: Markup
    label: str


class Exhibit(NamedTuple):
    """All pictures of an exercise: whether they stand one below the other, its lit muscles, main ones first.

    `signs` says what the pale shape and the arrow mean, where there are any; `file` holds the pictures to keep.
    """

    pictures: tuple[Shown, ...]
    file: str
    tall: bool
    lit: tuple[tuple[str, bool], ...]
    signs: str


class Small(NamedTuple):
    """A picture's file for lists, with its size and what it shows."""

    uri: str
    width: int
    height: int
    shows: str


def exhibit(id: str, pictures: Sequence[Picture], film: str = "") -> Exhibit:
    """The pictures of an exercise; `id` must be that of no other exhibit of the page.

    With the address of a `film`, the main picture can be made to move.
    """
    drawings = [picture.drawn.drawing for picture in pictures]
    wide, high = extent(drawings)
    tall = stacked(drawings)
    scale = min(MOST_WIDE / wide, MOST_HIGH / max(drawing.height for drawing in drawings))
    shown = tuple(
        Shown(
            _moving(inline(it.drawn.drawing, it.person, it.told, f"fig-{id}-{it.asked.panel.value}", room), it, film),
            _label(it, pictures),
        )
        for it in pictures
        for room in [Room(0 if tall else high, scale)]
    )
    return Exhibit(shown, whole(id, pictures), tall, lit(pictures), signs(pictures))


def _moving(still: str, picture: Picture, film: str) -> Markup:
    if not film or picture.asked.panel is not Panel.MAIN:
        return Markup(still)
    return Markup(f'<figure-player data-film="{escape(film)}">{still}</figure-player>')


def film_uri(id: str) -> str:
    """Where the film of an exercise lies, below the site's root."""
    return f"figures/{id}.film.json"


def signs(pictures: Sequence[Picture]) -> str:
    """What the signs of the pictures mean."""
    said = {"g": "The pale shape is the start.", "z": "The arrow shows the way."}
    return " ".join(words for kind, words in said.items() if any(it.drawn.has(kind) for it in pictures))


def small(id: str, pictures: Sequence[Picture]) -> Small:
    """The main picture of an exercise as a list names it."""
    drawing = pictures[0].drawn.drawing
    return Small(f"figures/{id}.svg", drawing.width, drawing.height, pictures[0].told.title)


def whole(id: str, pictures: Sequence[Picture]) -> str:
    """Where the file with all pictures of an exercise lies, below the site's root."""
    return f"figures/{id}{'-all' if len(pictures) > 1 else ''}.svg"


def files(id: str, pictures: Sequence[Picture]) -> dict[str, bytes]:
    """The files of an exercise's pictures by their place: the main one, and all of them where there are several."""
    return {small(id, pictures).uri: _file(pictures[:1]), whole(id, pictures): _file(pictures)}


def _file(pictures: Sequence[Picture]) -> bytes:
    first = pictures[0]
    told = Told(first.told.title, " ".join(picture.told.long for picture in pictures))
    return loose([picture.drawn.drawing for picture in pictures], first.person, "light", told).encode()


def _label(picture: Picture, pictures: Sequence[Picture]) -> str:
    if picture.asked.label:
        return picture.asked.label
    several = any(other.asked.panel is Panel.ALSO for other in pictures)
    return f"From {view_name(picture.asked.figure.view)}" if several else ""
