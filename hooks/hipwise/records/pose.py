"""What an exercise file says about its picture: a start, an end, and what is drawn around them."""

from __future__ import annotations

from .amounts import Length, OnFloor, OnPicture, Share, Size, Turn
from .angles import Angles
from .fields import Line, MuscleId, Part, Yes, field
from .scene import ContactName, Ghost, Hands, Landmark, Limb, Measures, Seen, Spot, Touch
from .vocabulary import BodySide, Posture, PropKind, Side


class Thing(Part):
    """A thing in the room, and where it stands."""

    kind: PropKind = field("What it is.", "step", "sofa")
    under: Landmark | None = field("The landmark it stands below.", "heel_r", "foot right", default=None)
    place: OnFloor | None = field(
        "Where its middle is on the floor, in cm: forward, then right.", ["30", "0"], ["30"], default=None
    )
    turned: Turn = field("How far it is turned, in degrees.", "90", "north", default=0.0)
    size: Size | None = field("Length, height and width in cm.", ["40", "15", "30"], ["40"], default=None)
    between: tuple[Spot, ...] | None = field(
        "The two ends of a stick, or what a weight lies across: landmarks, or points in cm.",
        ["palm_r", "palm_l"],
        "palm_r",
        default=None,
        least=2,
        most=2,
    )
    front: Yes = field("Whether it is drawn in front of the body.", "no", "maybe", default=False)


class Loop(Part):
    """A loop band around one limb or two."""

    around: tuple[Limb, ...] = field("The limbs it goes around.", ["thigh_r", "thigh_l"], ["waist"], least=1, most=2)
    at: Length = field("How far down the limb it sits, in cm from the joint above.", "33", "33 cm")
    width: Length = field("How wide it is, in cm.", "4.5", "wide", default=4.5)


class Arrow(Part):
    """An arrow along the way a landmark takes."""

    follows: Landmark = field("The landmark whose way it shows.", "asis_r", "hip bone")
    offset: OnPicture = field(
        "How far it is moved aside on the picture, in cm: right, then up. A minus sign means left or down.",
        ["-1", "6"],
        ["up"],
        default=(0.0, 0.0),
    )
    begin: Share = field("Where on the way it begins, from 0 to 1.", "0.1", "-1", default=0.0)
    end: Share = field("Where on the way it ends, from 0 to 1.", "0.9", "2", default=1.0)


class Guide(Part):
    """A line that shows how parts of the body are in line."""

    through: tuple[Landmark, ...] = field(
        "The landmarks it goes through.", ["thigh_r", "shank_r", "foot_r"], ["thigh_r", "leg"], least=2, most=8
    )
    good: Yes = field("yes for a good line, no for the other way.", "yes", "fine", default=True)
    extend: Length = field("How far it goes on at both ends, in cm.", "8", "far", default=0.0)


class Lit(Part):
    """A muscle that is shown at work."""

    muscle: MuscleId = field("The muscle's id.", "gluteus-medius", "Glute med")
    side: Side | None = field(
        "The side it is shown on. Without it: the sides of the movements it does.", "working", "left", default=None
    )
    main: Yes | None = field(
        "yes for a strong color, no for a soft one. Without it: by its role.", "yes", "dark", default=None
    )
    through: Yes = field("yes to show it through what lies over it.", "yes", "deep", default=False)


class Compare(Part):
    """A second picture beside the first, such as a common slip."""

    label: Line = field("What the second picture shows.", "The pelvis drops", "x")
    start: Angles = field(
        "Angles at its start that differ from the first picture.", {"pelvis": {"drop_left": "4"}}, "low", default={}
    )
    end: Angles = field(
        "Angles at its end that differ from the first picture.", {"pelvis": {"drop_left": "12"}}, "low", default={}
    )
    measure: Measures = field("Measures that differ from the first picture.", {"knee_in_r": "20"}, "in", default=())
    guides: tuple[Guide, ...] = field(
        "Lines that show alignment.", [{"through": ["asis_r", "asis_l"], "good": "no"}], "asis_r", default=(), most=6
    )


