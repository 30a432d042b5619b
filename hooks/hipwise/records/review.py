"""When a file was written and who checked it."""

from __future__ import annotations

from datetime import date

from .fields import Day, Part, PersonId, field


class Review(Part):
    """Dates and reviewers; only a real, consenting person may be named."""

    written: Day = field("The day this file was written or last changed in meaning.", "2026-11-22", "22.11.2026")
    last_reviewed: Day | None = field(
        "The day a clinician last checked it. Leave it empty until one has.", "2026-11-22", "last week", default=None
    )
    next_review: Day | None = field("The day it is to be checked again.", "2028-11-22", "soon", default=None)
    reviewers: tuple[PersonId, ...] = field(
        "Ids of the people who checked it, from the people folder.", [], ["Dr Nobody"], default=(), most=6
    )

    @property
    def reviewed_on(self) -> date | None:
        return self.last_reviewed if self.reviewers else None
