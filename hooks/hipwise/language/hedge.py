"""Whether a claim's sentence sounds as sure as its certainty allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from .health import statements
from .sure import Force, is_open, patterns, sounds
from .words import Sentence, sentences

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "moderate": "probably, likely, tend to, often or usually",
        "low": "may, might, could or perhaps",
        "very_low": "words such as: we do not know, unclear, very unsure",
        "conflicting": "words such as: studies disagree, mixed, unclear",
        "mechanism": "words such as: in theory, one idea is",
        "unknown": "words such as: we do not know, nobody knows, unclear",
    }
)
ASKED: Mapping[str, Force] = MappingProxyType({"moderate": Force.probably, "low": Force.maybe})


class Mismatch(NamedTuple):
    """Where a sentence and its certainty part: the first and last letter, and what the words sound like."""

    start: int
    end: int
    sounds: Force


def mismatches(text: str, certainty: str, *, unknown: bool) -> Iterator[Mismatch]:
    """Every sentence of a claim that says more or less than its certainty; `unknown` for what nobody knows."""
    told = sentences(text)
    if certainty == "high" and not unknown:
        return
    if certainty in ASKED and not unknown:
        yield from _graded(told, ASKED[certainty])
    elif not any(_says_open(sentence, "mechanism" if certainty == "mechanism" else "open") for sentence in told):
        yield _whole(told[0], min(sounds(told[0])))
    else:
        yield from (found for sentence in told for found in _beside(sentence))


def _graded(told: tuple[Sentence, ...], asked: Force) -> Iterator[Mismatch]:
    """Every health statement must sound as sure as asked; where there is none, some sentence must."""
    found = [(sentence, statement) for sentence in told for statement in statements(sentence)]
    settled = [(sentence, statement) for sentence, statement in found if statement.force is not Force.open]
    for sentence, statement in settled or found:
        if statement.force != asked:
            yield Mismatch(sentence.starts[statement.first], sentence.end(statement.last), statement.force)
    if not found and not any(asked in sounds(sentence) for sentence in told):
        yield _whole(told[0], min(sounds(told[0])))


def _beside(sentence: Sentence) -> Iterator[Mismatch]:
    """What stands beside "we do not know" must not be stated as a fact."""
    for statement in statements(sentence):
        if statement.force > Force.maybe:
            yield Mismatch(sentence.starts[statement.first], sentence.end(statement.last), statement.force)


def _says_open(sentence: Sentence, name: str) -> bool:
    return patterns(name).anywhere(sentence) if name == "mechanism" else is_open(sentence)


def _whole(sentence: Sentence, heard: Force) -> Mismatch:
    return Mismatch(sentence.start, sentence.end(len(sentence.words) - 1), heard)
