"""What is drawn around a body to explain it: shadow on the floor, arrows, lines of alignment, and a sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from ..figure import Arrow, Figure, Guide
from ..numbers.grid import blur, nearest_distance
from ..posing.contacts import touching
from ..posing.landmarks import landmark
from ..posing.pose import Motion
from ..posing.spots import NAMES
from ..skeleton.frames import Skeleton
from ..tracing.ink import Ink
from ..tracing.outline import Line, area, contours, normals, resample, smooth, tangents
from ..tracing.stencils import Dot, Stencil, straight

Array = NDArray[np.float64]

SHARES = 17
"""At how many moments a landmark is followed."""
TAIL, SHAFT = 0.6, 2.1
"""The width of an arrow where it begins and where its head begins, in centimetres."""
HEAD_LONG, HEAD_WIDE, SWEPT = 7.2, 7.0, 1.4
"""The head of an arrow: its length, its width, and how far its barbs are swept back, in centimetres."""
SHORTEST = 16.0
"""An arrow is at least so long; a shorter way is begun earlier along its own direction."""
SHADE = 5.5
"""How far a shadow reaches around a place that touches, in centimetres."""
GRAIN, SOFT = 0.2, 2.0
"""The steps in which a shadow is traced, as a share of its reach, and over how many of them it is softened."""
FLAT = 1.4
"""Half the height of a shadow that is seen edge-on, in centimetres."""
LIFTED = 5.0
"""A place higher than this above its support throws no shadow on it, in centimetres."""
LIMB = 30.0
"""Places that touch and are no farther apart than this touch all the way between them, in centimetres."""
BETWEEN = np.array([0.25, 0.5, 0.75])
SPECK = 0.9
"""A shadow smaller than this is left out, in squares of its reach."""
JOINT = 1.4
SEEN = 0.5
"""How much of the length of a line of alignment must be seen on the picture for it to say anything."""
SIGN = 5.2
SIGNS: Mapping[str, list[list[tuple[float, float]]]] = {
    "good": [[(-2.4, 0.1), (-0.7, -1.9), (2.5, 2.0)]],
    "other": [[(-2.0, -2.0), (2.0, 2.0)], [(-2.0, 2.0), (2.0, -2.0)]],
}
FLOOR = 0.3
"""How far below the floor its line is drawn, in centimetres: half its width."""


def floor(left: float, right: float, level: float = 0.0) -> Stencil:
    """The line of the floor from ``left`` to ``right`` on a level picture, in centimetres."""
    return Stencil("e", (straight(np.array([[left, level - FLOOR], [right, level - FLOOR]]), closed=False),))


def shadow(figure: Figure, skeleton: Skeleton, view: Array) -> Ink:
    """The soft flat shadow under whatever of a pose touches the floor, a step or a seat."""
    points, lift = _touched(figure, skeleton)
    if not len(points):
        return Ink("l", ())
    reach = np.array([SHADE, max(SHADE * abs(view[2, 1]), FLAT)])
    middle = ((points @ view.T)[:, :2] - [0, FLOOR]) / reach
    low, high = middle.min(axis=0) - 1.6, middle.max(axis=0) + 1.6
    x, y = (np.arange(low[axis], high[axis], GRAIN) for axis in (0, 1))
    places = np.stack([*np.meshgrid(x, y, [0.0], indexing="ij")], axis=-1).reshape(-1, 3)
    # A place that is lifted is as far away as one that lies aside, so its shadow is smaller.
    away = nearest_distance(np.column_stack([middle, lift / LIFTED]), places, 1.5)
    lines = contours(x, y, blur(away.reshape(len(x), len(y)) - 1, SOFT))
    kept = [Line(line.points * reach, True) for line in lines if line.closed and -area(line.points) > SPECK]
    return Ink("l", tuple(smooth(resample(line, 0.6), 2.0) for line in kept), 0.5)


def _touched(figure: Figure, skeleton: Skeleton) -> tuple[Array, Array]:
    """Places (n, 3) on the floor or on what is stood on, and how high above each the body is (n,)."""
    names = [(name, 0.0) for name in NAMES]
    for contact in (*figure.contacts, *figure.contacts_end):
        touches = touching(contact.name, contact.height, figure.posture) if contact.height else ()
        names += [(name, contact.height) for touch in touches for name in touch.landmarks]
    points = np.array([landmark(skeleton, name)[0] for name, _ in names])
    support = np.array([height for _, height in names])
    lift = np.maximum(points[:, 1] - support, 0)
    points[:, 1] = support
    low = lift < LIFTED
    sides = np.array([{"_r": 1, "_l": -1}.get(name[-2:], 0) for name, _ in names])
    return _filled(points[low], lift[low], sides[low])


def _filled(points: Array, lift: Array, sides: NDArray[np.int_]) -> tuple[Array, Array]:
    """Places and their lifts with those between any two that are near on one side of the body."""
    gap = points[:, None] - points
    near = ((gap * gap).sum(axis=2) < LIMB**2) & (gap[..., 1] == 0) & (sides[:, None] * sides >= 0)
    first, last = np.nonzero(np.triu(near, 1))
    both = np.column_stack([points, lift])
    between = both[first, None] + BETWEEN[:, None] * (both[last] - both[first])[:, None]
    everything = np.vstack([both, between.reshape(-1, 4)])
    return everything[:, :3], everything[:, 3]


def way(arrow: Arrow, motion: Motion, view: Array) -> Array:
    """The way of an arrow on the picture (n, 2): that of its landmark, moved aside. Raises KeyError for no landmark."""
    moments = motion.through(np.linspace(arrow.begin, arrow.end, SHARES))
    points: Array = (landmark(moments, arrow.follows) @ view.T)[:, :2] + np.array(arrow.offset)
    return points


def arrow_inks(points: Array) -> list[Ink]:
    """A tapered arrow along a way (n, 2), on a halo that parts it from the body. Nothing where nothing moves."""
    line = _long_enough(points)
    if line is None:
        return []
    outline = (resample(Line(_arrow(line), True), 0.4),)
    return [Ink("c", outline, 0.12), Ink("z", outline, 0.12)]


def _long_enough(points: Array) -> Line | None:
    length = _length(points)
    if length < 0.5:
        return None
    if length < SHORTEST:
        ahead = points[-1] - points[0]
        points = np.vstack([points[-1] - ahead / np.linalg.norm(ahead) * SHORTEST, points[-1]])
    return smooth(resample(Line(points, False), 0.5), 2.0)


def _arrow(line: Line) -> Array:
    """The outline of an arrow, from one side of its tail around its head to the other."""
    points = line.points
    tip = points[-1]
    shaft = points[np.hypot(*(points - tip).T) > HEAD_LONG - SWEPT]
    ahead = tip - shaft[-1]
    ahead = ahead / np.hypot(*ahead)
    aside = np.array([-ahead[1], ahead[0]])
    width = np.linspace(TAIL, SHAFT, len(shaft))[:, None] / 2
    # The shaft arrives along the head's own direction.
    off = normals(shaft) * width
    off[-1] = aside * width[-1]
    base = tip - HEAD_LONG * ahead
    barbs = [base + aside * HEAD_WIDE / 2, base - aside * HEAD_WIDE / 2]
    return np.vstack([shaft + off, barbs[0], tip, barbs[1], (shaft - off)[::-1]])


def guide(line: Guide, skeleton: Skeleton, view: Array) -> list[Stencil | Dot]:
    """A dashed line on a halo through landmarks, with a dot at each; nothing where it is seen too much end-on.

    Raises KeyError for a landmark that does not exist.
    """
    kind = "ok" if line.good else "no"
    places = np.array([landmark(skeleton, name)[0] for name in line.through])
    joints = places @ view[:2].T
    if _length(joints) < SEEN * _length(places):
        return []
    ends = joints[[0, -1]] + line.extend * tangents(joints)[[0, -1]] * [[-1], [1]]
    through = (straight(np.vstack([ends[:1], joints, ends[1:]]) if line.extend else joints, closed=False),)
    dots = [Dot(f"y {kind}", (float(x), float(y)), JOINT) for x, y in joints]
    return [Stencil("c", through), Stencil(f"v {kind}", through), *dots]


def _length(points: Array) -> float:
    return float(np.linalg.norm(np.diff(points, axis=0), axis=1).sum())


def sign(mark: str, middle: tuple[float, float]) -> list[Stencil | Dot]:
    """A tick for "good", a cross for "other", in a disc; nothing for no mark."""
    if not mark:
        return []
    lines = tuple(straight(np.array(stroke) + middle, closed=False) for stroke in SIGNS[mark])
    return [Dot("zok" if mark == "good" else "zno", middle, SIGN), Stencil("j", lines)]


def drawn(figure: Figure, motion: Motion, view: Array) -> Iterator[Ink | Stencil | Dot]:
    """Every arrow and line of alignment of a figure, from below to above."""
    for line in figure.guides:
        yield from guide(line, motion.end.skeleton, view)
    for arrow in figure.arrows:
        yield from arrow_inks(way(arrow, motion, view))
