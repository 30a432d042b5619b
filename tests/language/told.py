"""One sentence put where a contributor might write it, and what the language rules say of it."""

from __future__ import annotations

from functools import cache
from typing import Any

from hipwise.findings import examine
from hipwise.language.articles import Article
from hipwise.library import Library
from hipwise.problems import Problem
from hipwise.records import KINDS, Record
from hipwise.rules import RULES
from hipwise.source import Reading, read

from ..ground import TODAY, as_yaml, ground, overlaid

ROOMS = ("claims", "health", "wording", "reading", "terms", "excuses")
ABOUT_LANGUAGE = [rule for rule in RULES if rule.__module__.rpartition(".")[2] in ROOMS]
ABOUT_SOURCES = ("claim-without-source", "design-too-weak", "certainty-too-high")


def in_a_claim(text: str, kind: str, certainty: str) -> list[Problem]:
    """What is said of a claim with this text."""
    return in_a_record("claims/lifts-help.yml", {"text": text, "kind": kind, "certainty": certainty})


def in_a_record(file: str, changes: dict[str, Any]) -> list[Problem]:
    """What is said of one file of the invented library with changes in it."""
    shelves, readings = _shelves()
    kind, id = file.removesuffix(".yml").split("/")
    record, reading = _read(file, overlaid(ground()[file], changes))
    library = Library({**shelves, kind: {**shelves[kind], id: record}}, {**readings, (kind, id): reading}, TODAY)
    return [problem for problem in _judged(library) if problem.place.file == f"content/{file}"]


def in_an_article(text: str) -> list[Problem]:
    """What is said of an article."""
    shelves, readings = _shelves()
    library = Library(shelves, readings, TODAY, (Article("docs/a.md", text),))
    return [problem for problem in _judged(library) if problem.place.file == "docs/a.md"]


def _judged(library: Library) -> list[Problem]:
    found = [problem for rule in ABOUT_LANGUAGE for problem in rule(library)]
    return [problem for problem in found if problem.code not in ABOUT_SOURCES]


@cache
def _shelves() -> tuple[dict[str, dict[str, Record]], dict[tuple[str, str], Reading]]:
    shelves: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    readings = {}
    for file, data in ground().items():
        kind, id = file.removesuffix(".yml").split("/")
        shelves[kind][id], readings[kind, id] = _read(file, data)
    return shelves, readings


def _read(file: str, data: dict[str, Any]) -> tuple[Record, Reading]:
    kind, id = file.removesuffix(".yml").split("/")
    reading = read(as_yaml(data).encode(), f"content/{file}")
    record, problems = examine(KINDS[kind], kind, id, reading)
    assert record is not None, problems
    return record, reading
