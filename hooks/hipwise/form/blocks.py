"""The parts of the page: what is asked for each field, how it is answered, and what the answer must be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from annotated_types import MaxLen, MinLen

from ..findings.shape import is_choice, is_group
from ..library import Library
from ..records.fields import Span
from ..schema.words import Place, size
from . import offers
from .limits import KIND, Limit, core, example, field_at, is_list, limits
from .offers import Offer
from .questions import ENTRIES, HINTS, LABELS, SECTIONS

LONG, LONGEST_LINE = 70, 180
MOVE = ("joint", "action", "plane")
"""Three fields that one choice answers, as they go together."""
Offers = Mapping[str, Callable[[Library], tuple[Offer, ...]]]
OFFERED: Offers = {
    "equipment": offers.kit,
    "easier": offers.exercises,
    "harder": offers.exercises,
    "claims": offers.claims,
    "muscles.muscle": offers.muscles,
    "muscles.sources": offers.sources,
    "cautions.sources": offers.sources,
    "joint_actions.move": offers.moves,
}
CHECKED = ("setting", "equipment", "claims")
"""Lists of which any may be ticked; entries of all others are added one by one."""


class Leaf(NamedTuple):
    """One question with one answer; `shape` is name, line, number, choice or checks."""

    name: str
    shape: str
    needed: bool
    offers: tuple[Offer, ...] = ()
    limits: tuple[Limit, ...] = ()
    example: str = ""

    @property
    def label(self) -> str:
        """The question."""
        return LABELS[self.name]

    @property
    def hint(self) -> str:
        """What helps to answer it."""
        return HINTS.get(self.name, "")


class Block(NamedTuple):
    """One field of the file: `leaves` are its questions, of each entry where it takes `entries`."""

    name: str
    leaves: tuple[Leaf, ...]
    entries: bool = False
    least: int = 0
    most: int = 0

    @property
    def label(self) -> str:
        """The question over all of it."""
        return LABELS[self.name]

    @property
    def hint(self) -> str:
        """What helps to answer it."""
        return HINTS.get(self.name, "")

    @property
    def entry(self) -> str:
        """What one of its entries is called."""
        return ENTRIES.get(self.name, "")

    @property
    def alone(self) -> bool:
        """Whether it is one question."""
        return not self.entries and len(self.leaves) == 1

    @property
    def too_many(self) -> str:
        """What is said where more are given than fit."""
        return size(Place(KIND, (self.name,)), most=self.most) if self.most else ""


def sections(library: Library) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """The parts of the page with all they ask."""
    for heading, names in SECTIONS.items():
        yield heading, tuple(block(library, name) for name in names)


def block(library: Library, name: str) -> Block:
    """All that is asked for one field."""
    info = field_at((name,))
    leaf = partial(_leaf, library)
    if not is_list(info):
        names = list(core(info).model_fields) if is_group(core(info)) else []
        return Block(name, tuple(leaf((name, each)) for each in names) or (leaf((name,)),))
    marks = info.metadata
    least = next((mark.min_length for mark in marks if isinstance(mark, MinLen)), 0)
    most = next((mark.max_length for mark in marks if isinstance(mark, MaxLen)), 0)
    if name in CHECKED:
        return Block(name, (leaf((name,)),), False, least, most)
    return Block(name, tuple(map(leaf, _entry(name, core(info)))), True, least, most)


def _entry(name: str, kind: Any) -> Iterator[tuple[str, ...]]:
    """The paths of what is asked for one entry of a list."""
    if not is_group(kind):
        yield (name,)
        return
    asked = dict.fromkeys("move" if each in MOVE else each for each in kind.model_fields)
    yield from ((name, each) for each in asked)


def _leaf(library: Library, path: tuple[str, ...]) -> Leaf:
    name = ".".join(path)
    if path[-1] == "move":
        return Leaf(name, "choice", True, OFFERED[name](library))
    info = field_at(path)
    kind = core(info)
    if name in OFFERED or is_choice(kind):
        offered = OFFERED[name](library) if name in OFFERED else offers.spoken(kind)
        return Leaf(name, "checks" if name in CHECKED else "choice", info.is_required(), offered)
    return Leaf(name, _shape(path, kind), info.is_required(), (), limits(path), example(path))


def _shape(path: tuple[str, ...], kind: Any) -> str:
    if kind in (Span, int):
        return "number"
    longest = next((int(rule.pattern[5:-2]) for rule in limits(path) if rule.pattern.startswith("^.{0,")), 0)
    return "code" if not longest else "name" if longest <= LONG else "line"
