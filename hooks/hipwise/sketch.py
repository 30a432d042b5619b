"""One exercise's picture for whoever writes its pose: drawn in a moment, and then all that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from .figures.faults import faults
from .figures.gallery import Picture, preview
from .figures.svg import extent, loose
from .glance import glance
from .loading import Loader
from .problems import Problem
from .reports import show
from .rules import broken

if TYPE_CHECKING:
    from .easel.workshop import Easel

PLACE = Path(".cache/preview-figures")
"""Where a preview lands, below the project's folder, when nobody says where."""


class Unknown(ValueError):
    """There is no exercise of this id, or it has no pose yet."""


@dataclass(frozen=True)
class Sketch:
    """The pictures of one exercise in one file; none where its record or its pose cannot be read."""

    file: Path
    svg: str = ""
    pictures: tuple[Picture, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the file's picture, in its units."""
        return extent([it.drawn.drawing for it in self.pictures])

    def report(self, seconds: float) -> str:
        """What was drawn, for a person at a terminal; nothing where nothing was."""
        if not self.pictures:
            return ""
        lines = [f"{it.asked.panel.value}: {it.told.title}" for it in self.pictures]
        lines += [f"  lit: {_lit(it)}" for it in self.pictures[:1]]
        return "\n".join([*lines, f"{self.file}, {len(self.svg.encode()):,} bytes, {seconds:.1f} s"]) + "\n"


@dataclass(frozen=True)
class Verdict:
    """What a check of everything says about the one file, and the lines that messages quote."""

    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]

    @property
    def clean(self) -> bool:
        """Whether nothing stands in the way of a build."""
        return not any(problem.severity == "error" for problem in self.problems)

    def report(self, site: str) -> str:
        """The messages, for a person at a terminal."""
        said = show(self.problems, lambda file: self.texts.get(file, ()), site=site)
        return said.replace(" Nothing was built.", "")  # the picture is there, for its author to see what is wrong


@dataclass(frozen=True)
class Model:
    """One exercise to be drawn and judged, in the project folder ``root``, as of ``today``.

    Raises Unknown where there is no file of the id.
    """

    root: Path
    id: str
    today: date
    _loader: Loader

    @classmethod
    def of(cls, root: Path, id: str, today: date) -> Model:
        """The exercise of an id. Raises Unknown where it has no file."""
        known = sorted(path.stem for path in (root / "content" / "exercises").glob("*.yml"))
        if id not in known:
            near = get_close_matches(id, known, n=1)
            also = f" The nearest is {near[0]}." if near else ""
            raise Unknown(f"There is no file {id}.yml in content/exercises.{also}")
        return cls(root, id, today, Loader(keeps=True))

    def sketch(self, easel: Easel, out: Path | None = None) -> Sketch:
        """Draws the pictures into one SVG file, `out` or one in the cache.

        Raises Unknown where the exercise has no pose.
        """
        library = self._loader.load(self.root / "content", self.today, self._matters).library
        exercise = library.exercises.get(self.id)
        if exercise and exercise.pose is None:
            raise Unknown(f"content/exercises/{self.id}.yml has no pose: yet.")
        file = out or self.root / PLACE / f"{self.id}.svg"
        if not exercise or not (pictures := preview(exercise, library, easel)):
            return Sketch(file)
        file.parent.mkdir(parents=True, exist_ok=True)
        svg = loose([it.drawn.drawing for it in pictures], pictures[0].person, "light", pictures[0].told)
        file.write_text(svg, "utf-8")
        return Sketch(file, svg, pictures)

    def judge(self, pictures: tuple[Picture, ...]) -> Verdict:
        """Looks at the files near it, and reads everything only where one of those may say more."""
        file = f"content/exercises/{self.id}.yml"
        seen = glance(self.root, self.today, {file})
        if seen.sure:
            return Verdict((*seen.problems, *seen.drawn), seen.texts)
        loaded = self._loader.load(self.root / "content", self.today)
        gallery = {self.id: pictures} if pictures else {}
        every = (*loaded.problems, *broken(loaded.library), *faults(loaded.library, gallery))
        return Verdict(tuple(problem for problem in every if problem.place.file == file), loaded.texts)

    def _matters(self, kind: str, id: str) -> bool:
        """Whether a file has a say in what is drawn."""
        return kind == "muscles" or (kind, id) == ("exercises", self.id)


def _lit(picture: Picture) -> str:
    areas = picture.drawn.drawing.lit.items()
    return ", ".join(f"{muscle} {side} {area:.0f} cm2" for (muscle, side), area in areas if area) or "nothing"
