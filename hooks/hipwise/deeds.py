"""Which muscle work a movement asks for, and which a muscle can give."""

from __future__ import annotations

from .records import Muscle
from .records.exercise import JointAction
from .records.vocabulary import Action, Contraction, Joint

Deed = tuple[Joint, Action]

# The hip's stance-side muscles move the pelvis on a standing leg, so a tilt is their sideways movement in reverse.
# A lateral tilt lifts or lowers one side, and the same muscles do both.
AS_HIP: dict[Deed, Deed] = {
    (Joint.pelvis, Action.lateral_tilt): (Joint.hip, Action.abduction),
    (Joint.pelvis, Action.posterior_tilt): (Joint.hip, Action.extension),
    (Joint.pelvis, Action.anterior_tilt): (Joint.hip, Action.flexion),
}

# A muscle that lengthens while it works does the opposite of the movement it controls.
OPPOSITE = {
    Action.flexion: Action.extension,
    Action.extension: Action.flexion,
    Action.abduction: Action.adduction,
    Action.adduction: Action.abduction,
    Action.internal_rotation: Action.external_rotation,
    Action.external_rotation: Action.internal_rotation,
    Action.dorsiflexion: Action.plantarflexion,
    Action.plantarflexion: Action.dorsiflexion,
}


def needed(action: JointAction) -> Deed:
    """What a muscle must do for a movement: at which joint, and which way."""
    joint, deed = AS_HIP.get((action.joint, action.action), (action.joint, action.action))
    lengthens = action.contraction is Contraction.eccentric and action.action is not Action.lateral_tilt
    return joint, OPPOSITE.get(deed, deed) if lengthens else deed


def deeds(muscle: Muscle) -> frozenset[Deed]:
    """All a muscle can do, joint by joint."""
    return frozenset((action.joint, action.action) for action in muscle.actions)
