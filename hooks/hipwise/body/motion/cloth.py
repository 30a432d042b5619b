"""What covers a limb of a moving figure: cloth, skin, hair and shade.

The outline of the limb clips them all, so they may be drawn loosely beyond it: that takes fewer curves, and nothing
shows at the edge when the limb moves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..drawing.garments import BARE, covered, worn
from ..drawing.hair import hair_field
from ..drawing.shade import shadows
from ..figure import Look
from ..numbers.grid import blur
from ..skin.scene import Scene
from ..skin.solids import Floats
from ..tracing.ink import Chart
from ..tracing.outline import Line, area, normals, smooth
from .sheets import Sheet, split

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

BEYOND = 1.6
"""How far cloth and shade reach beyond the outline that clips them, in centimetres."""
EXACT = BEYOND - 0.3
"""An edge nearer to the outline than this is a hem, in centimetres."""
HEM, SHADE, LOOSE = 0.18, 0.4, 0.8
"""How far curves may pass from their points, in centimetres."""
LEAST = 3.0
"""A piece of cloth smaller than this is left out, in square centimetres."""
UNDER = 1.0
"""How far skin reaches under cloth that is painted over it, in centimetres."""
HUGS = 0.4
"""Shadow this near to the outline runs along it, in centimetres."""


@dataclass(frozen=True)
class Cover:
    """How far every point of a limb is from what covers it, (nx, ny) cm, by kind and from the inside out.

    ``base`` is what covers it where it grows out of another limb; the limb is cut from that, so that no seam shows.
    """

    chart: Chart
    fields: Mapping[str, Floats]
    base: str

    @classmethod
    def of(cls, alone: Scene, look: Look, roots: Array) -> Cover:
        """What covers a limb that grows out of others at points (n, 2)."""
        clothes = worn(look)
        found = [(garment.kind, field) for garment, field in zip(clothes, covered(alone, clothes), strict=True)]
        shown: dict[str, Floats] = {}
        for kind, field in (*reversed(found), ("r", hair_field(alone, look.hair))):
            if (field[alone.outline < 0] < 0).any():
                shown[kind] = np.minimum(shown.get(kind, field), field)
        return cls(Chart(_without_holes(alone)), shown, _base(Chart(alone), shown, roots))

    def sheets(self) -> Iterator[Sheet]:
        """Cloth, skin and hair over the base, in the order they are painted in."""
        if self.base != "s":
            yield from self._cut("s", self._skin())
        for kind, field in self.fields.items():
            if kind != self.base:
                yield from self._cut(kind, field)

    def _skin(self) -> Floats:
        scene = self.chart.scene
        seen = (np.minimum.reduce(list(self.fields.values())) > 0.3) & (scene.outline < BEYOND)
        # Cloth that meets cloth has no skin between, however its edges are drawn.
        near = blur(seen.astype(np.float32), UNDER / scene.step) > 0.05
        shown = (seen & (scene.outline < 0)).any()
        return np.where(near & shown, -self.fields[self.base], BARE)

    def _cut(self, kind: str, field: Floats) -> Iterator[Sheet]:
        """A piece whose hem is exact; the rest of its edge lies hidden beyond the outline."""
        outline = self.chart.scene.outline
        for line in self.chart.outlines(np.maximum(np.clip(field, -2, 2), outline - np.float32(BEYOND)), least=LEAST):
            away = self.chart.read(outline, line.points)
            if (away < 0.1).any():
                yield Sheet(kind, split(line, away < EXACT, HEM, LOOSE))


def _base(chart: Chart, fields: Mapping[str, Floats], roots: Array) -> str:
    count = {kind: int((chart.label(field, roots) < 0).sum()) for kind, field in fields.items()}
    most = max(count, key=count.__getitem__, default="s")
    return most if count.get(most, 0) > len(roots) / 2 else "s"


def _without_holes(alone: Scene) -> Scene:
    """A limb whose clothes do not reach into small gaps between its own parts, over which its outline closes."""
    outline = alone.outline.copy()
    for line in Chart(alone).outlines(alone.outline):
        if area(line.points) > 0:
            low, high = line.points.min(axis=0), line.points.max(axis=0)
            x, y = (slice(*np.searchsorted(at, (low[i], high[i]))) for i, at in enumerate((alone.x, alone.y)))
            outline[x, y] = np.where(outline[x, y] > 0, BARE, outline[x, y])
    return replace(alone, outline=outline)


def toned(sheets: Sequence[Sheet], look: Look) -> tuple[Sheet, ...]:
    """The same in the tones of a limb behind the body."""
    tones = {garment.kind: garment.far for garment in worn(look)} | {"s": "s2"}
    return tuple(replace(sheet, kind=tones.get(sheet.kind, sheet.kind)) for sheet in sheets)


def shade(alone: Scene, buried: Mask) -> Iterator[Sheet]:
    """The shadow on a limb, none where its surface lies ``buried`` (nx, ny) inside another."""
    outline = np.where(buried, np.float32(BEYOND), alone.outline)
    chart = Chart(replace(alone, outline=outline, top=np.where(buried, np.int8(-1), alone.top)))
    for line in shadows(chart):
        hugs = chart.read(outline, line.points) > -HUGS
        out = np.where(hugs[:, None], normals(line.points, line.closed) * BEYOND, 0)
        pushed = smooth(Line(line.points + out, True), 2.0)
        yield Sheet("d", tuple(replace(one, inked=False) for one in split(pushed, ~hugs, SHADE, LOOSE)))
