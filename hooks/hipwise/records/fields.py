"""The few types every kind of file is made of, and how a field says what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from inspect import isclass
from typing import Annotated, Any, NamedTuple, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PrivateAttr,
    StringConstraints,
)
from pydantic_core import PydanticCustomError, PydanticUndefined

WHOLE = re.compile(r"0|[1-9][0-9]{0,5}")
SPAN = re.compile(r"(0|[1-9][0-9]{0,4})(?: to (0|[1-9][0-9]{0,4}))?")
YEARS = range(1900, 2101)
"""A day in any other year is a slip, and two years later there may be no calendar."""
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a text that is the id of a record of another kind."""

    kind: str


class Choice(str, Enum):
    """One allowed value, with the plain words readers see for it and its place among the others."""

    plain: str
    place: int

    def __new__(cls, value: str, plain: str) -> Self:
        choice = str.__new__(cls, value)
        choice._value_ = value
        choice.plain = plain
        choice.place = len(cls.__members__)
        return choice

    def __str__(self) -> str:
        return str(self.value)


class Span(NamedTuple):
    """A whole number or a range of them, written "8" or "8 to 12"."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


class Record(Part):
    """One content file; its id is the file's name."""

    _id: str = PrivateAttr(default="")

    @property
    def id(self) -> str:
        # Asked for very often, and pydantic's own way to a private value is slow.
        private = self.__pydantic_private__
        return str(private["_id"]) if private else ""

    def model_post_init(self, context: Any) -> None:
        if context:
            self._id = context["id"]


def field(
    says: str,
    good: Any,
    bad: Any = None,
    *,
    default: Any = PydanticUndefined,
    safety: bool = False,
    alias: str | None = None,
    least: int | None = None,
    most: int | None = None,
) -> Any:
    """A field with the sentence, the good and the bad example its guide entry prints.

    `good` and `bad` are what stands in the YAML after the colon; `least` and `most` bound a list's length;
    `safety` marks what only a clinician may change.
    """
    extra: dict[str, Any] = {"bad": bad, "safety": safety}
    return Field(
        default,
        description=says,
        examples=[good],
        json_schema_extra=extra,
        alias=alias,
        min_length=least,
        max_length=most,
    )


def parts(annotation: Any) -> tuple[type[BaseModel], ...]:
    """The groups of fields inside a field's type."""
    if isclass(annotation) and issubclass(annotation, BaseModel):
        return (annotation,)
    return tuple(part for inner in get_args(annotation) for part in parts(inner))


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not WHOLE.fullmatch(value):
            raise PydanticCustomError("whole_number", "a whole number in digits, without a unit, such as 10")
        return int(value)
    return value


def _span(value: object) -> object:
    if isinstance(value, Span):
        return value
    match = SPAN.fullmatch(value) if isinstance(value, str) else None
    if not match:
        raise PydanticCustomError("span", "a whole number such as 10, or a range such as 8 to 12")
    low, high = int(match[1]), int(match[2] or match[1])
    if low > high or (match[2] and low == high):
        raise PydanticCustomError("span_order", "a range with the smaller number first, such as 8 to 12")
    return Span(low, high)


def _day(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = DAY.fullmatch(value)
    if not match:
        raise PydanticCustomError("day", "a date as year-month-day, such as 2026-11-22")
    try:
        found = date(*map(int, match.groups()))
    except ValueError:
        found = date.min
    if found.year not in YEARS:
        raise PydanticCustomError("day_unreal", "a day that exists in the calendar, such as 2026-11-22")
    return found


def _yes(value: object) -> object:
    if isinstance(value, str):
        if value not in ("yes", "no"):
            raise PydanticCustomError("yes_no", "yes or no")
        return value == "yes"
    return value


def _worded(text: str) -> str:
    if not any(map(str.isalnum, text)):
        raise PydanticCustomError("no_word", "a text in words")
    return text


def within(low: int, high: int) -> Any:
    """A check that both ends of a span lie from `low` to `high`."""

    def check(value: object) -> object:
        span = _span(value)
        if isinstance(span, Span) and not low <= span.low <= span.high <= high:
            raise PydanticCustomError("span_limits", "between {low} and {high}", {"low": low, "high": high})
        return span

    return BeforeValidator(check)


ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Worded = AfterValidator(_worded)
Name = Annotated[str, StringConstraints(min_length=2, max_length=70), Worded]
Line = Annotated[str, StringConstraints(min_length=3, max_length=180), Worded]
Text = Annotated[str, StringConstraints(min_length=3, max_length=600), Worded]
Key = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
Whole = Annotated[int, BeforeValidator(_whole)]
Yes = Annotated[bool, BeforeValidator(_yes)]
Day = Annotated[date, BeforeValidator(_day)]
SpanText = PlainSerializer(str, return_type=str)
Times = Annotated[Span, within(1, 60), SpanText]
Seconds = Annotated[Span, within(1, 600), SpanText]
Minutes = Annotated[Span, within(1, 120), SpanText]
Weeks = Annotated[Span, within(1, 52), SpanText]
Days = Annotated[Span, within(1, 7), SpanText]
Sets = Annotated[Span, within(1, 6), SpanText]
Left = Annotated[Span, within(0, 10), SpanText]
Effort = Annotated[Span, within(0, 10), SpanText]
Degrees = Annotated[int, BeforeValidator(_whole), Field(ge=0, le=180)]

ExerciseId = Annotated[Key, Refers("exercises")]
MuscleId = Annotated[Key, Refers("muscles")]
MechanismId = Annotated[Key, Refers("mechanisms")]
ClaimId = Annotated[Key, Refers("claims")]
RoutineId = Annotated[Key, Refers("routines")]
SourceId = Annotated[Key, Refers("references")]
EquipmentId = Annotated[Key, Refers("equipment")]
PersonId = Annotated[Key, Refers("people")]
SafetyId = Annotated[Key, Refers("safety")]
TermId = Annotated[Key, Refers("glossary")]
