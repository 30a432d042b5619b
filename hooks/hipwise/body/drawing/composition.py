"""One figure put together from a scene: silhouette, clothes, hair, shadow, muscles and lines, from back to front."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..figure import Look
from ..muscles.patches import Patch
from ..numbers.grid import blur
from ..skin.scene import Scene
from ..skin.solids import Floats
from ..tracing.ink import Chart, Disc, Ink, Ready
from ..tracing.outline import Line, area, normals, runs
from .details import details
from .garments import Garment, covered, worn
from .hair import hair_field
from .lines import GROUPS, inked, inner_lines
from .shade import shadows

Mask = NDArray[np.bool_]

PINHOLE = 5.0
"""A gap between touching parts smaller than this is closed, in square centimetres."""
FILLED = np.float32(-0.8)
"""How deep inside the outline what was a pinhole counts, in centimetres."""
SIDEWAYS = 0.8
"""From how far to the side a body must be seen for its far limbs to be toned, as the cosine of the angle."""
BEHIND, APART = 4.5, 6.0
"""How far behind the trunk and behind its other limb a far limb lies, in centimetres."""
FILL = 0.7
"""How many points the edge of a tone is smoothed over: less than a line, so that it stays below it."""
UNDER_LINES = 0.24
"""How far the edge of a tone may pass from its points: a line lies over it, in centimetres."""
INSIDE = 0.1
"""How far tones stay inside the outline, in centimetres."""
FULL, SLIT = np.float32(1.5), 0.8
"""Where two parts all but touch, tones fill both to the edge: how deep counts (cm), and over how many cells."""
UNDER = 0.22
"""How far clothes reach under the lines between parts, so that no skin shows between, in centimetres."""

AWAY = 2.9
"""Where so far inside or outside of a garment lies right beside its edge, that is the edge of a part."""


def figure(scene: Scene, look: Look, lit: Sequence[Patch] = ()) -> list[Ink | Ready]:
    """Everything of one body, from back to front, with the patches of its lit muscles."""
    edges = Chart(scene).outlines(scene.outline)
    chart = Chart(_whole(scene, [line for line in edges if _pinhole(line)]))
    far = far_limbs(scene)
    inks: list[Ink | Ready] = [Ink("s", tuple(line for line in edges if not _pinhole(line)), 0.15)]
    inks += _toned(chart, far)
    garments = worn(look)
    fields = covered(scene, garments)
    inks += _clothes(chart, garments, fields, scene.shows(far))
    hair = hair_field(scene, look.hair)
    inks += [Ink("r", tuple(chart.outlines(_within(chart, np.clip(hair, -0.5, 0.5)), FILL)), UNDER_LINES)]
    inks += [Ink("d", tuple(shadows(chart)), 0.4)]
    inks += [ink for patch in lit for ink in _muscle(patch)]
    marks = details(chart, np.minimum.reduce(fields) > 0, look.hair)
    hems = [line for place in range(len(fields)) for line in _hems(chart, fields[: place + 1])]
    inks += [Ink("h", (*hems, *marks.hairs), 0.18)]
    inks += [inked([*inner_lines(chart), *marks.strokes])]
    inks += [Disc("i", disc) for disc in marks.discs]
    return inks


def _muscle(patch: Patch) -> tuple[Ink, Ink]:
    kind = f"{patch.kind} x" if patch.through else patch.kind
    return Ink(kind, patch.lines), Ink("f", patch.fibres, 0.25)


def _pinhole(line: Line) -> bool:
    return 0 < area(line.points) < PINHOLE


def _whole(scene: Scene, holes: Sequence[Line]) -> Scene:
    """The scene without its pinholes, so that what is around them closes over them."""
    outline = scene.outline.copy()
    for hole in holes:
        low, high = hole.points.min(axis=0) - scene.step, hole.points.max(axis=0) + scene.step
        x = slice(*np.searchsorted(scene.x, [low[0], high[0]]))
        y = slice(*np.searchsorted(scene.y, [low[1], high[1]]))
        outline[x, y] = np.minimum(outline[x, y], FILLED)
    return replace(scene, outline=outline)


def far_limbs(scene: Scene) -> list[str]:
    """The territories of limbs that lie behind the body when it is seen from the side."""
    across = scene.view[2] @ scene.skeleton.frames["pelvis"].axes[0][:, 2]
    if abs(across) < SIDEWAYS:
        return []
    middle = {group: float(np.mean([scene.middle(name) for name in members])) for group, members in GROUPS.items()}
    far = [
        limb
        for limb, other in (("arm_r", "arm_l"), ("arm_l", "arm_r"), ("leg_r", "leg_l"), ("leg_l", "leg_r"))
        if middle[limb] < scene.middle("torso") - BEHIND and middle[other] - middle[limb] > APART
    ]
    return [name for limb in far for name in GROUPS[limb]]


def _toned(chart: Chart, far: Sequence[str]) -> list[Ink]:
    shown = chart.scene.shows(far)
    return [Ink("s2", tuple(chart.outlines(_within(chart, _mosaic(shown)))), UNDER_LINES)] if shown.any() else []


def _mosaic(shown: Mask) -> Floats:
    return blur(np.where(shown, np.float32(-0.5), np.float32(0.5)), 0.6)


def _within(chart: Chart, field: Floats) -> Floats:
    # The outline is drawn already; what lies on it stays a little inside, but reaches into every slit.
    outline = np.clip(chart.scene.outline, -FULL, FULL)
    deep = np.where(outline < 0, blur(outline, SLIT), outline)
    inside = np.minimum(outline, deep) + np.float32(INSIDE)
    limited: Floats = np.maximum(field - np.float32(UNDER), inside)
    return limited


def _clothes(chart: Chart, garments: Sequence[Garment], fields: Sequence[Floats], far: Mask) -> Iterator[Ink]:
    for garment, field in reversed(list(zip(garments, fields, strict=True))):
        kinds = {garment.far: far, garment.kind: ~far} if garment.far != garment.kind else {garment.kind: far | ~far}
        for kind, where in kinds.items():
            shown = np.where(where, np.clip(field, -0.5, 0.5), np.float32(0.5))
            if (shown < 0).any():
                yield Ink(kind, tuple(chart.outlines(_within(chart, shown), FILL)), UNDER_LINES)


def _hems(chart: Chart, fields: Sequence[Floats]) -> Iterator[Line]:
    """The edge of the last garment wherever it runs over skin or cloth, and not along the edge of a part.

    Where an outer garment ends, that one's own hem is drawn already.
    """
    *outer, field = fields
    for line in chart.outlines(np.maximum(field - np.float32(UNDER), chart.scene.outline + np.float32(INSIDE))):
        aside = normals(line.points, line.closed)
        near = [chart.label(field, line.points + aside * reach) for reach in (-0.7, 0.7)]
        goes_on = np.logical_and.reduce([np.abs(value) < AWAY for value in near])
        goes_on &= chart.read(chart.scene.outline, line.points) < -0.2
        for other in outer:
            goes_on &= np.abs(chart.read(other, line.points)) > 0.6
        for run in runs(goes_on, line.closed, 3, 6):
            yield line.part(run)
