"""How the main picture of an exercise moves, as the data a player reads: drawn once and kept beside the pictures."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from ..body.figure import Figure, Look
from .gallery import Gallery
from .store import fingerprint, key_of
from .workshop import FEW, Progress, alone

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
    takes = {id: _take(id, gallery) for id in gallery}
    found = {id: (folder / take.name).read_text("utf-8") for id, take in takes.items() if (folder / take.name).exists()}
    missing = [take for id, take in takes.items() if id not in found]
    begun = time.monotonic()
    for done, (take, film) in enumerate(_made(missing), start=1):
        _keep(film, folder / take.name)
        found[take.id] = film
        if progress:
            progress(done, len(missing), time.monotonic() - begun)
    for file in set(folder.glob("*")) - {folder / take.name for take in takes.values()}:
        file.unlink(missing_ok=True)
    return {id: found[id] for id in gallery if found[id]}


def work(take: Take) -> str:
    """Makes one film right here; empty where nothing moves that a reader would see."""
    from .filming import filmed  # numpy loads slowly, and a run that finds everything kept does not need it

    return filmed(take.figure, take.look, (take.left, take.top), f"film-{take.id}")


def _take(id: str, gallery: Gallery) -> Take:
    main = gallery[id][0]
    return Take(id, main.asked.figure, main.person.look, main.drawn.drawing.left, main.drawn.drawing.top)


def _made(takes: list[Take]) -> Iterator[tuple[Take, str]]:
    if len(takes) <= FEW:
        yield from ((take, work(take)) for take in takes)
        return
    with ProcessPoolExecutor(min(len(takes), os.cpu_count() or 1), get_context("spawn"), initializer=alone) as pool:
        waiting = {pool.submit(work, take): take for take in takes}
        for film in as_completed(waiting):
            yield waiting[film], film.result()


def _keep(film: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}.draft")
    draft.write_text(film, "utf-8")
    draft.replace(file)
