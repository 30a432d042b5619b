"""What a claim file says."""

from __future__ import annotations

from datetime import date

from .fields import Day, Line, Part, Record, SourceId, Text, field
from .review import ELSE, later
from .vocabulary import Certainty, ClaimKind, Topic


class Finding(Part):
    """What one source adds."""

    source: SourceId = field("The id of the reference.", "neal2019", "a study")
    shows: Text = field(
        "What it found, in one or two plain sentences.",
        "In 18 studies that followed people over time, hip strength did not tell who got knee pain.",
        "x",
    )


class Claim(Record):
    """One health statement, how sure anyone can be of it, and why."""

    text: Text = field(
        "The statement readers see. Its wording matches how sure we are.",
        "People with kneecap pain often have weaker hips than people without it.",
        "x",
        safety=True,
    )
    topic: Topic = field("The part of the body it is about.", "knee", "legs")
    kind: ClaimKind = field("What sort of statement it is.", "association", "fact", safety=True)
    certainty: Certainty = field("How sure anyone can be.", "moderate", "90%", safety=True)
    reason: Text = field(
        "Why we are this sure and not more or less.", "Many studies agree, but all looked at one point in time.", "x"
    )
    population: Line = field("Whom the studies looked at.", "Adults with kneecap pain.", "x")
    for_: tuple[Finding, ...] = field(
        "What speaks for it.",
        [{"source": "vancant2014", "shows": "10 studies found weaker hips."}],
        "yes",
        alias="for",
        default=(),
        most=8,
    )
    against: tuple[Finding, ...] = field(
        "What speaks against it or limits it.",
        [{"source": "neal2019", "shows": "Weakness did not come first."}],
        "no",
        default=(),
        most=8,
    )
    does_not_show: Text = field(
        "What a reader might conclude, but the evidence does not show.",
        "It does not show that weak hips came first.",
        "x",
    )
    change_our_mind: Line | None = field(
        "What finding would change it.", "A large study that measures hips before the pain begins.", "x", default=None
    )
    searched_until: Day | None = field(
        "The day up to which studies were searched. Empty if nobody wrote it down.", "2026-03-01", "2026", default=None
    )
    last_checked: Day = field("The day it was last compared with its sources.", "2026-11-22", "yesterday")

    @property
    def due(self) -> date:
        """The day it is to be compared again."""
        return later(self.last_checked, ELSE)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of all references, for and against, each once."""
        return tuple(dict.fromkeys(finding.source for finding in (*self.for_, *self.against)))
