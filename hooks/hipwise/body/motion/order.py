"""Which limb is painted over which while a body moves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from ..skin.scene import Scene
from ..skin.solids import AIR_DEPTH, Floats
from .puppet import LIMBS

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

APART = 3.0
"""Less than this between two limbs is where one grows out of the other, and says nothing, in centimetres."""
ROOT = 20.0
"""So near to the hip the depths of a leg and of the trunk say nothing: there each ends inside the other. In cm."""
USUAL = 4.0
"""How much, in square centimetres of overlap, it counts that arms lie over the trunk and the trunk over legs."""
RANK = {"leg_l": 0, "leg_r": 0, "trunk": 1, "arm_l": 2, "arm_r": 2}


def order(scenes: Sequence[Scene]) -> tuple[str, ...]:
    """The limbs of ``puppet.LIMBS`` from back to front: the order that is right for most of what overlaps.

    The scenes are one body in several poses; where limbs change places, the longer and larger overlap wins.
    """
    over = _usual()
    for scene in scenes:
        over += _over(scene)
    numbers = range(len(LIMBS))
    best = max(permutations(numbers), key=lambda back: sum(over[b, a] for a, b in combinations(back, 2)))
    names = tuple(LIMBS)
    return tuple(names[number] for number in best)


def _usual() -> Array:
    ranks = np.array([RANK[name] for name in LIMBS], dtype=float)
    usual: Array = USUAL * np.sign(ranks[:, None] - ranks[None])
    return usual


def _over(scene: Scene) -> Array:
    """How much of each limb lies over each other one less how much lies under, (n, n) square centimetres."""
    depths = {name: _depth(scene, members) for name, members in LIMBS.items()}
    over = np.zeros((len(depths), len(depths)))
    for (a, first), (b, second) in combinations(enumerate(depths), 2):
        both = (depths[first] > AIR_DEPTH) & (depths[second] > AIR_DEPTH)
        if first == "trunk" and second.startswith("leg"):
            both &= _beyond_root(scene, f"thigh_{second[-1]}")
        apart = depths[first][both] - depths[second][both]
        over[a, b] = float((np.sign(apart) * (np.abs(apart) > APART)).sum()) * scene.step**2
        over[b, a] = -over[a, b]
    return over


def _beyond_root(scene: Scene, bone: str) -> Mask:
    x, y, _ = scene.view @ scene.skeleton.frames[bone].origin[0]
    return np.asarray(np.hypot(scene.x[:, None] - x, scene.y[None] - y) > ROOT)


def _depth(scene: Scene, members: Sequence[str]) -> Floats:
    nearest: Floats = np.maximum.reduce(
        [np.where(scene.edges[name] < 0, scene.depths[name], np.float32(AIR_DEPTH)) for name in members]
    )
    return nearest
