"""Things in the room: mat, step, chair, worktop, wall, bed and stick, seen from any side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import grid
from .blocks import Block, Face, around, faces
from .data import read
from .figure import Figure, Point, Prop
from .holding import Stand, grips, holders, stretch
from .landmarks import landmark, spot
from .outline import runs
from .placing import Poses, stand
from .scene import Scene
from .skeleton import Skeleton
from .stencils import Stencil, rounded

Array = NDArray[np.float64]

ROD_STEP = 0.5
"""Centimetres between the places along a stick where it is compared with the body."""
BACK = ("back_r", "back_l", "neck_back", "low_back", "sacrum", "head_back")
CLOTH = 1.2
"""How far a shirt stands off the back, in centimetres."""
CLOSE = 8.0
"""A stick nearer to the back than this lies along it, in centimetres."""
TONES = ("p", "q", "k")
PALE = "q"


@dataclass(frozen=True)
class Room:
    """What the things of a figure look like on a picture: shapes behind the body, and shapes before it, in order.

    ``floor`` is the height of the floor in centimetres: below zero where somebody lies on a bed of their own height.
    """

    behind: tuple[Stencil, ...]
    before: tuple[Stencil, ...]
    floor: float = 0.0


def room(poses: Poses, scene: Scene) -> Room:
    """Every thing of a figure on the picture of a scene.

    A thing stands where the author says, else where the body needs it. Raises KeyError for a kind or a landmark that
    does not exist.
    """
    solid = [prop for prop in poses.figure.props if prop.kind != "stick"]
    stands = [stand(prop, poses) for prop in solid]
    built = [(prop, list(_blocks(prop, at))) for prop, at in zip(solid, stands, strict=True)]
    forced = faces([block for prop, blocks in built if prop.front for block in blocks], scene.view)
    others = faces([block for prop, blocks in built if not prop.front for block in blocks], scene.view)
    behind, before = around(others, scene)
    sticks = [part for prop in poses.figure.props if prop.kind == "stick" for part in _stick(prop, poses, scene)]
    floor = min((at.middle[1] for at in stands), default=0.0)
    return Room(_cut(behind), (*_cut(before), *_cut(forced), *sticks), min(floor, 0.0))


def grip(prop: Prop, figure: Figure) -> Point | None:
    """Where the hand that holds a thing lies on it, in the room; None where no hand does. Known before the pose is."""
    if prop.kind == "stick":
        return _stick_grip(prop, figure)
    return next(iter(grips(prop, figure).values()), None)


def all_grips(figure: Figure) -> dict[str, Point]:
    """Every grip of a figure, by the kind of the thing, and by kind and hand such as ``wall_r`` and ``wall_l``."""
    found: dict[str, Point] = {}
    for prop in figure.props:
        if (at := grip(prop, figure)) is not None:
            found[prop.kind] = at
        found |= {f"{prop.kind}_{name[-1]}": at for name, at in grips(prop, figure).items()}
    return found


def _cut(drawn: Sequence[Face]) -> tuple[Stencil, ...]:
    return tuple(face.stencil for face in drawn)


def _blocks(prop: Prop, at: Stand) -> Iterator[Block]:
    scale = stretch(prop.kind, at.size)
    for data in read("props")[prop.kind]["blocks"]:
        for sign in (1, -1) if data.get("twin") else (1,):
            corners = _corners(data) * scale * [1, 1, sign]
            # A mirrored block keeps the order of its corners.
            corners = corners if sign > 0 else corners[[1, 0, 3, 2, 5, 4, 7, 6]]
            yield Block(at.world(corners), tuple(data.get("tones", TONES)), float(data.get("round", 0.0)))


def _corners(data: Mapping[str, Any]) -> Array:
    """The corners (8, 3) of a block in its thing's own frame."""
    length, height, width = data["size"]
    base, top = np.array([length, width]) / 2, np.array(data.get("top", [length, width])) / 2
    lean = data.get("lean", [0, 0])
    signs = np.array([[x, y, z] for x in (-1, 1) for y in (0, 1) for z in (-1, 1)], dtype=float)
    half = np.where(signs[:, 1:2] > 0, top, base)
    moved = signs[:, 1:2] * lean
    forward, right = (signs[:, axis] * half[:, place] + moved[:, place] for axis, place in ((0, 0), (2, 1)))
    return np.asarray(np.column_stack([forward, signs[:, 1] * height, right]) + data["at"])


def _stick_grip(prop: Prop, figure: Figure) -> Point | None:
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


def _stick(prop: Prop, poses: Poses, scene: Scene) -> Iterator[Stencil]:
    """What shows of a stick: it may pass behind one part of the body and before another."""
    begin, end = _ends(prop, poses) @ scene.view.T
    radius = float(read("props")["stick"]["radius"])
    count = max(int(np.linalg.norm(end - begin) / ROD_STEP), 2)
    way = np.linspace(begin, end, count)
    corner = (float(scene.x[0]), float(scene.y[0]))
    outside = grid.sample(scene.outline, *corner, scene.step, way[:, :2]) > 0
    nearer = way[:, 2] + radius > grid.nearest(scene.depth, *corner, scene.step, way[:, :2])
    for run in runs(outside | nearer, False, 2, 3):
        yield Stencil(PALE, (rounded(_strip(way[run.index[[0, -1]], :2], radius), radius),))


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
