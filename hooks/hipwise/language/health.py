"""Which sentences are health statements: what eases, guards, brings on or goes with pain and injury."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from .data import read
from .patterns import Hit, Patterns
from .sure import Force, clauses, conditional, denied, force, listed, loose_force, patterns
from .words import Sentence, sentences

NEAR, FAR = 3, 6
FRAGMENT = 2
HELD = ("get", "gets", "got", "for", "ask", "need", "of", "more", "your", "the", "little", "some", "no")
PEOPLE = frozenset({"you", "they", "we"})
STATES = frozenset({"is", "are", "get", "gets", "stay", "stays", "feel", "feels", "become", "becomes"})


class Sort(Enum):
    """What a health statement says."""

    effect = "an effect on pain, injury or health"
    cause = "a cause of pain or injury"
    link = "a link between muscles and pain or injury"
    talk = "something about pain or injury"


class Statement(NamedTuple):
    """A health statement: what it says, its words, and how sure it sounds."""

    sort: Sort
    first: int
    last: int
    force: Force
    denied: bool


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(word for each in read("health")["classes"][name] for word in each.split("|") if word[-1] != "*")


@cache
def _beginnings(name: str) -> tuple[str, ...]:
    return tuple(word[:-1] for each in read("health")["classes"][name] for word in each.split("|") if word[-1] == "*")


@cache
def _lists(*names: str) -> Patterns[str]:
    lists = read("health")
    return Patterns([pair for name in names for pair in listed(lists[name])], lists["classes"])


@lru_cache(maxsize=1 << 14)
def hurts(word: str) -> bool:
    """Whether a word names what nobody wants, such as pain."""
    return word in _class("pain") or word.startswith(_beginnings("pain"))


def causes(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """First and last word of everything that says one thing brings about another and is neither denied nor open."""
    for hit in _met(sentence, "causes", "eases", "risks", "guards"):
        if not denied(sentence, hit.first) and force(sentence, hit.first) is not Force.open:
            yield hit.first, hit.last


def states(sentence: Sentence) -> bool:
    """Whether a sentence states something; a real question does not, and a leading one does."""
    if not sentence.asks:
        return True
    led = any(hit.first == 0 for hit in patterns("openers").find(sentence))
    return led or sentence.words[-1] in read("sure")["tags"]


@lru_cache(maxsize=1 << 15)
def statements(sentence: Sentence) -> tuple[Statement, ...]:
    """The health statements of a sentence, at most one of each sort."""
    return tuple(_statements(sentence))


def _statements(sentence: Sentence) -> Iterator[Statement]:
    if len(sentence.words) < FRAGMENT or not states(sentence):
        return
    found = set()
    for sort, first, last in _told(sentence):
        if sort not in found and not _about_the_site(sentence, first) and not _asked_for(sentence, first):
            found.add(sort)
            yield Statement(sort, first, last, _force(sentence, sort, first, last), denied(sentence, first))


def talk(text: str) -> Iterator[tuple[Sentence, Statement]]:
    """Where a text speaks of pain or injury at all, but for instructions, conditions, questions and what is usual.

    "Sore knees? This helps." is talk of pain in its second sentence.
    """
    asked = False
    for sentence in sentences(text):
        aching = any(map(_aches, sentence.each))
        told, asked = asked or aching, aching and sentence.asks
        if not told or sentence.words[0] in _instructions() or not states(sentence):
            continue
        found = [index for index, word in enumerate(sentence.words) if _aches(word)] or [0]
        bare = [at for at in found if not conditional(sentence, at) and not _denied_plainly(sentence, at)]
        if bare and not _lists("usual").anywhere(sentence):
            yield sentence, Statement(Sort.talk, bare[0], bare[0], force(sentence, bare[0]), False)


@lru_cache(maxsize=1 << 14)
def _aches(word: str) -> bool:
    return word in _class("ache") or word.startswith(_beginnings("ache"))


def _denied_plainly(sentence: Sentence, index: int) -> bool:
    """Whether a sentence such as "you feel work but no pain" has no pain in it; "stairs with no pain" promises that."""
    before = sentence.words[:index]
    return denied(sentence, index) and not ({"without", "with"} & set(before))


@cache
def _instructions() -> frozenset[str]:
    return frozenset(read("health")["instructions"])


def _told(sentence: Sentence) -> Iterator[tuple[Sort, int, int]]:
    for hit in _met(sentence, "eases", "risks", "chances", "guards", "gains"):
        if not conditional(sentence, hit.first) and not _wanted(sentence, hit.first):
            yield Sort.effect, hit.first, hit.last
    for hit in _met(sentence, "verdicts"):
        settled = force(sentence, hit.first) is not Force.open and not denied(sentence, hit.first)
        if settled and not conditional(sentence, hit.first):
            yield Sort.effect, hit.first, hit.last
    sore = [index for index, word in enumerate(sentence.words) if hurts(word)]
    strengths = [] if _telling().isdisjoint(sentence.each) else list(_strength(sentence))
    for hit in _met(sentence, "causes") if sore or strengths else ():
        if not conditional(sentence, hit.first):
            yield Sort.cause, hit.first, hit.last
    for first, last in strengths:
        if outside := [index for index in sore if not first <= index <= last]:
            yield Sort.link, min(first, outside[0]), max(last, outside[0])


def _met(sentence: Sentence, *names: str) -> list[Hit[str]]:
    """Patterns of some lists in a sentence; most sentences hold none, so clauses are told apart only then."""
    lists = _lists(*names)
    return list(lists.find(sentence, frozenset(clauses(sentence)))) if lists.anywhere(sentence) else []


def _strength(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where a sentence speaks of weak or strong muscles."""
    words = sentence.words
    for index, word in enumerate(words):
        if word not in _telling():
            continue
        near = words[index + 1 : index + 1 + NEAR]
        before = words[max(0, index - NEAR - 1) : index]
        near = words[index + 1 : index + 1 + FAR] if near[:1] in (("in",), ("on",), ("at",)) else near
        if word in _class("weakness"):
            yield index, index
        elif word in _class("weak") or word in _class("strong"):
            ahead = next((at for at, each in enumerate(near, index + 1) if each in _class("muscle")), None)
            if ahead is not None and not any(map(hurts, words[index + 1 : ahead])):
                yield index, ahead
            elif _named(word) & set(before) and STATES & set(before):
                yield index, index
        elif word == "strength" and _class("muscle") & {*before[-1:], *near}:
            yield index, index


