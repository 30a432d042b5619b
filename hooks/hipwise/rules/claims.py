"""A claim says no more than its sources can carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..library import Library
from ..problems import Problem
from ..records import Claim
from ..records.vocabulary import Certainty, ClaimKind, Design

CAUSAL = re.compile(
    r"\b(causes?|caused|leads? to|results? in|makes? (?:your|the|it)|because of|due to|brings? on)\b", re.IGNORECASE
)
DENIED = re.compile(r"\b(?:not|no|never|nor|whether|if)\b", re.IGNORECASE)
FOLLOWS_PEOPLE = {Design.systematic_review, Design.randomised_trial, Design.prospective_cohort}
BENCH = {Design.laboratory, Design.model, Design.expert, Design.reference_work}


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
    """A claim of kind association uses no word that means cause."""
    for id, claim in library.claims.items():
        found = CAUSAL.search(claim.text)
        if claim.kind is ClaimKind.association and found and not DENIED.search(claim.text[: found.start()]):
            yield Problem(
                library.place("claims", id, ("text",)),
                "association-as-cause",
                f"“{found[0]}” says that one thing brings about the other. A link does not show that.",
                expected="words such as: is linked with, often have, tend to",
                read="claims-text",
            )


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