class Pose(Part):
    """How the exercise is drawn: where the body is, what touches, and which joints bend."""

    view: Seen = field("Where you look from: front, back, right or left, or two angles.", "right", "above")
    also: Seen | None = field(
        "A second view of the same pose, where the first hides a muscle.", "back", "both", default=None
    )
    posture: Posture | None = field(
        "How the body is placed. Without it: as in position; somebody who lies on a side lies on the one that rests.",
        "side_lying_right",
        "lying",
        default=None,
    )
    working: BodySide = field("The side drawn as the working side.", "right", "both", default=BodySide.right)
    hold: Angles = field(
        "Angles that stay the same, joint by joint, in degrees. shoulder is both sides, shoulder_r the right one.",
        {"shoulder": {"extension": "8"}},
        {"shoulder": {"forward": "8"}},
        default={},
    )
    start: Angles = field(
        "Angles at the start.",
        {"hip": {"flexion": "50"}, "knee": {"flexion": "105"}},
        {"hip": {"flexion": "-50"}},
        default={},
    )
    end: Angles = field(
        "Angles at the end; write only what changes.",
        {"hip": {"flexion": "0"}},
        {"hip": {"flexion": "300"}},
        default={},
    )
    contacts: tuple[Touch, ...] = field(
        "What rests on the floor all the time, or on a step or seat so many cm high.",
        ["back", "head_back", {"foot_r": "15"}],
        ["nose"],
        default=(),
        most=16,
    )
    contacts_start: tuple[Touch, ...] = field(
        "What also rests on something at the start.", ["buttock"], "buttock", default=(), most=16
    )
    contacts_end: tuple[Touch, ...] = field(
        "What also rests on something at the end.", ["hand_r"], [{"hand_r": "high"}], default=(), most=16
    )
    planted: tuple[ContactName, ...] | None = field(
        "The contacts that stay on their spot. Without it: all that rest at start and end.",
        ["foot_r"],
        "foot_r",
        default=None,
        most=16,
    )
    hands: Hands = field(
        "What is held where: a landmark, a thing such as chair, or a point in cm.",
        {"palm": "iliac"},
        {"palm_r": "pocket"},
        default=(),
    )
    hands_start: Hands = field("What is held only at the start.", {"palm_l": "chair"}, {"paw_l": "chair"}, default=())
    hands_end: Hands = field(
        "What is held only at the end.", {"palm_l": ["30", "90", "-20"]}, {"palm_l": ["30", "90"]}, default=()
    )
    measure: Measures = field(
        "A length or an angle that must come out as written.", {"stance_length": "70"}, {"stance": "70"}, default=()
    )
    props: tuple[Thing, ...] = field("Things in the room.", [{"kind": "mat"}], ["mat"], default=(), most=6)
    bands: tuple[Loop, ...] = field(
        "Loop bands.", [{"around": ["thigh_r", "thigh_l"], "at": "33"}], ["thigh_r"], default=(), most=3
    )
    arrows: tuple[Arrow, ...] = field(
        "Arrows along the movement.", [{"follows": "asis_r", "offset": ["-1", "6"]}], "up", default=(), most=4
    )
    ghost: Ghost | None = field(
        "The parts whose start is shown faintly, or none. Without it: whatever moves.", ["leg_l"], "leg", default=None
    )
    guides: tuple[Guide, ...] = field(
        "Lines that show alignment.",
        [{"through": ["thigh_r", "shank_r", "foot_r"], "good": "yes"}],
        "straight",
        default=(),
        most=6,
    )
    lit: tuple[Lit, ...] = field(
        "The muscles shown at work. Without it: each target strong and each synergist soft.",
        [{"muscle": "gluteus-medius", "through": "yes"}],
        ["gluteus-medius"],
        default=(),
        most=10,
    )
    compare: Compare | None = field(
        "A second picture beside this one.", {"label": "The pelvis drops"}, "bad", default=None
    )
