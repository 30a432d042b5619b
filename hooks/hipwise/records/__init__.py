"""What each kind of file may say: one class per kind is schema, model and documentation."""

from __future__ import annotations

from .check import Check
from .claim import Claim
from .complaint import Complaint
from .equipment import Equipment
from .exercise import Exercise
from .fields import Part, Record, Refers
from .glossary import Term
from .mechanism import Mechanism
from .muscle import Muscle
from .person import Person
from .reference import Reference
from .routine import Routine
from .safety import SafetyList

KINDS: dict[str, type[Record]] = {
    "exercises": Exercise,
    "muscles": Muscle,
    "mechanisms": Mechanism,
    "complaints": Complaint,
    "checks": Check,
    "claims": Claim,
    "routines": Routine,
    "safety": SafetyList,
    "references": Reference,
    "glossary": Term,
    "equipment": Equipment,
    "people": Person,
}


def anchor(kind: str, path: tuple[str | int, ...]) -> str:
    """Where the guide page explains a field: ("steps", 2) of exercises is "exercises-steps"."""
    return "-".join([kind, *(str(part) for part in path if not isinstance(part, int))])


__all__ = [
    "KINDS",
    "Check",
    "Claim",
    "Complaint",
    "Equipment",
    "Exercise",
    "Mechanism",
    "Muscle",
    "Part",
    "Person",
    "Record",
    "Reference",
    "Refers",
    "Routine",
    "SafetyList",
    "Term",
    "anchor",
]
