"""From the parser's events to plain data and the places it came from, without recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

DEEPEST = 12

_new_parser: Callable[[str], Any]
try:
    from yaml._yaml import CParser as _new_parser
except ImportError:  # the pure Python parser gives the same events, about 15 times slower
    _new_parser = yaml.Loader


class Spot(NamedTuple):
    """The parser's events for a value and its key (None where there is none), and the spots of what it holds."""

    key: Any
    value: Any
    parts: dict[str, Spot] | list[Spot] | None


@dataclass(frozen=True, slots=True)
class Halt:
    """The line and column, counted from 0, at which the parser gave up, and where it began to go wrong."""

    line: int
    column: int
    reason: str
    since: int | None = None

    @property
    def at(self) -> tuple[int, int]:
        return self.line, self.column


class Note(NamedTuple):
    """A construct that parses but is refused: its code, its event, and the first event it clashes with."""

    code: str
    event: Any
    first: Any = None


@dataclass(slots=True)
class Tree:
    """Data of dicts, lists, str and None, its spots, and everything odd met on the way."""

    data: Any = None
    root: Spot | None = None
    notes: list[Note] = field(default_factory=list)
    wrapped: list[Any] = field(default_factory=list)
    escaped: list[Any] = field(default_factory=list)
    odd_keys: bool = False
    halt: Halt | None = None


def grow(text: str) -> Tree:
    """Read one text into a tree; whatever stops the parser stands in `halt`, and nothing is raised."""
    tree = Tree()
    try:
        _follow(_events(_new_parser(text)), tree)
    except _TooDeep as deep:
        mark = deep.event.start_mark
        tree.halt = Halt(mark.line, mark.column, "too-deep")
        tree.data, tree.root = None, None
    except yaml.MarkedYAMLError as error:
        tree.halt = _halt(error)
    except (yaml.YAMLError, ValueError, RecursionError, MemoryError):
        tree.halt = Halt(0, 0, "unreadable")
    return tree


class _TooDeep(Exception):
    def __init__(self, event: Any) -> None:
        self.event = event


def _halt(error: yaml.MarkedYAMLError) -> Halt:
    mark = error.problem_mark or error.context_mark
    scanning = error.context_mark and str(error.context).startswith(("while scanning", "while parsing a flow"))
    since = error.context_mark.line if error.context_mark and scanning else None
    reason = f"{error.context or ''}; {error.problem or ''}"
    return Halt(mark.line if mark else 0, mark.column if mark else 0, reason, since)


def _events(parser: Any) -> Iterator[Any]:
    next_event = parser.get_event
    while (event := next_event()) is not None and type(event) is not StreamEndEvent:
        yield event


@dataclass(slots=True)
class _Open:
    """A dict or list that is being filled."""

    value: Any
    parts: Any
    spot: Spot
    key: str | None = None
    key_event: Any = None
    wants_key: bool = True


def _follow(events: Iterator[Any], tree: Tree) -> None:
    stack: list[_Open] = []
    documents = 0
    for event in events:
        kind = type(event)
        if kind is ScalarEvent:
            _scalar(event, stack, tree)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            stack.append(_open(event, stack, tree))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            _close(event, stack, tree)
        elif kind is AliasEvent:
            tree.notes.append(Note("alias", event))
            _put(None, event, None, stack, tree)
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                tree.notes.append(Note("second-document", event))
                return
            if event.version or event.tags:
                tree.notes.append(Note("directive", event))


def _open(event: Any, stack: list[_Open], tree: Tree) -> _Open:
    if len(stack) >= DEEPEST:
        raise _TooDeep(event)
    _refuse_marks(event, tree)
    if stack and type(stack[-1].value) is dict and stack[-1].wants_key:
        tree.notes.append(Note("key-not-text", event))
        stack[-1].key, stack[-1].key_event = "", event
    if type(event) is MappingStartEvent:
        value: Any = {}
        parts: Any = {}
    else:
        value, parts = [], []
    return _Open(value, parts, Spot(None, event, parts))


def _close(end: Any, stack: list[_Open], tree: Tree) -> None:
    done = stack.pop()
    done.spot.value.end_mark = end.end_mark
    if stack and type(stack[-1].value) is dict and stack[-1].wants_key:
        stack[-1].wants_key = False
        return
    _put(done.value, done.spot.value, done.parts, stack, tree)


def _scalar(event: Any, stack: list[_Open], tree: Tree) -> None:
    value: str | None = event.value
    if event.anchor or event.tag:
        _refuse_marks(event, tree)
    style = event.style
    if style:
        if style in "|>":
            event.value = value = event.value.rstrip("\n")
            if "\n" in value:  # folded to one line it is as good as any other text
                tree.notes.append(Note("block-text", event))
        elif style == '"':
            tree.escaped.append(event)
    elif not value:
        value = None
    start, end = event.start_mark, event.end_mark
    if start.line != end.line and style != "|" and style != ">":
        tree.wrapped.append(event)
    if stack and stack[-1].wants_key and type(stack[-1].value) is dict:
        _key(value, event, stack[-1], tree)
    else:
        _put(value, event, None, stack, tree)


def _key(name: str | None, event: Any, holder: _Open, tree: Tree) -> None:
    if name == "<<" and not event.style:
        tree.notes.append(Note("merge-key", event))
    holder.key = name if name is not None else event.value
    holder.key_event = event
    holder.wants_key = False
    if not holder.key.isidentifier() or not (holder.key.islower() or holder.key.isupper()):
        tree.odd_keys = True


def _put(value: Any, event: Any, parts: Any, stack: list[_Open], tree: Tree) -> None:
    if not stack:
        tree.data, tree.root = value, Spot(None, event, parts)
        return
    holder = stack[-1]
    if type(holder.value) is list:
        holder.value.append(value)
        holder.parts.append(Spot(None, event, parts))
        return
    if holder.wants_key:  # only an alias can come here: it stands in a key's place
        holder.key, holder.key_event, holder.wants_key = "", event, False
        return
    holder.wants_key = True
    key = holder.key or ""
    if key in holder.value:
        if holder.key_event and type(holder.key_event) is ScalarEvent:
            tree.notes.append(Note("key-twice", holder.key_event, holder.parts[key].key))
        return
    holder.value[key] = value
    holder.parts[key] = Spot(holder.key_event, event, parts)


def _refuse_marks(event: Any, tree: Tree) -> None:
    if event.anchor:
        tree.notes.append(Note("anchor", event))
    if event.tag:
        tree.notes.append(Note("tag", event))
