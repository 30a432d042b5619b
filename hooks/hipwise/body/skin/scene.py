"""A posed body seen from one side: which territory shows at every cell of the picture, how deep and how lit.

Putting the territories together by depth before anything is drawn needs no painter's order and has no cycles: an arm
may pass behind the trunk and before the thigh.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..figure import View
from ..skeleton.frames import Skeleton
from .layers import Layer, layer
from .solids import AIR_DEPTH, Floats
from .surface import AIR, Surface
from .tables import Body

Array = NDArray[np.float64]
Labels = NDArray[np.int8]

STEP = 0.5
"""Centimetres between cells at full quality."""
LIGHT = np.array([-0.42, 0.62, 0.66]) / np.linalg.norm([-0.42, 0.62, 0.66])
"""Where the light comes from in the picture: above, a little left, in front."""


def matrix(view: View) -> Array:
    """Rows that take the world to the picture: right, up, to the eye. Azimuth 0 looks at the chest, 90 at the right."""
    a, e = np.radians(view.azimuth), np.radians(view.elevation)
    eye = np.array([np.cos(e) * np.cos(a), np.sin(e), np.cos(e) * np.sin(a)])
    right = np.array([np.sin(a), 0.0, -np.cos(a)])
    return np.stack([right, np.cross(eye, right), eye])


@dataclass(frozen=True)
class Scene:
    """All territories on one grid of ``step`` cm. Arrays are (nx, ny); ``x`` and ``y`` are the cells' centimetres.

    ``edges`` and ``depths`` hold each territory's silhouette and depth; ``top`` is the number in ``names`` of the
    territory that shows, -1 for none; ``depth`` is how near what shows is, ``outline`` the smallest of all edges.
    """

    surface: Surface
    step: float
    names: tuple[str, ...]
    x: Floats
    y: Floats
    edges: dict[str, Floats]
    depths: dict[str, Floats]
    top: Labels
    depth: Floats
    outline: Floats

    @property
    def skeleton(self) -> Skeleton:
        return self.surface.skeleton

    @property
    def view(self) -> Array:
        return self.surface.view

    def shows(self, names: Iterable[str]) -> NDArray[np.bool_]:
        """Where any of the territories shows, (nx, ny)."""
        return np.isin(self.top, [self.names.index(name) for name in names if name in self.names])

    def edge(self, names: Iterable[str]) -> Floats:
        """The silhouette of several territories together, (nx, ny)."""
        together: Floats = np.minimum.reduce([self.edges[name] for name in names])
        return together

    def middle(self, name: str) -> float:
        """How near a territory is on average, in centimetres to the eye."""
        inside = self.edges[name] < 0
        return float(self.depths[name][inside].mean()) if inside.any() else AIR_DEPTH


def scene(body: Body, skeleton: Skeleton, view: View, step: float = STEP) -> Scene:
    """The whole body on a grid of ``step`` centimetres."""
    surface = Surface(body, skeleton, matrix(view))
    return together(surface, [layer(surface, one, step) for one in body.territories.values()], step)


def silhouette(body: Body, skeleton: Skeleton, view: View, names: Iterable[str], step: float) -> Scene:
    """Some territories, outlines only: what a ghost needs."""
    surface = Surface(body, skeleton, matrix(view))
    return together(surface, [layer(surface, body.territories[name], step, deep=False) for name in names], step)


def together(surface: Surface, layers: list[Layer], step: float) -> Scene:
    """Territories put together by depth."""
    low = np.min([one.corner for one in layers], axis=0) - 2
    high = np.max([np.add(one.corner, one.edge.shape) for one in layers], axis=0) + 2
    size = (int(high[0] - low[0]), int(high[1] - low[1]))
    edges = {one.name: _placed(one.edge, one.corner - low, size, AIR) for one in layers}
    depths = {one.name: _placed(one.depth, one.corner - low, size, np.float32(AIR_DEPTH)) for one in layers}
    near = np.stack([np.where(edges[name] < 0, depths[name], np.float32(AIR_DEPTH)) for name in edges])
    best = np.argmax(near, axis=0)
    depth = np.take_along_axis(near, best[None], axis=0)[0]
    top = np.where(depth > AIR_DEPTH, best, -1).astype(np.int8)
    x, y = ((np.arange(size[i], dtype=np.float32) + low[i]) * np.float32(step) for i in (0, 1))
    return Scene(surface, step, tuple(edges), x, y, edges, depths, top, depth, np.minimum.reduce(list(edges.values())))


def _placed(values: Floats, corner: NDArray[np.int_], size: tuple[int, int], empty: np.float32) -> Floats:
    whole = np.full(size, empty, np.float32)
    whole[corner[0] : corner[0] + values.shape[0], corner[1] : corner[1] + values.shape[1]] = values
    return whole
