"""Which bones carry a point of the skin, and where it goes when they move.

The skin is a soft minimum of solids, each fixed to a bone. How much the minimum answers to one solid is how much of
that bone's movement the skin takes part in: exact for small movements, and free of any table of weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..numbers import grid
from ..skeleton.frames import Skeleton
from ..skeleton.lengths import SPINE
from ..skin.scene import Scene
from ..skin.solids import Floats
from ..skin.surface import Places
from ..skin.tables import Part

Array = NDArray[np.float64]
Index = NDArray[np.intp]

KNOTS = SPINE[:-1]
"""Heights of the knots that bend; the last one of the skeleton only ends the trunk."""
SPINE_BONES = ("pelvis", *(f"spine_{height:.0f}" for height in KNOTS[1:]))
LIMB_BONES = ("acromion", "upper_arm", "forearm", "hand", "glute", "thigh", "knee", "shank", "foot", "toes")
ROOM = "room"
"""What never moves."""
BONES = (*SPINE_BONES, "neck", "head", *(f"{bone}_{side}" for bone in LIMB_BONES for side in "rl"), ROOM)
"""Everything a point may be bound to."""
NUMBER = {name: number for number, name in enumerate(BONES)}
NUDGE = np.float32(0.01)
"""How far one solid is moved to see how much the skin answers, in centimetres."""
OUT_OF_SIGHT = -1e3
"""A depth below this stands for no surface at all."""


@dataclass(frozen=True)
class Bound:
    """Points (n, 3) in the picture's space (right, up, to the eye; cm), each bound to two bones.

    ``first`` and ``second`` (n,) are places in ``BONES``; ``share`` (n,) is how much the first one counts, 0.5 to 1.
    """

    points: Array
    first: Index
    second: Index
    share: Array

    def split(self, counts: Sequence[int]) -> Iterator[Bound]:
        """So many of the points at a time."""
        borders = np.cumsum(counts)[:-1]
        parts = (np.split(each, borders) for each in (self.points, self.first, self.second, self.share))
        yield from (Bound(*each) for each in zip(*parts, strict=True))

    def moved(self, moves: Array) -> Array:
        """The points after each of several movements (k, bones, 3, 4) of the picture's space: (k, n, 3)."""
        return np.asarray(
            self.share[:, None] * _carried(moves[:, self.first], self.points)
            + (1 - self.share)[:, None] * _carried(moves[:, self.second], self.points)
        )

    def turned(self, moves: Array) -> Array:
        """How the picture around each point turns and stretches in several movements: (k, n, 2, 2)."""
        turns, share = moves[..., :2, :2], self.share[:, None, None]
        return np.asarray(share * turns[:, self.first] + (1 - share) * turns[:, self.second])


def _carried(moves: Array, points: Array) -> Array:
    carried: Array = (moves[..., :3] @ points[:, :, None])[..., 0] + moves[..., 3]
    return carried


def movements(rest: Skeleton, poses: Skeleton, view: Array) -> Array:
    """How every bone moves from one pose, a batch of one, to each of a batch of k, seen from one side.

    ``view`` is (3, 3). Gives (k, bones, 3, 4): turn and shift of the picture's space.
    """
    return np.stack([_movement(rest, poses, bone, view) for bone in BONES], axis=1)


def _movement(rest: Skeleton, poses: Skeleton, bone: str, view: Array) -> Array:
    if bone == ROOM:
        return np.repeat(np.eye(3, 4)[None], len(poses.angles), axis=0)
    before, after = rest.frames[bone], poses.frames[bone]
    turn = after.axes @ before.axes.transpose(0, 2, 1)
    shift = after.origin - turn @ before.origin[0]
    return np.concatenate([view @ turn @ view.T, (shift @ view.T)[:, :, None]], axis=2)


