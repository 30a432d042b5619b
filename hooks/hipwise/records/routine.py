"""What a routine file says."""

from __future__ import annotations

from .dose import Dose
from .fields import ClaimId, Days, ExerciseId, Line, Minutes, Name, Part, Record, Weeks, Yes, field
from .review import Review
from .vocabulary import Level, Setting


class Item(Part):
    """One exercise of a routine."""

    exercise: ExerciseId = field("The exercise's id.", "bridge", "the bridge")
    dose: Dose | None = field(
        "How much, if it differs from the exercise's own dose.",
        {
            "sets": "2",
            "reps": "8 to 10",
            "rest_s": "60",
            "days_per_week": "2 to 3",
            "good_reps_left": "3",
            "effort": "7",
        },
        "less",
        default=None,
        safety=True,
    )
    alternates: tuple[ExerciseId, ...] = field(
        "Ids of exercises to do in its place.", ["glute-squeeze"], "any", default=(), most=3
    )
    note: Line | None = field("One thing to mind here.", "Hold on to the worktop.", "x", default=None)


class Routine(Record):
    """A few exercises that go together on one sheet."""

    name: Name = field("The plain name.", "The four", "X")
    for_whom: Line = field("Whom it suits, in one line.", "You want a short plan for stronger hips.", "x")
    level: Level = field("0 first steps, 1 starter, 2 steady, 3 strong.", "1", "easy")
    setting: tuple[Setting, ...] = field("Where it can be done.", ["home"], "home", least=1, most=5)
    minutes: Minutes = field("How long it takes, in minutes.", "15 to 20", "half an hour")
    exercises: tuple[Item, ...] = field(
        "The exercises in order.", [{"exercise": "bridge"}, {"exercise": "clamshell"}], "bridge", least=2, most=8
    )
    stay_here: Yes = field(
        "Whether its readers keep to this list, so that no other exercise is offered beside it.",
        "yes",
        "true",
        default=False,
        safety=True,
    )
    large_first: Yes = field("Whether the large print card comes first.", "yes", "true", default=False)
    warm_up: Line = field("How to warm up.", "Walk on the spot for 3 minutes.", "x")
    days_per_week: Days = field("On how many days a week.", "2 to 3", "often", safety=True)
    weeks: Weeks = field("How many weeks to give it.", "6 to 12", "long", safety=True)
    progression: tuple[Line, ...] = field(
        "How to move on.", ["When you can do 2 extra, take the next step."], "more", least=1, most=4, safety=True
    )
    retest: Line = field("How to see what changed.", "Note how many good ones you can do in week 1 and week 6.", "x")
    stop_if: tuple[Line, ...] = field(
        "When to stop, beyond what every card says.", ["Your knee swells."], "pain", default=(), most=4, safety=True
    )
    habit: Line = field("Something you already do, to hang it on.", "Do it after you brush your teeth.", "x")
    claims: tuple[ClaimId, ...] = field(
        "Ids of the claims that say why it is worth doing.", ["bands-work"], "good", least=1, most=8
    )
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
