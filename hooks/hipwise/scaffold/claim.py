"""A new claim."""

from __future__ import annotations

from typing import Any

from ..findings.nearest import nearest_id
from ..library import Library
from ..records import Claim
from ..records.vocabulary import Certainty, ClaimKind, Topic
from .asking import Questions, fits
from .draft import Draft
from .shelves import file_name, taken
from .writing import Path

KIND = "claims"
WORDS = 6
"""So many words of a statement name its file."""
TEXTS = {
    "reason": "TODO why we are this sure and not more or less",
    "population": "TODO whom the studies looked at",
    "does_not_show": "TODO what the evidence does not show",
}


def claim(text: str, questions: Questions, library: Library, today: str) -> Draft:
    """A new claim."""
    text = questions.text("text", "What does it state?", text, lambda said: fits(KIND, "text", said))
    topic = questions.choice("topic", "What is it about?", {str(it): it.plain for it in Topic}, "hip")
    kind = questions.choice("kind", "What sort of statement is it?", {str(it): it.plain for it in ClaimKind}, "unknown")
    sure = {str(it): it.plain for it in Certainty}
    certainty = questions.choice("certainty", "How sure can anyone be?", sure, "very_low")
    source = questions.text("source", "Which source speaks for it?", "", lambda id: _no_source(id, library))
    id = questions.text("id", "Name of its file?", _free(text, library), lambda name: file_name(name, KIND, library))
    fields: dict[str, Any] = {"text": text, "topic": topic, "kind": kind, "certainty": certainty, **TEXTS}
    fields |= {"for": [{"source": source, "shows": "TODO what it found"}] if source else [], "last_checked": today}
    todo: dict[Path, str] = {("last_checked",): "the day you compare it with its sources"}
    if not source:
        todo[("for",)] = "the studies that speak for it"
    order = [info.alias or name for name, info in Claim.model_fields.items()]
    return Draft(id, {name: fields[name] for name in order if name in fields}, todo)


def _no_source(id: str, library: Library) -> str:
    return "" if not id or library.knows("references", id) else f"There is no file content/references/{id}.yml."


def _free(text: str, library: Library) -> str:
    id = nearest_id(" ".join(text.split()[:WORDS]))
    return f"{id}-2" if taken(id, KIND, library) else id
