"""One exercise's picture for whoever writes its pose: drawn in a moment, with all that is wrong with it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from .figures import CACHE, Picture, extent, faults, loose, preview
from .loading import Loaded, Loader
from .problems import Problem, show
from .rules import broken

PLACE = Path(".cache/preview-figures")
"""Where a preview lands, below the project's folder, when nobody says where."""


class Unknown(ValueError):
    """There is no exercise of this id, or it has no pose yet."""


@dataclass(frozen=True)
class Sketch:
    """The pictures of one exercise in one file, what is wrong with them, and how long they took."""

    file: Path
    svg: str
    pictures: tuple[Picture, ...]
    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]
    seconds: float

    @property
    def clean(self) -> bool:
        """Whether nothing stands in the way of a build."""
        return not any(problem.severity == "error" for problem in self.problems)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the file's picture, in its units."""
        return extent([it.drawn.drawing for it in self.pictures])

    def report(self, site: str) -> str:
        """What was drawn and found, for a person at a terminal."""
        said = show(self.problems, lambda file: self.texts.get(file, ()), site=site)
        if not self.pictures:
            return said
        said = said.replace(" Nothing was built.", "")  # the picture is there, for its author to see what is wrong
        lines = [f"{it.asked.panel.value}: {it.told.title}" for it in self.pictures]
        lines += [f"  lit: {_lit(it)}" for it in self.pictures[:1]]
        size = f"{len(self.svg.encode()):,} bytes"
        return said + "\n".join([*lines, f"{self.file}, {size}, {self.seconds:.1f} s"]) + "\n"


def sketch(root: Path, id: str, today: date, out: Path | None = None) -> Sketch:
    """Draws an exercise's pictures into one SVG file, `out` or one in the cache; says what a check says of its file.

    Without a record, or where the pose holds what is not there, nothing is drawn. Raises Unknown.
    """
    begun = time.perf_counter()
    loaded = _loaded(root, id, today)
    exercise = loaded.library.exercises.get(id)
    if exercise and exercise.pose is None:
        raise Unknown(f"content/exercises/{id}.yml has no pose: yet.")
    pictures = preview(exercise, loaded.library, root / CACHE) if exercise else ()
    found = _found(loaded, id, pictures)
    if not pictures:
        return Sketch(Path(), "", (), found, loaded.texts, 0.0)
    file = out or root / PLACE / f"{id}.svg"
    file.parent.mkdir(parents=True, exist_ok=True)
    svg = loose([it.drawn.drawing for it in pictures], pictures[0].person, "light", pictures[0].told)
    file.write_text(svg, "utf-8")
    return Sketch(file, svg, pictures, found, loaded.texts, time.perf_counter() - begun)


def _found(loaded: Loaded, id: str, pictures: tuple[Picture, ...]) -> tuple[Problem, ...]:
    """What a check of everything would say about the one file."""
    gallery = {id: pictures} if pictures else {}
    every = (*loaded.problems, *broken(loaded.library), *faults(loaded.library, gallery))
    return tuple(problem for problem in every if problem.place.file == loaded.library.readings["exercises", id].file)


def _loaded(root: Path, id: str, today: date) -> Loaded:
    """All content: what a check says of one exercise may hang on any other file."""
    known = sorted(path.stem for path in (root / "content" / "exercises").glob("*.yml"))
    if id not in known:
        near = get_close_matches(id, known, n=1)
        also = f" The nearest is {near[0]}." if near else ""
        raise Unknown(f"There is no file {id}.yml in content/exercises.{also}")
    return Loader().load(root / "content", today)


def _lit(picture: Picture) -> str:
    areas = picture.drawn.drawing.lit.items()
    return ", ".join(f"{muscle} {side} {area:.0f} cm2" for (muscle, side), area in areas if area) or "nothing"
