"""A body cut into limbs that can be painted one over another while they move.

Each limb has a closed outline, which also clips it: clothes and shade may then be drawn loosely beyond it. Where a
limb grows out of its neighbour its outline is filled but not inked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from .composition import far_limbs
from .details import details
from .figure import Look
from .garments import covered, outfit
from .hair import hair_field
from .ink import Chart
from .lines import GROUPS, Stroke, inner_lines
from .outline import Line, normals, runs
from .scene import Scene
from .shade import shadows
from .solids import AIR_DEPTH, Floats

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

BEYOND = 1.1
"""How far clothes and shade reach beyond the outline that clips them, in centimetres."""
GROWN = 2.0
"""How far beyond its outline a limb's skin is thought on, so that they can, in centimetres."""
CONTINUES = 3.0
"""Two limbs that flow into each other do so where their depths differ by less than this, in centimetres."""
OUTLINE, HEM, FINE, SHADE, LOOSE = 0.14, 0.14, 0.12, 0.3, 0.5
"""How far curves may pass from their points, in centimetres."""
DEEP_LINE = 0.42
"""From this width on, in centimetres, an inner line is drawn as strongly as the outline."""
ROUND = 12
"""How many points make a disc."""


@dataclass(frozen=True)
class Stretch:
    """Part of an edge: its points, how exactly they are followed (cm), and whether it is inked."""

    line: Line
    tolerance: float
    inked: bool = True


@dataclass(frozen=True)
class Sheet:
    """A shape of one ``kind`` with its edge in stretches end to end, or a line of a single open stretch."""

    kind: str
    stretches: tuple[Stretch, ...]

    @property
    def closed(self) -> bool:
        return len(self.stretches) > 1 or self.stretches[0].line.closed


@dataclass(frozen=True)
class Limb:
    """What is painted of one part of the body: its outline, the clothes and shade clipped to it, and lines over it.

    ``far`` means it lies behind the body and is toned down.
    """

    name: str
    territories: tuple[str, ...]
    far: bool
    outline: tuple[Sheet, ...]
    clothes: tuple[Sheet, ...]
    shade: tuple[Sheet, ...]
    over: tuple[Sheet, ...]


def puppet(scene: Scene, look: Look) -> tuple[Limb, ...]:
    """The limbs of a body, in the order of ``lines.GROUPS``."""
    marks = _marks(scene, look)
    far = set(far_limbs(scene))
    return tuple(
        _limb(scene, (name, members), look, (not far.isdisjoint(members), marks.get(name, [])))
        for name, members in GROUPS.items()
    )


def apart(scene: Scene, members: Sequence[str]) -> Scene:
    """Some territories as if there were no others; their skin is thought on a little beyond their outline."""
    edges, depths = (np.stack([all[name] for name in members]) for all in (scene.edges, scene.depths))
    reach = np.where(depths > AIR_DEPTH, edges, np.inf)
    near = np.where(reach < 0, depths, AIR_DEPTH)
    best = np.where((reach < 0).any(axis=0), near.argmax(axis=0), reach.argmin(axis=0))
    depth = np.take_along_axis(depths, best[None], axis=0)[0]
    numbers = np.array([scene.names.index(name) for name in members])
    top = np.where(reach.min(axis=0) < GROWN, numbers[best], -1).astype(np.int8)
    return replace(scene, top=top, depth=depth, outline=scene.edge(members))


def _limb(scene: Scene, group: tuple[str, tuple[str, ...]], look: Look, known: tuple[bool, list[Sheet]]) -> Limb:
    (name, members), (far, marks) = group, known
    alone = apart(scene, members)
    chart = Chart(alone)
    fields = _garments(alone, members, look)
    edges = [(line, _inked(scene, alone, members, line)) for line in chart.outlines(alone.outline)]
    base = _base(chart, fields, edges)
    outline = tuple(Sheet(base, _split(line, inked, OUTLINE, OUTLINE)) for line, inked in edges)
    clothes, shade = tuple(_clothes(chart, fields, base)), tuple(_shade(chart))
    return Limb(name, members, far, outline, clothes, shade, (*_inner(chart), *marks))


def _marks(scene: Scene, look: Look) -> dict[str, list[Sheet]]:
    """The details of the skin, by the limb they lie on."""
    chart = Chart(scene)
    found = details(chart, np.minimum.reduce(covered(scene, outfit(look.outfit))) > 0)
    strokes = [(_line_kind(stroke), stroke.line) for stroke in found.strokes]
    hairs = [("h", line) for line in found.hairs]
    discs = [("i", Line(_disc(disc), True)) for disc in found.discs]
    limbs: dict[str, list[Sheet]] = {}
    for kind, line in (*strokes, *hairs, *discs):
        number = int(chart.label(scene.top, line.points.mean(axis=0)[None])[0])
        if number >= 0:
            name = next(name for name, members in GROUPS.items() if scene.names[number] in members)
            limbs.setdefault(name, []).append(Sheet(kind, (Stretch(line, FINE, kind != "i"),)))
    return limbs


