"""Things in the room: mat, step, chair, worktop, wall, bed and stick, seen from any side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Figure, Point, Prop
from ..skin.scene import Scene
from ..tracing.stencils import Stencil
from .blocks import Block, Face, around, faces
from .holding import Stand, grips, stretch
from .placing import Poses, stand
from .sticks import stick_grip, stick_parts

Array = NDArray[np.float64]

TONES = ("p", "q", "k")
CARRIED = ("stick", "weight")
"""What is not built of blocks: it may move with the body."""


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
    solid = [prop for prop in poses.figure.props if prop.kind not in CARRIED]
    stands = [stand(prop, poses) for prop in solid]
    built = [(prop, list(blocks_of(prop, at))) for prop, at in zip(solid, stands, strict=True)]
    forced = faces([block for prop, blocks in built if prop.front for block in blocks], scene.view)
    others = faces([block for prop, blocks in built if not prop.front for block in blocks], scene.view)
    behind, before = around(others, scene)
    sticks = [stick_parts(prop, poses, scene) for prop in poses.figure.props if prop.kind == "stick"]
    hidden, shown = ([part for stick in sticks for part in stick[side]] for side in (0, 1))
    floor = min((at.middle[1] for at in stands), default=0.0)
    return Room((*_cut(behind), *hidden), (*_cut(before), *_cut(forced), *shown), min(floor, 0.0))


def grip(prop: Prop, figure: Figure) -> Point | None:
    """Where the hand that holds a thing lies on it, in the room; None where no hand does. Known before the pose is."""
    if prop.kind == "stick":
        return stick_grip(prop, figure)
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


def blocks_of(prop: Prop, at: Stand) -> Iterator[Block]:
    """The blocks a thing is built of, where it stands."""
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
