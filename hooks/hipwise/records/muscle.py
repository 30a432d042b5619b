"""What a muscle file says."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .fields import Choice, ClaimId, Line, Name, Part, Record, SourceId, Text, field
from .review import Review
from .vocabulary import Action, Group, Joint, Plane

Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,9}$")]
Ta98 = Annotated[str, StringConstraints(pattern=r"^A[0-9]{2}(\.[0-9]{1,3}){1,4}[A-Z]?$")]


class Depth(Choice):
    """How deep a muscle lies under the skin."""

    superficial = "superficial", "near the skin"
    intermediate = "intermediate", "in the middle layer"
    deep = "deep", "deep"


class Strength(Choice):
    """How much of a joint movement a muscle does."""

    main = "main", "a main mover"
    helper = "helper", "a helper"


class Ids(Part):
    """Where the muscle stands in the public lists; an id nobody verified stays empty."""

    uberon: Number | None = field("Number in the UBERON ontology.", "0001371", "none yet", default=None)
    fma: Number | None = field("Number in the Foundational Model of Anatomy.", "22315", "none yet", default=None)
    ta98: Ta98 | None = field("Code in Terminologia Anatomica 1998.", "A04.7.02.007", "none yet", default=None)
    ta2: Number | None = field("Number in Terminologia Anatomica 2.", "2599", "none yet", default=None)


class MuscleAction(Part):
    """One thing the muscle can do at one joint."""

    joint: Joint = field("The joint it moves.", "hip", "leg")
    action: Action = field("The textbook name of the movement.", "abduction", "outwards")
    plane: Plane = field("The plane of the movement.", "frontal", "side")
    strength: Strength = field("A main mover or a helper.", "main", "80%")
    note: Line | None = field("What limits it, such as which fibres.", "Upper fibres only.", "x", default=None)


class Fibres(Part):
    """A part of a muscle that works on its own."""

    name: Name = field("Plain name of the part.", "Front fibres", "X")
    latin: Name | None = field("Its Latin name, if one is in use.", "pars anterior", "X", default=None)
    does: Line = field("What this part does.", "Turns the thigh in.", "x")


class Doing(Part):
    """What a muscle does in one everyday movement."""

    does: Line = field("What it does then.", "Holds your pelvis level on each step.", "x")
    claim: ClaimId | None = field(
        "The claim that says so. Empty where it is plain anatomy.", "side-hip-hold-pelvis", "see above", default=None
    )


class Everyday(Part):
    """What a muscle does in everyday movements; what nobody found stays empty, and pages say so."""

    standing: Doing | None = field(
        "What it does as you stand.", {"does": "Holds your pelvis level on one leg."}, "works", default=None
    )
    walking: Doing | None = field(
        "What it does as you walk.", {"does": "Holds your pelvis level on each step."}, "works", default=None
    )
    stairs: Doing | None = field(
        "What it does on stairs.", {"does": "Straightens your hip as you step up."}, "works", default=None
    )

    @property
    def known(self) -> tuple[tuple[str, Doing | None], ...]:
        """Each movement as readers see it, with what is known; nothing where nothing is known of any."""
        all_three = (("Standing", self.standing), ("Walking", self.walking), ("On stairs", self.stairs))
        return all_three if any(doing for _, doing in all_three) else ()


class Muscle(Record):
    """One muscle: where it is and what it does for you."""

    name: Name = field("The plain name.", "Side hip muscle", "X")
    latin: Name = field("The name in Terminologia Anatomica.", "gluteus medius", "X")
    say_it: Name = field("How to say the Latin name.", "GLOO-tee-us MEE-dee-us", "X")
    group: Group = field("Its family.", "side_hip", "hips")
    where: Line = field("Where it is, in plain words.", "On the side of your pelvis, under the skin.", "x")
    job: Line = field("What it does for you, in plain words.", "Lifts your leg out and keeps your pelvis level.", "x")
    ids: Ids = field("Its numbers in the public lists.", {"uberon": "0001371"}, "none", default=Ids())
    origin: Line | None = field(
        "Where it begins on the bone. Empty until confirmed.", "Outer side of the hip bone", "x", default=None
    )
    insertion: Line | None = field(
        "Where it ends on the bone. Empty until confirmed.",
        "Outer side of the big bony point of the thigh bone",
        "x",
        default=None,
    )
    nerve: Line | None = field(
        "The nerve that drives it. Empty until confirmed.", "superior gluteal (L4 to S1)", "x", default=None
    )
    actions: tuple[MuscleAction, ...] = field(
        "Everything it can do, joint by joint.",
        [{"joint": "hip", "action": "abduction", "plane": "frontal", "strength": "main"}],
        "abducts",
        least=1,
        most=8,
    )
    parts: tuple[Fibres, ...] = field(
        "Its parts, if they do different things.",
        [{"name": "Front fibres", "does": "Turn the thigh in."}],
        "front",
        default=(),
        most=4,
    )
    depth: Depth = field("How deep it lies.", "intermediate", "2 cm")
    more: Text | None = field(
        "One more thing worth knowing.", "It has front, middle and back fibres.", "x", default=None
    )
    everyday: Everyday = field(
        "Its job in standing, walking and on stairs, as far as it is known.",
        {"stairs": {"does": "Straightens your hip as you step up."}},
        "stairs",
        default=Everyday(),
    )
    claims: tuple[ClaimId, ...] = field("Ids of claims about it.", ["medius-holds-pelvis"], "holds", default=(), most=6)
    sources: tuple[SourceId, ...] = field(
        "Ids of the references for its anatomy.", ["gray1918"], "Gray", least=1, most=6
    )
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
