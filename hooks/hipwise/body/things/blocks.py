"""Blocks that things are built of: the faces that the eye sees, in their order, and whether the body hides them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..numbers import grid
from ..skin.scene import Scene
from ..tracing.stencils import Stencil, rounded

Array = NDArray[np.float64]

CORNERS = ((0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3))
"""The corners of each face of a block, counterclockwise from outside: back, front, bottom, top, left, right."""
TOP, BOTTOM = 3, 2
EDGE_ON = 0.02
"""A face turned from the eye by all but this is not drawn."""
FACING = 0.7
"""From here on a face is toned as one that looks at the eye."""
LEAST_GAP = 0.2
JOINT = 0.3
"""How near the top of one block and the bottom of another are where the one stands on the other, in centimetres."""
TESTED = 1.5
"""Centimetres between the places where a face and the body are compared."""


@dataclass(frozen=True)
class Block:
    """A solid of eight corners (8, 3) in the world, in cm: back before front, bottom before top, left before right.

    ``tones`` are the kinds of its top, of the face that looks at the eye, and of the others.
    """

    corners: Array
    tones: tuple[str, str, str]
    round: float = 0.0


@dataclass(frozen=True)
class Face:
    """A side of a block in the picture's space: its kind, its corners (n, 3) in cm, and the number of its block."""

    kind: str
    corners: Array
    block: int
    round: float = 0.0

    @property
    def points(self) -> Array:
        """Its corners (n, 2) on the picture."""
        return self.corners[:, :2]

    @property
    def stencil(self) -> Stencil:
        """Its shape on the picture."""
        return Stencil(self.kind, (rounded(self.points, self.round),))


def faces(blocks: Sequence[Block], view: Array) -> list[Face]:
    """The faces that the eye sees, from far to near. ``view`` (3, 3) takes the world to the picture."""
    ordered = _ordered(blocks, view[2])
    built_on = [any(_stands_on(other, block) for other in blocks) for block in ordered]
    seen = [list(_facing(block, number, view, built_on[number])) for number, block in enumerate(ordered)]
    kept = [part for number, part in enumerate(seen) if not _covered(part, seen[number + 1 :])]
    return [face for part in kept for face in part]


def _ordered(blocks: Sequence[Block], eye: Array) -> list[Block]:
    left, ordered = list(blocks), []
    while left:
        farthest = next((one for one in left if not any(_may_hide(one, other, eye) for other in left)), left[0])
        left = [one for one in left if one is not farthest]
        ordered.append(farthest)
    return ordered


def _may_hide(a: Block, b: Block, eye: Array) -> bool:
    """Whether block a may hide block b: no plane along a side of either has all of b on the eye's side and a beyond."""
    if a is b:
        return False
    for axis in (*_axes(a), *_axes(b)):
        for toward in (axis, -axis):
            parted = (a.corners @ toward).max() <= (b.corners @ toward).min() + LEAST_GAP
            if parted and toward @ eye > -EDGE_ON:
                return False
    return True


def _axes(block: Block) -> Iterator[Array]:
    for first, last in ((0, 4), (0, 1)):
        along = block.corners[last] - block.corners[first]
        yield along / np.linalg.norm(along)
    yield np.array([0.0, 1.0, 0.0])


def _stands_on(upper: Block, lower: Block) -> bool:
    """Whether a block stands on all of another one's top, which nobody sees then."""
    bottom, top = upper.corners[list(CORNERS[BOTTOM])], lower.corners[list(CORNERS[TOP])]
    if upper is lower or np.abs(bottom[:, 1].mean() - top[:, 1]).max() > JOINT:
        return False
    # Seen from above, a bottom's corners run counterclockwise in forward and right.
    return bool(inside(top[:, ::2], bottom[:, ::2], JOINT).all() or inside(top[:, ::2], bottom[::-1, ::2], JOINT).all())


def _facing(block: Block, number: int, view: Array, covered: bool) -> Iterator[Face]:
    placed = block.corners @ view.T
    for side, corners in enumerate(CORNERS):
        if covered and side == TOP:
            continue
        face = placed[list(corners)]
        across = np.cross(face[2] - face[0], face[3] - face[1])
        toward = float(across[2] / max(float(np.linalg.norm(across)), 1e-9))
        if toward > EDGE_ON:
            yield Face(_tone(block, side, toward), face, number, block.round)


def _tone(block: Block, side: int, toward: float) -> str:
    if side in (TOP, BOTTOM):
        return block.tones[0] if side == TOP else block.tones[2]
    return block.tones[1 if toward > FACING else 2]


def _covered(part: Iterable[Face], nearer: Iterable[Iterable[Face]]) -> bool:
    """Whether one nearer face lies over all of a part."""
    points = np.concatenate([face.points for face in part] or [np.zeros((0, 2))])
    return any(inside(points, face.points, slack=0.3).all() for other in nearer for face in other)


def inside(points: Array, corners: Array, slack: float = 0.0) -> NDArray[np.bool_]:
    """Whether points (n, 2) lie in a convex shape of counterclockwise corners (m, 2), or ``slack`` cm outside."""
    edge = np.roll(corners, -1, axis=0) - corners
    length = np.maximum(np.hypot(*edge.T), 1e-9)
    beyond = points[:, None] - corners
    left = (edge[:, 0] * beyond[..., 1] - edge[:, 1] * beyond[..., 0]) / length
    return np.asarray((left >= -slack).all(axis=1))


def around(drawn: Sequence[Face], scene: Scene) -> tuple[list[Face], list[Face]]:
    """Faces behind the body and faces before it. A block that does not meet the body on the picture is behind."""
    nearer: dict[int, list[NDArray[np.bool_]]] = {}
    for face in drawn:
        nearer.setdefault(face.block, []).append(_nearer(face, scene))
    before = {number for number, found in nearer.items() if np.mean(np.concatenate([*found, [False]])) > 0.5}
    return [face for face in drawn if face.block not in before], [face for face in drawn if face.block in before]


def _nearer(face: Face, scene: Scene) -> NDArray[np.bool_]:
    """Where the body shows under a face: whether the face is nearer there."""
    low, high = face.points.min(axis=0), face.points.max(axis=0)
    steps = [
        np.arange(a + TESTED / 2, b, TESTED) if b - a > TESTED else np.array([(a + b) / 2])
        for a, b in zip(low, high, strict=True)
    ]
    places = np.stack(np.meshgrid(*steps), axis=-1).reshape(-1, 2)
    places = places[inside(places, face.points)]
    corner, step = (float(scene.x[0]), float(scene.y[0])), scene.step
    shown = grid.sample(scene.outline, *corner, step, places) < 0
    places = places[shown]
    depth = grid.nearest(scene.depth, *corner, step, places)
    return np.asarray(_depth(face, places) > depth)


def _depth(face: Face, places: Array) -> Array:
    across = np.cross(face.corners[2] - face.corners[0], face.corners[3] - face.corners[1])
    offset = places - face.corners[0, :2]
    return np.asarray(face.corners[0, 2] - offset @ across[:2] / across[2])
