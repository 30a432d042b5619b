"""Anatomy plates as pages show them: every muscle a link, its name beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ..body.figure import Shape
from ..body.plates.labels import LINE, Label, labels
from ..body.plates.plate import Plate, Region
from ..records import Muscle

Link = Callable[[str], str]

TITLES = {
    "back": ("The hip from behind: top layer", "The right half shows the muscles under the skin."),
    "back-deep": (
        "The hip from behind: deep layer",
        "Without the big buttock muscle, the side hip muscle and the hamstrings.",
    ),
    "side": ("The hip from the side: top layer", "A pale band runs down the outside of the thigh (iliotibial tract)."),
    "side-middle": (
        "The hip from the side: middle layer",
        "Without the big buttock muscle and the front side hip muscle.",
    ),
    "side-deep": ("The hip from the side: deep layer", "Without the side hip muscle too."),
    "front": ("The hip from the front: top layer", "The pale muscles straighten the knee."),
    "front-deep": ("The hip from the front: deep layer", "Without the muscles of the top layer."),
    "thigh-back": ("The thigh from behind", "The hamstrings, without the buttock."),
    "calf": ("The calves from behind", "The top layer on the left, the deep layer on the right."),
    "low-back": ("The low back from behind", "The top layer on the left, the deep layer on the right."),
}
"""What each plate shows, and what helps to read it."""


VIEWS = {
    "back": "From behind",
    "side": "From the side",
    "front": "From the front",
    "thigh-back": "Thigh",
    "calf": "Calf",
    "low-back": "Low back",
}
"""From where a body is seen; a plate of a lower layer is named after it, as in "side-deep"."""
LAYERS = {"": "Top layer", "-middle": "Middle layer", "-deep": "Deep layer"}


class Chart(NamedTuple):
    """A plate on a page: its SVG, its title, a note, and the muscles it names in reading order.

    `view` and `layer` are the words a reader chooses it by, `place` is that of its view among all.
    """

    id: str
    place: int
    view: str
    layer: str
    svg: Markup
    title: str
    note: str
    muscles: tuple[str, ...]


def charts(plates: Mapping[str, Plate], muscles: Mapping[str, Muscle], link: Link) -> tuple[Chart, ...]:
    """Every plate, for the page of all muscles."""
    return tuple(_chart(plate, muscles, link, "") for plate in plates.values())


def chart_of(own: str, plates: Mapping[str, Plate], muscles: Mapping[str, Muscle], link: Link) -> Chart | None:
    """The plate that shows most of a muscle, with that muscle strong and the others pale; None if none shows it."""
    shown = [plate for plate in plates.values() if plate.area(own) > 0]
    if not shown:
        return None
    return _chart(max(shown, key=lambda plate: plate.area(own)), muscles, link, own)


def _chart(plate: Plate, muscles: Mapping[str, Muscle], link: Link, own: str) -> Chart:
    title, note = TITLES[plate.name]
    found = labels(plate, {id: muscle.name for id, muscle in muscles.items()})
    ways = {id: link(f"muscles/{id}/") for id in muscles if id != own}
    svg = _svg(plate, found, ways, own, title)
    view = next(view for view in VIEWS if plate.name.removeprefix(view) in LAYERS)
    layer = LAYERS[plate.name.removeprefix(view)]
    return Chart(
        f"plate-{plate.name}",
        list(VIEWS).index(view),
        VIEWS[view],
        layer,
        svg,
        title,
        note,
        tuple(label.id for label in found),
    )


def _svg(plate: Plate, found: Sequence[Label], ways: Mapping[str, str], own: str, title: str) -> Markup:
    id = f"plate-{plate.name}-title"
    head = Markup(
        '<svg class="{}" viewBox="0 0 {} {}" role="group" aria-labelledby="{}"><title id="{}">{}</title>'
    ).format("plate plate--one" if own else "plate", plate.width, plate.height, id, id, title)
    parts = [*map(_shape, plate.behind), *(_part(region, ways, own) for region in plate.regions)]
    parts += [*_leaders(found), *(_name(label, ways, own) for label in found)]
    return Markup("").join([head, *parts, Markup("</svg>")])


def _shape(shape: Shape) -> Markup:
    return Markup('<path class="{}" d="{}"/>').format(shape.kind, shape.path)


def _part(region: Region, ways: Mapping[str, str], own: str) -> Markup:
    """A region that the pointer may follow; the keyboard and a screen reader have the name beside it."""
    inside = Markup("").join(map(_shape, region.shapes))
    if region.id not in ways:
        return Markup('<g class="part{}">{}</g>').format(" own" if region.id == own else "", inside)
    return Markup('<a class="part" href="{}" tabindex="-1" aria-hidden="true">{}</a>').format(ways[region.id], inside)


def _leaders(found: Sequence[Label]) -> Iterator[Markup]:
    lines = "".join(f"M{a} {b}L{c} {d}" for (a, b), (c, d) in (label.leader for label in found))
    dots = "".join(f"M{x} {y}h0" for _, (x, y) in (label.leader for label in found))
    yield Markup('<path class="halo" d="{}"/><path class="leader" d="{}"/><path class="dot" d="{}"/>').format(
        lines, lines, dots
    )


def _name(label: Label, ways: Mapping[str, str], own: str) -> Markup:
    spans = Markup("").join(
        Markup('<tspan x="{}" y="{}">{}</tspan>').format(label.x, label.y + place * LINE, line)
        for place, line in enumerate(label.lines)
    )
    text = Markup('<text text-anchor="{}">{}</text>').format(label.anchor, spans)
    if label.id == own:
        return Markup('<g class="own">{}</g>').format(text)
    # Lines that only stand below each other would be read as one word.
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(ways[label.id], " ".join(label.lines), text)
