"""What a check file says: questions about what a page told, never about the reader's body."""

from __future__ import annotations

from zlib import crc32

from .fields import ClaimId, Line, Name, Part, Record, Text, field
from .review import Review


class Question(Part):
    """A question to check what was learned, with answers to choose from and the right one explained."""

    question: Line = field("The question.", "Do weak hips come before kneecap pain?", "x")
    right: Line = field("The right answer, in a few words.", "Probably not.", "x")
    wrong: tuple[Line, ...] = field(
        "1 to 3 other answers, in a few words.", ["Yes, nearly all the time."], "yes", least=1, most=3
    )
    answer: Text = field("Why it is right, in 1 to 3 sentences.", "We do not know.", "x")
    claim: ClaimId = field("The claim the answer comes from.", "kneecap-weakness-not-first", "see above")

    @property
    def place(self) -> int:
        """Where the right answer stands among all: a place that stays and follows no pattern."""
        return crc32(self.claim.encode()) % (len(self.wrong) + 1)

    @property
    def choices(self) -> tuple[str, ...]:
        """Every answer, in the order readers see them."""
        return (*self.wrong[: self.place], self.right, *self.wrong[self.place :])


class Check(Record):
    """A few questions on one topic, for the articles that tell about it."""

    name: Name = field("The topic in plain words.", "Hips and your back", "X")
    questions: tuple[Question, ...] = field(
        "2 to 4 questions.",
        [
            {
                "question": "Do weak hips come before kneecap pain?",
                "right": "Probably not.",
                "wrong": ["Yes, nearly all the time."],
                "answer": "We do not know.",
                "claim": "kneecap-weakness-not-first",
            }
        ]
        * 2,
        "quiz",
        least=2,
        most=4,
    )
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
