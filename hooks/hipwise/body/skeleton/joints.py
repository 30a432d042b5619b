"""The joints a pose may name, the directions each one moves in, and how far it can go.

Every direction has a name and a positive number, so that an author never writes a sign. Inside, one number per axis
counts up in the direction of ``plus``. The names are those of the International Society of Biomechanics where it
has one (Wu and others 2002 and 2005); the shoulder is named the way exercise books name it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

Angles = Mapping[str, Mapping[str, float]]
"""Joint to direction to degrees, as an author writes it: ``{"hip_r": {"abduction": 35}}``."""

SIDES = ("r", "l")


@dataclass(frozen=True)
class Axis:
    """One way a joint turns, in degrees (the shoulder blade in centimetres).

    ``least`` and ``most`` bound the signed number; ``also_plus`` and ``also_minus`` are other names for the same way.
    """

    joint: str
    plus: str
    minus: str
    least: float
    most: float
    sided: bool = True
    also_plus: tuple[str, ...] = ()
    also_minus: tuple[str, ...] = ()

    def sign(self, direction: str) -> int:
        """1 or -1 for a direction of this axis, 0 for another."""
        if direction == self.plus or direction in self.also_plus:
            return 1
        return -1 if direction == self.minus or direction in self.also_minus else 0

    @property
    def directions(self) -> tuple[str, ...]:
        return (self.plus, self.minus, *self.also_plus, *self.also_minus)


AXES = (
    Axis("pelvis", "anterior_tilt", "posterior_tilt", -60, 100, sided=False),
    Axis("pelvis", "drop_right", "drop_left", -30, 30, False, ("raise_left",), ("raise_right",)),
    Axis("pelvis", "rotation_left", "rotation_right", -90, 90, sided=False),
    Axis("lumbar", "flexion", "extension", -35, 60, sided=False),
    Axis("lumbar", "lateral_bend_right", "lateral_bend_left", -35, 35, sided=False),
    Axis("lumbar", "rotation_left", "rotation_right", -20, 20, sided=False),
    Axis("thoracic", "flexion", "extension", -30, 50, sided=False),
    Axis("thoracic", "lateral_bend_right", "lateral_bend_left", -35, 35, sided=False),
    Axis("thoracic", "rotation_left", "rotation_right", -45, 45, sided=False),
    Axis("neck", "flexion", "extension", -60, 60, sided=False),
    Axis("neck", "lateral_bend_right", "lateral_bend_left", -45, 45, sided=False),
    Axis("neck", "rotation_left", "rotation_right", -80, 80, sided=False),
    Axis("scapula", "elevation", "depression", -2, 6),
    Axis("scapula", "protraction", "retraction", -3, 5),
    Axis("shoulder", "flexion", "extension", -60, 180),
    Axis("shoulder", "abduction", "adduction", -50, 180),
    Axis("shoulder", "internal_rotation", "external_rotation", -95, 95),
    Axis("elbow", "flexion", "extension", -5, 150),
    Axis("elbow", "pronation", "supination", -90, 90),
    Axis("wrist", "flexion", "extension", -90, 80),
    Axis("wrist", "radial_deviation", "ulnar_deviation", -35, 25),
    Axis("hip", "flexion", "extension", -30, 130),
    Axis("hip", "abduction", "adduction", -35, 60),
    Axis("hip", "internal_rotation", "external_rotation", -65, 50),
    Axis("knee", "flexion", "extension", -5, 155),
    Axis("knee", "varus", "valgus", -25, 15),
    Axis("knee", "internal_rotation", "external_rotation", -30, 30),
    Axis("ankle", "dorsiflexion", "plantarflexion", -62, 40),
    Axis("ankle", "inversion", "eversion", -30, 35),
    Axis("ankle", "internal_rotation", "external_rotation", -20, 20),
    Axis("toes", "extension", "flexion", -30, 75),
)


@dataclass(frozen=True)
class Dof:
    """One number of a pose: an axis of a joint, on a side where the joint has sides."""

    joint: str
    axis: Axis


def _dofs() -> tuple[Dof, ...]:
    both = [(axis, side) for axis in AXES for side in (SIDES if axis.sided else ("",))]
    return tuple(Dof(f"{axis.joint}_{side}" if side else axis.joint, axis) for axis, side in both)


DOFS = _dofs()
INDEX = {(dof.joint, dof.axis.plus): place for place, dof in enumerate(DOFS)}


@cache
def joint_names() -> tuple[str, ...]:
    """Every joint an author may write, plain and with a side: ``hip``, ``hip_r``, ``hip_l``, ``pelvis``."""
    plain = dict.fromkeys(axis.joint for axis in AXES)
    return tuple(dict.fromkeys([*plain, *(dof.joint for dof in DOFS)]))


@cache
def axes_of(joint: str) -> tuple[Axis, ...]:
    """The axes of a joint, whose name may carry a side; empty where there is no such joint."""
    return tuple(axis for axis in AXES if joint in (axis.joint, *(f"{axis.joint}_{s}" for s in SIDES if axis.sided)))


def directions_of(joint: str) -> tuple[str, ...]:
    """The names of the directions a joint moves in."""
    return tuple(name for axis in axes_of(joint) for name in axis.directions)


def axis_of(joint: str, direction: str) -> Axis | None:
    """The axis a direction belongs to, or None where the joint has no such direction."""
    return next((axis for axis in axes_of(joint) if axis.sign(direction)), None)


def reach(joint: str, direction: str) -> float:
    """How far a joint goes in a direction, in degrees. Raises KeyError for a direction the joint does not have."""
    axis = axis_of(joint, direction)
    if axis is None:
        raise KeyError(f"{joint} has no direction {direction}")
    return axis.most if axis.sign(direction) > 0 else -axis.least


def sided(joint: str) -> tuple[str, ...]:
    """The joints a name stands for: ``hip`` is both hips, ``hip_r`` and ``pelvis`` are themselves."""
    return tuple(f"{joint}_{side}" for side in SIDES if f"{joint}_{side}" in joint_names()) or (joint,)


def signed(angles: Angles) -> dict[int, float]:
    """The numbers an author wrote, by place in ``DOFS``. A named side wins over both sides, whatever their order.

    Raises KeyError for a joint or a direction that does not exist.
    """
    numbers: dict[int, float] = {}
    for joint in sorted(angles, key=lambda name: name not in {axis.joint for axis in AXES}):
        for direction, degrees in angles[joint].items():
            axis = axis_of(joint, direction)
            if axis is None:
                raise KeyError(f"{joint} has no direction {direction}")
            for one in sided(joint):
                numbers[INDEX[one, axis.plus]] = axis.sign(direction) * float(degrees)
    return numbers
