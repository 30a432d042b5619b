"""The pale outline of where moving parts of the body were at the start."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..figure import View
from ..skeleton.frames import Skeleton
from ..skin.scene import matrix, silhouette
from ..skin.tables import Body
from ..tracing.ink import Chart, Ink
from ..tracing.outline import area
from .lines import GROUPS

Array = NDArray[np.float64]

COARSER = 2.0
"""How much coarser than the figure its ghost is sampled."""
MOVED = 3.0
"""A part that moves less than this on the picture has no ghost, in centimetres."""
SOFT = 2.0
LEAST = 4.0
"""A piece smaller than this is left out, in square centimetres."""
GAP = 25.0
"""A gap smaller than this is filled, in square centimetres."""

ENDS = {
    "torso": (("pelvis", (0.0, 0.0, 0.0)), ("thorax", (0.0, 45.0, 0.0))),
    "neck": (("neck", (0.0, 0.0, 0.0)), ("head", (0.0, 0.0, 0.0))),
    "head": (("head", (0.0, 0.0, 0.0)), ("head", (0.0, 15.0, 0.0))),
    "upper_arm": (("upper_arm", (0.0, 0.0, 0.0)), ("forearm", (0.0, 0.0, 0.0))),
    "forearm": (("forearm", (0.0, 0.0, 0.0)), ("hand", (0.0, 0.0, 0.0))),
    "hand": (("hand", (0.0, 0.0, 0.0)), ("hand", (0.0, -16.0, 0.0))),
    "thigh": (("thigh", (0.0, 0.0, 0.0)), ("shank", (0.0, 0.0, 0.0))),
    "shank": (("shank", (0.0, 0.0, 0.0)), ("foot", (0.0, 0.0, 0.0))),
    "foot": (("foot", (0.0, 0.0, 0.0)), ("toes", (7.0, 0.0, 0.0))),
}
"""The points by which a territory is seen to move: bone and place, in centimetres."""


def moved(start: Skeleton, end: Skeleton, view: View, groups: tuple[str, ...] | None) -> tuple[str, ...]:
    """The territories of some groups (None: of all) that move on the picture."""
    wanted = {name for group in groups or GROUPS for name in _members(group)}
    names = [name for members in GROUPS.values() for name in members if name in wanted]
    return tuple(name for name in names if _way(start, end, matrix(view), name) > MOVED)


def _members(group: str) -> tuple[str, ...]:
    # Whoever asks for the trunk means the head as well.
    return (*GROUPS["trunk"], *GROUPS["head"]) if group == "trunk" else GROUPS[group]


def _way(start: Skeleton, end: Skeleton, view: Array, name: str) -> float:
    plain, side = (name[:-2], name[-2:]) if name not in ENDS else (name, "")
    steps = [view[:2] @ (end.point(bone + side, at) - start.point(bone + side, at))[0] for bone, at in ENDS[plain]]
    return float(np.max(np.linalg.norm(steps, axis=1)))


def ghost(body: Body, start: Skeleton, view: View, names: tuple[str, ...], step: float) -> list[Ink]:
    """The outline of some territories at the start, on a picture of ``step`` cm."""
    if not names:
        return []
    chart = Chart(silhouette(body, start, view, names, step * COARSER))
    lines = chart.outlines(chart.scene.outline, SOFT, LEAST)
    return [Ink("g", tuple(line for line in lines if not 0 < area(line.points) < GAP), 0.45)]
