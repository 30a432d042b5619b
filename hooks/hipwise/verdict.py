"""What a check answers: about everything, about a few files, or about what changed since a commit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .glance import glance
from .naming import files_named
from .problems import Problem
from .reports import listing, notes, sarif, show

if TYPE_CHECKING:
    from .easel.crew import Progress
    from .proof import Proof

DRAWN = frozenset({"pose-unmet", "pose-through", "muscle-unseen", "muscle-undrawn"})
"""What is seen only in a finished picture, which no earlier commit is asked for."""


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

    With a commit, what was wrong before it in files that are as they were is only a warning. Raises
    naming.NoSuchFile, and since.Unreadable where the commit cannot be read.
    """
    files = frozenset(files_named(root, named))
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
    from .loading import Loader
    from .proof import study
    from .rules.changes import changed_without_a_look
    from .since import changed, earlier

    touched = changed(root, commit)
    with earlier(root, commit) as folder:
        before = study(folder, proof.library.today, Loader())
    known = {(problem.place.file, problem.code, problem.message) for problem in before.problems}
    for problem in (*proof.problems, *changed_without_a_look(before.library, proof.library)):
        file = problem.place.file
        old = problem.code in DRAWN or (file, problem.code, problem.message) in known
        yield replace(problem, severity="warning") if old and file not in touched else problem
