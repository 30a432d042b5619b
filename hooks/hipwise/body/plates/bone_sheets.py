"""Bones and muscles as sheets of balls: a few guide lines through space, each point with its thickness.

A rod is a sheet of one line, a ball a line of one point. Points are in the frame of one bone, or of several where a
muscle runs from bone to bone; the sheet is worked out in the world, for the right side or mirrored for the left.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..numbers.interpolate import spline
from ..skeleton.frames import Skeleton

Array = NDArray[np.float64]
Point = Sequence[Any]

CLOSENESS = 0.45
"""Centimetres between neighbouring balls for every centimetre of their radius."""
FINEST = 0.12
RING_POINTS = 12
CUP_RINGS = (12, 34, 56, 78, 90)
"""How far from its pole, in degrees, the guide lines of a cup run; the last is its rim."""


@dataclass(frozen=True)
class Sheet:
    """Balls in the world: centres ``points`` (lines, along, 3) and ``radii`` (lines, along), centimetres."""

    points: Array
    radii: Array

    @property
    def along(self) -> Array:
        """How far along its line each ball is, 0 to 1, (lines, along)."""
        share = np.linspace(0.0, 1.0, self.radii.shape[1])
        return np.broadcast_to(share, self.radii.shape)


@dataclass(frozen=True)
class Home:
    """Where points are at home: a bone's frame, a place in it, and how far it leans back (degrees) and is scaled."""

    frame: str
    at: tuple[float, float, float] = (0.0, 0.0, 0.0)
    lean: float = 0.0
    scale: float = 1.0

    def world(self, skeleton: Skeleton, points: Array, side: str) -> Array:
        """Points (n, 3) of the right side in the world, for a side: "r", "l", or "" for the middle."""
        angle = np.radians(self.lean)
        turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]])
        local = (points * self.scale) @ turn.T + np.array(self.at)
        return in_world(skeleton, self.frame, local, side)


def in_world(skeleton: Skeleton, frame: str, points: Array, side: str) -> Array:
    """Points (n, 3) of a bone, given for the right side, in the world."""
    sided = f"{frame}_{side or 'r'}"
    mirrored = points * [1, 1, -1] if side == "l" else points
    placed: Array = skeleton.frames[sided if sided in skeleton.frames else frame].at(mirrored)[0]
    return placed


def lines_of(part: Mapping[str, Any]) -> list[Array]:
    """The guide lines of a part, each (n, 4): place and radius.

    A part is a ``ball``, a ``line``, a ``sheet`` of lines, a ``ring``, a ``cup``, or ``holes``. Raises KeyError for any
    other.
    """
    if "ring" in part:
        return [_ring(**part["ring"])]
    if "cup" in part:
        return _cup(**part["cup"])
    single = next((kind for kind in ("line", "holes") if kind in part), "")
    given = [[part["ball"]]] if "ball" in part else [part[single]] if single else part["sheet"]
    return [np.array(line, dtype=float) for line in given]


def woven(lines: Sequence[Array]) -> Sheet:
    """The sheet through guide lines (n, 4) of places in the world and radii, smooth along and across."""
    radius = float(np.mean(np.concatenate(lines)[:, 3]))
    step = max(CLOSENESS * radius, FINEST)
    count = _steps(max(_length(line) for line in lines), step)
    along = np.stack([_curve(line, count) for line in lines])
    if len(lines) > 1:
        across = _steps(max(_length(along[:, k]) for k in range(0, count, max(count // 4, 1))), step)
        along = spline(along.reshape(len(lines), -1), across).reshape(across, count, 4)
    return Sheet(along[..., :3], np.maximum(along[..., 3], 0.05))


def _steps(length: float, step: float) -> int:
    return max(int(np.ceil(length / step)) + 1, 2 if length > 0 else 1)


def _length(line: Array) -> float:
    return float(np.linalg.norm(np.diff(line[:, :3], axis=0), axis=1).sum())


def _curve(line: Array, count: int) -> Array:
    return spline(line, count) if len(line) > 1 else np.repeat(line, count, axis=0)


def _ring(centre: Point, across: Point, up: Point, radius: float) -> Array:
    angle = np.linspace(0, 2 * np.pi, RING_POINTS + 1)[:, None]
    places = np.array(centre) + np.cos(angle) * np.array(across) + np.sin(angle) * np.array(up)
    return np.column_stack([places, np.full(len(places), radius)])


def _cup(centre: Point, toward: Point, size: float, radius: float, rim: float) -> list[Array]:
    pole = -np.array(toward, dtype=float)
    pole /= np.linalg.norm(pole)
    first = np.cross(pole, [1.0, 0.0, 0.0])
    first *= size / np.linalg.norm(first)
    second = np.cross(pole, first)
    rings = []
    for degrees in np.radians(CUP_RINGS):
        middle = np.array(centre) + pole * size * np.cos(degrees)
        rings.append(_ring(middle.tolist(), first * np.sin(degrees), second * np.sin(degrees), radius))
    rings[-1][:, 3] = rim
    return rings