def _named(word: str) -> frozenset[str]:
    """Of what a word such as "weak" is said; "you are strong" is no talk of muscles that go with pain."""
    return _class("muscle") | PEOPLE if word in _class("weak") else _class("muscle")


@cache
def _telling() -> frozenset[str]:
    return frozenset({"strength"}).union(*map(_class, ("weakness", "weak", "strong")))


def _force(sentence: Sentence, sort: Sort, first: int, last: int) -> Force:
    """How sure a statement sounds; a link has no verb of its own, so that its clauses are asked."""
    linked = sort is Sort.link
    sounds = min(loose_force(sentence, first), loose_force(sentence, last)) if linked else force(sentence, first)
    if sounds is Force.plain and any(hit.first < last for hit in patterns("reported").find(sentence)):
        return Force.open
    if sounds is Force.plain and any(hit.first < last for hit in patterns("found").find(sentence)):
        return Force.maybe
    return sounds


def _wanted(sentence: Sentence, index: int) -> bool:
    """Whether "help" is what somebody gets or asks for, or "ease off" is meant."""
    words = sentence.words
    after = words[index + 1] if index + 1 < len(words) else ""
    if words[index] == "help" and (after == "from" or words[index - 1 : index] in [(it,) for it in HELD]):
        return True
    return words[index].startswith("eas") and after in ("off", "into", "up", "out")


def _asked_for(sentence: Sentence, index: int) -> bool:
    """Whether a heading such as "What helps a sore back" leaves the answer to what stands below it."""
    return sentence.words[0] in ("what", "which", "who") and index <= 2 and not sentence.ending


def _about_the_site(sentence: Sentence, index: int) -> bool:
    """Whether a sentence says what this site does not do."""
    early = set(sentence.words[:4])
    return denied(sentence, index) and bool(early & set(read("sure")["site"]))
