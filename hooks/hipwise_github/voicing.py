"""Field names as people say them, and which of them only a clinician may change."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hipwise.records import KINDS
from hipwise.records.fields import parts

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "hold_s": "seconds held",
        "rest_s": "seconds of rest",
        "days_per_week": "days a week",
        "good_reps_left": "good repetitions left",
        "reps": "repetitions",
        "stop_if": "stop rules",
        "from_deg": "degrees at the start",
        "to_deg": "degrees at the end",
        "joint_load": "work for each joint",
        "joint_actions": "movements",
        "equipment": "kit",
        "setup": "getting ready",
        "slips": "common slips",
        "seen": "what you see",
        "instead": "what to try",
        "cues": "short reminders",
        "for": "what speaks for it",
        "against": "what speaks against it",
        "for_whom": "for whom",
        "pose": "how it is drawn",
        "review": "dates and reviewers",
        "retest": "how to see what changed",
    }
)
ONE: Mapping[str, str] = MappingProxyType(
    {
        "aliases": "other name",
        "stop_if": "stop rule",
        "cues": "short reminder",
        "setup": "line on getting ready",
        "cautions": "caution",
        "slips": "common slip",
        "muscles": "muscle",
        "joint_actions": "movement",
        "claims": "claim",
        "sources": "source",
        "for": "finding for it",
        "against": "finding against it",
        "progression": "line on moving on",
        "see_someone_if": "sign to see someone",
    }
)
KEYS = ("muscle", "exercise", "source", "when", "seen", "text", "joint")
"""Which field tells the entries of a list apart, the first that an entry has."""


def spoken(name: str) -> str:
    """A field's name in plain words: "rest_s" is "seconds of rest"."""
    return NAMES.get(name, name.replace("_", " "))


def counted(name: str, number: int) -> str:
    """So many entries of a list, as in "1 stop rule"."""
    one = ONE.get(name) or (name[:-1] if name.endswith("s") else name).replace("_", " ")
    return f"{number} {one}{'' if number == 1 else 's'}"


def known(kind: str, names: tuple[str, ...]) -> bool:
    """Whether a kind of file has a field of this path."""
    return not names or _walk(kind, names) is not None


def careful(kind: str, names: tuple[str, ...]) -> bool:
    """Whether only a clinician may change what stands at this path, or anything it stands in."""
    return any(_is_careful(_walk(kind, names[: end + 1])) for end in range(len(names)))


def _is_careful(field: FieldInfo | None) -> bool:
    extra = field.json_schema_extra if field else None
    return isinstance(extra, dict) and bool(extra.get("safety"))


def _walk(kind: str, names: tuple[str, ...]) -> FieldInfo | None:
    models: tuple[type[BaseModel], ...] = (KINDS[kind],)
    found: FieldInfo | None = None
    for name in names:
        found = _field(models, name)
        if found is None:
            return None
        models = parts(found.annotation)
    return found


def _field(models: tuple[type[BaseModel], ...], name: str) -> FieldInfo | None:
    for model in models:
        for own, field in model.model_fields.items():
            if (field.alias or own) == name:
                return field
    return None
