"""Reads all content and articles and says everything that is wrong, in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .figures import CACHE, Gallery, Progress, faults, hang
from .library import Library
from .loading import Loader
from .problems import Problem, show
from .rules import broken
from .site.articles import articles, problems_of


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


def prove(root: Path, today: date, loader: Loader | None = None, progress: Progress | None = None) -> Proof:
    """Everything below `root`/content and `root`/docs, read, drawn, checked and judged as of `today`.

    A loader that lives from call to call reads only files that changed; `progress` hears of figures being drawn.
    """
    loaded = (loader or Loader()).load(root / "content", today)
    texts: dict[str, Sequence[str]] = dict(loaded.texts)
    gallery = hang(loaded.library, root / CACHE, progress)
    problems = [*loaded.problems, *broken(loaded.library), *faults(loaded.library, gallery)]
    for path in articles(root / "docs"):
        file = path.relative_to(root).as_posix()
        text = path.read_text("utf-8", errors="replace")
        if found := list(problems_of(text, file, loaded.library)):
            texts[file] = text.splitlines()
            problems += found
    return Proof(loaded.library, tuple(problems), texts, loaded.files, gallery)
