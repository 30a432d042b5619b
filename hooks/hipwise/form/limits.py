"""What one answer must be like, as patterns with the checker's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple, get_args

from annotated_types import Ge, Le
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from ..records import KINDS, Record
from ..records.fields import SPAN, WHOLE, Span
from ..schema.ranges import span, whole
from ..schema.values import FAR, peeled
from ..schema.words import ANYTHING, Place, refusal, words

KIND = "exercises"


WORDED = r"[\p{L}\p{N}]"
"""A sign that words are made of; a text without any is refused."""


class Limit(NamedTuple):
    """An answer is refused with these words unless it fits the pattern; `ordered` asks for the smaller number first."""

    pattern: str
    words: str
    ordered: bool = False


def field_at(path: tuple[str, ...]) -> FieldInfo:
    """The field of an exercise at a path without the numbers of lists."""
    model: Any = KINDS[KIND]
    info: FieldInfo | None = None
    for step in path:
        info = model.model_fields[step]
        model = core(info)
    assert info
    return info


def core(info: FieldInfo) -> Any:
    """What a field takes, or one entry of it."""
    return peeled(_one(info))[0]


def _one(info: FieldInfo) -> Any:
    """The type of a field, or of one entry of it, with its marks."""
    whole_type = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    inner = peeled(whole_type)[0]
    return get_args(inner)[0] if is_list(info) else whole_type


def is_list(info: FieldInfo) -> bool:
    """Whether a field takes several."""
    inner = peeled(info.annotation)[0]
    return getattr(inner, "__origin__", None) is tuple and inner is not Span


def limits(path: tuple[str, ...]) -> tuple[Limit, ...]:
    """All that an answer at a path must be."""
    info = field_at(path)
    place, type = Place(KIND, (*path, 0) if is_list(info) else path), _one(info)
    make = {Span: _span, int: _whole, str: _text}[core(info)]
    return tuple(make(place, type))


def _span(place: Place, type: Any) -> Iterator[Limit]:
    found = refusal(place, type, FAR)
    assert found, f"{place} takes every number"
    low = max(int(found.said["low"]), 1)
    yield Limit(f"^(?:{SPAN.pattern})$", words(place, type, ANYTHING))
    yield Limit(r"^(?!([0-9]+) to \1$)", words(place, type, f"{low} to {low}"))
    yield Limit(r"^", words(place, type, f"{low + 1} to {low}"), ordered=True)
    yield Limit(span(int(found.said["low"]), int(found.said["high"])), found.words)


def _whole(place: Place, type: Any) -> Iterator[Limit]:
    marks = peeled(type)[1]
    low = next(int(str(mark.ge)) for mark in marks if isinstance(mark, Ge))
    high = next(int(str(mark.le)) for mark in marks if isinstance(mark, Le))
    yield Limit(f"^(?:{WHOLE.pattern})$", words(place, type, ANYTHING))
    yield Limit(f"^{whole(low, high)}$", words(place, type, str(high + 1)))


def _text(place: Place, type: Any) -> Iterator[Limit]:
    asked = TypeAdapter(type).json_schema()
    asked = next((each for each in asked.get("anyOf", ()) if each.get("type") != "null"), asked)
    if least := asked.get("minLength", 0):
        yield Limit(f"^.{{{least}}}", words(place, type, ANYTHING * (least - 1)))
    if most := asked.get("maxLength", 0):
        yield Limit(f"^.{{0,{most}}}$", words(place, type, "a" * (most + 1)))
    if pattern := asked.get("pattern"):
        yield Limit(str(pattern), words(place, type, "!" * 3))
    elif without := words(place, type, "!" * 3):
        yield Limit(WORDED, without)


def example(path: tuple[str, ...]) -> str:
    """A good answer, "" where only a group would be one."""
    good = (field_at(path).examples or [""])[0]
    good = good[0] if isinstance(good, list) and good else good
    return good if isinstance(good, str) else ""


def model() -> type[Record]:
    """The kind of file that is written."""
    return KINDS[KIND]
