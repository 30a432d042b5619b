"""The angles of a pose as a schema: every joint with its directions, and how far each goes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ..body.skeleton.joints import directions_of, reach
from ..records.angles import Angles, unit_of
from ..site import pose_words
from .refusing import Schema, refuse, told, wrong_shapes
from .values import DECIMAL, spoken
from .words import ANYTHING, Place, words


def angles(place: Place, type: Any, guide: str) -> Schema:
    """Joints, each with its directions."""
    return pairs(place, type, _joints(place.kind, guide), words(place, type, {ANYTHING: {}}))


@cache
def _joints(kind: str, guide: str) -> Mapping[str, Schema]:
    """Every joint, the same wherever angles may stand."""
    place = Place(kind, ("pose", "hold"))
    joints = {name: joint for joint in pose_words.joints() for name in joint.names}
    return {name: _joint(place, Angles, name, joint, guide) for name, joint in joints.items()}


def _joint(place: Place, type: Any, name: str, joint: pose_words.JointWords, guide: str) -> Schema:
    first = directions_of(name)[0]
    link = f"{guide}#pose-joint-{joint.name}"
    says = f"The {spoken(name)}: which way it bends and how far, in {unit_of(name)}."
    turns = {
        way.direction: {
            **told(way.direction, f"{way.means.capitalize()}: {way.most}.", f"{way.direction}: 10", link),
            "allOf": _turn(place, type, name, way.direction),
        }
        for way in joint.directions
    }
    shape = [
        refuse({"type": kind}, words(place, type, {name: value}))
        for kind, value in (("null", None), ("array", []), (["string", "number", "boolean"], ANYTHING))
    ]
    return {
        **told(name, says, f"{name}: {{{first}: 10}}", link),
        "properties": turns,
        "additionalProperties": False,
        "errorMessage": words(place, type, {name: {ANYTHING: "1"}}),
        "allOf": shape,
    }


def _turn(place: Place, type: Any, name: str, direction: str) -> list[Schema]:
    """Refuses an angle that is none, is negative or goes too far."""
    most = reach(name, direction)

    def said(value: object) -> str:
        return words(place, type, {name: {direction: value}})

    return [
        refuse({"type": ["null", "object", "array", "boolean"]}, said(ANYTHING)),
        refuse({"type": "number", "exclusiveMaximum": 0}, said("-1").removesuffix(": 1")),
        refuse({"type": "number", "minimum": most, "not": {"const": most}}, said("9999")),
        {"pattern": DECIMAL, "patternErrorMessage": said(ANYTHING)},
    ]


def pairs(place: Place, type: Any, properties: Mapping[str, Schema], unknown: str) -> Schema:
    """Names, each with a value."""
    return {
        "properties": dict(properties),
        "additionalProperties": False,
        "errorMessage": unknown,
        "allOf": wrong_shapes(place, type, "group"),
    }
