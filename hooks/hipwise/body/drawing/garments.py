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

from ..data import read
from ..figure import Look
from ..numbers.grid import blur
from ..skin.scene import Scene
from ..skin.solids import Floats, Tube

BARE = np.float32(3.0)
"""The value of skin that no garment covers, in centimetres; numbers are not worked out farther from an edge."""
SOFT = 0.6
"""How many cells the edge of a garment is softened over, since where limb and trunk meet cells take turns."""
MIXED = 0.8
"""How wide the seam is in which a limb's clothes pass into the trunk's, in centimetres."""
LIMBS: Mapping[str, tuple[str, ...]] = {"upper_arm": (), "thigh": ("glute",)}
"""The limbs that flow into the trunk, and what more of the trunk lies beside each."""


@dataclass(frozen=True)
class Cut:
    """A plane through a bone's space (forward, up, outward), bowed forward or outward, less ``at``."""

    forward: float
    up: float
    outward: float
    bow_forward: float
    bow_outward: float
    at: float

    def value(self, x: Floats, y: Floats, z: Floats) -> Floats:
        plane = self.forward * x + self.up * y + self.outward * z - np.float32(self.at)
        value: Floats = plane + self.bow_forward * x * x + self.bow_outward * z * z
        return value


@dataclass(frozen=True)
class Piece:
    """A part of a garment on some territories, in the space of a bone or of the ``spine``."""

    covers: tuple[str, ...]
    space: str
    cuts: tuple[Cut, ...]


@dataclass(frozen=True)
class Ease:
    """How far a garment stands off a part at ``places`` cm along its bone: to the front, back, inside and outside."""

    places: tuple[float, ...]
    room: tuple[tuple[float, ...], ...]

    @property
    def most(self) -> float:
        return max(map(max, self.room))


@dataclass(frozen=True)
class Garment:
    """Pieces drawn with the class letter ``kind``, or ``far`` on far limbs; ``ease`` is the room in them by part."""

    kind: str
    far: str
    pieces: tuple[Piece, ...]
    ease: Mapping[str, Ease]


@cache
def outfit(number: int) -> tuple[Garment, ...]:
    """What somebody wears, from the outside in; the last outfit stands for every number beyond. Numbers begin at 1."""
    data = read("garments")
    worn = data["outfits"][min(number, len(data["outfits"])) - 1]
    return tuple(_garment(data["garments"][name]) for name in worn)


def worn(look: Look) -> tuple[Garment, ...]:
    """Everything somebody wears, from the outside in: a cloth that goes with the hair style, and the outfit."""
    name = read("hair")["styles"][look.hair].get("worn")
    return (*([_garment(read("garments")["garments"][name])] if name else []), *outfit(look.outfit))


def _garment(data: Mapping[str, Any]) -> Garment:
    ease = {part: _ease(rows) for part, rows in data.get("ease", {}).items()}
    pieces = tuple(_piece(piece) for piece in data["pieces"])
    return Garment(data["kind"], data.get("far", data["kind"] + "2"), pieces, ease)


def _ease(rows: Sequence[Sequence[float]]) -> Ease:
    rooms = tuple(tuple(float(room) for room in row[1:]) * (4 if len(row) == 2 else 1) for row in rows)
    return Ease(tuple(float(row[0]) for row in rows), rooms)


def _piece(data: Mapping[str, Any]) -> Piece:
    cuts = tuple(Cut(*(float(cut.get(key, 0)) for key in ("x", "y", "z", "xx", "zz", "at"))) for cut in data["cuts"])
    return Piece(tuple(data["covers"]), data["in"], cuts)


def covered(scene: Scene, garments: Sequence[Garment]) -> list[Floats]:
    """How far every visible cell is from being covered by each garment, (nx, ny), in centimetres; negative inside."""
    fields = [np.full(scene.top.shape, BARE, np.float32) for _ in garments]
    for number, name in enumerate(scene.names):
        shown = np.nonzero(scene.top == number)
        if len(shown[0]):
            wearer = _Wearer(scene, shown)
            shares = wearer.shares(name)
            for field, garment in zip(fields, garments, strict=True):
                field[shown] = sum(share * wearer.value(one, garment) for one, share in shares.items())
    return [blur(field, SOFT, scene.top >= 0) for field in _layered(fields)]


class _Wearer:
    """Visible cells of one territory, and where they are in the spaces that garments are cut in."""

    def __init__(self, scene: Scene, shown: tuple[NDArray[np.intp], ...]) -> None:
        self.surface = scene.surface
        self.places = scene.surface.places(scene.x[shown[0]], scene.y[shown[1]], scene.depth[shown])
        self._spine: tuple[Floats, Floats, Floats] | None = None

    def space(self, name: str) -> tuple[Floats, Floats, Floats]:
        if name != "spine":
            return self.places.local(name)
        self._spine = self._spine or self.surface.along_spine(self.places)
        return self._spine

    def shares(self, name: str) -> dict[str, Floats]:
        """Whose clothes the cells wear: where limb and trunk flow together, some of each."""
        plain, _ = _split(name)
        if plain in LIMBS:
            share = self._of_limb(name)
            return {name: share, "torso": 1 - share}
        if name != "torso":
            return {name: np.ones(self.places.shape, np.float32)}
        limbs = {limb: self._of_limb(limb) for limb in (f"{one}_{side}" for one in LIMBS for side in "rl")}
        return {"torso": np.maximum(1 - np.sum(list(limbs.values()), axis=0), 0), **limbs}

    def _of_limb(self, limb: str) -> Floats:
        parts = self.surface.body.parts
        torso = parts["torso"].solid
        assert isinstance(torso, Tube)
        trunk = torso.around(*self.space("spine"))
        for near in LIMBS[limb[:-2]]:
            trunk = np.minimum(trunk, self.surface.part(near + limb[-2:], self.places))
        share: Floats = np.clip(0.5 + (trunk - self.surface.part(limb, self.places)) / np.float32(MIXED), 0, 1)
        return share

    def value(self, territory: str, garment: Garment) -> Floats:
        """The garment's number on these cells, taken for cells of a territory."""
        plain, side = _split(territory)
        value = np.full(self.places.shape, BARE, np.float32)
        for piece in garment.pieces:
            if plain in piece.covers:
                x, y, z = self.space(piece.space if piece.space == "spine" else piece.space + side)
                outward = -z if side == "_l" else z
                np.minimum(value, np.maximum.reduce([cut.value(x, y, outward) for cut in piece.cuts]), out=value)
        # Bounded, so that neither side of a seam outweighs the other.
        return np.clip(value, -BARE, BARE)


def _layered(fields: list[Floats]) -> list[Floats]:
    # What an outer garment covers, an inner one does not show.
    for place, inner in enumerate(fields):
        for outer in fields[:place]:
            np.maximum(inner, -outer, out=inner)
    return fields


def _split(name: str) -> tuple[str, str]:
    return (name[:-2], name[-2:]) if name.endswith(("_r", "_l")) else (name, "")
