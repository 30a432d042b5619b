"""A body cut into limbs that can be painted one over another while they move.

Each limb has a closed outline, which also clips what covers it. Where a limb grows out of its neighbour its outline is
filled but not inked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..drawing.composition import far_limbs
from ..drawing.details import details
from ..drawing.garments import covered, worn
from ..drawing.lines import GROUPS, Stroke, inner_lines
from ..figure import Look
from ..skin.scene import Scene
from ..skin.solids import AIR_DEPTH
from ..tracing.ink import Chart
from ..tracing.outline import Line, area
from .cloth import Cover, shade, toned
from .roots import buried, inked
from .sheets import Sheet, Stretch, split

Array = NDArray[np.float64]

LIMBS = {
    "trunk": (*GROUPS["trunk"], *GROUPS["head"]),
    **{name: members for name, members in GROUPS.items() if name not in ("trunk", "head")},
}
"""The territories of each part that is painted in one go; the head never passes before its own neck."""
GROWN = 2.5
"""How far beyond its outline a limb's skin is thought on, so that cloth can reach there, in centimetres."""
OUTLINE, FINE = 0.16, 0.15
"""How far curves may pass from their points, in centimetres."""
DEEP_LINE = 0.42
"""From this width on, in centimetres, an inner line is drawn as strongly as the outline."""
ROUND = 12
"""How many points make a disc."""


@dataclass(frozen=True)
class Limb:
    """What is painted of one part of the body: its outline, the clothes and shade clipped to it, and lines over it."""

    name: str
    territories: tuple[str, ...]
    outline: tuple[Sheet, ...]
    clothes: tuple[Sheet, ...]
    shade: tuple[Sheet, ...]
    over: tuple[Sheet, ...]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Everything, in this order."""
        return (*self.outline, *self.clothes, *self.shade, *self.over)


def puppet(scene: Scene, look: Look) -> tuple[Limb, ...]:
    """The limbs of a body, in the order of ``LIMBS``."""
    far = set(far_limbs(scene))
    marks = list(_marks(scene, look))
    limbs = [_limb(scene, name, look, [sheet for limb, sheet in marks if limb == name]) for name in LIMBS]
    return tuple(_behind(limb, look) if far & set(limb.territories) else limb for limb in limbs)


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


def _limb(scene: Scene, name: str, look: Look, marks: Sequence[Sheet]) -> Limb:
    members = LIMBS[name]
    alone = apart(scene, members)
    chart = Chart(alone)
    solid = [line for line in chart.outlines(alone.outline) if area(line.points) < 0]
    edges = [(line, inked(scene, alone, members, line)) for line in solid]
    cover = Cover.of(alone, look, np.vstack([line.points[~edge] for line, edge in edges]))
    outline = tuple(Sheet(cover.base, split(line, edge, OUTLINE, OUTLINE)) for line, edge in edges)
    shadow = tuple(shade(alone, buried(scene, alone, members)))
    return Limb(name, members, outline, tuple(cover.sheets()), shadow, (*_inner(chart), *marks))


def _behind(limb: Limb, look: Look) -> Limb:
    return replace(limb, outline=toned(limb.outline, look), clothes=toned(limb.clothes, look))


def _inner(chart: Chart) -> Iterator[Sheet]:
    for stroke in inner_lines(chart):
        yield Sheet(_line_kind(stroke), (Stretch(stroke.line, FINE),))


def _line_kind(stroke: Stroke) -> str:
    return "s" if stroke.width.mean() > DEEP_LINE else "h"


def _marks(scene: Scene, look: Look) -> Iterator[tuple[str, Sheet]]:
    """The details of the skin, and the limb each lies on."""
    chart = Chart(scene)
    found = details(chart, np.minimum.reduce(covered(scene, worn(look))) > 0, look.hair)
    strokes = [(_line_kind(stroke), stroke.line) for stroke in found.strokes]
    discs = [("i", Line(_rim(disc), True)) for disc in found.discs]
    for kind, line in (*strokes, *(("h", line) for line in found.hairs), *discs):
        number = int(chart.label(scene.top, line.points.mean(axis=0)[None])[0])
        limb = next((name for name, members in LIMBS.items() if number >= 0 and scene.names[number] in members), "")
        yield limb, Sheet(kind, (Stretch(line, FINE, not line.closed),))


def _rim(disc: Array) -> Array:
    angle = np.linspace(0, -2 * np.pi, ROUND, endpoint=False)
    rim: Array = disc[0] + np.cos(angle)[:, None] * disc[1] + np.sin(angle)[:, None] * disc[2]
    return rim
