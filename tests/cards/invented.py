"""Invented records for the cards: nothing here is content of the site."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hipwise.cards import Sheet, exercise_sheet, routine_sheet
from hipwise.library import Library
from hipwise.records import KINDS, Exercise, Record, Routine

DOSE = {
    "sets": "2 to 3",
    "reps": "8 to 12",
    "rest_s": "60 to 90",
    "days_per_week": "2 to 3",
    "good_reps_left": "3",
    "effort": "7",
}
STEPS = [
    "Stand tall with your feet as wide as your own hips.",
    "Bend your knees a little and keep your back nice and long.",
    "Step out to the side with your right foot, nice and slow.",
    "Bring the other foot in slowly, but keep the band tight.",
    "Keep your toes forward and your body tall all the time.",
]
REVIEW = {"written": "2026-11-22"}
SIDE_STEP: dict[str, Any] = {
    "purpose": "Makes the muscles at the side of your hip stronger.",
    "level": "1",
    "type": "strength",
    "position": "standing",
    "setting": ["home"],
    "laterality": "one_then_other",
    "equipment": ["loop-band"],
    "joint_actions": [
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
    "muscles": [{"muscle": "gluteus-medius", "role": "target"}],
    "joint_load": {"hip": "high", "knee": "low", "ankle": "low", "low_back": "low", "wrist": "none"},
    "setup": ["Put the band around both legs, above the knees."],
    "steps": STEPS,
    "breathing": "Breathe out as you step.",
    "feel": "The side of your hip works and gets warm.",
    "slips": [{"seen": "Your feet drag.", "instead": "Lift each foot off the floor."}],
    "easier_way": "Go without the band.",
    "harder_way": "Move the band down to your ankles.",
    "seated": "Sit tall and push both knees out against the band.",
    "dose": DOSE,
    "cautions": [{"when": "You have a new hip.", "what": "ask", "how": "Ask your surgical team which moves are fine."}],
    "stop_if": ["Your pain goes above 5 out of 10."],
    "claims": ["side-step-works-medius"],
    "review": REVIEW,
}


def record(kind: str, id: str, fields: Mapping[str, Any]) -> Record:
    return KINDS[kind].model_validate(fields, context={"id": id})


def exercise(id: str, name: str, **changes: Any) -> Exercise:
    made = record("exercises", id, {"name": name} | SIDE_STEP | changes)
    assert isinstance(made, Exercise)
    return made


def routine(id: str, exercises: list[Any], **changes: Any) -> Routine:
    fields: dict[str, Any] = {
        "name": "Strong sides",
        "for_whom": "You want a short plan for stronger hips.",
        "level": "1",
        "setting": ["home"],
        "minutes": "15 to 20",
        "exercises": [item if isinstance(item, dict) else {"exercise": item} for item in exercises],
        "warm_up": "Walk on the spot for 3 minutes.",
        "days_per_week": "2 to 3",
        "weeks": "6 to 12",
        "progression": ["When you can do 2 extra in your last round, 2 times in a row, take the next step."],
        "retest": "Note how many good ones you can do in week 1 and week 6.",
        "stop_if": ["Your knee swells after training."],
        "habit": "Do it after you brush your teeth.",
        "claims": ["bands-work"],
        "review": REVIEW,
    }
    made = record("routines", id, fields | changes)
    assert isinstance(made, Routine)
    return made


def safety(id: str, urgency: str, order: str, on_card: str) -> Record:
    fields = {
        "title": "A list of signs",
        "urgency": urgency,
        "do": "Call the emergency number now.",
        "on_card": on_card,
        "signs": [{"text": "You cannot lift your foot."}],
        "order": order,
        "review": REVIEW,
    }
    return record("safety", id, fields)


SAFETY = {
    "leg": ("emergency", "30", "One leg swells, with pain in your chest or no breath: call the emergency number."),
    "back": ("emergency", "10", "New numbness between your legs, or no control of bladder or bowel: get help now."),
    "fall": ("emergency", "20", "After a fall you cannot lift, turn or stand on your leg: get help now."),
    "joint": ("emergency", "40", "A joint is hot and very swollen, and you have a fever: get help now."),
    "ankle": ("same_day", "50", "You cannot take 4 steps after you twist your ankle: get help today."),
    "ease-off": (
        "ease_off",
        "70",
        "Pain up to 3 of 10 is fine. At 4 or 5, do less. Above 5, or worse the next morning: halve it.",
    ),
}
BAND = {"name": "Loop band", "what": "A flat rubber loop, about 30 cm long."}


def library(*records: Record) -> Library:
    shelves: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    kinds = {model: kind for kind, model in KINDS.items()}
    for made in records:
        shelves[kinds[type(made)]][made.id] = made
    shelves["equipment"]["loop-band"] = record("equipment", "loop-band", BAND)
    shelves["safety"] |= {id: safety(id, *said) for id, said in SAFETY.items()}
    return Library(shelves, today=date(2026, 11, 22))


NAMES = (
    *("Banded side step", "Bridge to one-leg bridge", "Side-lying leg raise", "Hip hitch on a step"),
    *("Clamshell", "Monster walk", "Split squat", "Calf raise"),
)


def exercises(count: int) -> list[Exercise]:
    return [exercise(name.lower().replace(" ", "-"), name) for name in NAMES[:count]]


def routine_card(count: int) -> Sheet:
    """A routine of `count` exercises, each with 5 steps of up to 11 words."""
    chosen = exercises(count)
    plan = routine("strong-sides", [each.id for each in chosen])
    return routine_sheet(plan, library(*chosen), "https://hipwise.github.io/hipwise/routines/strong-sides/")


def exercise_card() -> Sheet:
    first, *others = exercises(3)
    return exercise_sheet(first, library(first, *others), f"https://hipwise.github.io/hipwise/exercises/{first.id}/")
