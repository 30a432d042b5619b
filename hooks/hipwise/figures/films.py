"""How the main picture of an exercise moves, as the data a player reads: drawn once and kept beside the pictures."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..body.figure import Figure, Look
from ..easel.store import fingerprint, key_of
from .gallery import Gallery

if TYPE_CHECKING:
    from ..easel.crew import Progress

FILMS = Path(".cache/films")
"""Where films are kept, below the project's folder."""


@dataclass(frozen=True, slots=True)
class Take:
    """One film to make: the figure, who is in it, and where the edges of its still picture lie in the view, in cm."""

    id: str
    figure: Figure
    look: Look
    left: float
    top: float

    @property
    def name(self) -> str:
        """The name of the file it is kept in; it changes with anything that changes the film."""
        return f"{self.id}-{key_of(fingerprint(), self.figure, self.look, self.left, self.top)}.json"


def hang_films(gallery: Gallery, folder: Path, progress: Progress | None = None) -> dict[str, str]:
    """The film of every exercise that moves, by its id; ``folder`` keeps the films for the next time."""
    from ..easel.crew import spread  # loads slowly, and reading the words of figures does not need it

    takes = {id: _take(id, gallery) for id in gallery}
    places = {id: folder / take.name for id, take in takes.items()}
    found = {id: place.read_text("utf-8") for id, place in places.items() if place.exists()}
    for id, film in spread(work, {id: take for id, take in takes.items() if id not in found}, progress):
        _keep(film, places[id])
        found[id] = film
    for file in set(folder.glob("*")) - set(places.values()):
        file.unlink(missing_ok=True)
    return {id: found[id] for id in gallery if found[id]}


def work(take: Take) -> str:
    """Makes one film right here; empty where nothing moves that a reader would see."""
    from ..easel.filming import filmed  # numpy loads slowly, and a run that finds everything kept does not need it

    return filmed(take.figure, take.look, (take.left, take.top), f"film-{take.id}")


def _take(id: str, gallery: Gallery) -> Take:
    main = gallery[id][0]
    return Take(id, main.asked.figure, main.person.look, main.drawn.drawing.left, main.drawn.drawing.top)


def _keep(film: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}.draft")
    draft.write_text(film, "utf-8")
    draft.replace(file)
