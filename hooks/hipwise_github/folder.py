"""What one job hands to the next: a folder of a few small files."""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .hunks import Lines

DATA = re.compile(r"content/[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*\.yml")


@dataclass(frozen=True, slots=True)
class File:
    """One changed file: its path now, its earlier path, and whether it was there before and is there after."""

    path: str
    earlier: str
    was: bool
    stays: bool
    shows: tuple[Lines, ...] = ()
    """Its lines that the change shows, where it stays."""


@dataclass(frozen=True, slots=True)
class Approval:
    """What one person last said of a pull request, and of which commit."""

    login: str
    commit: str
    approves: bool


@dataclass(frozen=True, slots=True)
class Pull:
    """All that is known of a pull request before its files are read.

    `data` are content files, `code` the paths of everything else; `oversize` says why the data are not read.
    """

    number: int
    head: str
    author: str
    newcomer: bool
    checked: str
    check_page: str
    data: tuple[File, ...] = ()
    code: tuple[str, ...] = ()
    oversize: str = ""
    authors: tuple[str, ...] = ()
    approvals: tuple[Approval, ...] = ()
    unsigned: str = ""
    """The line a commit without a sign-off could carry, or nothing."""

    @property
    def data_only(self) -> bool:
        """Whether nothing but content changed, and little enough to be drawn."""
        return bool(self.data) and not self.code and not self.oversize


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done on a pull request; `clinical` is pass, wait or none, with its reason."""

    number: int
    head: str
    clinical: str
    reason: str
    labels: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words for a whole line of a file, and what is said of it, in Markdown."""

    path: str
    line: int
    text: str
    says: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All of them, in the order in which they are told."""

    suggestions: tuple[Suggestion, ...] = ()


def write(path: Path, thing: Any) -> None:
    """Keep a record as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(thing), ensure_ascii=False, indent=1), "utf-8")


def pull_in(folder: Path) -> Pull:
    """The pull request that was gathered."""
    told = _told(folder / "pull.json")
    return Pull(
        **{
            **told,
            "data": tuple(File(**{**one, "shows": tuple(map(tuple, one["shows"]))}) for one in told["data"]),
            "code": tuple(told["code"]),
            "authors": tuple(told["authors"]),
            "approvals": tuple(Approval(**one) for one in told["approvals"]),
        }
    )


def verdict_in(folder: Path) -> Verdict:
    """What was decided about it."""
    told = _told(folder / "out" / "verdict.json")
    return Verdict(**{**told, "labels": tuple(told["labels"])})


def suggestions_in(folder: Path) -> tuple[Suggestion, ...]:
    """What is to be suggested on it."""
    return tuple(Suggestion(**one) for one in _told(folder / "out" / "suggestions.json")["suggestions"])


def outputs(**said: str) -> None:
    """Tell later steps of a workflow; each value is one line."""
    if place := os.environ.get("GITHUB_OUTPUT"):
        with Path(place).open("a", encoding="utf-8") as file:
            file.writelines(f"{name}={' '.join(value.split())}\n" for name, value in said.items())


def _told(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found
