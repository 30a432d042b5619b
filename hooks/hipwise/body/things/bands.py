"""Loop bands around one limb or two: the half behind the limbs and the half over them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from ..figure import Band
from ..skin.solids import Tube
from ..skin.surface import Surface
from ..tracing.ink import Ink
from ..tracing.outline import Line, resample, runs

Array = NDArray[np.float64]

STANDS_OFF = 0.4
"""How far a band lies outside the skin or the cloth, in centimetres."""
AROUND_LIMB = 40
AROUND_BAND = 80
SPACING = 0.4
TOLERANCE = 0.15


def inks(band: Band, surface: Surface) -> tuple[Ink, Ink]:
    """A band behind the limbs, and over them. Raises KeyError for a limb that does not exist."""
    loop, along = _loop(band, surface)
    upper, lower = (loop + side * band.width / 2 * along for side in (1, -1))
    toward = np.cross(np.roll(loop, -1, axis=0) - np.roll(loop, 1, axis=0), along) @ surface.view[2] > 0
    upper, lower = upper @ surface.view.T, lower @ surface.view.T
    far, near = (
        tuple(Line(points, True) for points in _strips(upper[:, :2], lower[:, :2], side)) for side in (~toward, toward)
    )
    return Ink("b2", far, TOLERANCE), Ink("b", near, TOLERANCE)


def _strips(upper: Array, lower: Array, shown: NDArray[np.bool_]) -> Iterator[Array]:
    for run in runs(shown, True, 1, 2):
        # One point more at each end, so that both halves meet at the edge of the limb.
        places = np.arange(run.index[0] - 1, run.index[0] + len(run.index) + 1) % len(shown)
        outline = np.vstack([upper[places], lower[places][::-1]])
        yield resample(Line(outline, True), SPACING).points


def _loop(band: Band, surface: Surface) -> tuple[Array, Array]:
    """The middle line of a band (n, 3) in the world, counterclockwise about the direction it is wide in (3,)."""
    rings = [_ring(limb, band.at, surface) for limb in band.around]
    points = np.concatenate([ring for ring, _ in rings])
    middle = points.mean(axis=0)
    along = np.mean([way for _, way in rings], axis=0)
    across = rings[0][0].mean(axis=0) - rings[-1][0].mean(axis=0)
    if np.linalg.norm(across) < 1e-6:
        across = points[0] - middle
    across = across / np.linalg.norm(across)
    along = along - across * (along @ across)
    along = along / np.linalg.norm(along)
    flat = (points - middle) @ np.column_stack([across, np.cross(along, across), along])
    hull = flat[convex_hull(flat[:, :2])]
    even = _even(hull, AROUND_BAND)
    return middle + even @ np.stack([across, np.cross(along, across), along]), along


def _ring(limb: str, at: float, surface: Surface) -> tuple[Array, Array]:
    """The skin around a limb (n, 3) at a place along it, and the limb's direction (3,), in the world."""
    plain, side = limb[:-2], limb[-1]
    solid = surface.body.parts[plain].solid
    if not isinstance(solid, Tube):
        raise KeyError(f"{limb} is no limb a band goes around")
    front, back, inside, outside = solid.table.at(at)
    angle = np.linspace(0, 2 * np.pi, AROUND_LIMB, endpoint=False)
    u = np.cos(angle) * (np.where(np.cos(angle) > 0, front, back) + STANDS_OFF)
    w = np.sin(angle) * (np.where(np.sin(angle) > 0, outside, inside) + STANDS_OFF) * (1 if side == "r" else -1)
    place = np.full_like(u, at)
    local = np.column_stack([place, u, w] if solid.along == "forward" else [u, -place, w])
    frame = surface.skeleton.frames[limb]
    along = frame.axes[0][:, 0] if solid.along == "forward" else -frame.axes[0][:, 1]
    return frame.at(local + solid.shift)[0], along


def convex_hull(points: Array) -> NDArray[np.intp]:
    """Which of points (n, 2) are corners of their convex hull, counterclockwise (Andrew's monotone chain)."""
    order = np.lexsort((points[:, 1], points[:, 0])).tolist()
    lower, upper = _chain(points, order), _chain(points, order[::-1])
    return np.array(lower[:-1] + upper[:-1] or order[:1], dtype=np.intp)


def _chain(points: Array, order: list[int]) -> list[int]:
    chain: list[int] = []
    for place in order:
        while len(chain) > 1 and _turn(*points[[chain[-2], chain[-1], place]]) <= 0:
            chain.pop()
        chain.append(place)
    return chain


def _turn(a: Array, b: Array, c: Array) -> float:
    return float((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))


def _even(loop: Array, count: int) -> Array:
    """The same closed loop (n, 3) with ``count`` points an even way apart."""
    closed = np.vstack([loop, loop[:1]])
    way = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))]
    at = np.linspace(0, way[-1], count, endpoint=False)
    return np.column_stack([np.interp(at, way, axis) for axis in closed.T])
