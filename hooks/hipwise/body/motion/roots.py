"""Where one limb grows out of another: there its outline is no edge, and its surface is none of the body's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from ..skin.scene import Scene
from ..tracing.ink import Chart
from ..tracing.outline import Line, normals

Mask = NDArray[np.bool_]

BESIDE = (-0.5, 0.5, 1.3)
"""Where the depths beside an outline are read: how far outside it, in centimetres."""
CONTINUES, STEEPER, STEEPEST = 2.0, 1.4, 1.0
"""Two limbs that flow into each other do so where their depths differ by less than the first, in centimetres, and by
the second for every centimetre in a centimetre that the skin beyond slopes, which counts up to the third."""
BURIED = 22.0
"""The end of a limb lies no deeper than this inside the one it grows out of, in centimetres."""
SKIN = 0.8
"""What lies deeper than this under what one sees is not its skin, in centimetres."""


def inked(scene: Scene, alone: Scene, members: Sequence[str], line: Line) -> Mask:
    """Where along the outline of a limb, (n,), it is an edge; ``alone`` is the scene without other limbs."""
    whole = Chart(scene)
    within, beyond, farther = (line.points + normals(line.points, line.closed) * reach for reach in BESIDE)
    own = whole.label(alone.depth, within)
    edge = np.ones(len(line.points), bool)
    for other in _grown_from(scene, members):
        there, further = (whole.label(scene.depths[other], at) for at in (beyond, farther))
        slope = np.minimum(np.abs(there - further) / (BESIDE[2] - BESIDE[1]), STEEPEST)
        goes_on = (own - there < CONTINUES + STEEPER * slope) & (there - own < BURIED)
        edge &= ~((whole.read(scene.edges[other], beyond) < 0) & goes_on)
    return edge


def buried(scene: Scene, alone: Scene, members: Sequence[str]) -> Mask:
    """Where a limb's surface, (nx, ny), lies inside another limb it grows out of."""
    deep = (scene.depth - alone.depth > SKIN) & (scene.depth - alone.depth < BURIED)
    return scene.shows(_grown_from(scene, members)) & deep


def _grown_from(scene: Scene, members: Sequence[str]) -> Iterator[str]:
    """The territories of other limbs that flow into one of these."""
    territories = scene.surface.body.territories
    for other in scene.names:
        if other not in members:
            beyond = territories[other]
            for name in members:
                mine = territories[name]
                if not (set(mine.beside).isdisjoint(beyond.own) and set(beyond.beside).isdisjoint(mine.own)):
                    yield other
                    break
