"""Steps, names and feelings say the same movement as joint_actions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..deeds import OPPOSITE
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.vocabulary import Action, Group, Side
from .drawn import in_words, words
from .phrases import WAY_BACK, Phrase, agreeing, said

Path = tuple[str | int, ...]

OTHER_WAY = {
    **{action.value: other.value for action, other in OPPOSITE.items()},
    "raise": "lower",
    "lower": "raise",
    "anterior_tilt": "posterior_tilt",
    "posterior_tilt": "anterior_tilt",
    "stays": "moves",
}
MEANS = {
    "raise": "a side of the pelvis that lifts",
    "lower": "a side of the pelvis that drops",
    "moves": "a pelvis that moves",
}
TEXTBOOK = re.compile(
    r"\b(abduction|adduction|flexion|extension|dorsiflexion|plantarflexion|(?:internal|external) rotation)\b"
)
PLACES = {
    Group.inner_thigh: r"(?:inner|inside of (?:your|the)) thighs?",
    Group.front_thigh: r"fronts? of (?:your|the|both) thighs?",
    Group.back_thigh: r"backs? of (?:your|the|both) thighs?",
    Group.calf: r"cal(?:f|ves)",
    Group.buttock: r"(?:buttocks?|bottom)(?! hip)",
    Group.side_hip: r"sides? of (?:your|the|both)(?: \w+)? hips?",
}
WORKS = r"[^.]*\b(?:works?|gets? (?:warm|firm|tired)|tires?|burns?)\b"


def steps_say_the_movement(library: Library) -> Iterator[Problem]:
    """No step and no cue names the opposite of a movement in joint_actions."""
    for exercise in library.exercises.values():
        texts = [("steps", index, text) for index, text in enumerate(exercise.steps)]
        texts += [("cues", index, text) for index, text in enumerate(exercise.cues)]
        named = agreeing((text for _, _, text in texts), exercise.position)
        for field, index, text in texts:
            found = _contrary(exercise, text, named)
            if found:
                yield _step(library, exercise, (field, index), text, *found)


def _contrary(exercise: Exercise, text: str, named: set[tuple[str, str]]) -> tuple[Phrase, JointAction] | None:
    listed = {(action.joint.value, _asked(action)) for action in exercise.joint_actions}
    for phrase in said(text, exercise.position):
        if (phrase.joint, phrase.action) in listed:
            continue
        for action in exercise.joint_actions:
            asked = _asked(action)
            if (phrase.joint, phrase.action) != (action.joint.value, OTHER_WAY.get(asked, "")):
                continue
            if phrase.plain or ((action.joint.value, asked) not in named and not WAY_BACK.search(text.lower())):
                return phrase, action
    return None


def _asked(action: JointAction) -> str:
    """What a movement is called in phrases; a pelvis that is held stays, one that tips rises or sinks."""
    if action.action is Action.stabilisation:
        return "stays"
    if action.action is Action.lateral_tilt:
        return "raise" if action.side is Side.working and action.to_deg > action.from_deg else ""
    return str(action.action.value)


def _step(library: Library, exercise: Exercise, path: Path, text: str, phrase: Phrase, action: JointAction) -> Problem:
    means = MEANS.get(phrase.action, f"{phrase.joint} {words(phrase.action)}")
    return Problem(
        library.place("exercises", exercise.id, path),
        "step-disagrees",
        f"“{text}” means {means}, but joint_actions says {action.joint} {in_words(action)}.",
        expected=f"words for {words(action.action.value)}, or the movement as the text says it in joint_actions",
        read=f"exercises-{path[0]}",
    )


def names_say_the_movement(library: Library) -> Iterator[Problem]:
    """A name or alias with a textbook word for a movement has one that joint_actions lists."""
    for exercise in library.exercises.values():
        listed = {action.action.value for action in exercise.joint_actions}
        for path, name in (("name",), exercise.name), *((("aliases", n), a) for n, a in enumerate(exercise.aliases)):
            found = TEXTBOOK.search(name.lower())
            if found and found[1].replace(" ", "_") not in listed:
                said_there = ", ".join(f"{each.joint} {in_words(each)}" for each in exercise.joint_actions)
                yield Problem(
                    library.place("exercises", exercise.id, path),
                    "name-disagrees",
                    f"The name says {found[1]}, but joint_actions says {said_there}.",
                    expected=f"a name with the movement that is done, or {found[1]} in joint_actions and in the pose",
                    read=f"exercises-{path[0]}",
                )


def feelings_name_listed_muscles(library: Library) -> Iterator[Problem]:
    """What works as you feel it is a part of the body where a listed muscle lies."""
    for exercise in library.exercises.values():
        muscles = [library.muscles.get(use.muscle) for use in exercise.muscles]
        groups = {muscle.group for muscle in muscles if muscle}
        for group, place in PLACES.items() if all(muscles) else ():
            found = re.search(rf"\b{place}\b{WORKS}", exercise.feel.lower())
            if found and group not in groups:
                lies = ", ".join(f"{muscle.id} ({muscle.group.plain.lower()})" for muscle in muscles if muscle)
                yield Problem(
                    library.place("exercises", exercise.id, ("feel",)),
                    "feel-disagrees",
                    f"feel: names the {group.plain.lower()}, but muscles: lists {lies}.",
                    expected="a part of the body where a listed muscle lies, or that muscle under muscles",
                    read="exercises-feel",
                )