def bind(scene: Scene, names: Sequence[str], points: Array) -> Bound:
    """Bind points (n, 2) of the picture, in centimetres, to the bones under the territories named.

    A point belongs to the nearest of these territories and lies as deep as its surface there.
    """
    edges = np.stack([_read(scene, scene.edges[name], points) for name in names])
    depths = np.stack([_depth(scene, name, points) for name in names])
    edges = np.where(depths > OUT_OF_SIGHT, edges, np.inf)
    nearest = _nearest(edges, depths)
    placed = np.column_stack([points, np.take_along_axis(depths, nearest[None], axis=0)[0]])
    weights = np.zeros((len(points), len(BONES)))
    for number, name in enumerate(names):
        mine = nearest == number
        if mine.any():
            weights[mine] = _weights(scene, name, placed[mine])
    return _bound(placed, weights)


def _nearest(edges: Array, depths: Array) -> Index:
    # Where a point lies within several territories, the one that shows is meant.
    inside = np.where(edges < 0, depths, -np.inf)
    nearest: Index = np.where(np.isfinite(inside).any(axis=0), inside.argmax(axis=0), edges.argmin(axis=0))
    return nearest


def _read(scene: Scene, field: Floats, points: Array) -> Array:
    return grid.sample(field, float(scene.x[0]), float(scene.y[0]), scene.step, points)


def _depth(scene: Scene, name: str, points: Array) -> Array:
    corner = float(scene.x[0]), float(scene.y[0])
    smooth = grid.sample(scene.depths[name], *corner, scene.step, points)
    cell: Array = grid.nearest(scene.depths[name], *corner, scene.step, points).astype(np.float64)
    return np.where(np.abs(smooth - cell) < 3, smooth, cell)


def _weights(scene: Scene, name: str, placed: Array) -> Array:
    surface, territory = scene.surface, scene.surface.body.territories[name]
    places = surface.places(*placed.T.astype(np.float32))
    fields = {part: surface.part(part, places) for part in (*territory.own, *territory.beside)}
    weights = np.zeros((len(placed), len(BONES)))
    for part, answer in _answers(scene, fields):
        for bone, share in _bones(surface.body.parts[_plain(part)], part, places, scene):
            weights[:, NUMBER[bone]] += answer * share
    return weights


def _answers(scene: Scene, fields: dict[str, Floats]) -> Iterator[tuple[str, Array]]:
    """How much the skin answers to each part, (n,), 0 to 1."""
    skin = scene.surface.fold(fields)
    for part, field in fields.items():
        answer = (scene.surface.fold({**fields, part: field + NUDGE}) - skin) / NUDGE
        yield part, np.clip(answer, 0, 1).astype(np.float64)


def _bones(part: Part, name: str, places: Places, scene: Scene) -> Iterator[tuple[str, Array]]:
    """The bones of a part, and how much each carries every point."""
    side = name[len(part.name) :]
    if part.bone == "spine":
        yield from _of_spine(scene.surface.along_spine(places)[1].astype(np.float64))
    elif part.reaches:
        along = places.local(part.bone)[2] * (1 if side == "_r" else -1)
        share = np.clip(along.astype(np.float64) / scene.skeleton.stature.shoulder_half, 0, 1)
        yield from ((part.reaches[0] + side, share), (part.bone, 1 - share))
    elif part.bone == "thorax":
        yield SPINE_BONES[-1], np.ones(places.shape)
    else:
        yield (part.bone if part.bone in NUMBER else part.bone + side), np.ones(places.shape)


def _of_spine(height: Array) -> Iterator[tuple[str, Array]]:
    """Between two knots the trunk turns evenly from the one to the other."""
    for place, bone in enumerate(SPINE_BONES):
        shares = np.eye(len(KNOTS))[place]
        yield bone, np.interp(height, KNOTS, shares)


def _plain(part: str) -> str:
    return part[:-2] if part.endswith(("_r", "_l")) else part


def _bound(placed: Array, weights: Array) -> Bound:
    order = np.argsort(-weights, axis=1)[:, :2]
    two = np.take_along_axis(weights, order, axis=1)
    share = two[:, 0] / np.maximum(two.sum(axis=1), 1e-9)
    return Bound(placed, order[:, 0], order[:, 1], share)
