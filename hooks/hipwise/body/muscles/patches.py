"""What shows of the lit muscles in a scene: closed outlines, lines along the fibres, and the area one can see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..figure import Lit
from ..numbers.grid import blur
from ..skin.scene import Scene
from ..skin.solids import Floats
from ..tracing.outline import Line, area, contours, resample, smooth
from .atlas import Muscle, muscles
from .fibres import along
from .sheets import Draped, draped, flat
from .veil import OUTSIDE, edge, veil

Mask = NDArray[np.bool_]

INSIDE = 0.15
"""How far patches stay inside the silhouette, whose line is drawn already, in centimetres."""
GAP = 0.3
"""The skin left between neighbours that do not share an outline, in centimetres."""
SEAM = 0.8
"""How softly a patch ends where a territory that cannot show it begins, in cells."""
BENEATH = ("torso", "thigh", "shank", "foot")
"""The territories that a muscle is seen through, on its side: what lies before them hides it too."""
LEAST, ISLAND, CRUMB = 2.5, 6.0, 0.06
"""What is left out: a patch smaller than this, another smaller than this beside it (square centimetres), and one that
is smaller than this share of the largest."""


@dataclass(frozen=True)
class Patch:
    """What shows of one lit muscle on one side.

    ``kind`` is "m" for a main muscle and "m2" for a helper; ``through`` means it is seen through what lies over it.
    ``lines`` are closed outlines and ``fibres`` open lines, in picture centimetres; muscles that share an outline
    leave it with one of them. ``area_cm2`` is what shows on the picture, ``beneath_cm2`` what other lit muscles cover.
    """

    kind: str
    through: bool
    lines: tuple[Line, ...]
    fibres: tuple[Line, ...]
    area_cm2: float
    beneath_cm2: float
    muscle: str
    side: str


@dataclass(frozen=True)
class _Shape:
    """One lit muscle on the grid: where its sheet covers cells (0 to 1), and the field that is negative inside."""

    lit: Lit
    muscle: Muscle
    sheet: Draped
    through: bool
    cover: Floats
    limit: Floats

    @property
    def order(self) -> tuple[bool, bool, int]:
        """What lies in front comes last: main muscles, then what was asked to be seen through others."""
        on_top = self.through if self.lit.main else self.lit.through
        return self.lit.main, on_top, self.muscle.rank

    @property
    def shared(self) -> tuple[bool, bool, str, str]:
        """What shapes must have in common to share an outline."""
        name = self.muscle.name if self.lit.main else self.muscle.group
        return self.lit.main, self.through, name, "" if self.through else self.lit.side


def patches(scene: Scene, lit: Sequence[Lit]) -> list[Patch]:
    """The patches of lit muscles, from back to front; a muscle that is wholly hidden has no lines and area 0.

    Raises KeyError for a muscle that is not in the atlas.
    """
    shapes = sorted(_shapes(scene, lit), key=lambda shape: shape.order)
    groups: dict[tuple[bool, bool, str, str], list[_Shape]] = {}
    for shape in reversed(shapes):
        groups.setdefault(shape.shared, []).append(shape)
    taken = np.full(scene.outline.shape, OUTSIDE, np.float32)
    found: list[Patch] = []
    for members in groups.values():
        field = np.maximum(_together(scene, members), GAP - taken)
        found += _drawn(scene, members, field, taken)
        taken = np.minimum(taken, field)
    return found[::-1]


def _shapes(scene: Scene, lit: Iterable[Lit]) -> list[_Shape]:
    known = {(one.muscle, one.side): (one, muscles()[one.muscle]) for one in lit}
    outer = [(one, m) for one, m in known.values() if not m.deep]
    sheets = draped(scene.surface, [(m, one.side) for one, m in outer])
    deep = [(one, m) for one, m in known.values() if m.deep]
    sheets += [flat(scene.skeleton, scene.view, m, one.side) for one, m in deep]
    limits: dict[frozenset[str], tuple[Mask, Floats]] = {}
    return [_shape(scene, limits, one, m, each) for (one, m), each in zip(outer + deep, sheets, strict=True)]


def _shape(
    scene: Scene, limits: dict[frozenset[str], tuple[Mask, Floats]], lit: Lit, m: Muscle, sheet: Draped
) -> _Shape:
    through = lit.through or m.deep
    shows = BENEATH if through else m.skin.shows
    names = frozenset(name if name == "torso" else f"{name}_{lit.side}" for name in shows)
    if names not in limits:
        limits[names] = _limit(scene, names)
    shown, limit = limits[names]
    cover = veil(scene, sheet, None if through else shown, turned=m.deep and not lit.through)
    return _Shape(lit, m, sheet, through, cover, limit)


def _limit(scene: Scene, names: Iterable[str]) -> tuple[Mask, Floats]:
    """Where some territories show, and a field that is negative there, a little inside the silhouette."""
    shown = scene.shows(names)
    soft = blur((shown | (scene.top < 0)).astype(np.float32), SEAM)
    return shown, np.maximum(scene.outline + np.float32(INSIDE), edge(soft, SEAM, scene.step))


def _together(scene: Scene, members: Sequence[_Shape]) -> Floats:
    cover = np.minimum(np.sum([shape.cover for shape in members], axis=0), 1)
    limit = np.minimum.reduce([shape.limit for shape in members])
    return _field(scene, cover, limit)


def _field(scene: Scene, cover: Floats, limit: Floats) -> Floats:
    field: Floats = np.maximum(edge(cover, 1.1, scene.step), limit).astype(np.float32)
    return field


def _drawn(scene: Scene, members: Sequence[_Shape], field: Floats, taken: Floats) -> list[Patch]:
    lines = tuple(_outlines(scene, field))
    above = np.full_like(field, OUTSIDE)
    found: list[Patch] = []
    for shape in members:
        own = _field(scene, shape.cover, shape.limit)
        free = np.maximum(own, GAP - taken)
        alone = np.maximum(np.maximum(free, field), -above)
        cell = scene.step**2
        whole = float((own < 0).sum() * cell)
        seen = float((free < 0).sum() * cell) if lines else 0.0
        fibres = tuple(along(scene, shape.sheet, alone, shape.through)) if lines else ()
        kind = "m" if shape.lit.main else "m2"
        name, side = shape.muscle.name, shape.lit.side
        above = np.minimum(above, own)
        found.append(Patch(kind, shape.through, lines if not found else (), fibres, seen, whole - seen, name, side))
    return found


def _outlines(scene: Scene, field: Floats) -> Iterable[Line]:
    if not (field < 0).any():
        return
    x, y = (slice(max(int(k.min()) - 2, 0), int(k.max()) + 3) for k in np.nonzero(field < 0))
    lines = [line for line in contours(scene.x[x].astype(float), scene.y[y].astype(float), field[x, y]) if line.closed]
    sizes = [abs(area(line.points)) for line in lines]
    largest = max(sizes, default=0.0)
    for line, size in zip(lines, sizes, strict=True):
        if size >= (LEAST if size == largest else max(ISLAND, CRUMB * largest)):
            yield smooth(resample(line, 0.4), 1.6)
