"""How many years of school a text asks for, by the Flesch-Kincaid formula."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"[.!?:](?=\s|$)")
WORD = re.compile(r"[A-Za-z0-9']+")
VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The US school grade of a text; a number counts as one short word, an id as the words it is made of."""
    words = WORD.findall(text)
    sentences = max(1, len(SENTENCE.findall(text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """How many beats a word has, counted by its groups of vowels."""
    low = word.lower()
    silent = low.endswith(("e", "es", "ed")) and not low.endswith(("le", "ted", "ded", "ses", "ces", "ges"))
    return max(1, len(VOWELS.findall(low)) - silent)
