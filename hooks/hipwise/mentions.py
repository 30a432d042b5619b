"""Where a file names another one by its id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, cast, get_origin

from pydantic import BaseModel

from .records import KINDS, Record, Refers
from .records.fields import ID, parts

Path = tuple[str | int, ...]


class Mention(NamedTuple):
    """One place where a record names another by its id."""

    kind: str
    id: str
    path: Path
    wants: str
    named: str


def mentions(kind: str, id: str, record: Record | None, data: object) -> tuple[Mention, ...]:
    """Where a file names others: its record, or where it became none, what was read of it."""
    said = record.model_dump(by_alias=True) if record else data
    return tuple(Mention(kind, id, *found) for found in named_in(KINDS[kind], said))


def named_in(part: type[BaseModel], data: object, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Every well-formed id below `data`, as far as it has the shape of `part`: where, of which kind, which."""
    for name, info in part.model_fields.items() if isinstance(data, dict) else ():
        key = info.alias or name
        wants = refers_to(part, name)
        for here, value in _each(cast(dict[str, object], data).get(key), (*path, key)):
            in_place = not _is_list(part, name) or here != (*path, key)  # a text that stands for a list is no id yet
            if wants and in_place and isinstance(value, str) and re.fullmatch(ID, value):
                yield here, wants, value
            for inner in _parts(part, name):
                yield from named_in(inner, value, here)


@cache
def _parts(part: type[BaseModel], name: str) -> tuple[type[BaseModel], ...]:
    return parts(part.model_fields[name].annotation)


@cache
def _is_list(part: type[BaseModel], name: str) -> bool:
    return get_origin(part.model_fields[name].annotation) is tuple


def _each(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, list | tuple):
        yield from (((*path, index), item) for index, item in enumerate(value))
    else:
        yield path, value


@cache
def refers_to(part: type[BaseModel], name: str) -> str | None:
    """The kind a field's ids belong to, or None if it holds no ids."""
    info = part.model_fields[name]
    marks = [*info.metadata, *_annotated(info.annotation)]
    return next((mark.kind for mark in marks if isinstance(mark, Refers)), None)


def _annotated(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in getattr(annotation, "__args__", ()):
        yield from _annotated(inner)
