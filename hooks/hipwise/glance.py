"""A quick look at a few files: they and the files they name are read, and all others stay closed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from .library import Library
from .loading import Loaded, Loader
from .problems import Problem
from .records import KINDS
from .rules import broken
from .source import Listing, read_tree

NEAR = 2
"""How many steps from the files it is about a rule about one file may look."""

Key = tuple[str, str]


@dataclass(frozen=True)
class Glance:
    """What is wrong with the files themselves, and in their pictures.

    `sure` tells whether no rule about a file and those it names would say more; a rule that compares all files with
    each other may.
    """

    problems: tuple[Problem, ...]
    drawn: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]
    sure: bool


def glance(root: Path, today: date, files: Collection[str]) -> Glance:
    """Looks at content files, named as messages name them, in the project folder `root`."""
    loaded = _near(root / "content", today, {_key(file) for file in files})
    own = tuple(problem for problem in loaded.problems if problem.place.file in files)
    sure = all(problem.place.file not in files for problem in broken(loaded.library))
    return Glance(own, tuple(_drawn(root, loaded.library, files)), loaded.texts, sure)


def _near(content: Path, today: date, keys: set[Key]) -> Loaded:
    """The files of these kinds and ids, those they name, and for a source those that use it."""
    loader, listing = Loader(keeps=True), read_tree(content, tuple(KINDS))
    wanted: set[Key] = keys | {user for kind, id in keys if kind == "references" for user in _users(listing, id)}

    def near(kind: str, id: str) -> bool:
        return (kind, id) in wanted

    for _ in range(NEAR):
        library = loader.load(content, today, near, listing).library
        wanted |= {(mention.wants, mention.named) for mention in library.mentions}
    return loader.load(content, today, near, listing)


def _users(listing: Listing, id: str) -> Iterator[Key]:
    """The first file that seems to name a source."""
    named = re.compile(rb"(?<![\w-])" + re.escape(id.encode()) + rb"(?![\w-])")
    users = ((file.kind, file.id) for file in listing.files if file.id != id and named.search(file.path.read_bytes()))
    return islice(users, 1)


def _key(file: str) -> Key:
    path = Path(file)
    return path.parent.name, path.stem


def _drawn(root: Path, library: Library, files: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the pictures of exercises among the files; a picture that was drawn before is not drawn."""
    posed = [it for it in library.exercises.values() if it.pose and f"content/exercises/{it.id}.yml" in files]
    if not posed:
        return
    from .easel.workshop import CACHE, Easel  # loads slowly, and most files have no picture
    from .figures.faults import faults
    from .figures.gallery import preview

    easel = Easel(root / CACHE)  # not entered, so that its workers start only if a drawing is missing
    yield from faults(library, {it.id: drawn for it in posed if (drawn := preview(it, library, easel))})
