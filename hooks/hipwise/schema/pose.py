"""The parts of a pose as schemas: joints with their directions, contacts, holds, measures, views, points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from ..body.figure import VIEWS
from ..records.amounts import OnFloor, OnPicture, Size
from ..records.angles import Angles
from ..records.scene import (
    GHOSTS,
    GRIPS,
    HIGHEST,
    MEASURES,
    POINT,
    REACHED,
    Ghost,
    Hands,
    Measures,
    Seen,
    Spot,
    Touch,
    contact_names,
    landmark_names,
)
from ..site import pose_words
from .angles import angles, pairs
from .refusing import Schema, nothing, one_of, only, refuse, told, unless
from .values import DECIMAL, choices, spoken
from .words import ANYTHING, Place, refusal, words

Make = Callable[[Place, Any, str], Schema]


def mark_of(type: Any) -> Any:
    """What tells a type of a pose from any other: the check it begins with."""
    return get_args(type)[1]


def _measures(place: Place, type: Any, guide: str) -> Schema:
    found = {
        name: {
            **told(name, f"{means.capitalize()}.", f"{name}: 20", f"{guide}#pose-measure-{name}"),
            "allOf": _inside(place, type, _under(name), 0, MEASURES[name]),
        }
        for name, means in pose_words.measures()
    }
    return pairs(place, type, found, words(place, type, {ANYTHING: "1"}))


def _under(name: str) -> Callable[[object], object]:
    """A value as that of a name."""
    return lambda value: {name: value}


def _inside(place: Place, type: Any, around: Callable[[object], object], low: float, high: float) -> list[Schema]:
    """Refuses what is no number within limits, for a number inside a value."""
    said = words(place, type, around(ANYTHING))
    return [
        refuse({"type": ["null", "object", "array", "boolean"]}, said),
        refuse({"type": "number", "not": {"minimum": low, "maximum": high}}, words(place, type, around("99999"))),
        unless(DECIMAL, said),
    ]


def contact_words() -> dict[str, str]:
    """Every contact with what rests."""
    each = {name: f"{means.capitalize()}." for names, means in pose_words.contacts() for name in names}
    return {name: f"{each[name][:-1]}{spoken('x' + name[-2:])[1:]}." if name[-2:] in ("_r", "_l") else each[name]
            for name in contact_names()}  # fmt: skip


def _touch(place: Place, type: Any, guide: str) -> Schema:
    named = contact_words()
    heights = {
        name: {
            **told(name, f"{means} The number is its height in cm.", f"{{{name}: 15}}", _contact_link(guide, name)),
            "allOf": _inside(place, type, _under(name), 0, HIGHEST),
        }
        for name, means in named.items()
    }
    unknown = words(place, type, ANYTHING)
    with_height = {"properties": heights, "additionalProperties": False, "errorMessage": unknown}
    said = words(place, type, [])
    many = {"type": "object", "not": {"minProperties": 1, "maxProperties": 1}}
    shape = [refuse(many, words(place, type, {})), refuse({"type": "array"}, said), *nothing(place, type)]
    return one_of(choices(place, type, named), only("object", with_height), *shape)


def _contact_link(guide: str, name: str) -> str:
    return f"{guide}#pose-contact-{name[:-2] if name[-2:] in ('_r', '_l') else name}"


def _spot(place: Place, type: Any, _: str) -> Schema:
    point = _numbers(place, type, POINT, *REACHED)
    shape = [refuse({"type": "object"}, words(place, type, {})), *nothing(place, type)]
    return one_of(choices(place, type, landmarks()), only("array", point), *shape)


def landmarks() -> dict[str, str]:
    """Every landmark with its words."""
    return {name: spoken(name) for name in landmark_names()}


def _numbers(place: Place, type: Any, count: Iterable[str], low: float, high: float) -> Schema:
    """A list of so many numbers in cm."""
    size = len(tuple(count))
    said = words(place, type, [])
    each = _inside(place, type, lambda value: [value] * size, low, high)
    wrong = {"type": "array", "not": {"minItems": size, "maxItems": size}}
    return {"allOf": [refuse(wrong, said), _each(size, each)], "errorMessage": said}


def _each(size: int, rules: list[Schema]) -> Schema:
    """Looks at the entries only where there are as many as wanted, since one message is enough."""
    return {"if": {"type": "array", "minItems": size, "maxItems": size}, "then": {"items": {"allOf": rules}}}


def _row(place: Place, type: Any, _: str) -> Schema:
    found = refusal(place, type, ANYTHING)
    assert found, f"{place} takes any text"
    size = len(found.said["words"])
    limits = refusal(place, type, ["99999"] * size)
    assert limits, f"{place} takes every number"
    row = _numbers(place, type, found.said["words"], limits.said["low"], limits.said["high"])
    kinds = ["object", "string", "number", "boolean"]
    shape = refuse({"type": kinds, "not": {"enum": [""]}}, found.words)
    return {**row, "allOf": [*row["allOf"], shape, *nothing(place, type)]}


def _hands(place: Place, type: Any, guide: str) -> Schema:
    link = f"{guide}#pose-landmarks"
    one, both = _one_held(place, type), _both_held(place, type)
    holds = dict.fromkeys(landmark_names(), one) | dict.fromkeys(_pairs_of_landmarks(), both)
    shown = {name: told(name, f"What the {spoken(name)} holds.", f"{name}: chair", link) for name in holds}
    found = {name: {**shown[name], "allOf": [held]} for name, held in holds.items()}
    return pairs(place, type, found, words(place, type, {ANYTHING: "chair"}))


def _pairs_of_landmarks() -> list[str]:
    return [name[:-2] for name in landmark_names() if name.endswith("_r")]


def _one_held(place: Place, type: Any) -> Schema:
    """What one landmark holds: a landmark, a thing, or a point in the room."""
    each = _inside(place, type, lambda value: {"palm_r": [value] * len(POINT)}, *REACHED)
    wrong = {"type": "array", "not": {"minItems": len(POINT), "maxItems": len(POINT)}}
    at = _held(place, type, "palm_r", ())
    said = words(place, type, {"palm_r": []})
    return one_of(at, refuse(wrong, said), _each(len(POINT), each), refuse({"type": ["null", "object"]}, said))


def _both_held(place: Place, type: Any) -> Schema:
    """What both landmarks of a pair hold."""
    shape = refuse({"type": ["null", "object", "array"]}, words(place, type, {"palm": []}))
    return one_of(_held(place, type, "palm", _pairs_of_landmarks()), shape)


def _held(place: Place, type: Any, name: str, more: Iterable[str]) -> Schema:
    at = [*GRIPS, *landmark_names(), *more]
    said = words(place, type, {name: ANYTHING})
    return {"enum": at, "markdownEnumDescriptions": [f"The {spoken(each)}." for each in at], "errorMessage": said}


def _view(place: Place, type: Any, guide: str) -> Schema:
    named = {name: f"Seen from {name}." for name in VIEWS}
    link = f"{guide}#exercises-pose-view"
    parts = {"azimuth": ("How far round you stand, in degrees; 0 is the front.", 359),
             "elevation": ("How far up you stand, in degrees.", 90)}  # fmt: skip
    turns = {
        name: {
            **told(name, says, f"{name}: 30", link),
            "allOf": _inside(place, type, _under(name), 0, most),
        }
        for name, (says, most) in parts.items()
    }
    unknown = words(place, type, {ANYTHING: "1"})
    turned = only("object", {"properties": turns, "additionalProperties": False, "errorMessage": unknown})
    shape = [refuse({"type": "array"}, words(place, type, [])), *nothing(place, type)]
    return one_of(choices(place, type, named), turned, *shape)


def _ghost(place: Place, type: Any, _: str) -> Schema:
    said = words(place, type, ANYTHING)
    parts = {"enum": list(GHOSTS), "markdownEnumDescriptions": [f"The {spoken(name)}." for name in GHOSTS]}
    none = {"enum": ["none"], "markdownEnumDescriptions": ["No part is shown faintly."], "errorMessage": said}
    some = only("array", {"items": {**parts, "errorMessage": words(place, type, [ANYTHING])}})
    return one_of(none, some, refuse({"type": "object"}, words(place, type, {})), *nothing(place, type))


BY_MARK: Mapping[Any, Make] = {
    mark_of(Angles): angles,
    mark_of(Measures): _measures,
    mark_of(Touch): _touch,
    mark_of(Spot): _spot,
    mark_of(Hands): _hands,
    mark_of(Seen): _view,
    mark_of(Ghost): _ghost,
    **{mark_of(row): _row for row in (OnFloor, OnPicture, Size)},
}
