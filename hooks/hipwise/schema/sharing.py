"""Parts that stand in a schema more than once are written once, so that it stays small."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from .refusing import Schema

WORTH_IT = 200
"""Parts of fewer letters are left where they stand."""
OPENED = frozenset({"properties", "definitions"})
"""Below these stand names and not a schema."""


def shared(whole: Schema) -> Schema:
    """The same schema with each larger part that is repeated moved to its definitions."""
    return _Sharing(_titled(whole)).done()


def _titled(part: Any, opened: bool = False) -> Any:
    """The same with a field's title in front of its rules.

    An editor shows the title of the first part it meets, and one that several fields share has that of another field.
    """
    if isinstance(part, list):
        return [_titled(each) for each in part]
    if not isinstance(part, dict):
        return part
    inner = {key: _titled(value, not opened and key in OPENED) for key, value in part.items()}
    if opened or "title" not in part or not part.keys() & {"allOf", "anyOf"}:
        return inner
    return {**inner, "allOf": [{"title": part["title"]}, *inner.get("allOf", ())]}


class _Sharing:
    """The texts of all parts, each made once, and the names of those that are repeated."""

    def __init__(self, whole: Schema) -> None:
        self._whole = whole
        self._texts: dict[int, str] = {}
        self._first: dict[str, Schema] = {}
        counts = Counter(self._text(part) for part in _parts(whole))
        often = (text for text, count in counts.items() if count > 1 and len(text) >= WORTH_IT)
        self._names = {text: f"{self._title(text)}-{at}" for at, text in enumerate(often, 1)}

    def done(self) -> Schema:
        """The whole with its definitions; parts that only stand inside other repeated ones are found there."""
        whole = self._opened(self._whole)
        found: dict[str, Schema] = {}
        waiting = list(_pointed(whole))
        by_name = {name: text for text, name in self._names.items()}
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self._opened(self._first[by_name[name]])
                waiting += _pointed(found[name])
        return {**whole, "definitions": dict(sorted(found.items()))} if found else whole

    def _title(self, text: str) -> str:
        return str(self._first[text].get("title", "part")).replace("_", "-")

    def _text(self, part: Any) -> str:
        """A part as text; kept, since each stands inside many others."""
        if not isinstance(part, (dict, list)):
            return json.dumps(part)
        if id(part) not in self._texts:
            if isinstance(part, dict):
                inner = [f"{json.dumps(key)}:{self._text(value)}" for key, value in part.items()]
            else:
                inner = [self._text(each) for each in part]
            self._texts[id(part)] = f"{type(part).__name__}({','.join(inner)})"
            if isinstance(part, dict):
                self._first.setdefault(self._texts[id(part)], part)
        return self._texts[id(part)]

    def _moved(self, part: Any) -> Any:
        """A part, or where it has been moved to."""
        if isinstance(part, list):
            return [self._moved(each) for each in part]
        if not isinstance(part, dict):
            return part
        name = self._names.get(self._text(part))
        return {"$ref": f"#/definitions/{name}"} if name else self._opened(part)

    def _opened(self, part: Schema) -> Schema:
        """A part that stays, with what is inside it moved."""
        return {
            key: {name: self._moved(each) for name, each in value.items()} if key in OPENED else self._moved(value)
            for key, value in part.items()
        }


def _parts(part: Any) -> Iterator[Schema]:
    """Every schema inside one, the outer ones first."""
    if isinstance(part, list):
        for each in part:
            yield from _parts(each)
    elif isinstance(part, dict):
        yield part
        for key, inner in part.items():
            for each in inner.values() if key in OPENED else (inner,):
                yield from _parts(each)


def _pointed(part: Schema) -> Iterator[str]:
    """The names of the definitions a schema points to."""
    for each in _parts(part):
        if "$ref" in each:
            yield each["$ref"].rsplit("/", 1)[-1]
