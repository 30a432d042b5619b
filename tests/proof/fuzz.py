"""Chance: damaged real files are refused or read in time, and accepted words stand on the page as written."""

from __future__ import annotations

import random
import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from hipwise.address import address
from hipwise.deck import Deck
from hipwise.edition import Desk
from hipwise.findings import examine, field_names
from hipwise.glance import glance
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.records import KINDS
from hipwise.reports import show
from hipwise.rules import broken
from hipwise.source import read

from ..corpus.laying import clean
from ..site.seen import seen
from .mutating import damaged, in_quotes, words

MOST_SECONDS = 2.0
MOST_BYTES = 20_000
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202e\u2066]")
FIELDS = {
    "content/exercises/lift.yml": "feel",
    "content/claims/lifts-help.yml": "reason",
    "content/mechanisms/level-pelvis.yml": "summary",
    "content/routines/short-one.yml": "habit",
    "content/references/trial.yml": "title",
}


class Wrong(AssertionError):
    """Something that must never happen, with what brought it about."""


class Unprinted(Deck):
    """No cards: only pages are looked at."""

    def deal(self, *_: Any) -> dict[str, Any]:
        return {}


def damage(project: Path, dice: random.Random) -> Iterator[str]:
    """Each step damages one real file, and judges it alone and beside the others; raises Wrong."""
    library = Loader().load(project / "content", date.today()).library
    files = sorted((project / "content").glob("*/*.yml"))
    for turn in count(1):
        path = dice.choice(files)
        data = damaged(path.read_text("utf-8"), dice)
        start = time.process_time()
        try:
            said = _judged(library, path.parent.name, path.stem, data)
        except Exception as error:
            raise Wrong(f"{path.name} raised {error!r}: {data!r}") from error
        in_bounds(path.name, said, time.process_time() - start, data)
        yield f"{turn} damaged files"


def glanced(project: Path, room: Path, dice: random.Random) -> Iterator[str]:
    """The same, from the disk, as the command does it for one file."""
    shutil.copytree(project / "content", room / "content")
    files = sorted(path for path in (room / "content").glob("*/*.yml") if path.parent.name != "exercises")
    for turn in count(1):
        path = dice.choice(files)
        good = path.read_bytes()
        data = damaged(good.decode(), dice)
        path.write_bytes(data)
        start = time.process_time()
        try:
            found = glance(room, date.today(), {path.relative_to(room).as_posix()})
            said = show(found.problems, lambda file, texts=found.texts: texts.get(file, ()), site="S")  # type: ignore[misc]
        except Exception as error:
            raise Wrong(f"{path.name} raised {error!r}: {data!r}") from error
        in_bounds(path.name, said, time.process_time() - start, data)
        path.write_bytes(good)
        yield f"{turn} files on the disk"


def worded(room: Path, dice: random.Random) -> Iterator[str]:
    """Each step writes made-up words into a field; where they are accepted, a page shows them exactly; raises Wrong."""
    root, desk = clean(room / "words"), Desk(deck=Unprinted())
    accepted = 0
    for turn in count(1):
        file, field = dice.choice(list(FIELDS.items()))
        path, text = root / file, words(dice)
        good = path.read_text("utf-8")
        path.write_text(re.sub(rf"^{field}: .*$", lambda _, f=field, t=text: f"{f}: {in_quotes(t)}", good, flags=re.M))  # type: ignore[misc]
        edition = desk.edit(root, address(root / "mkdocs.yml"))
        path.write_text(good, "utf-8")
        if not edition.trouble and edition.site is not None:
            accepted += 1
            if not any(text in seen(page.html).text for page in edition.pages):
                raise Wrong(f"{text!r} in {file} is accepted, and no page shows it")
        yield f"{turn} made-up texts, {accepted} accepted and shown"


def _judged(library: Library, kind: str, id: str, data: bytes) -> str:
    """What is said about a file with these bytes among all others."""
    file = f"content/{kind}/{id}.yml"
    reading = read(data, file, field_names(KINDS[kind]))
    record, problems = examine(KINDS[kind], kind, id, reading)
    found = [*reading.problems, *problems]
    if record is not None and not found:
        shelf = {**library.shelves[kind], id: record}
        changed = replace(
            library,
            shelves={**library.shelves, kind: shelf},
            readings={**library.readings, (kind, id): reading},
            named={},
        )
        found += broken(changed)
    return show(found, lambda _: reading.lines, site="S")


def in_bounds(name: str, said: str, seconds: float, data: bytes) -> None:
    """Raises Wrong where an answer took too long, is too long, or shows what nobody can see."""
    if seconds > MOST_SECONDS:
        raise Wrong(f"{name} took {seconds:.1f} s: {data!r}")
    if len(said.encode()) > MOST_BYTES or HIDDEN.search(said):
        raise Wrong(f"{name} is answered at length or with hidden signs: {data!r}")
