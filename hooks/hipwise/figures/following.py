"""Whose way an arrow shows: the limb of the joints that an exercise declares to move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..body.skeleton.joints import SIDES
from ..records.exercise import JointAction
from ..records.vocabulary import Action, Contraction, Joint

SHOWN: Mapping[Joint, tuple[str, ...]] = {
    Joint.hip: ("ankle_outer", "knee_front", "asis"),
    Joint.knee: ("ankle_outer", "knee_front", "asis"),
    Joint.ankle: ("heel",),
    Joint.pelvis: ("asis",),
}
"""The landmarks that show how a joint moves: below it where the leg is free, the front of the pelvis where it stands.

Of a joint's landmarks the one that travels farthest is followed.
"""


def following(moves: Iterable[tuple[JointAction, tuple[str, ...]]]) -> tuple[str, ...]:
    """The landmarks an arrow may follow, given each declared movement with the sides, "r" and "l", it is drawn on.

    None where no movement of a leg or the pelvis is declared.
    """
    names = dict.fromkeys(
        f"{name}_{side}"
        for action, sides in moves
        if _moves(action)
        for side in (SIDES if action.joint is Joint.pelvis else sides)
        for name in SHOWN.get(action.joint, ())
    )
    return tuple(names)


def _moves(action: JointAction) -> bool:
    held = action.contraction is Contraction.isometric or action.action is Action.stabilisation
    return not held and action.from_deg != action.to_deg
