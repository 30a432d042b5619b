"""Clothes: which part of the skin each garment covers, and its hems.

A garment is a number for every point of the skin, negative where it covers: a sum of the point's coordinates in the
space of a bone. So a sleeve ends square to the arm and a waistband follows the pelvis in every pose and every view.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .data import read
from .scene import Scene
from .solids import Floats
from .surface import Places

BARE = np.float32(9.0)
"""The value of skin that no garment covers."""


@dataclass(frozen=True)
class Cut:
    """A plane, or with ``bowl`` a bowl, through a bone's space: forward, up, outward, outward squared, less ``at``."""

    forward: float
    up: float
    outward: float
    bowl: float
    at: float

    def value(self, x: Floats, y: Floats, z: Floats) -> Floats:
        value: Floats = self.forward * x + self.up * y + self.outward * z + self.bowl * z * z - np.float32(self.at)
        return value


@dataclass(frozen=True)
class Piece:
    """A part of a garment on some territories, in the space of a bone or of the ``spine``."""

    covers: tuple[str, ...]
    space: str
    cuts: tuple[Cut, ...]


@dataclass(frozen=True)
class Ease:
    """How far a garment stands off a part, ``room`` cm at ``places`` cm along its bone."""

    places: tuple[float, ...]
    room: tuple[float, ...]

    @property
    def most(self) -> float:
        return max(self.room)


@dataclass(frozen=True)
class Garment:
    """Pieces of one ``kind``, which is the class letter they are drawn with; ``ease`` is its room by part."""

    kind: str
    pieces: tuple[Piece, ...]
    ease: Mapping[str, Ease]


@cache
def outfit(number: int) -> tuple[Garment, ...]:
    """What somebody wears, from the outside in; the last outfit stands for every number beyond. Numbers begin at 1."""
    data = read("garments")
    worn = data["outfits"][min(number, len(data["outfits"])) - 1]
    return tuple(_garment(data["garments"][name]) for name in worn)


def _garment(data: Mapping[str, Any]) -> Garment:
    ease = {part: Ease(*zip(*rows, strict=True)) for part, rows in data.get("ease", {}).items()}
    return Garment(data["kind"], tuple(_piece(piece) for piece in data["pieces"]), ease)


def _piece(data: Mapping[str, Any]) -> Piece:
    cuts = tuple(Cut(*(float(cut.get(key, 0)) for key in ("x", "y", "z", "zz", "at"))) for cut in data["cuts"])
    return Piece(tuple(data["covers"]), data["in"], cuts)


def covered(scene: Scene, garments: Sequence[Garment]) -> list[Floats]:
    """How far every visible cell is from being covered by each garment, (nx, ny), in centimetres; negative inside."""
    fields = [np.full(scene.top.shape, BARE, np.float32) for _ in garments]
    for number, name in enumerate(scene.names):
        shown = np.nonzero(scene.top == number)
        if len(shown[0]):
            places = scene.surface.places(scene.x[shown[0]], scene.y[shown[1]], scene.depth[shown])
            for field, garment in zip(fields, garments, strict=True):
                field[shown] = _on(name, garment, scene, places)
    return _layered(fields)


def _layered(fields: list[Floats]) -> list[Floats]:
    # What an outer garment covers, an inner one does not show.
    for place, inner in enumerate(fields):
        for outer in fields[:place]:
            np.maximum(inner, -outer, out=inner)
    return fields


def _on(territory: str, garment: Garment, scene: Scene, places: Places) -> Floats:
    plain, side = _split(territory)
    value = np.full(places.shape, BARE, np.float32)
    for piece in garment.pieces:
        if plain in piece.covers:
            x, y, z = scene.surface.along_spine(places) if piece.space == "spine" else places.local(piece.space + side)
            outward = -z if side == "_l" else z
            np.minimum(value, np.maximum.reduce([cut.value(x, y, outward) for cut in piece.cuts]), out=value)
    return value


def _split(name: str) -> tuple[str, str]:
    return (name[:-2], name[-2:]) if name.endswith(("_r", "_l")) else (name, "")


def worn(fields: Sequence[Floats]) -> NDArray[np.int8]:
    """Which of several fields covers each cell, (nx, ny): its place among them, or -1."""
    place = np.full(fields[0].shape, -1, np.int8)
    for number, field in enumerate(fields):
        place[field < 0] = number
    return place
