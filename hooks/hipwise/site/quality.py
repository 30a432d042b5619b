"""The quality record: how the authors scored each type of page, item by item, with a reason for each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

SCORES = Path(__file__).parent / "scores"
LEFT_OUT = "na"
EVERYWHERE = "everywhere"
UNDERSTAND, ACT = ("pemat-understand", "pemat-act")


class Item(NamedTuple):
    """One item of a tool: what it asks, whether it may be left out, and whether a test looks at it too."""

    number: str
    asks: str
    na: bool
    machine: bool


class Tool(NamedTuple):
    """A tool with its items; `highest` is the most one item can get."""

    id: str
    name: str
    source: str
    highest: int
    items: tuple[Item, ...]


class Mark(NamedTuple):
    """What one item got, None where it was left out, and why."""

    item: Item
    points: int | None
    reason: str


class Scored(NamedTuple):
    """One tool's marks for one type of page."""

    tool: Tool
    marks: tuple[Mark, ...]

    @property
    def total(self) -> int:
        """All points together."""
        return sum(mark.points or 0 for mark in self.marks)

    @property
    def most(self) -> int:
        """The most points there could be, without what was left out."""
        return self.tool.highest * sum(mark.points is not None for mark in self.marks)

    @property
    def short(self) -> str:
        """The total as readers see it."""
        return f"{self.total} of {self.most}"

    @property
    def of_hundred(self) -> int:
        """The total out of 100."""
        return round(100 * self.total / self.most)

    @property
    def missed(self) -> tuple[Mark, ...]:
        """The items that are not met."""
        return tuple(mark for mark in self.marks if mark.points is not None and mark.points < self.tool.highest)


class PageType(NamedTuple):
    """One type of page: where it is, for whom, what for, its main message, and its scores."""

    id: str
    name: str
    example: str
    pages: str
    reader: str
    aim: str
    message: str
    scored: tuple[Scored, ...]

    def of(self, tool: str) -> Scored | None:
        """Its scores by one tool, if it was scored with it."""
        return next((it for it in self.scored if it.tool.id == tool), None)


class Record(NamedTuple):
    """The whole record."""

    scored_on: str
    scored_by: str
    tools: tuple[Tool, ...]
    types: tuple[PageType, ...]


@cache
def record() -> Record:
    """The record as its files hold it."""
    said = _read("tools")
    tools = tuple(_tool(id, it) for id, it in said["tools"].items())
    everywhere = _read(EVERYWHERE)
    return Record(
        str(said["scored_on"]),
        said["scored_by"],
        tools,
        tuple(_type(id, tools, everywhere) for id in said["types"]),
    )


def page_types() -> Mapping[str, str]:
    """Where the pages of each scored type lie in a built site."""
    return {it.id: it.pages for it in record().types}


def _read(name: str) -> dict[str, Any]:
    text = (SCORES / f"{name}.yml").read_text("utf-8")
    return dict(yaml.load(text, yaml.CSafeLoader))


def _tool(id: str, said: Mapping[str, Any]) -> Tool:
    items = ((number, it) for number, it in said["items"].items())
    return Tool(
        id,
        said["name"],
        said["source"],
        said["highest"],
        tuple(Item(number, it["asks"], it.get("na", False), it.get("machine", False)) for number, it in items),
    )


def _type(id: str, tools: tuple[Tool, ...], everywhere: Mapping[str, Mapping[str, str]]) -> PageType:
    said = _read(id)
    scored = tuple(_scored(tool, {**everywhere.get(tool.id, {}), **said[tool.id]}) for tool in tools if tool.id in said)
    words = {field: said[field] for field in ("name", "example", "pages", "reader", "aim", "message")}
    return PageType(id=id, scored=scored, **words)


def _scored(tool: Tool, said: Mapping[str, str]) -> Scored:
    return Scored(tool, tuple(_mark(item, said[item.number]) for item in tool.items))


def _mark(item: Item, said: str) -> Mark:
    """A mark is written as its points, a blank and the reason: "1 The box under the heading."."""
    points, _, reason = said.partition(" ")
    return Mark(item, None if points == LEFT_OUT else int(points), reason)
