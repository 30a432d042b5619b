"""The angles of a pose: joint, direction, degrees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator

from ..body.skeleton.joints import Axis, axes_of, axis_of, directions_of, joint_names, reach
from .amounts import number
from .faults import Faults

SLIDING = "scapula"


def _angles(value: object) -> object:
    faults = Faults()
    if not isinstance(value, dict):
        faults.add((), value, "pairs", example="hip: {flexion: 50}")
    else:
        for joint, bends in value.items():
            _check_joint(faults, joint, bends)
    faults.stop_if_any()
    return {joint: {way: float(text) for way, text in bends.items()} for joint, bends in dict(value).items()}  # type: ignore[call-overload]


def _check_joint(faults: Faults, joint: str, bends: object) -> None:
    if joint not in joint_names():
        faults.add((joint,), joint, "name", what="joint", allowed=joint_names(), at_key=True)
    elif not isinstance(bends, dict):
        faults.add((joint,), bends, "pairs", example=f"{{{directions_of(joint)[0]}: 10}}")
    else:
        for direction, text in bends.items():
            _check_direction(faults, joint, direction, text)
        _check_once(faults, joint, bends)


def _check_direction(faults: Faults, joint: str, direction: str, text: object) -> None:
    way = (joint, direction)
    axis = axis_of(joint, direction)
    degrees = number(text)
    if axis is None:
        allowed = directions_of(joint)
        faults.add(way, direction, "name", what="direction", of=joint, allowed=allowed, at_key=True)
    elif degrees is None:
        faults.add(way, text, "amount", unit=unit_of(joint))
    elif str(text).startswith("-"):
        faults.add(way, text, "minus", instead=f"{opposite(axis, direction)}: {str(text).lstrip('-')}")
    elif degrees > reach(joint, direction):
        most = reach(joint, direction)
        faults.add(way, text, "amount_limits", low=0, high=most, unit=unit_of(joint), of=f"{joint} {direction}")


def _check_once(faults: Faults, joint: str, bends: Mapping[str, object]) -> None:
    for axis in axes_of(joint):
        named = [direction for direction in bends if axis.sign(direction)]
        if len(named) > 1:
            faults.add((joint, named[1]), named[1], "same_axis", first=named[0], at_key=True)


def unit_of(joint: str) -> str:
    """Degrees, but centimetres for the shoulder blade, which slides."""
    return "cm" if joint.startswith(SLIDING) else "degrees"


def opposite(axis: Axis, direction: str) -> str:
    """The direction a minus sign would mean; for a side of the pelvis it stays the same side."""
    if axis.sign(direction) > 0:
        return axis.minus if direction in axis.also_plus or not axis.also_minus else axis.also_minus[0]
    return axis.plus if direction in axis.also_minus or not axis.also_plus else axis.also_plus[0]


Angles = Annotated[Mapping[str, Mapping[str, float]], BeforeValidator(_angles)]
