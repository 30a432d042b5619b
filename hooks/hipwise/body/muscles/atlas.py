"""The muscles there are: lines on bones between which their fibres run, read from the package's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read

Array = NDArray[np.float64]

FIBRES, SAMPLES = 16, 24
"""Fibres across a muscle, and places along each fibre."""
MIDLINE = ("pelvis", "trunk")
"""What a row may be on that has no right and left."""


@dataclass(frozen=True)
class Row:
    """A line across a muscle, right side: its ``points`` (n, 3) in cm, each on a bone of ``bones``.

    ``shares`` (FIBRES, n) says where on the line each fibre passes. On the ``trunk`` a point is forward, height along
    the bent spine, and to the right.
    """

    bones: tuple[str, ...]
    points: Array
    shares: Array


@dataclass(frozen=True)
class Skin:
    """Where muscles may lie on the skin: parts of the surface on their side and on the other, and the territories
    of the drawing that can show them; names without sides."""

    name: str
    parts: tuple[str, ...]
    others: tuple[str, ...]
    shows: tuple[str, ...]


@dataclass(frozen=True)
class Muscle:
    """One muscle: rows from origin to insertion.

    ``depth`` is superficial, middle or deep; ``group`` names neighbours that may share an outline; ``wraps`` means
    that it runs around the hip joint; the higher its ``rank``, the nearer it lies to the skin. What is ``outward`` is
    seen from its outer side only.
    """

    name: str
    depth: str
    group: str
    skin: Skin
    rows: tuple[Row, ...]
    wraps: bool
    rank: int
    outward: bool = False

    @property
    def deep(self) -> bool:
        """Whether it never shows but through what lies over it."""
        return self.depth == "deep"


@cache
def muscles() -> Mapping[str, Muscle]:
    """Every muscle by its name in the atlas, from deep to superficial."""
    data = read("muscles")
    skins = {name: _skin(name, value) for name, value in data["skins"].items()}
    return {name: _muscle(name, value, skins, rank) for rank, (name, value) in enumerate(data["sheets"].items())}


def _skin(name: str, data: Mapping[str, Any]) -> Skin:
    return Skin(name, tuple(data["parts"]), tuple(data["others"]), tuple(data["shows"]))


def _muscle(name: str, data: Mapping[str, Any], skins: Mapping[str, Skin], rank: int) -> Muscle:
    rows = tuple(_row(row) for row in (data["origin"], *data.get("middle", []), data["insertion"]))
    wraps = bool(data.get("wraps", False))
    outward = bool(data.get("outward", False))
    return Muscle(name, data["depth"], data["group"], skins[data["skin"]], rows, wraps, rank, outward)


def _row(data: Mapping[str, Any]) -> Row:
    bones = tuple(bone for bone, points in data.items() for _ in points)
    points = np.array([point for given in data.values() for point in given], dtype=float)
    # Points of one bone keep their distances; those of several bones have none that last.
    gaps = np.linalg.norm(np.diff(points, axis=0), axis=1) if len(data) == 1 else np.ones(len(points) - 1)
    along = np.r_[0.0, np.cumsum(gaps)]
    at = np.linspace(0.0, along[-1], FIBRES)
    shares = np.stack([np.interp(at, along, one) for one in np.eye(len(points))], axis=1)
    return Row(bones, points, shares)
