"""How many years of school a text asks for, and how long its sentences are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .words import Sentence, sentences

VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^aeiouy]e|[^aeiouyscgzxh]es|[^aeiouytd]ed)$")
INSIDE = re.compile(r"[^aeiouy]e(?:ly|ry|ment|ments|ful|less)$|^every")
SPOKEN = re.compile(r"(?:[^aeiouy]le|[^aeiouy]les)$")
APART = re.compile(r"ia(?!l\b)|io(?!n|us)|eo(?!p)|ua(?!r)|ying|iu|ism$|[aeiou]ing\b|ea$|eate|ien(?!d)|uie|eus$|ier$")
# The letters of the Flesch-Kincaid formula.
PER_WORD, PER_SYLLABLE, BASE = 0.39, 11.8, 15.59


class Length(NamedTuple):
    """How long a part of a sentence is, up to a colon or its end; its first and last letter."""

    words: int
    start: int
    end: int


class Beats(dict[str, int]):
    """Syllables by word, counted when first asked for; `masked` words count as one."""

    def __init__(self, known: Mapping[str, int] | None = None, masked: Iterable[str] = ()) -> None:
        super().__init__({**(known or {}), **dict.fromkeys(masked, 1)})

    def __missing__(self, word: str) -> int:
        self[word] = syllables(word)
        return self[word]


def grade(texts: Iterable[str], beats: Beats | None = None) -> float:
    """The US school grade of texts read together, by the Flesch-Kincaid formula; 0 where there are no words.

    `beats` may know how many syllables some words have.
    """
    spans = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in spans for word in sentence.words]
    if not words:
        return 0.0
    parts = sum(_parts(sentence) for sentence in spans)
    counted = sum(map((Beats() if beats is None else beats).__getitem__, words))
    return PER_WORD * len(words) / parts + PER_SYLLABLE * counted / len(words) - BASE


def lengths(text: str) -> Iterator[Length]:
    """The length of every sentence of a text; a colon ends one too."""
    return (length for sentence in sentences(text) for length in lengths_in(sentence))


def _parts(sentence: Sentence) -> int:
    return len(list(lengths_in(sentence))) if any(":" in signs for signs in sentence.marks.values()) else 1


def lengths_in(sentence: Sentence) -> Iterator[Length]:
    """The lengths of a sentence's parts between colons."""
    first = 0
    for index in (*(at for at, signs in sentence.marks.items() if ":" in signs), len(sentence.words)):
        if index > first:
            yield Length(index - first, sentence.starts[first], sentence.end(index - 1))
            first = index


def syllables(word: str) -> int:
    """How many beats a word has, by its groups of vowels; a number counts as one."""
    if word[0].isdigit():
        return 1
    plain = word.replace("'", "")
    beats = len(VOWELS.findall(plain)) + len(APART.findall(plain))
    beats -= bool(INSIDE.search(plain)) + bool(SILENT.search(plain) and not SPOKEN.search(plain))
    return max(1, beats)
