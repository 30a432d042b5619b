"""Every field of every kind of file: its sentence, its good example and its bad one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hipwise.findings import examine
from hipwise.problems import Problem
from hipwise.records import KINDS, Record
from hipwise.records.fields import parts
from hipwise.source import Reading, read

from ..ground import as_yaml
from ..reading_grade import grade

LONGEST_SENTENCE = 25
FAIREST = 8


class Field(NamedTuple):
    """One field and the names that lead to it, from the kind down."""

    kind: str
    path: tuple[str, ...]
    info: FieldInfo

    @property
    def bad(self) -> Any:
        extra = self.info.json_schema_extra
        assert isinstance(extra, dict)
        return extra["bad"]


def _fields(kind: str, model: type[BaseModel], path: tuple[str, ...] = ()) -> Iterator[Field]:
    for name, info in model.model_fields.items():
        here = (*path, info.alias or name)
        yield Field(kind, here, info)
        for part in parts(info.annotation):
            yield from _fields(kind, part, here)


FIELDS = [field for kind, model in KINDS.items() for field in _fields(kind, model)]
EACH = pytest.mark.parametrize("field", FIELDS, ids=["-".join((field.kind, *field.path)) for field in FIELDS])


@EACH
def test_a_field_says_what_it_is_in_a_plain_sentence(field: Field) -> None:
    says = field.info.description or ""
    assert says.endswith(".")
    assert all(len(sentence.split()) <= LONGEST_SENTENCE for sentence in says.split(". "))


@pytest.mark.parametrize("kind", KINDS)
def test_the_sentences_of_a_kind_are_plain_together(kind: str) -> None:
    model = KINDS[kind]
    said = [model.__doc__ or "", *(field.info.description or "" for field in FIELDS if field.kind == kind)]
    assert grade(" ".join(said)) <= FAIREST


@EACH
def test_the_good_example_of_a_field_is_right_where_it_stands(field: Field) -> None:
    record, problems = _examined(field, (field.info.examples or [None])[0])
    assert problems == ()
    assert record is not None


@EACH
def test_the_bad_example_of_a_field_is_refused_once_and_in_its_lines(field: Field) -> None:
    record, problems = _examined(field, field.bad)
    assert record is None
    assert len(problems) == 1, [(problem.code, problem.message) for problem in problems]
    place = _reading(field, field.bad).place(_steps(field), key=True)
    lines = range(place.line, place.line + as_yaml({"field": field.bad}).count("\n"))
    assert problems[0].place.line in lines
    assert problems[0].message
    assert problems[0].expected
    assert problems[0].read.startswith(field.kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_nobody_knows_is_told_by_its_name(kind: str) -> None:
    whole = _whole(KINDS[kind])
    reading = read(as_yaml({**whole, "favourite_tune": "La Paloma"}).encode(), "a.yml")
    _, problems = examine(KINDS[kind], kind, "a", reading)
    assert [problem.place.line for problem in problems] == [as_yaml(whole).count("\n") + 1]
    assert "favourite_tune" in problems[0].message


@pytest.mark.parametrize("field", [field for field in FIELDS if field.info.is_required() and len(field.path) == 1])
def test_a_field_that_is_needed_is_missed(field: Field) -> None:
    whole = _whole(KINDS[field.kind])
    del whole[field.path[0]]
    record, problems = examine(KINDS[field.kind], field.kind, "a", read(as_yaml(whole).encode(), "a.yml"))
    assert record is None
    assert len(problems) == 1
    assert field.path[0] in problems[0].message


@pytest.mark.parametrize("field", [field for field in FIELDS if not field.info.is_required() and len(field.path) == 1])
def test_a_field_that_may_be_left_out_may_be_left_out(field: Field) -> None:
    whole = _whole(KINDS[field.kind])
    del whole[field.path[0]]
    record, problems = examine(KINDS[field.kind], field.kind, "a", read(as_yaml(whole).encode(), "a.yml"))
    assert problems == ()
    assert record is not None


def _examined(field: Field, value: Any) -> tuple[Record | None, tuple[Problem, ...]]:
    reading = _reading(field, value)
    assert reading.problems == ()
    return examine(KINDS[field.kind], field.kind, "a", reading)


def _reading(field: Field, value: Any) -> Reading:
    """A file with every field of its kind from the good examples, and `value` in this one."""
    whole = _whole(KINDS[field.kind])
    group: Any = whole
    for step in _steps(field)[:-1]:
        group = group[step]
    group[field.path[-1]] = value
    return read(as_yaml(whole).encode(), f"content/{field.kind}/a.yml")


def _steps(field: Field) -> tuple[str | int, ...]:
    """The path to a field in a whole file, by way of the first entry of each list."""
    group: Any = _whole(KINDS[field.kind])
    steps: list[str | int] = []
    for name in field.path[:-1]:
        steps += [name, 0] if isinstance(group[name], list) else [name]
        group = group[name][0] if isinstance(group[name], list) else group[name]
    return (*steps, field.path[-1])


def _whole(model: type[BaseModel]) -> dict[str, Any]:
    """A file in which every field says something, all from the good examples."""
    return {info.alias or name: _good(info) for name, info in model.model_fields.items()}


def _good(info: FieldInfo) -> Any:
    good = (info.examples or [None])[0]
    for part in parts(info.annotation):
        return [_whole(part) for _ in good] if isinstance(good, list) else _whole(part)
    return good
