"""Words and numbers are calm, plain and written in one way."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.avoid import uses
from ..language.numbers import odd_numbers
from ..library import Library
from ..problems import Problem
from ..texts import ARTICLES, Told
from .claims import causal
from .telling import Fault, problems

WHY = {
    "frightens": "frightens people, and it tells more than anyone knows",
    "promises": "promises more than anyone can keep",
    "device": "sounds as if this site looked at you, and it does not",
    "people": "speaks of people in a way that many do not like",
    "plain": "has a plainer way to say it",
}
GUIDES = "docs/contributing/"
FOR_READERS = ("frightens", "promises", "people")


def words_are_calm_and_plain(library: Library) -> Iterator[Problem]:
    """No text uses a word that scares, says too much, or is hard to read."""
    return problems(library, avoided, "rule-words-are-calm-and-plain", alone=True)


def numbers_are_written_one_way(library: Library) -> Iterator[Problem]:
    """Numbers are digits, a range says "to", and a unit has a space."""
    return problems(library, odd, "rule-numbers-are-written-one-way", alone=True)


def avoided(library: Library, told: Told) -> Iterator[Fault]:
    """Every avoided word of a text; guides for contributors may name words and tools."""
    if told.is_name and told.kind == "glossary":
        return
    for use in uses(told.text, told.kind):
        group = use.avoided.group
        caught = use.avoided.denied == "open" and any(causal(library, told))
        if not caught and (not told.id.startswith(GUIDES) or group in FOR_READERS):
            word = told.text[use.start : use.end]
            message = f"“{word}” {WHY[group]}."
            yield Fault(use.start, use.end, f"word-{group}", message, use.avoided.say, "", use.avoided.warns)


def odd(_: Library, told: Told) -> Iterator[Fault]:
    """Every number of a text that is not written as it is here; names of things are left alone."""
    if not told.is_name and not (told.kind == ARTICLES and told.id.startswith("docs/about/licences")):
        for found in odd_numbers(told.text):
            yield Fault(found.start, found.end, "number-style", found.why, found.better, "", found.warns)
