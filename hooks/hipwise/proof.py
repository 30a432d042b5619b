"""Reads all content and articles and says everything that is wrong, in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from .easel.workshop import CACHE
from .figures.faults import faults
from .figures.gallery import Gallery, hang
from .judged import judged
from .library import Library
from .loading import Loader
from .problems import Problem
from .reports import show
from .site.articles import problems_of
from .site.files import written

if TYPE_CHECKING:
    from .easel.crew import Progress


@dataclass(frozen=True)
class Proof:
    """A library with its pictures and what is wrong with it; `texts` are the lines messages quote."""

    library: Library
    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]
    files: int
    gallery: Gallery

    @property
    def clean(self) -> bool:
        """Whether nothing stands in the way of a build."""
        return not any(problem.severity == "error" for problem in self.problems)

    def report(self, site: str) -> str:
        """All messages as text; `site` is the address whose guide pages they point to."""
        return show(self.problems, lambda file: self.texts.get(file, ()), site=site)


@dataclass(frozen=True)
class Study:
    """A library with its articles, and what is wrong with their words; no picture was looked at."""

    library: Library
    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]
    files: int


def prove(root: Path, today: date, loader: Loader | None = None, progress: Progress | None = None) -> Proof:
    """Everything below `root`/content and `root`/docs, read, drawn, checked and judged as of `today`.

    A loader that lives from call to call reads only files that changed; `progress` hears of figures being drawn.
    """
    read = study(root, today, loader)
    gallery = hang(read.library, root / CACHE, progress)
    return Proof(read.library, (*read.problems, *faults(read.library, gallery)), read.texts, read.files, gallery)


def study(root: Path, today: date, loader: Loader | None = None) -> Study:
    """The same without the pictures."""
    loaded = (loader or Loader(keeps=True)).load(root / "content", today)
    told = written(root)
    library = replace(loaded.library, articles=told.articles)
    problems = [*loaded.problems, *told.problems, *judged(root, library)]
    for article in library.articles:
        problems += problems_of(article.text, article.file, library)
    texts = {**loaded.texts, **{article.file: article.lines for article in library.articles}}
    return Study(library, tuple(problems), texts, loaded.files)
