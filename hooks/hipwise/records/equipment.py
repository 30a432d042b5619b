"""What an equipment file says."""

from __future__ import annotations

from .fields import Line, Name, Record, Text, field


class Equipment(Record):
    """One thing you may need."""

    name: Name = field("The plain name.", "Loop band", "X")
    what: Text = field("What it is and how to pick one.", "A flat rubber loop, about 30 cm long.", "x")
    substitutes: tuple[Line, ...] = field(
        "What does the same job.", ["An old pair of tights, tied in a loop."], "tights", default=(), most=4
    )
    loading: Line | None = field("How to make it harder.", "Choose a thicker band.", "x", default=None)
    care: Line | None = field(
        "What to check before use.", "Look for small cracks and replace it if you see any.", "x", default=None
    )
