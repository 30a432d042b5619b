"""Puts one text into every field of a library that holds words, as if nothing had been checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import NoneType
from typing import Any, TypeVar, get_args

from pydantic import StringConstraints

from hipwise.library import Library
from hipwise.mentions import refers_to
from hipwise.records import KINDS, Part
from hipwise.records.fields import Choice

P = TypeVar("P", bound=Part)


def poisoned(library: Library, text: str) -> Library:
    """The same library with `text` in every field of free words; ids, choices, numbers and codes stay."""
    shelves = {kind: {id: _part(record, text) for id, record in library.shelves[kind].items()} for kind in KINDS}
    return replace(library, shelves=shelves, named={})


def _part(part: P, text: str) -> P:
    """A copy nobody validates, so that the text need not be one a file could hold."""
    return part.model_copy(update={name: _value(part, name, text) for name in type(part).model_fields})


def _value(part: Part, name: str, text: str) -> Any:
    value, info = getattr(part, name), type(part).model_fields[name]
    if isinstance(value, Part):
        return _part(value, text)
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return tuple(_part(item, text) for item in value)
    if refers_to(type(part), name) or not _holds_words([*info.metadata, info.annotation]):
        return value
    if name == "author":  # a link in running text shows only what stands before the initials
        return (f"{text} P",)
    return (text, text) if isinstance(value, tuple) and not hasattr(value, "_fields") else text


def _holds_words(marks: Any) -> bool:
    leaves = list(_leaves(marks))
    coded = any(isinstance(leaf, StringConstraints) and leaf.pattern for leaf in leaves)
    chosen = any(isinstance(leaf, type) and issubclass(leaf, Choice) for leaf in leaves)
    return str in leaves and not coded and not chosen


def _leaves(marks: Any) -> Iterator[Any]:
    for mark in marks:
        if mark is NoneType:
            continue
        yield mark
        yield from _leaves((*get_args(mark), *getattr(mark, "__metadata__", ())))
