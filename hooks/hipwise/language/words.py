"""Text as sentences of words, each with its place, so that a finding can point to a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)*)|([.!?]+(?=[\s”\"')\]]|$))|([^\w\s])")
STOPS = ".!?"
HARD = frozenset(";:—–()[]")
OPENED, CLOSED = '“"', '”"'
ABBREVIATED = frozenset({"e.g", "i.e", "g", "e", "dr", "vs", "etc", "approx", "no", "fig"})


@dataclass(frozen=True, eq=False)
class Sentence:
    """The words of one sentence in lower case, without signs.

    `marks` tells which signs stand right before a word, by its index; `ending` is the sign the sentence ends with.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    marks: Mapping[int, str]
    ending: str
    text: str

    @property
    def start(self) -> int:
        """Where the first word begins in the whole text."""
        return self.starts[0]

    def end(self, index: int) -> int:
        """Where a word ends in the whole text."""
        return self.starts[index] + len(self.words[index])

    def between(self, first: int, last: int) -> str:
        """The text from a word to another one, as written."""
        return self.text[self.starts[first] : self.end(last)]

    @property
    def asks(self) -> bool:
        """Whether it ends as a question."""
        return "?" in self.ending

    @cached_property
    def each(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(self.words)

    @cached_property
    def quoted(self) -> frozenset[int]:
        """Indexes of the words inside quotation marks."""
        inside, found = False, set()
        for index in range(len(self.words)):
            for sign in self.marks.get(index, ""):
                if sign in '“”"':
                    inside = sign == "“" or (sign == '"' and not inside)
            if inside:
                found.add(index)
        return frozenset(found)

    @cached_property
    def bracketed(self) -> frozenset[int]:
        """Indexes of the words inside round brackets."""
        depth, found = 0, set()
        for index in range(len(self.words)):
            signs = self.marks.get(index, "")
            depth = max(0, depth + signs.count("(") - signs.count(")"))
            if depth:
                found.add(index)
        return frozenset(found)


@lru_cache(maxsize=1 << 15)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Every sentence of a text; a text without a full stop is one."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    words: list[str] = []
    starts: list[int] = []
    marks: dict[int, str] = {}
    for at, word, stop, sign in _tokens(text):
        if word:
            words.append(word)
            starts.append(at)
        elif sign or _goes_on(text, at + len(stop), words):
            if sign not in ("-", "'", "’"):
                marks[len(words)] = marks.get(len(words), "") + (sign or stop)
        elif words:
            yield Sentence(tuple(words), tuple(starts), marks, stop, text)
            words, starts, marks = [], [], {}
    if words:
        yield Sentence(tuple(words), tuple(starts), marks, "", text)


def _tokens(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Each word, stop or sign with its place; a plain word between blanks needs no closer look."""
    at = 0
    for chunk in text.split(" "):
        if chunk.isalpha():
            yield at, chunk.lower(), "", ""
        elif chunk:
            for match in TOKEN.finditer(text, at, at + len(chunk)):
                word, stop, sign = match.groups()
                yield match.start(), (word or "").lower().replace("’", "'"), stop or "", sign or ""
        at += len(chunk) + 1


def _goes_on(text: str, at: int, words: list[str]) -> bool:
    """Whether the stop before `at` ends only an abbreviation."""
    return bool(words) and words[-1] in ABBREVIATED and text[at : at + 2].strip()[:1].islower()
