"""The muscles a plate shows: fans of fibres between their bones, thick in the middle, with tendons at their ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..numbers.interpolate import pchip
from ..skeleton.frames import Skeleton
from .bone_sheets import Sheet, in_world, woven

Array = NDArray[np.float64]
Places = tuple[tuple[str, tuple[float, float, float]], ...]

BORDER = 0.8
"""How far into its rounded border the outermost fibres of a muscle lie, as a share of its thickness there."""


@dataclass(frozen=True)
class Head:
    """One head of a muscle: its guide fibres, half its thickness along them (cm), and where tendon ends and begins."""

    fibres: tuple[Places, ...]
    thick: Array
    tendon: tuple[float, float]


@cache
def muscles() -> Mapping[str, tuple[Head, ...]]:
    """The heads of every muscle by its id."""
    return {name: tuple(_head(part) for part in parts) for name, parts in read("plate_muscles").items()}


def sheet(head: Head, side: str, skeleton: Skeleton) -> Sheet:
    """A head in the world of a pose (the first of a batch); ``side`` is "r" or "l"."""
    return woven([_line(fibre, head.thick, side, skeleton) for fibre in head.fibres])


def strands(seen: Array, radii: Array, count: int) -> list[Array]:
    """Fibres of a sheet whose points (lines, along, 3) are as seen: each (along, 3), spread over its whole width."""
    low, high = _across(seen, 0), _across(seen, -1)
    left, right = seen[0] + low * radii[0, :, None] * BORDER, seen[-1] + high * radii[-1, :, None] * BORDER
    lines = np.concatenate([left[None], seen, right[None]])
    width = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(lines[..., :2], axis=0), axis=2).max(axis=1))]
    at = np.interp((np.arange(count) + 0.5) / count * width[-1], width, np.arange(len(width)))
    below = np.minimum(at.astype(int), len(lines) - 2)
    share = (at - below)[:, None, None]
    return list(lines[below] * (1 - share) + lines[below + 1] * share)


def _across(seen: Array, end: int) -> Array:
    """Unit directions (along, 3) in the picture, outward over the first or the last line of a sheet."""
    if len(seen) > 1:
        out = seen[end] - seen[1 if end == 0 else -2]
    else:
        way = np.gradient(seen[0], axis=0)
        out = np.column_stack([-way[:, 1], way[:, 0], way[:, 2] * 0]) * (1 if end == 0 else -1)
    out = out * [1, 1, 0]
    length = np.linalg.norm(out, axis=1, keepdims=True)
    unit: Array = out / np.where(length > 1e-9, length, 1.0)
    return unit


def _line(fibre: Places, thick: Array, side: str, skeleton: Skeleton) -> Array:
    places = np.array([in_world(skeleton, frame, np.array([point]), side)[0] for frame, point in fibre])
    way = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(places, axis=0), axis=1))]
    radii = pchip(np.linspace(0, 1, len(thick)), thick, way / way[-1])
    return np.column_stack([places, radii])


def _head(data: Mapping[str, Any]) -> Head:
    fibres = tuple(tuple((p[0], (float(p[1]), float(p[2]), float(p[3]))) for p in fibre) for fibre in data["fibres"])
    start, end = data.get("tendon", (0, 1))
    return Head(fibres, np.array(data["thick"], dtype=float), (float(start), float(end)))
