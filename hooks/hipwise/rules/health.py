"""What is said about health rests on a claim, and says no more than the claim does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from ..language.articles import Article, Passage
from ..language.avoid import uses
from ..language.health import Sort, Statement, statements, talk
from ..language.sure import Force, sounds
from ..language.words import Sentence, sentences
from ..library import Library
from ..problems import Problem
from ..records import Claim
from ..records.vocabulary import Certainty, ClaimKind
from ..texts import ARTICLES, Told
from .telling import Fault, problems

READ = "rule-health-statements-rest-on-claims"
ALLOWS: Mapping[Certainty, Force] = MappingProxyType(
    {Certainty.high: Force.plain, Certainty.moderate: Force.probably, Certainty.low: Force.maybe}
)
SOUNDS = {Force.plain: "as a fact", Force.probably: "as likely", Force.maybe: "as possible"}
# A claim, what studies showed and fixed words about when to get help are no statements of a page's own.
NOT_OURS = ("claims", "references", "people", "safety")
# These name whom a line is for, or a sign to look out for, and say nothing about what brings it about.
SIGNS = ("cautions.when", "stop_if")
# Pages that say what is trained, and their fields that say for whom a thing is or what goes wrong.
TRAINING = ("exercises", "routines", "equipment", "muscles")
PEOPLE = ("cautions.how", "slips.seen", "for_whom")
ABOUT_US = "docs/about/"
FOLLOWING = "says the following"
SHORT = 5


def health_statements_rest_on_claims(library: Library) -> Iterator[Problem]:
    """What a text says about pain, injury or health rests on a claim near it, and says no more."""
    return problems(library, unclaimed, READ)


def unclaimed(library: Library, told: Told) -> Iterator[Fault]:
    """The first health statement of each sentence that no claim in reach carries, if no word of it is told already."""
    if told.kind in NOT_OURS or _silent(told.text) or told.field in SIGNS:
        return
    opening: Force | None = None
    for sentence in sentences(told.text):
        for statement in statements(sentence):
            heard = min(statement.force, opening or statement.force)
            near = list(_near(library, told))
            carried = any(_carries(claim, statement, heard) for claim in near)
            if not carried and not _honest(told, statement, heard):
                if not _told_as_a_word(told, sentence, statement):
                    yield _fault(sentence, statement, heard, told, bool(near))
                break
        opening = _opening(sentence) or opening
    yield from _talk(library, told)


@lru_cache(maxsize=1 << 14)
def _silent(text: str) -> bool:
    """Whether a text says nothing about pain, injury or health, as most do."""
    return not any(map(statements, sentences(text))) and next(iter(talk(text)), None) is None


def _talk(library: Library, told: Told) -> Iterator[Fault]:
    """Talk of pain where a page says what is trained: no sentence needs it, unless a claim carries it."""
    if told.kind not in TRAINING or told.is_name or told.field in PEOPLE:
        return
    for sentence, statement in talk(told.text):
        known = any(statements(sentence)) or _told_as_a_word(told, sentence, statement)
        if not known and not any(_carries(claim, statement, statement.force) for claim in _near(library, told)):
            yield _fault(sentence, statement, statement.force, told, False)


def _told_as_a_word(told: Told, sentence: Sentence, statement: Statement) -> bool:
    start, end = sentence.starts[statement.first], sentence.end(statement.last)
    return any(use.start < end and start < use.end and not use.avoided.warns for use in uses(told.text, told.kind))


def _opening(sentence: Sentence) -> Force | None:
    """What a short "Yes, probably." or "We do not know." says of the sentences after it."""
    return min(sounds(sentence)) if len(sentence.words) <= SHORT and sounds(sentence) != {Force.plain} else None


def _honest(told: Told, statement: Statement, heard: Force) -> bool:
    """Whether a statement is fine without a claim: what nobody knows, or what this site does not do.

    What the article says needs its answer in reach, and a link to it will do.
    """
    if told.passage is None:
        return heard is Force.open
    if statement.denied and told.id.startswith(ABOUT_US):
        return True
    follows = any(FOLLOWING in it.text and it.section == told.passage.section for it in _passages(told))
    if follows or "says" in told.text:
        return told.passage.links and (follows or heard is Force.open)
    return heard is Force.open


def _passages(told: Told) -> tuple[Passage, ...]:
    return told.source.passages if isinstance(told.source, Article) else ()


def _carries(claim: Claim, statement: Statement, heard: Force) -> bool:
    if heard is Force.open or (statement.denied and statement.sort is Sort.cause):
        return True
    if statement.sort is Sort.cause and claim.kind is ClaimKind.association:
        return False
    return heard <= ALLOWS.get(claim.certainty, Force.open)


def _near(library: Library, told: Told) -> Iterable[Claim]:
    """The claims in reach: those of the record, or those called in the same section of an article."""
    if told.kind != ARTICLES:
        named = [it for it in library.mentions_of(told.kind, told.id) if it.wants == "claims"]
        own = [it for it in named if len(it.path) > 2 and it.path[:-1] == told.path[:-1]]
        return [library.claims[it.named] for it in own or named if it.named in library.claims]
    return _called(library, told)


def _called(library: Library, told: Told) -> Iterator[Claim]:
    source, passage = told.source, told.passage
    for call in source.calls if isinstance(source, Article) else ():
        if passage and passage.section in (0, call.section):
            if call.name == "claim" and call.id in library.claims:
                yield library.claims[call.id]
            elif call.name in ("mechanism", "complaint") and library.knows(f"{call.name}s", call.id):
                mentions = library.mentions_of(f"{call.name}s", call.id)
                yield from (library.claims[it.named] for it in mentions if it.named in library.claims)


def _fault(sentence: Sentence, statement: Statement, heard: Force, told: Told, near: bool) -> Fault:
    words = sentence.between(statement.first, statement.last)
    said = f"“{words}” states {statement.sort.value}"
    where = "in this section" if told.kind == ARTICLES else "under claims:"
    why = f"and no claim {where} is that sure" if near else f"and there is no claim {where}"
    if near and statement.sort is Sort.cause:
        why = f"and no claim {where} shows a cause and is that sure"
    return Fault(
        sentence.starts[statement.first],
        sentence.end(statement.last),
        "health-unclaimed",
        f"{said}{_as(heard)}, {why}.",
        "what is trained or done, or softer words beside a claim that says so",
    )


def _as(heard: Force) -> str:
    return f" {SOUNDS[heard]}" if heard in SOUNDS else ""
