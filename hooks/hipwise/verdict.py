"""What a check answers: about everything, about a few files, or about what changed since a commit."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from .easel.crew import Progress
from .glance import glance
from .mishap import WrongUse
from .problems import Problem
from .reports import listing, notes, sarif, show

if TYPE_CHECKING:
    from .proof import Proof

DRAWN = frozenset({"pose-unmet", "pose-through", "muscle-unseen", "muscle-undrawn"})
"""What is seen only in a finished picture, which no earlier commit is asked for."""


class NoSuchFile(WrongUse):
    """A file was named that is not there, or that no check reads."""


@dataclass(frozen=True)
class Verdict:
    """What is wrong; `texts` are the lines that messages quote, and `files` says how many files were judged."""

    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]
    files: int

    @property
    def clean(self) -> bool:
        """Whether nothing stands in the way of a build."""
        return not any(problem.severity == "error" for problem in self.problems)

    def told(self, form: str, site: str) -> str:
        """The report in one of the formats; as text and for GitHub it is "" where there is nothing to tell."""
        if form == "json":
            return listing(self.problems, site, self.files)
        if form == "sarif":
            return sarif(self.problems, self._lines, site)
        said = show(self.problems, self._lines, site=site)
        return notes(self.problems, said, site) if form == "github" else said

    def _lines(self, file: str) -> Sequence[str]:
        return self.texts.get(file, ())


def judged(
    root: Path, today: date, named: Sequence[str] = (), commit: str = "", progress: Progress | None = None
) -> Verdict:
    """What is wrong below `root`, as of `today`; with names, only in those files, and only they are drawn.

    With a commit, what was wrong before it in files that are as they were is only a warning. Raises NoSuchFile,
    and since.Unreadable where the commit cannot be read.
    """
    files = frozenset(_files(root, named))
    if files and not commit:
        return _of_files(root, today, files)
    from .proof import prove  # the pages load slowly, and a look at one file does not need them

    proof = prove(root, today, progress=progress)
    problems = tuple(_since(root, commit, proof)) if commit else proof.problems
    if files:
        problems = tuple(problem for problem in problems if problem.place.file in files)
    return Verdict(problems, proof.texts, len(files) or proof.files)


def _of_files(root: Path, today: date, files: frozenset[str]) -> Verdict:
    records = {file for file in files if file.startswith("content/")}
    seen = glance(root, today, records)
    if seen.sure and records == files:
        return Verdict((*seen.problems, *seen.drawn), seen.texts, len(files))
    from .proof import study

    whole = study(root, today)
    problems = tuple(problem for problem in whole.problems if problem.place.file in files)
    return Verdict((*problems, *seen.drawn), whole.texts, len(files))


def _since(root: Path, commit: str, proof: Proof) -> Iterator[Problem]:
    """All problems, with those that the changes since a commit did not bring as warnings."""
    from .proof import study
    from .rules.changes import changed_without_a_look
    from .since import changed, earlier

    touched = changed(root, commit)
    with earlier(root, commit) as folder:
        before = study(folder, proof.library.today)
    known = {(problem.place.file, problem.code, problem.message) for problem in before.problems}
    for problem in (*proof.problems, *changed_without_a_look(before.library, proof.library)):
        file = problem.place.file
        old = problem.code in DRAWN or (file, problem.code, problem.message) in known
        yield replace(problem, severity="warning") if old and file not in touched else problem


def _files(root: Path, named: Sequence[str]) -> Iterator[str]:
    """The files named, as messages name them; a folder stands for all in it. Raises NoSuchFile."""
    whole = _absolute(root)
    for name in named:
        path = _path(whole, name)
        if not path.is_relative_to(whole) or path.relative_to(whole).parts[:1] not in (("content",), ("docs",)):
            raise NoSuchFile(f"{name} is not in content/ or docs/, so there is nothing to check in it.")
        below = sorted(path.rglob("*")) if path.is_dir() and not path.is_symlink() else [path]
        yield from (it.relative_to(whole).as_posix() for it in below if it.is_symlink() or not it.is_dir())


def _path(root: Path, name: str) -> Path:
    """Where a file is that somebody named from here or from the project's folder, on any system."""
    plain = name.replace("\\", "/")
    tried = [_absolute(Path(name)), _absolute(Path(plain)), root / plain]
    for path in tried:
        if os.path.lexists(path):
            return path
    near = get_close_matches(Path(plain).name, _names(root), n=1)
    raise NoSuchFile(f"There is no file {name}." + (f" The nearest is {near[0]}." if near else ""))


def _absolute(path: Path) -> Path:
    """Without dots, and without following a link, which is a fault of its own."""
    return Path(os.path.normpath(path.absolute()))


def _names(root: Path) -> Collection[str]:
    return [path.name for path in sorted((root / "content").glob("*/*.yml"))]
