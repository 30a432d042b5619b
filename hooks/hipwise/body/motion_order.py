"""Which limb is painted over which while a body moves."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations

import numpy as np
from numpy.typing import NDArray

from .lines import GROUPS
from .scene import Scene
from .solids import AIR_DEPTH, Floats

Array = NDArray[np.float64]

APART = 3.0
"""Less than this between two limbs is where one grows out of the other, and says nothing, in centimetres."""
USUAL = 4.0
"""How much, in square centimetres of overlap, it counts that limbs lie over the trunk."""
RANK = {"trunk": 0, "head": 1, "leg_l": 2, "leg_r": 2, "arm_l": 3, "arm_r": 3}


def order(scenes: Sequence[Scene]) -> tuple[str, ...]:
    """The limbs of ``lines.GROUPS`` from back to front: the order that is right for most of what overlaps.

    The scenes are one body in several poses; where limbs change places, the longer and larger overlap wins.
    """
    over = _usual()
    for scene in scenes:
        over += _over(scene)
    numbers = range(len(GROUPS))
    best = max(permutations(numbers), key=lambda back: sum(over[b, a] for a, b in combinations(back, 2)))
    names = tuple(GROUPS)
    return tuple(names[number] for number in best)


def _usual() -> Array:
    ranks = np.array([RANK[name] for name in GROUPS], dtype=float)
    usual: Array = USUAL * np.sign(ranks[:, None] - ranks[None])
    return usual


def _over(scene: Scene) -> Array:
    """How much of each limb lies over each other one less how much lies under, (n, n) square centimetres."""
    depths = [_depth(scene, members) for members in GROUPS.values()]
    over = np.zeros((len(depths), len(depths)))
    for a, b in combinations(range(len(depths)), 2):
        both = (depths[a] > AIR_DEPTH) & (depths[b] > AIR_DEPTH)
        apart = depths[a][both] - depths[b][both]
        signs = np.sign(apart) * (np.abs(apart) > APART)
        over[a, b] = float(signs.sum()) * scene.step**2
        over[b, a] = -over[a, b]
    return over


def _depth(scene: Scene, members: Sequence[str]) -> Floats:
    nearest: Floats = np.maximum.reduce(
        [np.where(scene.edges[name] < 0, scene.depths[name], np.float32(AIR_DEPTH)) for name in members]
    )
    return nearest
