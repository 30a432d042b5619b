"""A new exercise: what its movement needs is taken over from the one most like it, and its words are left to do."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from ..findings.nearest import nearest_id
from ..library import Library
from ..mishap import WrongUse
from ..records import Exercise
from ..records.vocabulary import Level, Position
from .alike import alike, in_a_line, placed_alike, targets
from .asking import Questions, fits
from .draft import Draft
from .shelves import file_name, taken
from .writing import Path

KIND = "exercises"
TEXTS: Mapping[str, Any] = {
    "purpose": "TODO what it trains, in one line",
    "setup": ["TODO how to get ready"],
    "steps": ["TODO the first step", "TODO the second step", "TODO the third step"],
    "breathing": "TODO how to breathe",
    "feel": "TODO what you feel, and where",
    "slips": [{"seen": "TODO what you see", "instead": "TODO what to try in its place"}],
    "stop_if": ["TODO when to stop"],
}
"""The words that are an author's own."""
LEFT_OUT = ("cues", "easier_way", "harder_way", "seated", "cautions", "harder")
KEPT: Mapping[str, str] = {
    "type": "what it trains most",
    "setting": "where it can be done",
    "laterality": "how the sides share the work",
    "equipment": "what you need",
    "instead_of_kit": "what to use in place of the kit",
    "support": "what to hold, or no such line",
    "joint_actions": "the movement at each joint, in degrees",
    "pose": "how it is drawn",
    "muscles": "the muscles that do it",
    "joint_load": "how much work each part gets",
    "tempo": "seconds up : held : down, or no such line",
    "dose": "how much",
    "claims": "why it is worth doing",
}
"""What is taken over, each with what to look at."""


def exercise(name: str, questions: Questions, library: Library, today: str) -> Draft:
    """A new exercise. Raises WrongUse if its author finds it there already."""
    name = questions.text("name", "What is it called?", name, lambda text: fits(KIND, "name", text))
    model = _chosen(name, questions, library)
    level = questions.choice("level", "How hard is it to begin with?", {str(it): it.plain for it in Level}, "1")
    purpose = questions.text("purpose", "What does it train, in one line?", "", _fits_purpose)
    free = _free(name, library)
    id = questions.text("id", "Name of its file?", free, lambda text: file_name(text, KIND, library))
    fields, todo = _taken_over(library.readings[KIND, model].data, model, whole=bool(questions.told.get("from")))
    fields = {"easier": [model], **fields, "name": name, "level": level, "review": {"written": today}}
    todo[("easier",)] = "an easier exercise"
    if purpose:
        fields["purpose"] = purpose
        todo.pop(("purpose",), None)
    return Draft(id, {field: fields[field] for field in Exercise.model_fields if field in fields}, todo)


def _chosen(name: str, questions: Questions, library: Library) -> str:
    """The exercise whose movement is taken over: the one that was named, or one like it."""
    named = questions.told.get("from")
    if named is not None:
        return questions.choice("from", "", {id: it.name for id, it in library.exercises.items()}, named)
    near = alike(name, library)
    _ask_whether_new(near, questions, library)
    position = questions.choice("position", "How is the body placed?", *_positions(library, near))
    muscle = questions.choice("muscle", "Which muscle does most of it?", *_muscles(library, position))
    placed = placed_alike(position, muscle, library)
    models = {it.id: in_a_line(it, library) for it in sorted(placed, key=lambda it: it not in near)}
    return questions.choice("from", "Which of these moves most like yours?", models, next(iter(models)))


def _ask_whether_new(near: list[Exercise], questions: Questions, library: Library) -> None:
    if near:
        questions.say("\n".join(["These are near yours:", *(f"  {it.id}: {in_a_line(it, library)}" for it in near)]))
        if not questions.go_on("Press Enter if yours is another one; anything else stops. "):
            raise WrongUse(f"Nothing was written. The nearest is content/{KIND}/{near[0].id}.yml.")


def _fits_purpose(text: str) -> str:
    return fits(KIND, "purpose", text) if text else ""


def _positions(library: Library, near: list[Exercise]) -> tuple[dict[str, str], str]:
    """The positions some exercise has; that of the nearest name is the likely one."""
    used = [it.position for it in (*near, *library.exercises.values())]
    return {str(it): it.plain for it in Position if it in used}, str(used[0])


def _muscles(library: Library, position: str) -> tuple[dict[str, str], str]:
    """The muscles that exercises in a position train, the most common first."""
    found = [id for it in library.exercises.values() if it.position == position for id in targets(it)]
    ids = sorted(dict.fromkeys(found), key=lambda id: (-found.count(id), id))
    return {id: library.muscles[id].name for id in ids}, ids[0]


def _free(name: str, library: Library) -> str:
    id = nearest_id(name)
    return f"{id}-2" if taken(id, KIND, library) else id


def _taken_over(model: Mapping[str, Any], id: str, *, whole: bool) -> tuple[dict[str, Any], dict[Path, str]]:
    """The fields of a model, with its words if it is taken over as a whole, and what is left to do."""
    data = deepcopy(dict(model))
    data.pop("aliases", None)
    for use in data["muscles"]:
        use.pop("band", None)  # a lab band belongs to the exercise that was measured
        use.pop("sources", None)
    todo: dict[Path, str] = {(name,): f"{says}; now as in {id}" for name, says in KEPT.items() if name in data}
    if whole:
        todo |= {(name,): f"your own words; now as in {id}" for name in (*TEXTS, *LEFT_OUT) if name in data}
        return data, todo
    return {**{name: it for name, it in data.items() if name not in LEFT_OUT}, **deepcopy(dict(TEXTS))}, todo
