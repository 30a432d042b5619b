"""The names beside a plate: broken into short lines, one under the other, each with a line to its muscle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .plate import WIDTH, Plate, Region

SIZE = 28
"""Height of the letters in picture units: 12.6 pixels where a plate is 288 pixels wide, the least a page gives it."""
LINE, GAP = 31, 20
"""From one line of a name to the next, and between two names."""
LETTER = 0.53
"""Mean width of a letter as a share of the letters' height; measured on the site's typeface."""
LONGEST = 12
"""Letters after which a name goes on in a new line."""
EDGE, APART = 6, 10
"""From the frame to the names, and from the names to their lines."""


@dataclass(frozen=True)
class Label:
    """A muscle's name beside a plate, in picture units.

    ``lines`` are its words, the first with its foot at ``y``, all with their ``anchor`` (start or end) at ``x``;
    ``leader`` runs from beside the name to a place in the muscle.
    """

    id: str
    lines: tuple[str, ...]
    x: int
    y: int
    anchor: str
    leader: tuple[tuple[int, int], tuple[int, int]]


def labels(plate: Plate, names: Mapping[str, str]) -> tuple[Label, ...]:
    """A label for every muscle of a plate that has a name."""
    named = (region for region in plate.regions if region.id in names)
    shown = {region.id: region for region in sorted(named, key=lambda region: region.area)}
    sides = ([shown[id] for id in side if id in shown] for side in plate.order)
    anchors = ("end", "start")
    return tuple(
        one for side, anchor in zip(sides, anchors, strict=True) for one in _column(plate, side, names, anchor)
    )


def crossings(found: Sequence[Label]) -> int:
    """How many pairs of leaders cross each other."""
    pairs = ((a.leader, b.leader) for place, a in enumerate(found) for b in found[:place])
    return sum(_cross(*a, *b) for a, b in pairs)


def broken(name: str) -> tuple[str, ...]:
    """A name in lines of about twelve letters, broken at spaces."""
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LONGEST:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return tuple(lines)


def _column(plate: Plate, regions: Sequence[Region], names: Mapping[str, str], anchor: str) -> Iterator[Label]:
    texts = [broken(names[region.id]) for region in regions]
    widest = round(max((len(line) for text in texts for line in text), default=0) * LETTER * SIZE)
    x = EDGE + widest if anchor == "end" else WIDTH - EDGE - widest
    beside = x + APART if anchor == "end" else x - APART
    heights = [LINE * len(text) for text in texts]
    middles = _spread([region.spot[1] for region in regions], heights, plate.height)
    for region, text, height, middle in zip(regions, texts, heights, middles, strict=True):
        first = round(middle - height / 2 + SIZE)
        yield Label(region.id, text, x, first, anchor, ((beside, round(middle)), region.spot))


def _spread(wanted: Sequence[float], heights: Sequence[int], tall: int) -> list[float]:
    """Middles as near to those wanted as keeps names of these heights apart, in order, and inside the frame."""
    middles = list(wanted)
    low = float(EDGE)
    for place, height in enumerate(heights):
        middles[place] = max(middles[place], low + height / 2)
        low = middles[place] + height / 2 + GAP
    high = float(tall - EDGE)
    for place in reversed(range(len(middles))):
        middles[place] = min(middles[place], high - heights[place] / 2)
        high = middles[place] - heights[place] / 2 - GAP
    return middles


def _cross(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int], d: tuple[int, int]) -> bool:
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
