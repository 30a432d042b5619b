"""Muscles can do what an exercise says they do."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..body.posing.contacts import stem
from ..deeds import AS_HIP, Deed, deeds, needed
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.vocabulary import Action, Joint, Plane, Role
from .drawn import Drawn, axis_for, words


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
                f"joint_actions needs {words(deed)} at the {joint.plain}, but {_do(library, exercise)}.",
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
                f"{use.muscle} is called the target, and its file says {_can(library, use.muscle)}; "
                f"joint_actions needs {_list(wanted)}.",
                expected="a muscle whose file lists one of these movements, or another role",
                read="exercises-muscles-role",
            )


def helpers_can_help(library: Library) -> Iterator[Problem]:
    """A muscle with the role synergist does one of the moves, as declared or as drawn."""
    for exercise in library.exercises.values():
        moves = {move for action in exercise.joint_actions for move in _asks(action)} | _drawn(exercise)
        for index, use in enumerate(exercise.muscles if exercise.pose else ()):
            known = use.role is Role.synergist and use.muscle in library.muscles
            if known and not moves & _as_hip(library, use.muscle):
                yield Problem(
                    library.place("exercises", exercise.id, ("muscles", index, "muscle")),
                    "helper-cannot",
                    f"{use.muscle} is called a synergist, and its file says {_can(library, use.muscle)}; "
                    f"the exercise moves {_list(moves)}.",
                    expected="a muscle whose file lists one of these movements, or another role",
                    read="exercises-muscles-role",
                )


def _asks(action: JointAction) -> tuple[Deed, ...]:
    """The work a movement asks for; a pelvis held level hangs on the muscles that lift the leg out."""
    if action.action is Action.stabilisation and action.plane is Plane.frontal:
        return needed(action), (Joint.hip, Action.abduction)
    return (needed(action),)


def _drawn(exercise: Exercise) -> set[Deed]:
    """What the pose does a lot at joints that nobody declared, such as lifting the other leg."""
    named = {axis_for(action) for action in exercise.joint_actions}
    ways = [way for way in (Drawn(exercise, exercise.pose).ways if exercise.pose else ()) if way.axis not in named]
    turned = {(stem(way.joint)[0], way.axis.plus if way.change > 0 else way.axis.minus) for way in ways if way.far}
    return {(joint, action) for joint in Joint for action in Action if (joint.value, action.value) in turned}


def _as_hip(library: Library, muscle: str) -> set[Deed]:
    return {deed for own in deeds(library.muscles[muscle]) for deed in (own, AS_HIP.get(own, own))}


def _do(library: Library, exercise: Exercise) -> str:
    each = [f"{use.muscle} does {_can(library, use.muscle)}" for use in exercise.muscles]
    return "; ".join(each)


def _can(library: Library, muscle: str) -> str:
    return _list(deeds(library.muscles[muscle]))


def _list(found: Collection[Deed]) -> str:
    return ", ".join(sorted(f"{joint} {words(action.value)}" for joint, action in found))


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
