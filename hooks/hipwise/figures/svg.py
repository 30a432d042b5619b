"""Drawings as SVG text: inside a page, where the site's sheet colors them, or as a file that carries its own colors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby

from ..body.figure import Drawing, Shape
from .colors import literal
from .looks import Person

# Lines of one kind may share one path. Filled shapes may not: where two overlap, one would cut a hole in the other.
LINES = frozenset("acefhjv")
GAP = 30
"""Picture units between two drawings."""
PLEASING = 1.2
"""Width for a height of 1 that several drawings together had best have."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a picture shows: a short name of at most 125 characters, and the long words."""

    title: str
    long: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """The room a picture gets on a page.

    ``height`` in picture units, at least its own, so that pictures side by side stand on one floor; ``scale`` is
    pixels to a unit.
    """

    height: int
    scale: float = 0.5


def inline(drawing: Drawing, person: Person, told: Told, id: str, room: Room | None = None) -> str:
    """A drawing for a page: one ``svg`` whose classes the site's sheet colors.

    ``id`` must be unique on the page.
    """
    room = room or Room(drawing.height)
    tall = max(room.height, drawing.height)
    box = f'viewBox="0 {drawing.height - tall} {drawing.width} {tall}"'
    spoken = f'<title id="{id}-t">{escape(told.title)}</title><desc id="{id}-d">{escape(told.long)}</desc>'
    named = f'role="img" aria-labelledby="{id}-t" aria-describedby="{id}-d"'
    size = f'width="{drawing.width * room.scale:.0f}" height="{tall * room.scale:.0f}"'
    return f'<svg class="{classes(person)}" {box} {size} {named}>{spoken}{body(drawing.shapes)}</svg>'


def loose(drawings: Sequence[Drawing], person: Person, palette: str, told: Told | None = None) -> str:
    """Drawings in a file of their own, in the literal colors of a palette.

    Raises KeyError for a palette that is not there.
    """
    wide, tall = extent(drawings)
    spoken = f"<title>{escape(told.title)}</title><desc>{escape(told.long)}</desc>" if told else ""
    style = f"<style>{literal(palette, person, kinds_in(drawings))}</style>"
    size = f'viewBox="0 0 {wide} {tall}" width="{wide}" height="{tall}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} stroke-linejoin="round" stroke-linecap="round">'
    return f"{head}{spoken}{style}{''.join(_placed(drawings))}</svg>"


def stacked(drawings: Sequence[Drawing]) -> bool:
    """Whether several drawings stand one below the other, because that comes nearer to a pleasing shape."""
    wide, high = [drawing.width for drawing in drawings], [drawing.height for drawing in drawings]
    beside, below = sum(wide) / max(high), max(wide) / sum(high)
    return len(drawings) > 1 and beside / PLEASING > PLEASING / below


def extent(drawings: Sequence[Drawing]) -> tuple[int, int]:
    """Width and height of drawings together, in picture units."""
    wide, high = [drawing.width for drawing in drawings], [drawing.height for drawing in drawings]
    gaps = GAP * (len(drawings) - 1)
    return (max(wide), sum(high) + gaps) if stacked(drawings) else (sum(wide) + gaps, max(high))


def classes(person: Person) -> str:
    """The classes by which a sheet gives somebody their skin, hair and clothes."""
    look = person.look
    return f"fig skin-{look.skin} hair-{look.hair_tone} wear-{person.wear}"


def kinds_in(drawings: Iterable[Drawing]) -> frozenset[str]:
    """Every class letter the drawings use."""
    return frozenset(kind for drawing in drawings for shape in drawing.shapes for kind in shape.kind.split())


def body(shapes: Iterable[Shape]) -> str:
    """Shapes as SVG elements in their order; a run of one kind says its kind once."""
    return "".join(_run(kind, list(run)) for kind, run in groupby(_haloed(shapes), key=lambda shape: shape.kind))


def _haloed(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """An arrow and the halo around it are one outline, drawn once with both kinds."""
    halo: Shape | None = None
    for shape in shapes:
        joins = halo is not None and (shape.kind, shape.path, shape.more) == ("z", halo.path, halo.more)
        if halo and not joins:
            yield halo
        halo = shape if shape.kind == "c" else None
        if halo is None:
            yield replace(shape, kind="c z") if joins else shape
    if halo:
        yield halo


def _placed(drawings: Sequence[Drawing]) -> Iterator[str]:
    """Each drawing at its place: on one floor side by side, or in the middle one below the other."""
    (wide, tall), at = extent(drawings), 0
    for drawing in drawings:
        if stacked(drawings):
            left, down = (wide - drawing.width) // 2, at
            at += drawing.height + GAP
        else:
            left, down = at, tall - drawing.height
            at += drawing.width + GAP
        moved = f' transform="translate({left} {down})"' if left or down else ""
        yield f"<g{moved}>{body(drawing.shapes)}</g>" if moved else body(drawing.shapes)


def _run(kind: str, run: list[Shape]) -> str:
    if len(run) == 1:
        return _element(run[0], f' class="{kind}"')
    if kind.split()[0] in LINES and all(shape.tag == "path" and not shape.more for shape in run):
        return f'<path class="{kind}" d="{"".join(shape.path for shape in run)}"/>'
    return f'<g class="{kind}">{"".join(_element(shape) for shape in run)}</g>'


def _element(shape: Shape, named: str = "") -> str:
    drawn = (("d", shape.path), *shape.more) if shape.path else shape.more
    said = "".join(f' {name}="{escape(value)}"' for name, value in drawn)
    return f"<{shape.tag}{named}{said}/>"
