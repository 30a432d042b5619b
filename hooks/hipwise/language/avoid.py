"""The words this site does not use, and where a text uses one all the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from .data import read
from .health import states
from .patterns import Hit, Patterns
from .sure import Force, denied, force, listed, patterns
from .words import Sentence, sentences

GROUPS = ("frightens", "promises", "device", "people", "plain")


class Avoided(NamedTuple):
    """A group of words with one reason, and what to write in their place."""

    group: str
    say: str
    warns: bool
    denied: str
    only: tuple[str, ...]
    unless: Patterns[str] | None


class Use(NamedTuple):
    """An avoided word in a text, by its first and last letter."""

    start: int
    end: int
    avoided: Avoided


@lru_cache(maxsize=1 << 15)
def uses(text: str, kind: str) -> tuple[Use, ...]:
    """Every avoided word a text of a kind of file uses in earnest."""
    return tuple(_uses(text, kind))


def _uses(text: str, kind: str) -> Iterator[Use]:
    told = sentences(text)
    for index, sentence in enumerate(told):
        after = told[index + 1] if index + 1 < len(told) else None
        last = -1
        for hit in sorted(_list().find(sentence), key=lambda hit: (hit.first, -hit.last)):
            if hit.first > last and _counts(sentence, hit, kind) and not _quoted(sentence, hit.first, after):
                last = hit.last
                yield Use(sentence.starts[hit.first], sentence.end(hit.last), hit.load)


@cache
def technical() -> tuple[tuple[str, str], ...]:
    """Patterns of textbook words, each with the plain words for it."""
    return tuple((find, entry["say"]) for entry in read("avoid")["technical"] for find in entry["find"])


@cache
def _list() -> Patterns[Avoided]:
    lists, classes = read("avoid"), read("health")["classes"]
    entries = [
        (str(find), _entry(group, entry)) for group in GROUPS for entry in lists[group] for find in entry["find"]
    ]
    return Patterns(entries, classes)


def _entry(group: str, entry: Mapping[str, Any]) -> Avoided:
    unless = Patterns(listed(entry["unless"]), read("health")["classes"]) if "unless" in entry else None
    warns = entry["level"] == "warning"
    return Avoided(group, entry["say"], warns, entry.get("denied", ""), tuple(entry.get("only", ())), unless)


def _counts(sentence: Sentence, hit: Hit[Avoided], kind: str) -> bool:
    avoided = hit.load
    if avoided.only and kind not in avoided.only:
        return False
    if avoided.unless and avoided.unless.anywhere(sentence):
        return False
    if not avoided.denied:
        return True
    if not states(sentence):
        return False
    inside = any(word in _denials() for word in sentence.words[hit.first : hit.last + 1])
    if inside or denied(sentence, hit.first):
        return False
    told_open = force(sentence, hit.first) is Force.open or patterns("reported").anywhere(sentence)
    return not (avoided.denied == "open" and told_open)


def _quoted(sentence: Sentence, index: int, after: Sentence | None) -> bool:
    """Whether a word stands in quotation marks and is argued against, in this sentence or the next."""
    if index not in sentence.quoted:
        return False
    against = [at for at, word in enumerate(sentence.words) if at not in sentence.quoted and word in _denials()]
    return (
        bool(against)
        or (after is not None and bool(_denials() & set(after.words)))
        or (patterns("reported").anywhere(sentence))
    )


@cache
def _denials() -> frozenset[str]:
    return frozenset(map(str, read("sure")["denies"])) | {"wrong", "myth", "false", "untrue", "instead", "avoid"}
