"""The content before and after a change, each with all that is wrong with it; only base code reads it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from hipwise.language.articles import Article
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.problems import Problem
from hipwise.records import Record
from hipwise.rules import broken
from hipwise.rules.changes import changed_without_a_look
from hipwise.site.articles import problems_of
from hipwise.site.files import written

from .folder import File


@dataclass(frozen=True, slots=True)
class State:
    """One version of the content; `texts` are the lines of its files."""

    library: Library
    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]

    def data(self, path: str) -> Any:
        """What a file says, as far as it can be read; None where there is no such file."""
        reading = self.library.readings.get(named(path))
        return reading.data if reading else None

    def record(self, path: str) -> Record | None:
        """What a file says, where all of it is right."""
        kind, id = named(path)
        return self.library.shelves.get(kind, {}).get(id)


@dataclass(frozen=True, slots=True)
class States:
    """Both versions, and which files changed."""

    before: State
    after: State
    files: tuple[File, ...]

    @property
    def new_problems(self) -> list[Problem]:
        """What is wrong now and was not before; the same fault on another line is the same fault."""
        known = {_same(problem) for problem in self.before.problems}
        unlooked = changed_without_a_look(self.before.library, self.after.library)
        return [problem for problem in (*self.after.problems, *unlooked) if _same(problem) not in known]


def named(path: str) -> tuple[str, str]:
    """Kind and id of a content file."""
    _, kind, name = path.split("/")
    return kind, name.removesuffix(".yml")


def load(base: Path, gathered: Path, files: Iterable[File], today: date, room: Path) -> States:
    """Both versions: the main branch's content with a pull request's files as they were, and as they are.

    Their ids stay, so a file that was renamed is gone under the old one. `room` is an empty folder to work in.
    """
    those, told = tuple(files), written(base).articles
    loader = Loader()
    before = _state(base, room / "before", today, told, loader, _was(gathered, those))
    after = _state(base, room / "after", today, told, loader, _stays(gathered, those))
    return States(before, after, those)


def _was(gathered: Path, files: Iterable[File]) -> dict[str, bytes | None]:
    found: dict[str, bytes | None] = {}
    for file in files:
        if not file.was or file.earlier != file.path:
            found[file.path] = None
        if file.was:
            found[file.earlier] = (gathered / "before" / file.earlier).read_bytes()
    return found


def _stays(gathered: Path, files: Iterable[File]) -> dict[str, bytes | None]:
    found: dict[str, bytes | None] = {}
    for file in files:
        if file.was:
            found.setdefault(file.earlier, None)
        found[file.path] = (gathered / "after" / file.path).read_bytes() if file.stays else None
    return found


def _state(
    base: Path, into: Path, today: date, told: tuple[Article, ...], loader: Loader, laid: dict[str, bytes | None]
) -> State:
    shutil.copytree(base / "content", into / "content")
    for path, data in laid.items():
        place = into / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if data is None:
            place.unlink(missing_ok=True)
        else:
            place.write_bytes(data)
    loaded = loader.load(into / "content", today)
    library = replace(loaded.library, articles=told)
    called = (problem for article in told for problem in problems_of(article.text, article.file, library))
    return State(library, (*loaded.problems, *broken(library), *called), loaded.texts)


def _same(problem: Problem) -> tuple[str, str, str]:
    return problem.place.file, problem.code, problem.message
