"""Whether a text explains a special word where it uses it."""

from __future__ import annotations

from functools import cache

from .data import read
from .words import Sentence

MEANS = frozenset({"is", "are", "means", "mean"})
CALLED = frozenset({"called", "named"})
SMALL = frozenset({"a", "an", "the", "of", "to", "at", "in", "on", "and", "with", "that", "it", "you", "from"})


@cache
def everyday() -> frozenset[str]:
    """The terms that need no plain words beside them."""
    return frozenset(read("terms")["everyday"])


def names_as_textbooks(kind: str, field: str) -> bool:
    """Whether a field is there to name things as textbooks do."""
    return field in read("terms")["textbook"].get(kind, ())


def explained(sentence: Sentence, first: int, last: int, plain: str) -> bool:
    """Whether a sentence has plain words for what stands from word to word: in brackets, by "is", or beside it."""
    after = last + 1
    bracketed = first in sentence.bracketed or "(" in sentence.marks.get(after, "")
    defined = after < len(sentence.words) and sentence.words[after] in MEANS
    named = first > 0 and sentence.words[first - 1] in CALLED
    wanted = {word for word in plain.lower().replace("-", " ").split() if word not in SMALL}
    return bracketed or defined or named or bool(wanted and wanted <= set(sentence.words))
