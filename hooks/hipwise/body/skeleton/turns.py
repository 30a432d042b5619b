"""How every bone is turned against the one it hangs from, for all joints of a batch of poses at once.

A joint turns about Z, then about the X that has turned with it, then about Y: flexion, then sideways, then rotation,
the order of Grood and Suntay (1983). One product of matrices gives all these angles, so that a batch costs little.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from .joints import DOFS, INDEX

Array = NDArray[np.float64]
Ways = dict[tuple[str, str], float]

LUMBAR_SHARE = {11: 0.30, 15: 0.35, 19: 0.35}
"""How the bend of the lumbar spine is shared out, by the height of the knot above the hips in centimetres."""
THORACIC_SHARE = {25: 0.34, 31: 0.33, 37: 0.33}
NECK_LEANS = 9.0
"""How far the neck leans forward, and the head back on it, in somebody who stands upright, in degrees."""
BUTTOCK_SHARE = 0.45
"""The buttock follows the thigh part of the way: skin and muscle lie between the two bones."""


def turned(angles: Array) -> Mapping[str, Array]:
    """Bone to the rotation against the bone it hangs from: angles (n, D) degrees to matrices (n, 3, 3)."""
    names, gains, rest = _table()
    z, x, y = np.radians(angles @ gains + rest).reshape(len(angles), len(names), 3).transpose(2, 1, 0)
    return dict(zip(names, _product(z, x, y), strict=True))


def _product(z: Array, x: Array, y: Array) -> Array:
    """Rotations about Z, then X, then Y: radians of shape (k, n) to matrices of shape (k, n, 3, 3)."""
    matrix = np.empty((*z.shape, 3, 3))
    sz, cz, sx, cx, sy, cy = np.sin(z), np.cos(z), np.sin(x), np.cos(x), np.sin(y), np.cos(y)
    zero = np.zeros_like(z)
    for row, (first, second, third) in enumerate(((cz, -sz * cx, sz * sx), (sz, cz * cx, -cz * sx), (zero, sx, cx))):
        matrix[..., row, 0] = first * cy - third * sy
        matrix[..., row, 1] = second
        matrix[..., row, 2] = first * sy + third * cy
    return matrix


@cache
def _table() -> tuple[tuple[str, ...], Array, Array]:
    """The turned bones, how much each angle turns them (D, 3 k), and how they are turned at rest (3 k,)."""
    bones = dict([*_spine(), *_limbs("r", 1.0), *_limbs("l", -1.0)])
    gains, rest = np.zeros((len(DOFS), 3 * len(bones))), np.zeros(3 * len(bones))
    for place, (bone, axes) in enumerate(bones.items()):
        for axis, ways in enumerate(axes):
            for (joint, way), share in ways.items():
                gains[INDEX[joint, way], 3 * place + axis] = share
        rest[3 * place] = {"neck": -NECK_LEANS, "head": NECK_LEANS}.get(bone, 0.0)
    return tuple(bones), gains, rest


def _spine() -> Iterator[tuple[str, tuple[Ways, Ways, Ways]]]:
    for joint, shares in (("lumbar", LUMBAR_SHARE), ("thoracic", THORACIC_SHARE)):
        for height, share in shares.items():
            yield f"spine_{height}", _bend(joint, -share, share, share)
    yield "neck", _bend("neck", -0.5, 0.5, 0.4)
    yield "head", _bend("neck", -0.5, 0.5, 0.6)


def _bend(joint: str, forward: float, aside: float, around: float) -> tuple[Ways, Ways, Ways]:
    return {(joint, "flexion"): forward}, {(joint, "lateral_bend_right"): aside}, {(joint, "rotation_left"): around}


def _limbs(side: str, sign: float) -> Iterator[tuple[str, tuple[Ways, Ways, Ways]]]:
    knee, ankle, elbow = (f"{joint}_{side}" for joint in ("knee", "ankle", "elbow"))
    yield f"upper_arm_{side}", _ball("shoulder_" + side, sign, 1.0)
    yield f"forearm_{side}", ({(elbow, "flexion"): 1.0}, {}, {(elbow, "pronation"): sign / 2})
    yield f"thigh_{side}", _ball("hip_" + side, sign, 1.0)
    yield f"glute_{side}", _ball("hip_" + side, sign, BUTTOCK_SHARE)
    spin = {(knee, "internal_rotation"): sign}
    yield f"shank_{side}", ({(knee, "flexion"): -1.0}, {(knee, "varus"): sign}, spin)
    yield f"knee_{side}", ({(knee, "flexion"): -0.5}, {(knee, "varus"): sign / 2}, {})
    spin = {(ankle, "internal_rotation"): sign}
    yield f"foot_{side}", ({(ankle, "dorsiflexion"): 1.0}, {(ankle, "inversion"): sign}, spin)
    yield f"toes_{side}", ({("toes_" + side, "extension"): 1.0}, {}, {})


def _ball(joint: str, sign: float, share: float) -> tuple[Ways, Ways, Ways]:
    """A ball and socket, all or part of the way."""
    aside, around = {(joint, "abduction"): -sign * share}, {(joint, "internal_rotation"): sign * share}
    return {(joint, "flexion"): share}, aside, around
