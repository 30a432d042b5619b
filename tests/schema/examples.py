"""The good and the bad example of every field, each inside a whole file of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hipwise.records import KINDS
from hipwise.records.fields import parts
from hipwise.scaffold import modeline

from ..ground import as_yaml

Steps = tuple[str | int, ...]


class Example(NamedTuple):
    """A field: the path to it in a whole file, its sentence, and its good and its bad value."""

    kind: str
    steps: Steps
    says: str
    good: Any
    bad: Any


def with_all(kind: str, values: Mapping[Steps, Any]) -> str:
    """A whole file in which some fields have another value, and good examples stand in the others."""
    whole = whole_file(kind)
    for steps, value in values.items():
        group: Any = whole
        for step in steps[:-1]:
            group = group[step]
        group[steps[-1]] = value
    return f"{modeline(kind)}\n{as_yaml(whole)}"


def examples() -> Iterator[Example]:
    """Every field of every kind."""
    for kind, model in KINDS.items():
        yield from _below(kind, model, ())


def _below(kind: str, model: type[BaseModel], steps: Steps) -> Iterator[Example]:
    for name, info in model.model_fields.items():
        here = (*steps, info.alias or name)
        extra = info.json_schema_extra
        assert isinstance(extra, dict)
        good = (info.examples or [None])[0]
        yield Example(kind, here, info.description or "", good, extra["bad"])
        for part in parts(info.annotation):
            yield from _below(kind, part, (*here, 0) if isinstance(good, list) else here)


def whole_file(kind: str) -> dict[str, Any]:
    """A file in which every field says something, all from the good examples."""
    return _whole(KINDS[kind])


def _whole(model: type[BaseModel]) -> dict[str, Any]:
    return {info.alias or name: _good(info) for name, info in model.model_fields.items()}


def _good(info: FieldInfo) -> Any:
    good = (info.examples or [None])[0]
    for part in parts(info.annotation):
        return [_whole(part) for _ in good] if isinstance(good, list) else _whole(part)
    return good
