"""How numbers are written: 8 to 12, 10 kg, 3 legs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .words import sentences

DIGIT = re.compile(r"\d")
RANGE = re.compile(r"(?<![\d.-])(\d{1,4})\s?[-–—]\s?(\d{1,4})(?![\d-]|\s?[A-Z])")
JOINED = re.compile(r"\b(\d+)(kg|lbs?|cm|mm|km|m|sec|secs|s|mins?|reps?|times|x)\b", re.IGNORECASE)
PERCENT = re.compile(r"\b\d+(?:\.\d+)?\s?%")
POUNDS = frozenset({"lb", "lbs", "pound", "pounds"})
SPELLED = {
    word: str(number)
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)
}
# "The other two" names things and counts none; so do names such as "the four".
NAMES = frozenset({"the", "these", "those", "other", "all", "or"})


class Odd(NamedTuple):
    """A number that is written in another way, and the way it is written here."""

    start: int
    end: int
    why: str
    better: str
    warns: bool


def odd_numbers(text: str) -> Iterator[Odd]:
    """Every number in a text that is not written as it is here."""
    if DIGIT.search(text):
        for found in RANGE.finditer(text):
            yield Odd(*found.span(), "A range is written with “to”.", f"{found[1]} to {found[2]}", False)
        for found in JOINED.finditer(text):
            yield Odd(*found.span(), "A space stands between a number and its unit.", f"{found[1]} {found[2]}", False)
        for found in PERCENT.finditer(text):
            yield Odd(*found.span(), "Parts of a whole are counted in people or things.", "such as 1 in 5", True)
        yield from _kilograms(text)
    yield from _spelled(text)


def _kilograms(text: str) -> Iterator[Odd]:
    for sentence in sentences(text) if "kg" in text else ():
        if "kg" in sentence.words and not POUNDS & set(sentence.words):
            at = sentence.words.index("kg")
            yield Odd(sentence.starts[at], sentence.end(at), "Some readers count in pounds.", "kg and lb", True)


def _spelled(text: str) -> Iterator[Odd]:
    for sentence in sentences(text):
        for index, word in () if sentence.each.isdisjoint(SPELLED) else enumerate(sentence.words):
            if word in SPELLED and index + 1 < len(sentence.words):
                if (index and sentence.words[index - 1] in NAMES) or "half" in sentence.words[index + 1 : index + 4]:
                    continue
                yield Odd(sentence.starts[index], sentence.end(index), "Numbers are digits.", SPELLED[word], True)
