"""When a file was written and who checked it."""

from __future__ import annotations

from datetime import date

from .fields import Day, Part, PersonId, field

YEARS = {"safety": 1}
"""After how many years a kind of file is looked at again, where it is not ELSE."""
ELSE = 2


class Review(Part):
    """Dates and reviewers; only a real, consenting person may be named."""

    written: Day = field("The day this file was written or last changed in meaning.", "2026-11-22", "22.11.2026")
    last_reviewed: Day | None = field(
        "The day a clinician last checked it. Leave it empty until one has.", "2026-11-22", "last week", default=None
    )
    next_review: Day | None = field(
        "The day it is to be checked again, where that is sooner than 2 years, or 1 year for safety lists.",
        "2027-11-22",
        "soon",
        default=None,
    )
    reviewers: tuple[PersonId, ...] = field(
        "Ids of the people who checked it, from the people folder.", [], ["Dr Nobody"], default=(), most=6
    )

    @property
    def reviewed_on(self) -> date | None:
        """The day a named person last checked it."""
        return self.last_reviewed if self.reviewers else None

    @property
    def looked_at(self) -> date:
        """The day it was last written or checked, whichever is later."""
        return max(self.written, self.last_reviewed or self.written)

    def latest(self, kind: str) -> date:
        """The last day on which a file of this kind may be looked at again."""
        return later(self.looked_at, YEARS.get(kind, ELSE))

    def due(self, kind: str) -> date:
        """The day a file of this kind is to be looked at again."""
        return self.next_review or self.latest(kind)


def later(day: date, years: int) -> date:
    """The same day some years on; the day before a 29 February that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
