"""Each movement in joint_actions fits its joint, its plane and what the muscle does."""

from __future__ import annotations

from collections.abc import Iterator

from ..figures.asked import posture
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.vocabulary import Action, Contraction, Joint, Posture
from .drawn import SAGITTAL, Drawn, axis_for, declared, in_words, plane_of, words

STANDING = (Posture.standing, Posture.seated)


def movements_fit_their_joint(library: Library) -> Iterator[Problem]:
    """A movement is one the joint can make, in the plane that movement has."""
    for exercise in library.exercises.values():
        for index, action in enumerate(exercise.joint_actions):
            axis = axis_for(action)
            said = in_words(action)
            if axis is None:
                yield _problem(
                    library, exercise, index, "action", "joint-cannot",
                    f"action: says {words(action.action.value)}, but joint: says {action.joint}, which cannot do it.",
                    "the joint that does this, or another action",
                )  # fmt: skip
            elif plane_of(axis) is not action.plane and action.action is not Action.stabilisation:
                yield _problem(
                    library, exercise, index, "plane", "plane-disagrees",
                    f"The plane of {said} is {plane_of(axis)}, but plane: says {action.plane}.",
                    f"plane: {plane_of(axis)}, or another action",
                )  # fmt: skip


def contractions_fit_the_movement(library: Library) -> Iterator[Problem]:
    """A muscle that holds moves nothing, and one that shortens or lengthens moves something."""
    for exercise in library.exercises.values():
        for index, action in enumerate(exercise.joint_actions):
            still = action.from_deg == action.to_deg
            holds = action.contraction is Contraction.isometric
            if holds != still:
                moves = f"from_deg and to_deg say {action.from_deg} and {action.to_deg}"
                yield _problem(
                    library, exercise, index, "contraction", "contraction-disagrees",
                    f"{moves}, which is {'no ' if still else 'a '}movement; contraction: says {action.contraction}.",
                    "contraction: isometric" if still else "contraction: concentric, or the same number twice",
                )  # fmt: skip
            elif exercise.pose and _against_weight(exercise, action):
                yield _problem(
                    library, exercise, index, "contraction", "contraction-weight",
                    f"{in_words(action).capitalize()} with the foot on the floor {_lifts(action)} the body; "
                    f"contraction: says {action.contraction}.",
                    f"contraction: {_other(action)}, or the movement the other way round",
                )  # fmt: skip


def _problem(
    library: Library, exercise: Exercise, index: int, field: str, code: str, message: str, expected: str
) -> Problem:
    place = library.place("exercises", exercise.id, ("joint_actions", index, field))
    return Problem(place, code, message, expected=expected, read=f"exercises-joint_actions-{field}")


def _against_weight(exercise: Exercise, action: JointAction) -> bool:
    """Whether a leg on its foot lifts the body with lengthening muscles, or lets it down with shortening ones."""
    if exercise.pose is None or posture(exercise, exercise.pose) not in STANDING or action.joint is not Joint.knee:
        return False
    drawn = Drawn(exercise, exercise.pose)
    ways = declared(action, exercise.pose)
    stands = bool(ways) and all(drawn.rests(way.joint[-1]) and way.axis.plus in SAGITTAL for way in ways)
    return stands and (action.contraction is Contraction.eccentric) == (_lifts(action) == "lifts")


def _lifts(action: JointAction) -> str:
    return "lifts" if action.action is Action.extension else "lowers"


def _other(action: JointAction) -> Contraction:
    return Contraction.eccentric if action.contraction is Contraction.concentric else Contraction.concentric