def _disc(disc: Array) -> Array:
    angle = np.linspace(0, -2 * np.pi, ROUND, endpoint=False)
    rim: Array = disc[0] + np.cos(angle)[:, None] * disc[1] + np.sin(angle)[:, None] * disc[2]
    return rim


def _line_kind(stroke: Stroke) -> str:
    return "s" if stroke.width.mean() > DEEP_LINE else "h"


def _garments(alone: Scene, members: Sequence[str], look: Look) -> dict[str, Floats]:
    """How far every point is from being covered by each kind of clothing, from the inside out."""
    clothes = outfit(look.outfit)
    found = {garment.kind: field for garment, field in zip(clothes, covered(alone, clothes), strict=True)}
    if "head" in members:
        found["r"] = hair_field(alone, look.hair)
    return {kind: field for kind, field in reversed(found.items()) if (field[alone.outline < 0] < 0).any()}


def _inked(scene: Scene, alone: Scene, members: Sequence[str], line: Line) -> Mask:
    """Where an outline is one: not where the skin goes on into another limb."""
    whole = Chart(scene)
    out = normals(line.points, line.closed) * 0.5
    own = whole.label(alone.depth, line.points - out)
    inked = np.ones(len(line.points), bool)
    for other in set(scene.names) - set(members):
        covered_there = whole.read(scene.edges[other], line.points + out) < 0
        behind = own - whole.label(scene.depths[other], line.points + out)
        goes_on = np.abs(behind) < CONTINUES if _flow(scene, members, other) else behind < 0
        inked &= ~(covered_there & goes_on)
    return inked


def _flow(scene: Scene, members: Sequence[str], other: str) -> bool:
    territories = scene.surface.body.territories
    beyond = territories[other]
    return any(
        not set(territories[name].beside).isdisjoint(beyond.own)
        or not set(beyond.beside).isdisjoint(territories[name].own)
        for name in members
    )


def _base(chart: Chart, fields: dict[str, Floats], edges: list[tuple[Line, Mask]]) -> str:
    """What covers a limb where it grows out of another one: its outline then shows no seam."""
    roots = np.vstack([line.points[~inked] for line, inked in edges])
    covered_there = {kind: int((chart.label(field, roots) < 0).sum()) for kind, field in fields.items()}
    most = max(covered_there, key=covered_there.__getitem__, default="s")
    return most if covered_there.get(most, 0) > len(roots) / 2 else "s"


def _clothes(chart: Chart, fields: dict[str, Floats], base: str) -> Iterator[Sheet]:
    shown = {kind: field for kind, field in fields.items() if kind != base}
    if base != "s":
        yield from _cut(chart, "s", _skin(chart.scene, fields, base))
    for kind, field in shown.items():
        yield from _cut(chart, kind, field)


def _skin(scene: Scene, fields: dict[str, Floats], base: str) -> Floats:
    """Where bare skin is to be painted on a limb of cloth; it reaches a little under other clothes."""
    bare = -fields[base]
    for kind, field in fields.items():
        if kind != base:
            bare = np.maximum(bare, -(field + np.float32(1.0)))
    seen = np.minimum.reduce(list(fields.values()))
    return bare if ((seen > 0.3) & (scene.outline < 0)).any() else np.ones_like(bare)


def _cut(chart: Chart, kind: str, field: Floats) -> Iterator[Sheet]:
    """A piece of cloth; its hem is exact, the rest of its edge lies hidden beyond the outline."""
    outline = chart.scene.outline
    for line in chart.outlines(np.maximum(np.clip(field, -2, 2), outline - np.float32(BEYOND)), least=3.0):
        hem = chart.read(outline, line.points) < BEYOND - 0.3
        if (chart.read(outline, line.points) < 0.1).any():
            yield Sheet(kind, _split(line, hem, HEM, LOOSE))


def _shade(chart: Chart) -> Iterator[Sheet]:
    for line in shadows(chart):
        yield Sheet("d", (Stretch(line, SHADE, False),))


def _inner(chart: Chart) -> Iterator[Sheet]:
    for stroke in inner_lines(chart):
        yield Sheet(_line_kind(stroke), (Stretch(stroke.line, FINE),))


def _split(line: Line, exact: Mask, near: float, loose: float) -> tuple[Stretch, ...]:
    """A closed line in stretches end to end, those where ``exact`` holds inked."""
    found = runs(exact, line.closed, 3, 4)
    if not found or found[0].closed:
        return (Stretch(line, near if found else loose, bool(found)),)
    count, pieces = len(line.points), []
    for run, following in zip(found, [*found[1:], found[0]], strict=True):
        gap = np.arange(run.index[-1], run.index[-1] + (following.index[0] - run.index[-1]) % count + 1) % count
        pieces.append(Stretch(Line(line.points[run.index], False), near))
        pieces.append(Stretch(Line(line.points[gap], False), loose, False))
    return tuple(pieces)
