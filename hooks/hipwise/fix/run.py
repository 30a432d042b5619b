"""Tidies files of a project and writes them, each whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ..problems import Problem, visible
from ..records import KINDS
from ..source import ContentFile, Listing, read_tree
from .nearest import Ids, Offer, offers, taken
from .tidy import tidied


@dataclass(frozen=True)
class Outcome:
    """What became of one file; `kept` says why it was left as it is, and `offered` what a person may take."""

    file: str
    changed: bool = False
    kept: str = ""
    offered: tuple[Offer, ...] = ()
    took: tuple[Offer, ...] = ()

    @property
    def lines(self) -> Iterator[str]:
        """What a person is told, nothing if there is nothing to tell."""
        name = visible(self.file)
        if self.kept:
            yield f"{name}: left as it is. {self.kept}"
        elif self.changed:
            yield f"{name}: tidied"
        for offer in self.took:
            yield f"{name}:{offer.line}: {visible(offer.word)} is now {offer.nearest}"
        for offer in self.offered:
            yield f"{name}:{offer.line}: {visible(offer.word)} may be {offer.nearest}; fix --nearest writes it"


def fixed(root: Path, files: Collection[str], *, write: bool, nearest: bool) -> Iterator[Outcome]:
    """Tidies the content files below `root` that are named as messages name them, or all if none is."""
    listing = read_tree(root / "content", tuple(KINDS))
    ids: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for file in listing.files:
        ids[file.kind].add(file.id)
    for file in listing.files:
        if not files or file.file in files:
            yield _fixed(file, ids, root, write=write, nearest=nearest)
    yield from _not_read(listing, files)


def _fixed(file: ContentFile, ids: Ids, root: Path, *, write: bool, nearest: bool) -> Outcome:
    data = file.path.read_bytes()
    done = tidied(data, file.file, KINDS[file.kind])
    if done.problems:
        return Outcome(file.file, kept=_first(done.problems))
    if done.unusual:
        return Outcome(file.file, kept="It is laid out in a way that only a person can change.")
    text, took = taken(done.text, file.kind, file.id, ids) if nearest else (done.text, [])
    offered = () if nearest else tuple(offers(text, file.kind, file.id, ids))
    if text.encode() == data:
        return Outcome(file.file, offered=offered)
    if write:
        put(file.path, text.encode(), root)
    return Outcome(file.file, True, "", offered, tuple(took))


def put(path: Path, data: bytes, beside: Path) -> None:
    """Writes a file whole or not at all, with the rights it had; `beside` is a folder on the same disk."""
    handle, name = tempfile.mkstemp(prefix=".hipwise-", suffix=".part", dir=beside)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        draft.chmod(path.stat().st_mode)
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise


def _first(problems: Collection[Problem]) -> str:
    first = min(problems, key=lambda problem: problem.place)
    more = f" and {len(problems) - 1} more" if len(problems) > 1 else ""
    return f"Line {first.place.line}: {visible(first.message)} Mend this{more} first; check shows how."


def _not_read(listing: Listing, files: Collection[str]) -> Iterator[Outcome]:
    for problem in listing.problems:
        if not files or problem.place.file in files:
            yield Outcome(problem.place.file, kept=visible(problem.message))
