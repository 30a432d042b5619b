"""The skeleton: from joint angles to the place and direction of every bone.

Axes of every bone follow the International Society of Biomechanics: X forward, Y up, Z to the right, in centimetres
for a person of 170 cm. Everything takes and gives a whole batch of poses at once, because the solver asks for thirty
at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .joints import DOFS, INDEX
from .lengths import BALL, ELBOW_DROP, FOREARM, HIP_HALF, SHANK, SPINE, THIGH
from .turns import turned

Array = NDArray[np.float64]

AXIS_X, AXIS_Y, AXIS_Z = 0, 1, 2


@dataclass(frozen=True)
class Stature:
    """What differs between the skeletons of two body tables, in centimetres."""

    shoulder_half: float = 15.0
    shoulder_height: float = 47.0


def turn(axis: int, degrees: Array) -> Array:
    """Rotations about one axis: degrees of shape (n,) to matrices of shape (n, 3, 3)."""
    angle = np.radians(degrees)
    matrix = np.zeros((len(angle), 3, 3))
    a, b = (axis + 1) % 3, (axis + 2) % 3
    matrix[:, axis, axis] = 1.0
    matrix[:, a, a] = matrix[:, b, b] = np.cos(angle)
    matrix[:, b, a] = np.sin(angle)
    matrix[:, a, b] = -matrix[:, b, a]
    return matrix


def rotation(vector: Array) -> Array:
    """Rotations from vectors of shape (n, 3) whose length is the angle in radians."""
    angle = np.linalg.norm(vector, axis=1)
    x, y, z = (vector / np.where(angle > 1e-12, angle, 1.0)[:, None]).T
    zero = np.zeros_like(x)
    cross = np.stack([zero, -z, y, z, zero, -x, -y, x, zero], axis=1).reshape(-1, 3, 3)
    sine, cosine = np.sin(angle)[:, None, None], np.cos(angle)[:, None, None]
    matrix: Array = np.eye(3) + sine * cross + (1 - cosine) * (cross @ cross)
    return matrix


@dataclass(frozen=True)
class Frame:
    """Where a bone is: ``axes`` (n, 3, 3), its X, Y and Z as columns, and its ``origin`` (n, 3) in centimetres."""

    axes: Array
    origin: Array

    def at(self, point: tuple[float, float, float] | Array) -> Array:
        """A point of the bone, or (m, 3) points of it, in the world: (n, 3) or (n, m, 3)."""
        given = np.asarray(point, dtype=float)
        if given.ndim == 1:
            moved: Array = self.origin + self.axes @ given
        else:
            moved = self.origin[:, None] + given @ self.axes.transpose(0, 2, 1)
        return moved

    def on(self, point: tuple[float, float, float], *turns: Array) -> Frame:
        """The frame of a bone that hangs at a point of this one, turned one rotation after another."""
        axes = self.axes
        for matrix in turns:
            axes = axes @ matrix
        return Frame(axes, self.at(point))


class Skeleton:
    """Every bone of a batch of poses.

    ``angles`` is (n, len(DOFS)) signed degrees; ``root_axes`` (n, 3, 3) and ``root`` (n, 3) place the pelvis.
    ``frames`` maps a bone's name to its ``Frame``; ``spine`` lists (height, frame) of the knots from below.
    """

    def __init__(self, angles: Array, root_axes: Array, root: Array, stature: Stature | None = None) -> None:
        self.angles = angles
        self.stature = stature or Stature()
        self.frames: dict[str, Frame] = {}
        self.spine: list[tuple[float, Frame]] = []
        self.turned = turned(angles)
        self._trunk(root_axes, root)
        self._head()
        for side, sign in (("r", 1), ("l", -1)):
            self._arm(side, sign)
            self._leg(side, sign)

    @classmethod
    def one(cls, angles: Array, root_axes: Array, root: Array, stature: Stature | None = None) -> Skeleton:
        """A batch of a single pose: angles (len(DOFS),), root_axes (3, 3), root (3,)."""
        return cls(angles[None], root_axes[None], np.asarray(root, dtype=float)[None], stature)

    def _value(self, joint: str, direction: str) -> Array:
        return self.angles[:, INDEX[joint, direction]]

    def _trunk(self, root_axes: Array, root: Array) -> None:
        tilt, drop = self._value("pelvis", "anterior_tilt"), self._value("pelvis", "drop_right")
        spin = self._value("pelvis", "rotation_left")
        axes = root_axes @ turn(AXIS_Y, spin) @ turn(AXIS_Z, -tilt) @ turn(AXIS_X, drop)
        frame = Frame(axes, root)
        self.frames["pelvis"] = frame
        self.spine.append((SPINE[0], frame))
        for below, height in pairwise(SPINE):
            name = f"spine_{height:.0f}"
            bend = (self.turned[name],) if name in self.turned else ()
            frame = frame.on((0.0, height - below, 0.0), *bend)
            self.spine.append((height, frame))
            self.frames[name] = frame
        self.frames["thorax"] = Frame(frame.axes, frame.at((0.0, -SPINE[-1], 0.0)))

    def _head(self) -> None:
        self.frames["neck"] = neck = self.spine[-1][1].on((-2.2, 0, 0), self.turned["neck"])
        self.frames["head"] = neck.on((0, 11, 0), self.turned["head"])

    def _arm(self, side: str, sign: int) -> None:
        thorax = self.frames["thorax"]
        swing, spread = (np.radians(self._value("shoulder_" + side, way)) for way in ("flexion", "abduction"))
        raised = np.degrees(np.arccos(np.clip(np.cos(swing) * np.cos(spread), -1, 1)))
        acromion = Frame(thorax.axes, self._acromion(thorax, side, sign, raised))
        self.frames["acromion_" + side] = acromion
        self.frames["upper_arm_" + side] = upper = acromion.on((0, 0, 0), self.turned["upper_arm_" + side])
        self.frames["forearm_" + side] = fore = upper.on((0, -ELBOW_DROP, 0), self.turned["forearm_" + side])
        roll = turn(AXIS_Y, sign * self._value("elbow_" + side, "pronation") / 2)
        bend, lean = self._value("wrist_" + side, "flexion"), self._value("wrist_" + side, "radial_deviation")
        self.frames["hand_" + side] = fore.on((0, -FOREARM, 0), roll, turn(AXIS_X, sign * bend), turn(AXIS_Z, lean))

    def _acromion(self, thorax: Frame, side: str, sign: int, raised: Array) -> Array:
        # The shoulder blade turns with the arm: past 40 degrees the point of the shoulder rises and moves in.
        up = np.maximum(raised - 40, 0) / 140 * 5.5 + self._value("scapula_" + side, "elevation")
        inward = np.maximum(raised - 60, 0) / 120 * 2.6
        forward = self._value("scapula_" + side, "protraction") - 1.2
        wide = sign * (self.stature.shoulder_half - inward)
        point = np.stack([forward, self.stature.shoulder_height + up, wide], axis=1)
        return thorax.origin + (thorax.axes @ point[:, :, None])[:, :, 0]

    def _leg(self, side: str, sign: int) -> None:
        pelvis, centre = self.frames["pelvis"], (0.0, 0.0, sign * HIP_HALF)
        self.frames["thigh_" + side] = thigh = pelvis.on(centre, self.turned["thigh_" + side])
        self.frames["glute_" + side] = pelvis.on(centre, self.turned["glute_" + side])
        self.frames["shank_" + side] = shank = thigh.on((0, -THIGH, 0), self.turned["shank_" + side])
        self.frames["knee_" + side] = thigh.on((0, -THIGH, 0), self.turned["knee_" + side])
        self.frames["foot_" + side] = foot = shank.on((0, -SHANK, 0), self.turned["foot_" + side])
        self.frames["toes_" + side] = foot.on(BALL, self.turned["toes_" + side])

    def point(self, bone: str, point: tuple[float, float, float]) -> Array:
        """A point of a bone in the world, (n, 3)."""
        return self.frames[bone].at(point)


def still(count: int = 1) -> Array:
    """Angles of the upright body at rest: zeros of shape (count, len(DOFS))."""
    return np.zeros((count, len(DOFS)))
