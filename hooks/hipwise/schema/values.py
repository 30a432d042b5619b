"""One value of a file as a schema. What a type takes and refuses is found out by asking the type itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import Ge, Le
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from ..findings.shape import is_choice
from ..records.fields import WHOLE, Choice, Span
from .ranges import CALENDAR, DAY, span, whole
from .refusing import Schema, one_of, only, refuse, unless, wrong_shapes
from .words import ANYTHING, Place, refusal, words

UNIT = "^(?=.*[0-9])(?=.*[A-Za-z%°])(?!.* to )"
"""A text with digits and letters, which is most often a number with its unit."""
DECIMAL = "^-?(?:0|[1-9][0-9]{0,4})(?:\\.[0-9]{1,3})?$"
FAR, LOW = "99999", "0"
SIDES = {"_r": ", right side", "_l": ", left side"}


def peeled(type: Any) -> tuple[Any, tuple[Any, ...]]:
    """What a type is below its marks and its "or None", and those marks."""
    if get_origin(type) is Annotated:
        inner, *marks = get_args(type)
        core, more = peeled(inner)
        inside = [each for mark in marks for each in (mark.metadata if isinstance(mark, FieldInfo) else [mark])]
        return core, (*more, *inside)
    if get_origin(type) in (Union, UnionType):
        return peeled(next(each for each in get_args(type) if each is not NoneType))
    return type, ()


def value(place: Place, type: Any) -> Schema:
    """The schema of one value, without what is shown over it."""
    core, _ = peeled(type)
    make = _choice if is_choice(core) else BY_TYPE[core]
    return make(place, type)


def choices(place: Place, type: Any, named: Mapping[str, str]) -> Schema:
    """A list of allowed words, each with what it means."""
    return {
        "enum": list(named),
        "markdownEnumDescriptions": list(named.values()),
        "errorMessage": words(place, type, ANYTHING),
    }


def number(place: Place, type: Any, lowest: float, highest: float) -> list[Schema]:
    """Refuses numbers beyond the limits, and texts that are no number of digits."""
    said = words(place, type, FAR) or words(place, type, "-1")
    beyond = {"type": "number", "not": {"minimum": lowest, "maximum": highest}}
    return [refuse(beyond, said), *_digits(place, type, DECIMAL)]


def _choice(place: Place, type: Any) -> Schema:
    options: list[Choice] = list(peeled(type)[0])
    named = {str(each): each.plain for each in options}
    guards = wrong_shapes(place, type, "value")
    if not all(word.isdigit() for word in named):
        return one_of(choices(place, type, named), *guards)
    as_number = {**choices(place, type, named), "enum": [int(word) for word in named]}
    in_quotes = unless(f"^$|^(?:{'|'.join(named)})$", words(place, type, ANYTHING))
    return one_of(as_number, only("string", in_quotes), *guards, also="string")


def _yes(place: Place, type: Any) -> Schema:
    return one_of(choices(place, type, {"yes": "Yes.", "no": "No."}), *wrong_shapes(place, type, "value"))


def _text(place: Place, type: Any) -> Schema:
    found = refusal(place, type, ANYTHING * 3)
    if found and found.type == "name":
        return names(place, type, {name: spoken(name) for name in found.said["allowed"]})
    limits = TypeAdapter(type).json_schema()
    limits = next((each for each in limits.get("anyOf", ()) if each.get("type") != "null"), limits)
    rules = [*wrong_shapes(place, type, "value"), *_lengths(place, type, limits)]
    if pattern := limits.get("pattern"):
        said = words(place, type, "!" * 3)
        rules += [unless(f"^$|{pattern}" + _longer(limits), said), *_numbers_as_text(pattern, said)]
    return {"allOf": rules}


def _longer(limits: Mapping[str, Any]) -> str:
    """Texts that are too long have been told of already."""
    return f"|^.{{{limits['maxLength'] + 1}}}" if "maxLength" in limits else ""


def _numbers_as_text(pattern: str, said: str) -> list[Schema]:
    """Refuses numbers where no number has the form of the text; an editor takes digits for a number."""
    if not any(re.search(pattern, "1" * size) for size in range(1, 10)):
        return [refuse({"type": ["number", "boolean"]}, said)]
    most = max(size for size in range(1, 21) if size == 1 or re.search(pattern, "1" * size))
    odd: list[tuple[Schema, str]] = [({"type": "number", "exclusiveMaximum": 0}, "-1")]
    odd += [({"type": "number", "not": {"multipleOf": 1}}, "2.5")]
    odd += [({"type": "number", "minimum": 10**most}, "1" * (most + 1))]
    return [refuse(condition, said) for condition, text in odd if not re.search(pattern, text)]


def _lengths(place: Place, type: Any, limits: Mapping[str, Any]) -> list[Schema]:
    """Refuses texts that are too short or too long."""
    least, most = limits.get("minLength", 0), limits.get("maxLength", 0)
    found = []
    if least > 1:
        short = {"type": "string", "minLength": 1, "maxLength": least - 1}
        said = words(place, type, ANYTHING * (least - 1))
        figures = {"type": "integer", "exclusiveMinimum": -(10 ** (least - 2)), "exclusiveMaximum": 10 ** (least - 1)}
        found += [refuse(short, said), refuse(figures, said)]
    if most:
        found.append(refuse({"type": "string", "minLength": most + 1}, words(place, type, "a" * (most + 1))))
    return found


def names(place: Place, type: Any, named: Mapping[str, str]) -> Schema:
    """Names out of a long list, such as those of the body."""
    return one_of(choices(place, type, named), *wrong_shapes(place, type, "value"))


def spoken(name: str) -> str:
    """The name of a part of the body or of a thing in words: "heel_r" is "heel, right side"."""
    side = SIDES.get(name[-2:], "")
    return f"{(name[:-2] if side else name).replace('_', ' ')}{side}"


def _whole(place: Place, type: Any) -> Schema:
    marks = peeled(type)[1]
    form = f"^(?:{WHOLE.pattern})$"
    rules = [*wrong_shapes(place, type, "value"), *_no_number(place, type), *_digits(place, type, form)]
    low = next((int(str(mark.ge)) for mark in marks if isinstance(mark, Ge)), 0)
    high = next((int(str(mark.le)) for mark in marks if isinstance(mark, Le)), 999_999)
    below, above = words(place, type, str(low - 1)), words(place, type, str(high + 1))
    if low > 0:
        rules.append(refuse({"type": "integer", "minimum": 0, "exclusiveMaximum": low}, below))
        rules.append(refuse(_beyond(f"^{whole(0, low - 1)}$"), below))
    rules.append(refuse({"type": "integer", "exclusiveMinimum": high}, above))
    if high < 999_999:
        rules.append(refuse(_beyond(form, f"^{whole(0, high)}$"), above))
    return {"allOf": rules}


def _no_number(place: Place, type: Any) -> list[Schema]:
    """Refuses fractions and numbers below 0, which have the form of no whole number."""
    said = words(place, type, ANYTHING)
    return [
        refuse({"type": "number", "not": {"multipleOf": 1}}, said),
        refuse({"type": "integer", "exclusiveMaximum": 0}, said),
    ]


def _span(place: Place, type: Any) -> Schema:
    found = refusal(place, type, FAR)
    assert found, f"{place} takes every number"
    low, high = found.said["low"], found.said["high"]
    form = "^(?:0|[1-9][0-9]{0,4})(?: to (?:0|[1-9][0-9]{0,4}))?$"
    rules = [*wrong_shapes(place, type, "value"), *_no_number(place, type), *_digits(place, type, form)]
    rules.append(refuse({"type": "integer", "minimum": 0, "not": {"minimum": low, "maximum": high}}, found.words))
    rules.append(refuse(_beyond(form, span(low, high)), found.words))
    same = {"type": "string", "pattern": "^([0-9]+) to \\1$"}
    return {"allOf": [*rules, refuse(same, words(place, type, f"{max(low, 1)} to {max(low, 1)}"))]}


def _digits(place: Place, type: Any, form: str) -> list[Schema]:
    """Refuses texts that are no number, those with a unit by their own words."""
    said, unit = words(place, type, ANYTHING), words(place, type, f"1 {ANYTHING}m")
    rules = [refuse({"type": "boolean"}, said)]
    if unit == said:
        return [*rules, unless(f"^$|{form}", said)]
    with_unit = {"type": "string", "pattern": UNIT, "not": {"pattern": form}}
    return [*rules, refuse(with_unit, unit), unless(f"^$|{form}|{UNIT}", said)]


def _beyond(form: str, within: str = "") -> Schema:
    """A text that has the form of a number but is none of those within the limits."""
    text = {"type": "string", "pattern": form}
    return {**text, "not": {"pattern": within}} if within else text


def _day(place: Place, type: Any) -> Schema:
    said = words(place, type, ANYTHING)
    number = refuse({"type": ["number", "boolean"]}, said)
    unreal = refuse(_beyond(DAY, CALENDAR), words(place, type, "2026-02-30"))
    rules = [*wrong_shapes(place, type, "value"), number, unreal]
    return {"allOf": [*rules, unless(f"^$|{DAY}", said)]}


def _amount(place: Place, type: Any) -> Schema:
    found = refusal(place, type, FAR)
    assert found, f"{place} takes every number"
    limits = found.said["low"], found.said["high"]
    return {"allOf": [*wrong_shapes(place, type, "value"), *number(place, type, *limits)]}


BY_TYPE: Mapping[Any, Callable[[Place, Any], Schema]] = {
    str: _text,
    int: _whole,
    float: _amount,
    bool: _yes,
    Span: _span,
    date: _day,
}
