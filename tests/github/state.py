"""What a GitHub of one repository knows, open to the tests, and one request to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .store import Store

REPOSITORY = "hipwise/hipwise"
BOT = {"login": "github-actions[bot]", "type": "Bot", "id": 41898282}
Answer = tuple[int, Any]
Entry = dict[str, Any]


@dataclass
class State:
    """Everything that is there; lists are in the order it came to be."""

    store: Store = field(default_factory=Store)
    pulls: list[Entry] = field(default_factory=list)
    changed: dict[int, list[Entry]] = field(default_factory=dict)
    commits: dict[int, list[Entry]] = field(default_factory=dict)
    reviews: dict[int, list[Entry]] = field(default_factory=dict)
    runs: list[Entry] = field(default_factory=list)
    comments: list[Entry] = field(default_factory=list)
    remarks: list[Entry] = field(default_factory=list)
    """Comments at lines; one whose line has changed has None for its line."""
    labels: dict[int, list[str]] = field(default_factory=dict)
    statuses: list[Entry] = field(default_factory=list)
    issues: list[Entry] = field(default_factory=list)
    writers: set[str] = field(default_factory=set)
    rulesets: list[Entry] = field(default_factory=list)
    known_labels: list[Entry] = field(default_factory=list)
    dispatched: list[Entry] = field(default_factory=list)
    merge_base: str = ""
    asked: list[str] = field(default_factory=list)
    quicker: list[str] = field(default_factory=list)
    """Commits that somebody else puts on a branch just before ours."""


@dataclass(frozen=True)
class Asked:
    """One request: what stands in the places of its path, its query, and what it brings."""

    state: State
    parts: tuple[str, ...]
    query: dict[str, str]
    body: Any

    @property
    def number(self) -> int:
        """The number in the path."""
        return int(self.parts[0])

    def page(self, values: list[Any]) -> Answer:
        """The part of a list that was asked for."""
        page, size = int(self.query.get("page", 1)), int(self.query.get("per_page", 30))
        return 200, values[(page - 1) * size : page * size]
