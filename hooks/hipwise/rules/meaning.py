"""Muscles can do what an exercise says they do."""

from __future__ import annotations

from collections.abc import Iterator

from ..deeds import deeds, needed
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.vocabulary import Action, Joint, Role


def one_target_at_least(library: Library) -> Iterator[Problem]:
    """An exercise names at least one main muscle."""
    for id, exercise in library.exercises.items():
        if not any(use.role is Role.target for use in exercise.muscles):
            yield Problem(
                library.place("exercises", id, ("muscles",), key=True),
                "no-target",
                "No muscle here has the role target.",
                expected="role: target for the main muscle",
                nearest="target",
                read="exercises-muscles-role",
            )


def targets_can_do_the_actions(library: Library) -> Iterator[Problem]:
    """Some muscle listed can do each hip move, and each target does one of the moves."""
    for exercise in library.exercises.values():
        if all(use.muscle in library.muscles for use in exercise.muscles):
            yield from _undone(library, exercise)
            yield from _idle(library, exercise)


def _undone(library: Library, exercise: Exercise) -> Iterator[Problem]:
    can = {deed for use in exercise.muscles for deed in deeds(library.muscles[use.muscle])}
    for index, action in enumerate(exercise.joint_actions):
        if action.joint in (Joint.hip, Joint.pelvis) and needed(action) not in can:
            joint, deed = needed(action)
            yield Problem(
                library.place("exercises", exercise.id, ("joint_actions", index, "action")),
                "action-without-muscle",
                f"None of the muscles listed here does {deed} at the {joint.plain}.",
                expected=_who_can(library, joint, deed),
                read="exercises-joint_actions-action",
            )


def _idle(library: Library, exercise: Exercise) -> Iterator[Problem]:
    wanted = {needed(action) for action in exercise.joint_actions}
    for index, use in enumerate(exercise.muscles):
        if use.role is Role.target and not wanted & deeds(library.muscles[use.muscle]):
            yield Problem(
                library.place("exercises", exercise.id, ("muscles", index, "muscle")),
                "target-cannot",
                f"{use.muscle} is called the target, but it does none of the movements listed in joint_actions.",
                expected="a muscle whose file lists one of these movements, or another role",
                read="exercises-muscles-role",
            )


def _who_can(library: Library, joint: Joint, deed: Action) -> str:
    able = [id for id, muscle in library.muscles.items() if (joint, deed) in deeds(muscle)]
    return f"a muscle that does it: {', '.join(able)}" if able else "a movement some muscle file lists"


def bands_have_sources(library: Library) -> Iterator[Problem]:
    """A lab band stands with the study it comes from."""
    for id, exercise in library.exercises.items():
        for index, use in enumerate(exercise.muscles):
            if use.band and not use.sources:
                yield Problem(
                    library.place("exercises", id, ("muscles", index, "band")),
                    "band-without-source",
                    "This band has no source.",
                    expected="sources: with the id of a reference, or no band",
                    read="exercises-muscles-sources",
                )
