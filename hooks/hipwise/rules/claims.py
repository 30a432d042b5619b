"""A claim says no more than its sources can carry."""

from __future__ import annotations

from collections.abc import Iterator

from ..language.health import Sort, causes, statements
from ..language.hedge import ASKED, WORDS, mismatches
from ..language.sure import Force
from ..language.words import sentences
from ..library import Library
from ..problems import Problem
from ..records import Claim
from ..records.vocabulary import Certainty, ClaimKind, Design
from ..texts import Told
from .telling import Fault, problems

FOLLOWS_PEOPLE = {Design.systematic_review, Design.randomised_trial, Design.prospective_cohort}
BENCH = {Design.laboratory, Design.model, Design.expert, Design.reference_work}

HEARD = {Force.plain: "like a fact", Force.probably: "likely", Force.maybe: "possible", Force.open: "open"}
TOLD_AS = {
    "moderate": "fairly sure",
    "low": "not very sure",
    "very_low": "unsure",
    "conflicting": "one that studies disagree on",
    "mechanism": "an idea",
    "unknown": "about what is not known",
}


def claims_have_sources(library: Library) -> Iterator[Problem]:
    """Every claim names at least one source, for or against."""
    for id, claim in library.claims.items():
        if not claim.sources:
            yield Problem(
                library.place("claims", id, ("text",), key=True),
                "claim-without-source",
                "This claim names no source.",
                expected="for: or against: with a source and what it shows",
                read="claims-for",
            )


def design_caps_the_kind(library: Library) -> Iterator[Problem]:
    """Studies at one point in time, lab work and advice never make a claim of kind cause."""
    for id, claim in library.claims.items():
        designs = _designs(library, claim)
        if claim.kind is ClaimKind.cause and designs and not designs & FOLLOWS_PEOPLE:
            yield Problem(
                library.place("claims", id, ("kind",)),
                "design-too-weak",
                "No source named under for: followed people over time or compared groups by chance.",
                expected="kind: association, or a source of such a design",
                nearest="association",
                read="claims-kind",
            )


def association_is_not_cause(library: Library) -> Iterator[Problem]:
    """A claim of kind association uses no words that mean cause."""
    return problems(library, causal, "claims-text")


def causal(library: Library, told: Told) -> Iterator[Fault]:
    """The first words of a claim's text that say cause, where its kind has no room for one."""
    claim = _claim(library, told)
    if claim is None or claim.kind in (ClaimKind.cause, ClaimKind.treatment, ClaimKind.harm):
        return
    for sentence in sentences(told.text):
        if claim.kind is not ClaimKind.association and not any(it.sort is Sort.cause for it in statements(sentence)):
            continue
        for first, last in list(causes(sentence))[:1]:
            words = sentence.between(first, last)
            yield Fault(
                sentence.starts[first],
                sentence.end(last),
                "association-as-cause",
                f"“{words}” says that one thing brings about the other. A link does not show that.",
                "words such as: is linked with, often have, tend to",
            )
            return


def claims_sound_as_sure_as_they_are(library: Library) -> Iterator[Problem]:
    """A claim's words say just as much as its certainty: sure, likely, perhaps or not known."""
    return problems(library, unsure, "claims-certainty")


def unsure(library: Library, told: Told) -> Iterator[Fault]:
    """The first words of a claim's text that say more or less than its certainty; one with a cause is told of that."""
    claim = _claim(library, told)
    if claim is None or any(causal(library, told)):
        return
    asked = "unknown" if claim.kind is ClaimKind.unknown else claim.certainty.value
    found = next(mismatches(told.text, claim.certainty.value, unknown=asked == "unknown"), None)
    if found:
        words = told.text[found.start : found.end]
        yield Fault(
            found.start,
            found.end,
            "sounds-too-sure" if found.sounds > ASKED.get(asked, Force.open) else "sounds-too-unsure",
            f"“{words}” sounds {HEARD[found.sounds]}, and this claim is {TOLD_AS[asked]}.",
            WORDS[asked],
        )


def _claim(library: Library, told: Told) -> Claim | None:
    return library.claims[told.id] if told.kind == "claims" and told.path == ("text",) else None


def mechanism_stays_an_idea(library: Library) -> Iterator[Problem]:
    """Lab work, models and advice alone make no one sure that a thing helps or is the cause."""
    for id, claim in library.claims.items():
        designs = _designs(library, claim)
        strong = claim.certainty in (Certainty.high, Certainty.moderate)
        if strong and claim.kind in (ClaimKind.treatment, ClaimKind.cause) and designs and designs <= BENCH:
            yield Problem(
                library.place("claims", id, ("certainty",)),
                "certainty-too-high",
                "Lab work, models and advice alone cannot make anyone this sure.",
                expected="certainty: low, very_low or mechanism",
                nearest="low",
                read="claims-certainty",
            )


def _designs(library: Library, claim: Claim) -> set[Design]:
    """How the studies for a claim were made; empty while one of them is not known, as that has its own message."""
    found = [library.references.get(finding.source) for finding in claim.for_]
    return {source.design for source in found if source} if all(found) else set()
