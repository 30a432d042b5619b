"""Texts are short enough, and plain enough, to read with a sore back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..language.grade import Beats, grade, lengths
from ..language.terms import names_as_textbooks
from ..language.words import sentences
from ..library import Library
from ..problems import Problem
from ..texts import ARTICLES, Told
from .telling import Fault, problems

LONGEST, LONG = 25, 20
MOST_IN_PARAGRAPH = 4
HARDEST_PAGE, HARDEST_STEPS = 8.0, 5.0
# Below this many words a grade jumps about with every word.
FEWEST_WORDS = 40
STEPS = ("setup", "steps")
PAGES = ("exercises", "muscles", "complaints", "routines", "mechanisms", "safety", "claims", ARTICLES)
CAREFUL = "safety"
# A list in one line.
LISTS = ("on_card",)


def sentences_are_short(library: Library) -> Iterator[Problem]:
    """A sentence has at most 25 words, and at most 20 as a rule."""
    return problems(library, long, "rule-sentences-are-short", alone=True)


def paragraphs_are_short(library: Library) -> Iterator[Problem]:
    """A paragraph has at most 4 sentences."""
    return problems(library, crowded, "rule-paragraphs-are-short", alone=True)


def pages_are_easy_to_read(library: Library) -> Iterator[Problem]:
    """A page asks for at most 8 years of school, and steps and safety lists for 5."""
    beats = Beats({term.term.lower(): term.syllables for term in library.glossary.values()})
    for _, group in groupby(library.told, key=lambda told: (told.kind, told.id)):
        page = [told for told in group if not told.is_name]
        if page and page[0].kind in PAGES:
            steps = list(_hard([told for told in page if told.path[0] in STEPS], HARDEST_STEPS, beats))
            most = HARDEST_STEPS if page[0].kind == CAREFUL else HARDEST_PAGE
            yield from steps or _hard(page, most, beats)


def long(_: Library, told: Told) -> Iterator[Fault]:
    """Every sentence of a text that is too long."""
    if names_as_textbooks(told.kind, told.field) or told.field in LISTS:
        return
    if all(len(sentence.words) <= LONG for sentence in sentences(told.text)):
        return
    for length in lengths(told.text):
        if length.words > LONG:
            yield Fault(
                length.start,
                length.end,
                "sentence-long",
                f"This sentence has {length.words} words.",
                f"at most {LONG} words: say one thing, stop, and say the next",
                "",
                length.words <= LONGEST,
            )


def crowded(_: Library, told: Told) -> Iterator[Fault]:
    """A paragraph with too many sentences."""
    passage = told.passage
    found = sentences(told.text) if passage is None or passage.is_paragraph else ()
    if len(found) > MOST_IN_PARAGRAPH:
        extra = found[MOST_IN_PARAGRAPH]
        yield Fault(
            extra.start,
            extra.end(len(extra.words) - 1),
            "paragraph-long",
            f"This is sentence number {MOST_IN_PARAGRAPH + 1} of one paragraph.",
            f"at most {MOST_IN_PARAGRAPH} sentences, then a new paragraph or a list",
            "",
            True,
        )


def _hard(page: list[Told], most: float, beats: Beats) -> Iterator[Problem]:
    """A problem at the hardest sentence of texts that are too hard together."""
    texts = [told.text for told in page]
    if sum(len(sentence.words) for text in texts for sentence in sentences(text)) < FEWEST_WORDS:
        return
    found = grade(texts, beats)
    if found > most:
        told, start, end = _hardest(page, beats)
        yield Problem(
            told.place(start, end),
            "page-hard",
            f"Together these texts ask for {found:.1f} years of school, and this sentence asks for the most.",
            expected=f"at most {most:.0f}: shorter words, and one thing in a sentence",
            read="rule-pages-are-easy-to-read",
        )


def _hardest(page: Iterable[Told], beats: Beats) -> tuple[Told, int, int]:
    spans = [
        (told, sentence.start, sentence.end(len(sentence.words) - 1))
        for told in page
        for sentence in sentences(told.text)
    ]
    return max(spans, key=lambda span: grade([span[0].text[span[1] : span[2]]], beats))
