"""What an exercise file says."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .dose import Dose
from .fields import ClaimId, Degrees, EquipmentId, ExerciseId, Line, MuscleId, Name, Part, Record, SourceId, Text, field
from .pose import Pose
from .review import Review
from .vocabulary import (
    Action,
    Band,
    Contraction,
    Joint,
    Laterality,
    Level,
    Load,
    Plane,
    Position,
    Role,
    Setting,
    Side,
    Type,
    What,
)

Tempo = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}$")]


class JointAction(Part):
    """One movement of one joint, from start to end."""

    joint: Joint = field("The joint that moves.", "hip", "leg")
    action: Action = field("The textbook name of the movement.", "abduction", "outwards")
    plane: Plane = field("The plane of the movement.", "frontal", "side")
    side: Side = field("Which side moves.", "working", "left")
    from_deg: Degrees = field("Angle at the start, in degrees.", "0", "0 deg")
    to_deg: Degrees = field("Angle at the end, in degrees.", "35", "-35")
    contraction: Contraction = field("What the muscle does on the way up.", "concentric", "hard")


class MuscleRole(Part):
    """What one muscle does here, and how hard it worked in the lab."""

    muscle: MuscleId = field("The muscle's id.", "gluteus-medius", "Glute med")
    role: Role = field("Main muscle, helper, or keeping you steady.", "target", "primary")
    band: Band | None = field(
        "How hard it worked in lab tests of healthy people; only with a source.", "high", "61%", default=None
    )
    sources: tuple[SourceId, ...] = field(
        "Ids of the references for the band.", ["distefano2009"], ["a book"], default=(), most=6
    )


class JointLoad(Part):
    """How much work each part of the body gets, so that readers can choose what to spare."""

    hip: Load = field("Work for the hip.", "high", "lots")
    knee: Load = field("Work for the knee.", "low", "1")
    ankle: Load = field("Work for the ankle.", "low", "1")
    low_back: Load = field("Work for the low back.", "low", "1")
    wrist: Load = field("Work for the wrist.", "none", "0")


class Slip(Part):
    """A common slip and what to try in its place."""

    seen: Line = field("What you see, in a few words.", "Your body leans to one side.", "x")
    instead: Line = field("What to try in its place.", "Stand tall and take a smaller step.", "ok")


class Caution(Part):
    """Who leaves it out, asks first or changes it."""

    when: Line = field("For whom.", "You have a new hip.", "x", safety=True)
    what: What = field("Leave it out, ask first, or change it.", "ask", "maybe", safety=True)
    how: Line = field(
        "What to do, as an instruction.", "Ask your surgical team which movements are fine.", "no", safety=True
    )
    sources: tuple[SourceId, ...] = field(
        "Ids of the references for it.", ["mellor2018"], ["common sense"], default=(), most=4
    )


class Exercise(Record):
    """One movement: what it is for, how it is done, how much, and for whom."""

    name: Name = field("The plain name.", "Banded side step", "X")
    aliases: tuple[Name, ...] = field(
        "Other names people use.", ["Lateral band walk"], "Lateral band walk", default=(), most=6
    )
    purpose: Line = field(
        "What it is for, in one line of at most 20 words.", "Makes the muscles at the side of your hip stronger.", "!"
    )
    level: Level = field("0 first steps, 1 starter, 2 steady, 3 strong.", "2", "hard")
    type: Type = field("What it trains most.", "strength", "power lifting")
    position: Position = field("How the body is placed.", "standing", "upright")
    setting: tuple[Setting, ...] = field("Where it can be done.", ["home", "gym"], "home", least=1, most=5)
    laterality: Laterality = field("How the sides share the work.", "one_then_other", "left")
    equipment: tuple[EquipmentId, ...] = field(
        "What you need; an empty list for nothing.", ["loop-band"], "band", default=(), most=4
    )
    instead_of_kit: Line | None = field(
        "What to use in place of the kit.", "Go without the band at first.", "x", default=None
    )
    support: Line | None = field("What to hold for balance.", "Rest one hand on a worktop.", "x", default=None)
    joint_actions: tuple[JointAction, ...] = field(
        "The movements, joint by joint.",
        [
            {
                "joint": "hip",
                "action": "abduction",
                "plane": "frontal",
                "side": "working",
                "from_deg": "0",
                "to_deg": "25",
                "contraction": "concentric",
            }
        ],
        "out",
        least=1,
        most=6,
    )
    muscles: tuple[MuscleRole, ...] = field(
        "The muscles that do it.", [{"muscle": "gluteus-medius", "role": "target"}], ["glutes"], least=1, most=10
    )
    joint_load: JointLoad = field(
        "How much work each body part gets.",
        {"hip": "high", "knee": "low", "ankle": "low", "low_back": "low", "wrist": "none"},
        "low",
    )
    setup: tuple[Line, ...] = field(
        "How to get ready, 1 to 3 short sentences.",
        ["Put the band around both legs, above the knees."],
        "Stand",
        least=1,
        most=3,
    )
    steps: tuple[Line, ...] = field(
        "3 to 7 steps, each one short sentence that begins with what to do.",
        ["Bend your knees a little.", "Step out to the side.", "Bring the other foot in."],
        ["Step"],
        least=3,
        most=7,
        safety=True,
    )
    breathing: Line = field("How to breathe.", "Breathe out as you lift.", "x")
    tempo: Tempo | None = field("Seconds up : held : down.", "2:1:2", "slow", default=None)
    feel: Line = field("What you feel, and where.", "The side of your hip works and gets warm.", "x")
    slips: tuple[Slip, ...] = field(
        "Common slips, each with what to try in its place.",
        [{"seen": "Your feet drag.", "instead": "Lift each foot off the floor."}],
        ["dragging"],
        least=1,
        most=6,
    )
    cues: tuple[Line, ...] = field(
        "Short reminders to say to yourself.", ["Lead with your heel."], "heel", default=(), most=4
    )
    easier: tuple[ExerciseId, ...] = field(
        "Ids of easier exercises. The way back is worked out for you.", ["clamshell"], "clamshell", default=(), most=4
    )
    harder: tuple[ExerciseId, ...] = field(
        "Ids of harder exercises, if they do not already name this one as easier.",
        ["monster-walk"],
        "monster-walk",
        default=(),
        most=4,
    )
    easier_way: Line | None = field(
        "How to make it easier without changing the exercise.", "Put the band above your knees.", "x", default=None
    )
    harder_way: Line | None = field(
        "How to make it harder without changing the exercise.", "Move the band down to your ankles.", "x", default=None
    )
    seated: Text | None = field(
        "How to do something like it sitting on a chair.",
        "Sit tall and push both knees out against the band.",
        "x",
        default=None,
    )
    dose: Dose = field(
        "How much to do.",
        {
            "sets": "2 to 3",
            "reps": "8 to 12",
            "rest_s": "60 to 90",
            "days_per_week": "2 to 3",
            "good_reps_left": "3",
            "effort": "7",
        },
        "10 times",
        safety=True,
    )
    cautions: tuple[Caution, ...] = field(
        "Who leaves it out, asks first or changes it.",
        [{"when": "You have a new hip.", "what": "ask", "how": "Ask your surgical team which movements are fine."}],
        ["careful"],
        default=(),
        most=8,
        safety=True,
    )
    stop_if: tuple[Line, ...] = field(
        "When to stop this exercise for today.",
        ["Your pain goes above 5 out of 10."],
        "pain",
        least=1,
        most=5,
        safety=True,
    )
    pose: Pose | None = field(
        "How it is drawn.", {"view": "right", "end": {"hip": {"flexion": "50"}}}, "lying down", default=None
    )
    claims: tuple[ClaimId, ...] = field(
        "Ids of the claims that say why it is worth doing.", ["side-step-works-medius"], "good", least=1, most=8
    )
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")

    def amount(self, dose: Dose) -> str:
        """A dose in its short form, with "each side" where the sides take turns."""
        turns = self.laterality is not Laterality.both_together and not dose.steps
        return dose.amount + ", each side" * turns
