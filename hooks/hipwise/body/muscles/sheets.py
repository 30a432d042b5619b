"""Muscles of a posed body as sheets of fibres: as they lie among the bones, and as they lie under the skin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..skeleton.frames import Frame, Skeleton
from ..skin.solids import Floats
from ..skin.surface import Surface
from .atlas import FIBRES, MIDLINE, SAMPLES, Muscle, Row

Array = NDArray[np.float64]

PROBE = 0.15
"""How far apart two readings are taken to feel the slope of the skin, in centimetres."""
STEPS = 4
LONGEST = 2.5
"""The farthest a point moves in one step towards the skin, in centimetres."""


@dataclass(frozen=True)
class Draped:
    """A sheet in the picture's space: ``points`` (FIBRES, SAMPLES, 3) cm, ``facing`` (FIBRES, SAMPLES) the share of
    the skin's normal that points to the eye."""

    points: Array
    facing: Array


def sheet(skeleton: Skeleton, muscle: Muscle, side: str) -> Array:
    """The fibres of a muscle among the bones of one pose: (FIBRES, SAMPLES, 3) in the world, centimetres.

    ``side`` is "r" or "l".
    """
    rows = np.stack([_placed(skeleton, row, side) for row in muscle.rows])
    points = np.einsum("sk,kfc->fsc", _shares(len(rows)), rows)
    return _around_hip(points, skeleton.frames[f"thigh_{side}"].origin[0]) if muscle.wraps else points


def draped(surface: Surface, wanted: Sequence[tuple[Muscle, str]]) -> list[Draped]:
    """The sheets of muscles under the skin, in the order asked for; those on the same parts are worked out at once."""
    groups: dict[tuple[str, str], list[int]] = {}
    for place, (muscle, side) in enumerate(wanted):
        groups.setdefault((muscle.skin.name, side), []).append(place)
    found: dict[int, Draped] = {}
    for places in groups.values():
        found |= zip(places, _on_skin(surface, [wanted[place] for place in places]), strict=True)
    return [found[place] for place in range(len(wanted))]


def flat(skeleton: Skeleton, view: Array, muscle: Muscle, side: str) -> Draped:
    """A sheet among the bones in the picture's space; unless it is outward, it faces the eye everywhere."""
    points = sheet(skeleton, muscle, side) @ view.T
    return Draped(points, _outward(points, side) if muscle.outward else np.ones(points.shape[:2]))


def _outward(points: Array, side: str) -> Array:
    across, along = np.gradient(points, axis=0), np.gradient(points, axis=1)
    normals = np.cross(across, along) * (1 if side == "r" else -1)
    facing: Array = normals[..., 2] / np.maximum(np.linalg.norm(normals, axis=2), 1e-9)
    return facing


@cache
def _shares(count: int) -> Array:
    """How much each of the rows, evenly spaced along a fibre, has to say at each sample: (SAMPLES, count)."""
    at, knots = np.linspace(0, 1, SAMPLES), np.linspace(0, 1, count)
    shares = np.ones((SAMPLES, count))
    for row in range(count):
        for other in range(count):
            if other != row:
                shares[:, row] *= (at - knots[other]) / (knots[row] - knots[other])
    return shares


def _placed(skeleton: Skeleton, row: Row, side: str) -> Array:
    points = row.points * (1, 1, 1 if side == "r" else -1)
    world = np.empty_like(points)
    for bone in dict.fromkeys(row.bones):
        mine = np.array([one == bone for one in row.bones])
        world[mine] = _on_bone(skeleton, bone, side, points[mine])
    placed: Array = row.shares @ world
    return placed


def _on_bone(skeleton: Skeleton, bone: str, side: str, points: Array) -> Array:
    if bone == "trunk":
        return _along_spine(skeleton.spine, points)
    frame = skeleton.frames[bone if bone in MIDLINE else f"{bone}_{side}"]
    placed: Array = frame.at(points)[0]
    return placed


def _along_spine(spine: Sequence[tuple[float, Frame]], points: Array) -> Array:
    heights = np.array([height for height, _ in spine])
    knot = np.clip(np.searchsorted(heights, points[:, 1], side="right") - 1, 0, len(heights) - 2)
    share = np.clip((points[:, 1] - heights[knot]) / (heights[knot + 1] - heights[knot]), 0, 1)[:, None]
    seen = np.stack([frame.at(points - (0, height, 0))[0] for height, frame in spine])
    each = np.arange(len(points))
    placed: Array = (1 - share) * seen[knot, each] + share * seen[knot + 1, each]
    return placed


def _around_hip(points: Array, centre: Array) -> Array:
    """Fibres that would cut through the joint, pushed out to the distance their ends have from it."""
    away = points - centre
    length = np.linalg.norm(away, axis=2, keepdims=True)
    share = np.linspace(0, 1, SAMPLES)[None, :, None]
    least = (1 - share) * length[:, :1] + share * length[:, -1:]
    wrapped: Array = centre + away * np.maximum(1.0, least / np.maximum(length, 1e-6))
    return wrapped


def _on_skin(surface: Surface, wanted: Sequence[tuple[Muscle, str]]) -> list[Draped]:
    skin, side = wanted[0][0].skin, wanted[0][1]
    names = [*_sided(skin.parts, side, surface), *_sided(skin.others, "l" if side == "r" else "r", surface)]
    start = np.concatenate([sheet(surface.skeleton, muscle, side).reshape(-1, 3) for muscle, side in wanted])
    points, normals = _pushed(surface, names, (start @ surface.view.T).astype(np.float32))
    shape = (len(wanted), FIBRES, SAMPLES)
    placed, facing = points.reshape(*shape, 3), normals[:, 2].reshape(shape)
    return [Draped(each.astype(float), out.astype(float)) for each, out in zip(placed, facing, strict=True)]


def _sided(names: Iterable[str], side: str, surface: Surface) -> list[str]:
    return [f"{name}_{side}" if surface.body.parts[name].sided else name for name in names]


def _pushed(surface: Surface, names: Sequence[str], points: Floats) -> tuple[Floats, Floats]:
    """Points (n, 3) of the picture's space moved onto the skin, and the skin's normals there."""
    slope = np.zeros_like(points)
    for _ in range(STEPS):
        value, slope = _felt(surface, names, points)
        steep = np.maximum((slope * slope).sum(axis=1), np.float32(0.05))
        points = points - np.clip(value / steep, -LONGEST, LONGEST)[:, None] * slope
    length = np.linalg.norm(slope, axis=1, keepdims=True)
    return points, slope / np.maximum(length, np.float32(1e-6))


def _felt(surface: Surface, names: Sequence[str], points: Floats) -> tuple[Floats, Floats]:
    moved = np.vstack([np.zeros((1, 3)), np.eye(3) * PROBE]).astype(np.float32)
    x, y, z = (points[None, :, axis] + moved[:, axis, None] for axis in range(3))
    values = surface.union(names, surface.places(x, y, z))
    slope: Floats = ((values[1:] - values[0]) / np.float32(PROBE)).T
    return values[0], slope
