"""Many cards at once: on all cores, and an unchanged card from the cache."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from .press import Paper, Print, fingerprint, pdf, picture
from .sheet import Sheet

Progress = Callable[[int, int, float], None]
"""Is told how many cards are done, of how many, after how many seconds."""

VARIANTS = {(paper, edition): f"{paper.value}-{edition.value}.pdf" for paper, edition in product(Paper, Print)}
PICTURE = "picture.png"


@dataclass(frozen=True, slots=True)
class Rendered:
    """All files of one card: a PDF for each paper and edition, and a PNG of the first page."""

    pdfs: Mapping[tuple[Paper, Print], bytes]
    picture: bytes


def render_all(sheets: Mapping[str, Sheet], cache: Path, progress: Progress | None = None) -> dict[str, Rendered]:
    """Draws every sheet, under the same names; `cache` is a folder that keeps what this run drew and nothing older.

    Raises Unprintable for the first card that cannot be set.
    """
    begun, places = time.monotonic(), _places(sheets, cache)
    drawn: dict[str, Rendered] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = {pool.submit(_draw, sheet, places[name]): name for name, sheet in sheets.items()}
        for done, card in enumerate(as_completed(waiting), start=1):
            drawn[waiting[card]] = card.result()
            if progress:
                progress(done, len(sheets), time.monotonic() - begun)
    _forget_others(cache, {place.name for place in places.values()})
    return {name: drawn[name] for name in sheets}


def kept(sheets: Mapping[str, Sheet], cache: Path) -> dict[str, Rendered]:
    """Those of the sheets that `cache` holds as they are now, under the same names."""
    found = {name: _kept(place) for name, place in _places(sheets, cache).items()}
    return {name: card for name, card in found.items() if card}


def _places(sheets: Mapping[str, Sheet], cache: Path) -> dict[str, Path]:
    press = fingerprint()
    return {name: cache / f"{press[:16]}-{sheet.fingerprint[:32]}" for name, sheet in sheets.items()}


def _draw(sheet: Sheet, place: Path) -> Rendered:
    if card := _kept(place):
        return card
    card = Rendered({variant: pdf(sheet, *variant) for variant in VARIANTS}, picture(sheet))
    _keep(card, place)
    return card


def _kept(place: Path) -> Rendered | None:
    try:
        return Rendered(
            {variant: (place / file).read_bytes() for variant, file in VARIANTS.items()},
            (place / PICTURE).read_bytes(),
        )
    except FileNotFoundError:
        return None


def _keep(card: Rendered, place: Path) -> None:
    """All files of a card appear together, so that a run that is broken off leaves no half of one."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(dir=place.parent))
    for name, content in _files(card):
        (draft / name).write_bytes(content)
    try:
        draft.rename(place)
    except OSError:  # another run was first
        shutil.rmtree(draft)


def _files(card: Rendered) -> Iterator[tuple[str, bytes]]:
    for variant, name in VARIANTS.items():
        yield name, card.pdfs[variant]
    yield PICTURE, card.picture


def _forget_others(cache: Path, kept: set[str]) -> None:
    for place in cache.glob("*"):
        if place.name not in kept:
            shutil.rmtree(place, ignore_errors=True)
