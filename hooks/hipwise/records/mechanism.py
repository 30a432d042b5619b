"""What a mechanism file says."""

from __future__ import annotations

from .fields import ClaimId, Line, Name, Part, Record, SourceId, Text, Whole, field
from .modelled import Counted, Drawn, From, Move, Shows
from .review import Review


class Link(Part):
    """One step in the chain from hip to back, knee or ankle."""

    text: Line = field("What happens at this step.", "You stand on one leg.", "x")
    claim: ClaimId | None = field("The id of the claim it rests on.", "medius-holds-pelvis", "see above", default=None)


class Still(Part):
    """One state worth a picture."""

    name: Name = field("Its short name.", "Level pelvis", "X")
    text: Line = field("What is seen in it.", "Both sides of the pelvis are at the same height.", "x")
    move: Move | None = field("What is moved in the model to get there.", "lean", "trunk lean", default=None)
    at: Whole = field("How far it is moved.", "20", "20 degrees", default=0)


class Answers(Part):
    """Three guesses; the model knows which one is right."""

    less: Line = field("The number gets smaller.", "It pulls less.", "x")
    same: Line = field("The number hardly changes.", "It pulls as hard as before.", "x")
    more: Line = field("The number gets larger.", "It pulls harder.", "x")


class Saying(Part):
    """What is said from a place on, up to the next one."""

    since: Whole = field("The place it begins at.", "8", "8 degrees", alias="from")
    text: Line = field("One or two short sentences.", "The long lever gets shorter.", "x")


class Knob(Part):
    """One thing a reader can move, and what is asked before and said along the way."""

    move: Move = field("What is moved.", "lean", "trunk lean")
    name: Name = field("Its plain name.", "Lean over the standing leg", "X")
    watch: Counted = field("The number the question is about.", "muscle", "force")
    ask: Line = field("What is asked first.", "You lean over. How hard does the muscle pull then?", "x")
    answers: Answers = field(
        "The three guesses.", {"less": "It pulls less.", "same": "No change.", "more": "It pulls harder."}, "less"
    )
    says: tuple[Saying, ...] = field(
        "What is said along the way, from the first place to the last.",
        [{"from": "0", "text": "You stand tall on one leg."}],
        "less",
        least=1,
        most=6,
    )


class Number(Part):
    """One number that comes out of the model, in plain words."""

    of: Counted = field("Which number.", "muscle", "force")
    name: Name = field("Its plain name.", "Pull of the side hip muscles", "X")


class Key(Part):
    """What a line drawn over the body means."""

    line: Drawn = field("Which line.", "lever", "red")
    text: Line = field("What it means.", "The long lever of the weight", "x")


class Basis(Part):
    """Where a number comes from."""

    origin: From = field("How it is known.", "measured", "known")
    text: Line = field("What it is, and of whom.", "2.4 times body weight, in 4 people.", "x")
    sources: tuple[SourceId, ...] = field("Ids of the references.", ["bergmann2001"], ["a book"], default=(), most=4)


class Beside(Part):
    """A claim told beside the model, under a short heading."""

    name: Name = field("The heading.", "What strength does", "X")
    claim: ClaimId = field("The id of the claim.", "knee-inward-strength-mixed", "see above")


class Training(Part):
    """Which exercises train this part, and the state their pages open."""

    claim: ClaimId = field(
        "Every exercise that rests on this claim gets the link.", "side-hip-hold-pelvis", "see above"
    )
    move: Move = field("What is moved in the state it opens.", "lean", "trunk lean")
    at: Whole = field("How far it is moved.", "0", "0 degrees")
    text: Line = field("The words of the link.", "See what it trains: the pull at the side of your hip.", "x")


class Model(Part):
    """A model to move, worked out from the body that is drawn."""

    shows: Shows = field("Which model.", "stance", "hip")
    knobs: tuple[Knob, ...] = field(
        "What can be moved, one thing at a time.",
        [
            {
                "move": "lean",
                "name": "Lean over the standing leg",
                "watch": "muscle",
                "ask": "You lean over. How hard does the muscle pull then?",
                "answers": {"less": "It pulls less.", "same": "No change.", "more": "It pulls harder."},
                "says": [{"from": "0", "text": "You stand tall on one leg."}],
            }
        ],
        "lean",
        least=1,
        most=3,
    )
    numbers: tuple[Number, ...] = field(
        "The numbers, as readers see them.",
        [{"of": "muscle", "name": "Pull of the side hip muscles"}],
        "muscle",
        least=1,
        most=6,
    )
    how_to_read: Line = field("How the numbers are read.", "1 is as much as you weigh.", "x")
    key: tuple[Key, ...] = field(
        "The lines over the body.", [{"line": "lever", "text": "The long lever of the weight"}], "lever", most=6
    )
    basis: tuple[Basis, ...] = field(
        "Where each number comes from.",
        [{"origin": "model", "text": "The pull and the load."}],
        "model",
        least=1,
        most=8,
    )
    limits: tuple[Line, ...] = field("What the model leaves out.", ["Nothing moves."], "none", least=1, most=5)
    beside: tuple[Beside, ...] = field(
        "Claims told beside it.",
        [{"name": "What strength does", "claim": "knee-inward-strength-mixed"}],
        "claims",
        default=(),
        most=3,
    )
    trained: Training | None = field(
        "Which exercises link here.",
        {"claim": "side-hip-hold-pelvis", "move": "lean", "at": "0", "text": "See what it trains."},
        "hips",
        default=None,
    )


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
    model: Model | None = field(
        "A model to move.",
        {
            "shows": "stance",
            "knobs": [
                {
                    "move": "lean",
                    "name": "Lean over the standing leg",
                    "watch": "muscle",
                    "ask": "You lean over. How hard does the muscle pull then?",
                    "answers": {"less": "It pulls less.", "same": "No change.", "more": "It pulls harder."},
                    "says": [{"from": "0", "text": "You stand tall on one leg."}],
                }
            ],
            "numbers": [{"of": "muscle", "name": "Pull of the side hip muscles"}],
            "how_to_read": "1 is as much as you weigh.",
            "key": [{"line": "lever", "text": "The long lever of the weight"}],
            "basis": [{"origin": "model", "text": "The pull and the load."}],
            "limits": ["Nothing moves."],
        },
        "hips",
        default=None,
    )
    true_part: Text = field("What is well known about it.", "The muscles at the side do hold the pelvis.", "x")
    idea_part: Text = field("What is only an idea.", "Whether a small drop matters is not known.", "x")
    claims: tuple[ClaimId, ...] = field(
        "Ids of the claims it rests on.", ["medius-holds-pelvis"], "one", least=1, most=10
    )
    review: Review = field("When it was written and who checked it.", {"written": "2026-11-22"}, "none")
