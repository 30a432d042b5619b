"""The muscles there are: lines on bones between which their fibres run, read from the package's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .data import read

Array = NDArray[np.float64]

FIBRES, SAMPLES = 16, 24
"""Fibres across a muscle, and places along each fibre."""
MIDLINE = ("pelvis", "trunk")
"""What a row may be on that has no right and left."""


@dataclass(frozen=True)
class Row:
    """A line across a muscle that moves with one bone: one point for each fibre, (FIBRES, 3) cm, right side.

    On the ``trunk`` a point is forward, height along the bent spine, and to the right.
    """

    bone: str
    points: Array


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
    that it runs around the hip joint; the higher its ``rank``, the nearer it lies to the skin.
    """

    name: str
    depth: str
    group: str
    skin: Skin
    rows: tuple[Row, ...]
    wraps: bool
    rank: int

    @property
    def deep(self) -> bool:
        """Whether it never shows but through what lies over it."""
        return self.depth == "deep"


@cache
def muscles() -> Mapping[str, Muscle]:
    """Every muscle by its name in the atlas, from deep to superficial."""
    return _sheets("sheets")


@cache
def bands() -> Mapping[str, Muscle]:
    """Sheets that are not muscles and are drawn with them: the iliotibial band."""
    return _sheets("bands")


def muscle(name: str) -> Muscle:
    """The muscle or band of a name. Raises KeyError where there is none."""
    return muscles()[name] if name in muscles() else bands()[name]


def _sheets(kind: str) -> dict[str, Muscle]:
    data = read("muscles")
    skins = {name: _skin(name, value) for name, value in data["skins"].items()}
    return {name: _muscle(name, value, skins, rank) for rank, (name, value) in enumerate(data[kind].items())}


def _skin(name: str, data: Mapping[str, Any]) -> Skin:
    return Skin(name, tuple(data["parts"]), tuple(data["others"]), tuple(data["shows"]))


def _muscle(name: str, data: Mapping[str, Any], skins: Mapping[str, Skin], rank: int) -> Muscle:
    rows = tuple(_row(row) for row in (data["origin"], *data.get("middle", []), data["insertion"]))
    wraps = bool(data.get("wraps", False))
    return Muscle(name, data["depth"], data["group"], skins[data["skin"]], rows, wraps, rank)


def _row(data: Mapping[str, Any]) -> Row:
    ((bone, points),) = data.items()
    given = np.array(points, dtype=float)
    along = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(given, axis=0), axis=1))]
    at = np.linspace(0.0, along[-1], FIBRES)
    return Row(bone, np.column_stack([np.interp(at, along, axis) for axis in given.T]))
