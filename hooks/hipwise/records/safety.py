"""What a safety file says."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .fields import Line, Name, Part, Record, SourceId, Text, field
from .review import Review
from .vocabulary import Urgency

Order = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]


class Sign(Part):
    """One sign or situation, and where it comes from."""

    text: Line = field("What you notice.", "You cannot feel where you sit.", "x", safety=True)
    change: Line | None = field(
        "What to change, if the list is about changing an exercise.",
        "Keep the leg level.",
        "x",
        default=None,
        safety=True,
    )
    sources: tuple[SourceId, ...] = field("Ids of the references.", ["ces-card"], "a doctor", default=(), most=4)


class SafetyList(Record):
    """Fixed words about when to get help; the same on every page and card."""

    title: Name = field("The plain heading.", "Back pain: get help now", "X")
    urgency: Urgency = field("How soon, or what else the list is for.", "emergency", "high", safety=True)
    do: Line = field("What to do, as an instruction.", "Call the emergency number now.", "x", safety=True)
    on_card: Line = field(
        "The list in one line, for cards.", "New numbness between your legs: get help now.", "x", safety=True
    )
    signs: tuple[Sign, ...] = field(
        "The signs.", [{"text": "You cannot lift your foot."}], "pain", least=1, most=10, safety=True
    )
    note: Text | None = field("What else to know.", "When in doubt, ask.", "x", default=None)
    order: Order = field("Where it stands among the lists, as two digits.", "10", "first")
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
