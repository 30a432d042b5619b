"""A round stick: upright beside the body, between two points, or along the back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Figure, Point, Prop
from ..numbers import grid
from ..posing.landmarks import landmark, spot
from ..skeleton.frames import Skeleton
from ..skin.scene import Scene
from ..tracing.outline import normals, runs
from ..tracing.stencils import Stencil, rounded
from .holding import holders
from .placing import Poses

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

ROD_STEP = 0.5
"""Centimetres between the places along a stick where it is compared with the body."""
BACK = ("back_r", "back_l", "neck_back", "low_back", "sacrum", "head_back")
CLOTH = 1.2
"""How far a shirt stands off the back, in centimetres."""
CLOSE = 8.0
"""A stick nearer to the back than this lies along it, in centimetres."""
KIND = "q"


def stick_parts(prop: Prop, poses: Poses, scene: Scene) -> tuple[list[Stencil], list[Stencil]]:
    """All of a stick, for behind the body, and those stretches of it that pass before the body.

    Raises KeyError for a landmark that does not exist.
    """
    begin, end = _ends(prop, poses) @ scene.view.T
    radius = float(read("props")["stick"]["radius"])
    way = np.linspace(begin, end, max(int(np.linalg.norm(end - begin) / ROD_STEP), 2))
    over, meets = _over(way, radius, scene)
    before = [run.index for run in runs(over, False, 2, 3) if meets[run.index].any()]
    whole = () if any(len(index) == len(way) for index in before) else (np.arange(len(way)),)
    behind, front = ([_rod(way[index[[0, -1]], :2], radius) for index in part] for part in (whole, before))
    return behind, front


def stick_grip(prop: Prop, figure: Figure) -> Point | None:
    """Where a hand holds an upright stick; None where none does, or where the stick runs between landmarks."""
    hands = holders(figure, "stick")
    if not hands or (prop.between and any(isinstance(end, str) for end in prop.between)):
        return None
    begin, end = _pole(figure) if not prop.between else np.array(prop.between, dtype=float)
    x, y, z = begin + 0.85 * (end - begin)
    return (float(x), float(y), float(z))


def _pole(figure: Figure) -> Array:
    """A stick that stands upright beside the body: its ends (2, 3)."""
    hands = holders(figure, "stick")
    side = 1 if hands and hands[0].landmark.endswith("_r") else -1
    forward, height, aside = read("props")["stick"]["pole"]
    return np.array([[forward, 0.0, side * aside], [forward, height, side * aside]])


def _over(way: Array, radius: float, scene: Scene) -> tuple[Mask, Mask]:
    """Along a stick: where no part of the body is nearer across its width, and where it meets the body at all."""
    aside = radius * normals(way[:, :2])
    corner = (float(scene.x[0]), float(scene.y[0]))
    across = [way[:, :2] + reach * aside for reach in (-1, 0, 1)]
    inside = np.array([grid.sample(scene.outline, *corner, scene.step, points) < 0 for points in across])
    depth = np.array([grid.nearest(scene.depth, *corner, scene.step, points) for points in across])
    free = ~inside | (way[:, 2] + radius > depth)
    return np.logical_and.reduce(free, axis=0), np.logical_or.reduce(inside, axis=0)


def _rod(ends: Array, radius: float) -> Stencil:
    return Stencil(KIND, (rounded(_strip(ends, radius), radius),))


def _strip(ends: Array, radius: float) -> Array:
    along = ends[1] - ends[0]
    length = float(np.hypot(*along))
    along = along / length if length > radius else np.array([1.0, 0.0])
    aside = radius * np.array([along[1], -along[0]])
    begin, end = ends[0] - 0.5 * radius * along, ends[1] + 0.5 * radius * along
    return np.array([begin + aside, end + aside, end - aside, begin - aside])


def _ends(prop: Prop, poses: Poses) -> Array:
    """The two ends (2, 3) of a stick in the room; between landmarks it goes on beyond both."""
    if not prop.between:
        return _pole(poses.figure)
    data = read("props")["stick"]
    named = any(isinstance(end, str) for end in prop.between)
    ends = np.array([_end(end, poses.end, float(data["radius"])) for end in prop.between])
    along = (ends[1] - ends[0]) / max(float(np.linalg.norm(ends[1] - ends[0])), 1e-9)
    if named:
        ends = ends + _clear(ends, poses.end, float(data["radius"]))
    beyond = float(data["beyond"]) if named else 0.0
    if prop.size:
        beyond = max((prop.size[0] - float(np.linalg.norm(ends[1] - ends[0]))) / 2, 0.0)
    return ends + np.outer([-beyond, beyond], along)


def _clear(ends: Array, skeleton: Skeleton, radius: float) -> Array:
    """How a stick along the back of the trunk moves out, so that it touches the back and does not pass through it."""
    along = (ends[1] - ends[0]) / max(float(np.linalg.norm(ends[1] - ends[0])), 1e-9)
    out = -skeleton.frames["thorax"].axes[0][:, 0]
    out = out - along * (out @ along)
    back = np.array([landmark(skeleton, name)[0] for name in BACK]) - ends[0]
    beside = np.abs((back - np.outer(back @ along, along)) @ out) < CLOSE
    through = float(np.max(np.where(beside, back @ out, -np.inf), initial=-np.inf)) + radius + CLOTH
    moved: Array = out / max(float(out @ out), 1e-9) * max(through, 0.0)
    return moved


def _end(end: str | Point, skeleton: Skeleton, radius: float) -> Array:
    if not isinstance(end, str):
        return np.array(end, dtype=float)
    # A stick lies on the skin, so its middle is its radius away from it.
    found = spot(end)
    out = np.array([found.at[0], 0.0, found.at[2]])
    length = float(np.linalg.norm(out))
    outward = skeleton.frames[found.bone].axes[0] @ (out / length) if length else out
    at: Array = landmark(skeleton, end)[0] + radius * outward
    return at
