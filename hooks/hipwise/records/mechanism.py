"""What a mechanism file says."""

from __future__ import annotations

from .fields import ClaimId, Line, Name, Part, Record, Text, field
from .review import Review


class Link(Part):
    """One step in the chain from hip to back, knee or ankle."""

    text: Line = field("What happens at this step.", "You stand on one leg.", "x")
    claim: ClaimId | None = field("The id of the claim it rests on.", "medius-holds-pelvis", "see above", default=None)


class Still(Part):
    """One state worth a picture."""

    name: Name = field("Its short name.", "Level pelvis", "X")
    text: Line = field("What is seen in it.", "Both sides of the pelvis are at the same height.", "x")


class Mechanism(Record):
    """One way the hip and another part of the body work together."""

    name: Name = field("The plain name.", "How your hip keeps your pelvis level", "X")
    question: Line = field("The question it answers.", "What holds your pelvis up when you stand on one leg?", "x")
    summary: Text = field("The answer in one or two sentences.", "The side hip muscles pull down on the pelvis.", "x")
    chain: tuple[Link, ...] = field(
        "The steps in order.",
        [{"text": "You stand on one leg."}, {"text": "Your pelvis wants to tip."}],
        "hip, knee",
        least=2,
        most=8,
    )
    stills: tuple[Still, ...] = field(
        "States worth a picture.",
        [{"name": "Level", "text": "Both sides are at the same height."}],
        "level",
        default=(),
        most=4,
    )
    true_part: Text = field("What is well known about it.", "The muscles at the side do hold the pelvis.", "x")
    idea_part: Text = field("What is only an idea.", "Whether a small drop matters is not known.", "x")
    claims: tuple[ClaimId, ...] = field(
        "Ids of the claims it rests on.", ["medius-holds-pelvis"], "one", least=1, most=10
    )
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
