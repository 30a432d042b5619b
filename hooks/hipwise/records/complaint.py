"""What a complaint file says."""

from __future__ import annotations

from .check import Question
from .fields import ClaimId, ExerciseId, Line, MechanismId, Name, Part, Record, RoutineId, SafetyId, Text, field
from .review import Review


class Today(Part):
    """One thing to do today."""

    do: Line = field("What to do, as an instruction.", "Go for a walk that feels fine.", "x")
    exercise: ExerciseId | None = field("The exercise it points to.", "bridge", "the bridge", default=None)
    routine: RoutineId | None = field("The routine it points to.", "back", "back routine", default=None)


class Complaint(Record):
    """A place that hurts, and what is known about it."""

    name: Name = field("The plain name.", "Front of the knee", "X")
    purpose: Line = field("What the page is for, in one line.", "What hip training can do for a sore kneecap.", "x")
    key_message: Text = field(
        "The one message to take home.", "Hip and knee exercise together may ease your pain.", "x"
    )
    key_points: tuple[Line, ...] = field(
        "3 to 5 points.", ["Move.", "Build up.", "Give it 6 weeks."], "move", least=3, most=5
    )
    today: tuple[Today, ...] = field("What to do today.", [{"do": "Try 2 exercises."}], "rest", least=1, most=5)
    mechanisms: tuple[MechanismId, ...] = field(
        "Ids of the mechanisms that belong to it.", ["knee-path"], "knee", default=(), most=3
    )
    may_be_going_on: tuple[ClaimId, ...] = field(
        "Ids of the claims about what may be going on.", ["kneecap-weaker-hips"], "weak", least=1, most=8
    )
    what_helps: tuple[ClaimId, ...] = field(
        "Ids of the claims about what helps.", ["kneecap-hip-knee-helps"], "hips", least=1, most=8
    )
    not_known: tuple[ClaimId, ...] = field(
        "Ids of the claims about what is not known.", ["kneecap-which-first"], "much", least=1, most=6
    )
    how_long: tuple[ClaimId, ...] = field(
        "Ids of the claims about how long it lasts.", ["kneecap-how-long"], "weeks", least=1, most=4
    )
    scans: tuple[ClaimId, ...] = field(
        "Ids of the claims about scans.", ["discs-common-without-pain"], "no scans", default=(), most=4
    )
    scan_advice: Line = field("What to ask about scans.", "Ask what a scan would change.", "x")
    flare_up: tuple[Line, ...] = field(
        "What to do when it flares up, in order.",
        ["Do half.", "Keep walking.", "Build up again."],
        "rest",
        least=3,
        most=6,
    )
    other_things: tuple[Line, ...] = field(
        "Other things people try.", ["Walking, swimming or cycling."], "pills", least=1, most=6
    )
    questions: tuple[Line, ...] = field(
        "Questions to ask a clinician.", ["What can I keep doing?", "When do I come back?"], "why", least=2, most=6
    )
    get_help: tuple[SafetyId, ...] = field(
        "Ids of the safety lists to show.", ["back-emergency"], "999", least=1, most=6
    )
    check_yourself: tuple[Question, ...] = field(
        "3 to 5 questions with answers.",
        [
            {
                "question": "Is rest best?",
                "right": "Mostly not.",
                "wrong": ["Yes."],
                "answer": "Moving may help more.",
                "claim": "back-any-exercise-helps",
            }
        ]
        * 3,
        "quiz",
        least=3,
        most=5,
    )
    routines: tuple[RoutineId, ...] = field("Ids of routines that fit.", ["front-of-knee"], "knee", least=1, most=4)
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
