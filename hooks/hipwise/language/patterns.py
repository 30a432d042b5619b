"""Plain patterns of words, such as ``knee|knees ... cave*``, found in sentences in one pass.

A pattern is a row of elements: a word, words to choose from (``a|b``), a beginning (``degenerat*``), a class of words
(``<pain>``), one that may be missing (``the?``), or a gap of up to 6 other words (``...``; ``..2`` is up to 2).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from .words import Sentence

WIDEST = 6
# Beginnings of words have at least as many letters.
KEY = 3
# Words that so many sentences hold that no pattern had better be looked for by them.
COMMON = frozenset({
    "a", "an", "and", "are", "as", "at", "back", "be", "bone", "bones", "do", "does", "for", "has", "have", "hip",
    "hips", "if", "in", "is", "it", "joint", "knee", "knees", "leg", "legs", "muscle", "muscles", "no", "not", "of",
    "on", "or", "pain", "pelvis", "side", "so", "sore", "than", "that", "the", "then", "they", "thigh", "this", "to",
    "with", "you", "your",
})  # fmt: skip
Load = TypeVar("Load")
Classes = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a pattern; a gap fits any words up to its width."""

    words: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0

    def fits(self, word: str) -> bool:
        """Whether a word may stand here."""
        return word in self.words or (self.beginnings != () and word.startswith(self.beginnings))


Elements = tuple[Element, ...]


class Hit(NamedTuple, Generic[Load]):
    """A pattern found: what it stands for, and its first and last word."""

    load: Load
    first: int
    last: int


class Row(NamedTuple, Generic[Load]):
    """One pattern and what it stands for, its elements in the order they are tried: from its end where `step` is -1.

    `needs` are words one of which must be in the sentence, where they are known.
    """

    elements: Elements
    step: int
    needs: frozenset[str]
    load: Load


class Patterns(Generic[Load]):
    """Many patterns with what each stands for, tried only where the rarer of their end words stands."""

    def __init__(self, patterns: Iterable[tuple[str, Load]], classes: Classes | None = None) -> None:
        self._by_word: dict[str, list[Row[Load]]] = {}
        self._by_beginning: dict[str, list[tuple[str, Row[Load]]]] = {}
        self._known: dict[str, list[Row[Load]]] = {}
        self._in_none: set[str] = set()
        made: dict[str, Element] = {}
        for text, load in patterns:
            for elements in _read(text, classes or {}, made):
                row = _row(elements, load)
                for word in row.elements[0].words:
                    self._by_word.setdefault(word, []).append(row)
                for beginning in row.elements[0].beginnings:
                    self._by_beginning.setdefault(beginning[:KEY], []).append((beginning, row))

    def find(self, sentence: Sentence, stops: frozenset[int] = frozenset()) -> Iterator[Hit[Load]]:
        """Every pattern in a sentence that does not reach over the beginning of a clause, which `stops` lists."""
        words, known = sentence.words, self._known
        if sentence.each <= self._in_none:
            return
        for index, word in enumerate(words):
            rows = known.get(word)
            if rows is None:
                rows = self._learn(word)
            for elements, step, needs, load in rows:
                if needs and needs.isdisjoint(sentence.each):
                    continue
                end = _end(elements, 1, words, index + step, stops, step)
                if end is not None:
                    yield Hit(load, index, end - 1) if step > 0 else Hit(load, end + 1, index)

    def anywhere(self, sentence: Sentence) -> bool:
        """Whether a sentence holds one of the patterns."""
        return next(self.find(sentence), None) is not None

    def _learn(self, word: str) -> list[Row[Load]]:
        """The patterns to try at a word, remembered for the next time."""
        longer = self._by_beginning.get(word[:KEY], ())
        rows = [*self._by_word.get(word, ()), *(row for beginning, row in longer if word.startswith(beginning))]
        self._known[word] = rows
        if not rows:
            self._in_none.add(word)
        return rows


def _row(elements: Elements, load: Load) -> Row[Load]:
    """A pattern to be tried from that end which fewer sentences hold."""
    last = elements[-1]
    turned = not COMMON.isdisjoint(elements[0].words) and COMMON.isdisjoint(last.words) and not last.optional
    ordered = elements[::-1] if turned else elements
    far = ordered[-1]
    needs = frozenset() if len(elements) == 1 or far.optional or far.beginnings else far.words
    return Row(ordered, -1 if turned else 1, needs, load)


def _end(
    elements: Elements, at: int, words: tuple[str, ...], index: int, stops: frozenset[int], step: int
) -> int | None:
    """The index one step after the last word when the elements from `at` on fit the words from `index` on."""
    if at == len(elements):
        return index
    element = elements[at]
    if element.gap:
        return _beyond(elements, at, words, index, stops, step)
    if 0 <= index < len(words) and (index if step > 0 else index + 1) not in stops and element.fits(words[index]):
        found = _end(elements, at + 1, words, index + step, stops, step)
        if found is not None:
            return found
    return _end(elements, at + 1, words, index, stops, step) if element.optional else None


def _beyond(
    elements: Elements, gap: int, words: tuple[str, ...], index: int, stops: frozenset[int], step: int
) -> int | None:
    """The same from a gap on: the next element stands as near as it can."""
    following = elements[gap + 1]
    farthest = index + step * (elements[gap].gap + 1)
    for here in range(index, min(farthest, len(words)) if step > 0 else max(farthest, -1), step):
        if (here if step > 0 else here + 1) in stops:
            return None
        if following.optional or following.fits(words[here]):
            found = _end(elements, gap + 1, words, here, stops, step)
            if found is not None:
                return found
    return None


def _read(text: str, classes: Classes, made: dict[str, Element]) -> Iterator[Elements]:
    """The elements of a pattern; one whose first element may be missing is read in both ways."""
    for part in text.split():
        if part not in made:
            made[part] = _element(part, classes)
    elements = tuple(made[part] for part in text.split())
    yield elements
    if elements[0].optional:
        yield elements[1:]


def _element(part: str, classes: Classes) -> Element:
    if part.startswith(".."):
        return Element(gap=WIDEST if part == "..." else int(part[2:]))
    optional = part.endswith("?")
    options = [word for option in part.removesuffix("?").split("|") for word in _options(option, classes)]
    plain = frozenset(word for word in options if not word.endswith("*"))
    return Element(plain, tuple(word[:-1] for word in options if word.endswith("*")), optional)


def _options(option: str, classes: Classes) -> Iterable[str]:
    if option.startswith("<"):
        return [word for each in classes[option[1:-1]] for word in each.split("|")]
    return (option,)
