"""Dates are real and reviewers are people who agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..library import Library
from ..problems import Problem
from ..records import anchor

Path = tuple[str | int, ...]
BEHIND = {("review", "written"), ("review", "last_reviewed"), ("last_checked",), ("searched_until",), ("checked",)}


def dates_are_past(library: Library) -> Iterator[Problem]:
    """A date on which something was done is not in the future."""
    for kind, id, path, day in _dates(library):
        if path in BEHIND and day > library.today:
            yield Problem(
                library.place(kind, id, path),
                "date-in-future",
                "This day is still to come.",
                expected=f"a day up to {library.today}",
                read=anchor(kind, path),
            )
    for id, reference in library.references.items():
        if reference.year and reference.year > library.today.year + 1:  # a volume may be dated a year ahead
            yield Problem(
                library.place("references", id, ("year",)),
                "date-in-future",
                "This year is still to come.",
                expected=f"a year up to {library.today.year + 1}",
                read=anchor("references", ("year",)),
            )


def reviews_are_whole(library: Library) -> Iterator[Problem]:
    """A review has a day, a reviewer and a next review later than the last."""
    for kind, record in library.records():
        review = getattr(record, "review", None)
        if review is None:
            continue
        if bool(review.last_reviewed) != bool(review.reviewers):
            yield Problem(
                library.place(kind, record.id, ("review",), key=True),
                "review-half",
                "A review needs both the day and who did it.",
                expected="last_reviewed: and reviewers:, or neither",
                read=anchor(kind, ("review",)),
            )
        if review.next_review and review.next_review <= review.looked_at:
            yield Problem(
                library.place(kind, record.id, ("review", "next_review")),
                "review-order",
                "The next review is not after the last look at this file.",
                expected=f"a day after {review.looked_at}",
                read=anchor(kind, ("review", "next_review")),
            )


def reviews_come_in_time(library: Library) -> Iterator[Problem]:
    """Each file and claim is looked at again within 2 years, a safety list within 1."""
    for kind, record in library.records():
        review = getattr(record, "review", None)
        if review is None:
            continue
        if review.next_review and review.next_review > review.latest(kind):
            yield Problem(
                library.place(kind, record.id, ("review", "next_review")),
                "review-late",
                "This day is too far away.",
                expected=f"a day up to {review.latest(kind)}, or no next_review",
                read=anchor(kind, ("review", "next_review")),
            )
        elif review.looked_at < review.due(kind) < library.today:
            yield _overdue(library, kind, record.id, ("review",), review.due(kind))
    for id, claim in library.claims.items():
        if claim.due < library.today:
            yield _overdue(library, "claims", id, ("last_checked",), claim.due)


def _overdue(library: Library, kind: str, id: str, path: Path, due: date) -> Problem:
    return Problem(
        library.place(kind, id, path, key=True),
        "review-overdue",
        f"This was to be looked at again by {due}. The page says so too.",
        expected="a new look at it, and then its new day",
        read=anchor(kind, path),
        severity="warning",
    )


def reviewers_consent(library: Library) -> Iterator[Problem]:
    """Only people who agreed to be named are named."""
    for id, person in library.people.items():
        if not person.consent:
            yield Problem(
                library.place("people", id, ("consent",)),
                "no-consent",
                "This person has not agreed to be named.",
                expected="consent: yes, or no file",
                read="people-consent",
            )


def _dates(library: Library) -> Iterator[tuple[str, str, Path, date]]:
    for kind, record in library.records():
        for field in type(record).model_fields:
            value = getattr(record, field)
            if isinstance(value, date):
                yield kind, record.id, (field,), value
        review = getattr(record, "review", None)
        for field in ("written", "last_reviewed"):
            if review is not None and getattr(review, field):
                yield kind, record.id, ("review", field), getattr(review, field)
