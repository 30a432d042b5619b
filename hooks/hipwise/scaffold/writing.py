"""Writes a new file the way people write one: a line for each value, short groups of a pose on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..source.lines import in_quotes

Path = tuple[str | int, ...]
ON_ONE_LINE = "pose"
NEEDS_QUOTES = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|^$|^[0-9]+:[0-9]")
IN_BRACKETS = re.compile(r"[,\[\]{}]")


def written(first: str, data: Mapping[str, Any], todo: Mapping[Path, str]) -> str:
    """A file that begins with a line of its own; `todo` has what is left to do behind the line of a path."""
    return "\n".join([first, *_fields(data, (), todo, 0)]) + "\n"


def _fields(data: Any, path: Path, todo: Mapping[Path, str], deep: int) -> Iterator[str]:
    for name, value in data.items():
        here = (*path, name)
        yield from _entry(f"{'  ' * deep}{name}:", value, here, todo, deep)


def _entry(head: str, value: Any, path: Path, todo: Mapping[Path, str], deep: int) -> Iterator[str]:
    remark = f" # TODO {todo[path]}".rstrip() if path in todo else ""
    if not isinstance(value, (dict, list)):
        yield f"{head} {_plain(value)}{remark}"
    elif not value or (path[:1] == (ON_ONE_LINE,) and len(path) > 1):
        yield f"{head} {_flow(value)}{remark}"
    else:
        yield head + remark
        inside = _fields if isinstance(value, dict) else _items
        yield from inside(value, path, todo, deep + 1)


def _items(items: Any, path: Path, todo: Mapping[Path, str], deep: int) -> Iterator[str]:
    for at, item in enumerate(items):
        here = (*path, at)
        if not isinstance(item, dict):
            yield from _entry(f"{'  ' * deep}-", item, here, todo, deep)
            continue
        first, *rest = _fields(item, here, todo, deep + 1)
        yield f"{'  ' * deep}- {first.lstrip()}"
        yield from rest


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return in_quotes(text) if IN_BRACKETS.search(text) else _plain(text)


def _plain(value: Any) -> str:
    text = str(value)
    return in_quotes(text) if NEEDS_QUOTES.search(text) else text
