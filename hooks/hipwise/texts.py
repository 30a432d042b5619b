"""Every text a reader meets, of records and articles alike, and where each of its letters stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel, StringConstraints

from .language.articles import Article, Passage
from .problems import Place
from .records import Record
from .records.fields import parts
from .source import Reading

Path = tuple[str | int, ...]
Readings = Mapping[tuple[str, str], Reading]
ARTICLES = "articles"
LONGEST_NAME = 70
# Names of people, journals and papers are theirs, not ours.
OURS = {"references": {"finding", "does_not_show"}, "people": {"interests", "role"}}


class Told(NamedTuple):
    """One text with the file it is from; `path` is its field, or the number of an article's passage."""

    kind: str
    id: str
    path: Path
    text: str
    source: Reading | Article
    is_name: bool = False

    @property
    def field(self) -> str:
        """The names that lead to it, as in "cautions.when"."""
        return _names(self.path)

    @property
    def passage(self) -> Passage | None:
        """The passage of an article, None for a record's text."""
        if isinstance(self.source, Article):
            return self.source.passages[int(self.path[0])]
        return None

    def place(self, start: int, end: int) -> Place:
        """Where the letters from `start` to `end` stand in the file."""
        if isinstance(self.source, Article):
            line, column = self.source.line_of(self.source.passages[int(self.path[0])].start + start)
            return Place(self.id, line, column, end - start)
        whole = self.source.place(self.path)
        line_text, words = self.source.lines[whole.line - 1], self.text[start:end]
        begin = whole.column - 1 + (line_text[whole.column - 1 : whole.column] in ("'", '"')) + start
        if line_text[begin : begin + len(words)] == words:
            return Place(whole.file, whole.line, begin + 1, len(words))
        # Spelled with escapes, or wrapped: then the words may stand in one of the lines below.
        found = ((line, text.find(words, from_)) for line, text, from_ in _rows(self.source.lines, whole))
        return next((Place(whole.file, line, at + 1, len(words)) for line, at in found if at >= 0), whole)

    def remarks(self) -> Iterator[Place]:
        """The lines of remarks right above it."""
        first = self.place(len(self.text) - len(self.text.lstrip()), len(self.text))
        for number in range(first.line - 1, 0, -1):
            line = self.source.lines[number - 1]
            if not line.lstrip().startswith("<!--" if isinstance(self.source, Article) else "#"):
                return
            yield Place(first.file, number, 1, len(line))


def _rows(lines: Sequence[str], begins: Place) -> Iterator[tuple[int, str, int]]:
    """The lines of a value: their numbers, what they say, and from which column on."""
    first = lines[begins.line - 1]
    yield begins.line, first, begins.column - 1
    for number, text in enumerate(lines[begins.line :], begins.line + 1):
        if text.strip() and len(text) - len(text.lstrip()) <= len(first) - len(first.lstrip()):
            return
        yield number, text, 0


@lru_cache(maxsize=1 << 12)
def _names(path: Path) -> str:
    return ".".join(part for part in path if isinstance(part, str))


def told_by_records(
    records: Iterable[tuple[str, Record]], readings: Mapping[tuple[str, str], Reading]
) -> Iterator[Told]:
    """Every text of records, field by field; `readings` are the files they come from."""
    for kind, record in records:
        reading = readings.get((kind, record.id))
        for path, text, is_name in _texts(record, ()) if reading else ():
            if reading and (kind not in OURS or path[0] in OURS[kind]):
                yield Told(kind, record.id, path, text, reading, is_name)


def told_by_articles(articles: Iterable[Article]) -> Iterator[Told]:
    """Every passage of articles."""
    for article in articles:
        for index, passage in enumerate(article.passages):
            yield Told(ARTICLES, article.file, (index,), passage.text, article)


def _texts(part: BaseModel, path: Path) -> Iterator[tuple[Path, str, bool]]:
    for name, key, is_name in _fields(type(part)):
        value = getattr(part, name)
        items = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for index, item in items:
            here = (*path, key) if index is None else (*path, key, index)
            if isinstance(item, BaseModel):
                yield from _texts(item, here)
            elif isinstance(item, str) and is_name is not None:
                yield here, item, is_name


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool | None], ...]:
    """The fields that hold text, and whether it is a name; None for groups of fields."""
    found: list[tuple[str, str, bool | None]] = []
    for name, info in model.model_fields.items():
        key, longest = info.alias or name, _longest([*info.metadata, info.annotation])
        if longest:
            found.append((name, key, longest <= LONGEST_NAME))
        elif parts(info.annotation):
            found.append((name, key, None))
    return tuple(found)


def _longest(marks: Iterable[Any]) -> int:
    """How long a text of a type may be, where it is free text; 0 for ids, codes and all else."""
    for mark in marks:
        if isinstance(mark, StringConstraints):
            return 0 if mark.pattern or not mark.max_length or mark.max_length < LONGEST_NAME else mark.max_length
        inner = [*getattr(mark, "__metadata__", ()), *getattr(mark, "__args__", ())]
        if inner and (found := _longest(inner)):
            return found
    return 0
