"""Text as sentences of words, each with its place, so that a finding can point to a word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)*)|([.!?]+(?=[\s”\"')\]]|$))|([^\w\s])")
STOPS = ".!?"
HARD = frozenset(";:—–()[]")
OPENED, CLOSED = '“"', '”"'
ABBREVIATED = frozenset({"e.g", "i.e", "g", "e", "dr", "vs", "etc", "approx", "no", "fig"})


@dataclass(eq=False, slots=True)
class Sentence:
    """The words of one sentence in lower case, without signs.

    `each` holds every word once; `marks` tells which signs stand right before a word, by its index; `ending` is the
    sign the sentence ends with.
    """

    words: tuple[str, ...]
    each: frozenset[str]
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

    @property
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

    @property
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
    at = 0
    for chunk in text.split(" "):
        # Most of a text is plain words between blanks, and they need no closer look.
        if chunk.isalpha():
            words.append(chunk.lower())
            starts.append(at)
        elif chunk:
            for match in TOKEN.finditer(text, at, at + len(chunk)):
                word, stop, sign = match.groups()
                if word:
                    words.append(word.lower().replace("’", "'"))
                    starts.append(match.start())
                elif sign or _goes_on(text, match.end(), words):
                    if sign not in ("-", "'", "’"):
                        marks[len(words)] = marks.get(len(words), "") + (sign or stop)
                elif words:
                    yield Sentence(tuple(words), frozenset(words), tuple(starts), marks, stop, text)
                    words, starts, marks = [], [], {}
        at += len(chunk) + 1
    if words:
        yield Sentence(tuple(words), frozenset(words), tuple(starts), marks, "", text)


def _goes_on(text: str, at: int, words: list[str]) -> bool:
    """Whether the stop before `at` ends only an abbreviation."""
    return bool(words) and words[-1] in ABBREVIATED and text[at : at + 2].strip()[:1].islower()
