"""How hard a file is to read, and its hardest sentence."""

from __future__ import annotations

from typing import NamedTuple

from hipwise.language.grade import Beats, grade
from hipwise.language.words import sentences

from .states import State, named


class Ease(NamedTuple):
    """Years of school a file's texts ask for together, and the sentence that asks for the most."""

    years: float
    hardest: str


def ease(state: State, path: str) -> Ease | None:
    """The reading grade of a file; None where it has no right text."""
    kind, id = named(path)
    texts = [told.text for told in state.library.told if (told.kind, told.id) == (kind, id) and not told.is_name]
    beats = Beats({term.term.lower(): term.syllables for term in state.library.glossary.values()})
    spans = [text[it.start : it.end(len(it.words) - 1)] for text in texts for it in sentences(text)]
    if not spans:
        return None
    return Ease(grade(texts, beats), max(spans, key=lambda span: grade([span], beats)))
