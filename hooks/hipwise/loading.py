"""Files become records: read, checked field by field, and remembered until they change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .findings import examine, field_names
from .library import Library
from .mentions import Mention, mentions
from .problems import Place, Problem
from .records import KINDS, Record
from .source import ContentFile, Listing, Memory, Reading, problem, read, read_tree

Wanted = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A library of all right files, what is wrong with the others, and the lines messages quote."""

    library: Library
    problems: tuple[Problem, ...]
    texts: dict[str, Sequence[str]]
    files: int


@dataclass(frozen=True, slots=True)
class Shelved:
    """One file as it was read last: its bytes, its reading and what came of it."""

    data: bytes
    reading: Reading
    record: Record | None
    problems: tuple[Problem, ...]
    named: tuple[Mention, ...] = ()


@dataclass
class Loader:
    """Loads the content folder; a second load parses only files whose bytes changed.

    With `keeps`, so does the first one after a load by another run, which keeps what it read beside the content.
    """

    keeps: bool = False
    _memory: Memory | None = None
    _known: dict[tuple[str, str], Shelved] = field(default_factory=dict)

    def load(self, content: Path, today: date, wanted: Wanted | None = None, listing: Listing | None = None) -> Loaded:
        """Every file below `content`, as of `today`; nothing raises on bad content.

        With `wanted`, only the files of a kind and an id it says yes to; `listing` is what the folder is known to hold.
        """
        listing = listing or read_tree(content, tuple(KINDS))
        first = not self._known
        if self.keeps and self._memory is None:
            self._memory = Memory.of(content.parent)
        files = [file for file in listing.files if wanted is None or wanted(file.kind, file.id)]
        self._known = {(file.kind, file.id): self._shelve(file) for file in files}
        if self._memory and first and wanted is None:  # later loads read only what changed
            self._memory.save()
        shelves: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        for (kind, id), shelved in self._known.items():
            if shelved.record is not None:
                shelves[kind][id] = shelved.record
        readings = {key: shelved.reading for key, shelved in self._known.items()}
        found = [problem for shelved in self._known.values() for problem in shelved.problems]
        texts: dict[str, Sequence[str]] = {reading.file: reading.lines for reading in readings.values()}
        named = {key: shelved.named for key, shelved in self._known.items()}
        library = Library(shelves, readings, today, closed=listing.closed, named=named)
        return Loaded(library, (*listing.problems, *found), texts, len(readings))

    def _shelve(self, file: ContentFile) -> Shelved:
        try:
            data = file.path.read_bytes()
        except OSError:  # nobody may read it, or it went away since it was listed
            return self._closed(file)
        known = self._known.get((file.kind, file.id))
        if known and known.data == data:
            return known
        model = KINDS[file.kind]
        reading = (self._memory.read if self._memory else read)(data, file.file, field_names(model))
        record, problems = examine(model, file.kind, file.id, reading)
        named = mentions(file.kind, file.id, record, reading.data)
        return Shelved(data, reading, record, (*reading.problems, *problems), named)

    @staticmethod
    def _closed(file: ContentFile) -> Shelved:
        said = problem("file-unreadable", Place(file.file, 1, 1))
        return Shelved(b"", Reading(file.file, None, (said,), "", ""), None, (said,))
