"""Parts of the body that go through a thing in the room, which no law of a pose forbids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..figure import Figure, Miss, Prop
from ..posing.bones import BONES, Placed
from ..posing.floor import EVERY, Skin, skin
from ..posing.landmarks import build_of
from ..posing.pose import Motion
from .blocks import CORNERS, Block
from .placing import Poses, stand
from .props import CARRIED, blocks_of

Array = NDArray[np.float64]

DEEP = 2.0
"""How far into a thing a part must go to be told of, in centimetres: less is skin that gives."""
GRIPPED = 7.0
"""The same for the hand and the forearm of an arm whose hand holds or rests on something."""
HANDS, ARM = ("palm", "hand", "fingers", "thumb", "wrist", "forearm", "elbow"), ("hand", "forearm")
INSIDE = 0.5
"""How far inside a thing a point of the part must lie, so that passing a corner is no fault, in centimetres."""
AROUND = np.array(
    [[x, y, z] for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1)],
    dtype=float,
)


def passing(figure: Figure, motion: Motion) -> tuple[Miss, ...]:
    """Every part that goes through a thing at the start or the end: ``direction`` is the kind of the thing.

    Raises KeyError for a kind or a landmark that does not exist.
    """
    poses = Poses(figure, motion.start.skeleton, motion.end.skeleton)
    solid = [prop for prop in figure.props if prop.kind not in (*CARRIED, "mat")]
    found: list[Miss] = []
    for when, skeleton in (("start", poses.start), ("end", poses.end)) if solid else ():
        rounds = _Rounds(skin(build_of(skeleton.stature)), Placed.of(skeleton))
        found += [miss for prop in solid for miss in _through(prop, poses, rounds, when)]
    return tuple(miss for miss in found if miss.by > _gives(miss.name, figure))


def _gives(bone: str, figure: Figure) -> float:
    """How far into a thing a part may go: a hand that holds or rests lies against it with the end of its forearm."""
    every = (*figure.holds, *figure.holds_start, *figure.holds_end)
    touching = (*figure.contacts, *figure.contacts_start, *figure.contacts_end)
    used = [hold.landmark for hold in every] + [contact.name for contact in touching]
    sides = {name[-2:] for name in used if name.startswith(HANDS)}
    rests = bone.startswith(ARM) and (bone[-2:] in sides or any(name in HANDS for name in used))
    return GRIPPED if rests else DEEP


def _through(prop: Prop, poses: Poses, rounds: _Rounds, when: str) -> Iterator[Miss]:
    at = stand(prop, poses)
    depth = np.max([rounds.within(block) for block in blocks_of(prop, at)], axis=0)
    bones = rounds.skin.spots.bones
    for bone in dict.fromkeys(bones[depth > DEEP].tolist()):
        by = float(depth[bones == bone].max())
        yield Miss("through", BONES[bone], when, by, "cm", 0.0, by, prop.kind)


@dataclass(frozen=True)
class _Rounds:
    """The skin of one pose (a batch of one) as rounds, each as thick along its bone as the way to the next one."""

    skin: Skin
    placed: Placed

    @property
    def radii(self) -> tuple[Array, Array]:
        """How far each round (m, 3) reaches towards plus and minus of its bone's axes."""
        plus, minus = (np.where(side < 0.1, EVERY / 2, side) for side in (self.skin.plus, self.skin.minus))
        return plus, minus

    def within(self, block: Block) -> Array:
        """How far each round (m,) would have to move to leave a block, in cm; 0 where it does not enter it."""
        planes = list(_planes(block))
        out = np.min([level - self._least(normal) for normal, level in planes], axis=0)
        near = np.flatnonzero(out > DEEP)
        depth = np.zeros(len(out))
        if len(near):
            points = self._points(near)
            inside = np.min([level - points @ normal for normal, level in planes], axis=0)
            depth[near] = np.where((inside > INSIDE).any(axis=1), out[near], 0.0)
        return depth

    def _least(self, normal: Array) -> Array:
        """How far down a direction each round begins, (m,)."""
        bones, (plus, minus) = self.skin.spots.bones, self.radii
        ways = np.einsum("mji,j->mi", self.placed.axes[0, bones], normal)
        reach = np.abs(ways) * np.where(ways > 0, minus, plus)
        middle = self.placed.points(self.skin.spots)[0] @ normal
        least: Array = middle - (reach ** self.skin.dual[:, None]).sum(axis=1) ** (1 / self.skin.dual)
        return least

    def _points(self, which: NDArray[np.intp]) -> Array:
        """Points (k, 27, 3) on some rounds and in their middles."""
        plus, minus = (side[which][:, None] for side in self.radii)
        ways = AROUND / np.maximum(np.linalg.norm(AROUND, axis=1, keepdims=True), 1.0)
        local = ways * np.where(ways > 0, plus, minus)
        axes = self.placed.axes[0, self.skin.spots.bones[which]]
        middle = self.placed.points(self.skin.spots)[0, which]
        points: Array = middle[:, None] + np.einsum("kij,knj->kni", axes, local)
        return points


def _planes(block: Block) -> Iterator[tuple[Array, float]]:
    """The outward normal (3,) of each face of a block, and how far along it the face lies."""
    for corners in CORNERS:
        face = block.corners[list(corners)]
        across = np.cross(face[2] - face[0], face[3] - face[1])
        normal = across / max(float(np.linalg.norm(across)), 1e-9)
        yield normal, float((face @ normal).mean())
