"""Movements as a pose draws them and as joint_actions declares them, in the same signed degrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..body.data import read
from ..body.posing.contacts import CONTACTS, stem
from ..body.skeleton.joints import AXES, DOFS, INDEX, Angles, Axis, axes_of, axis_of, signed
from ..figures.asked import drawn_sides, posture
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.pose import Pose
from ..records.vocabulary import Action, Contraction, Joint, Plane, Side

SIDE_WORDS = {"r": "right", "l": "left"}
JOINT_WORDS = {"lumbar": "low back", "thoracic": "upper back"}
PELVIS_WORDS = {
    "drop_right": "tilt, the right side down and the left side up",
    "drop_left": "tilt, the left side down and the right side up",
}
UNSIGNED = {Action.lateral_tilt: "drop_right", Action.lateral_flexion: "lateral_bend_right"}
PLANES = {
    Plane.sagittal: ("flexion", "extension", "dorsiflexion", "anterior_tilt"),
    Plane.frontal: ("abduction", "inversion", "varus", "drop_right", "lateral_bend_right"),
    Plane.transverse: ("internal_rotation", "rotation_left"),
}
MOVES = 2.0
"""Degrees below which nobody sees a joint move."""
A_LOT = 15.0
"""Degrees above which a movement needs a name."""


@dataclass(frozen=True)
class Way:
    """How one joint turns about one axis from start to end, in signed degrees; ``joint`` has its side."""

    joint: str
    axis: Axis
    begin: float
    end: float

    @property
    def change(self) -> float:
        return self.end - self.begin

    @property
    def moves(self) -> bool:
        return abs(self.change) >= MOVES

    @property
    def far(self) -> bool:
        """Whether a joint moves so much that somebody should have said so."""
        return abs(self.change) > A_LOT

    @property
    def mirrored(self) -> Way:
        """The same amount the other way, for movements that are named alike to both sides."""
        return Way(self.joint, self.axis, -self.begin, -self.end)

    def __str__(self) -> str:
        if not self.moves:
            return f"does not move{f' ({self._at(self.begin)})' if abs(self.begin) >= MOVES else ''}"
        if self.begin * self.end >= 0:
            word = self._word(self.begin or self.end)
            return f"goes from {abs(self.begin):g} to {abs(self.end):g} degrees of {word}"
        return f"goes from {self._at(self.begin)} to {self._at(self.end)}"

    def _at(self, degrees: float) -> str:
        return f"{abs(degrees):g} degrees of {self._word(degrees)}"

    def _word(self, degrees: float) -> str:
        direction = self.axis.plus if degrees > 0 else self.axis.minus
        return PELVIS_WORDS.get(direction, words(direction))

    @property
    def place(self) -> str:
        """The joint in words: "right hip", "pelvis"."""
        name, side = stem(self.joint)
        return f"{SIDE_WORDS[side]} {name}" if side else JOINT_WORDS.get(name, name)


class Drawn:
    """What moves in a pose.

    A number at the end replaces the one at the start. What nobody wrote is as the posture has it, or else 0.
    """

    def __init__(self, exercise: Exercise, pose: Pose) -> None:
        self.pose = pose
        given: Angles = read("postures")[posture(exercise, pose)].get("wishes", {})
        self._begin = {**signed(given), **signed(pose.hold), **signed(pose.start)}
        self._end = {**self._begin, **signed(pose.end)}

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """Every joint about every axis, moving or not."""
        return tuple(
            Way(dof.joint, dof.axis, self._begin.get(place, 0.0), self._end.get(place, 0.0))
            for place, dof in enumerate(DOFS)
        )

    def has(self, start: Angles, end: Angles) -> bool:
        """Whether these angles are already those of the pose."""
        begin, done = signed(start).items(), signed(end).items()
        return all(self._begin.get(place, 0.0) == degrees for place, degrees in begin) and all(
            self._end.get(place, 0.0) == degrees for place, degrees in done
        )

    def way(self, joint: str, axis: Axis) -> Way:
        """How one joint turns about one axis."""
        return next(way for way in self.ways if way.joint == joint and way.axis is axis)

    def written(self, way: Way) -> bool:
        """Whether the pose has a number for a joint about an axis."""
        written = {**signed(self.pose.hold), **signed(self.pose.start), **signed(self.pose.end)}
        return INDEX[way.joint, way.axis.plus] in written

    def at_hip(self, joint: str, axis: Axis) -> tuple[Way, ...]:
        """How a hip moves: by its own angles, or by the pelvis that turns over a leg which rests on something."""
        own = self.way(joint, axis)
        side = stem(joint)[1]
        pelvis = PELVIS_OVER_HIP.get(axis.plus)
        if stem(joint)[0] != "hip" or pelvis is None or not self.rests(side):
            return (own,)
        over = self.way("pelvis", next(each for each in axes_of("pelvis") if each.plus == pelvis))
        sign = -1 if pelvis == "drop_right" and side == "l" else 1
        return (own, Way(joint, axis, sign * over.begin, sign * over.end))

    def follows_knee(self, wanted: Way) -> bool:
        """Whether an ankle whose angle nobody wrote bends because the knee above a planted foot does."""
        joint, side = stem(wanted.joint)
        if joint != "ankle" or wanted.axis.plus != "dorsiflexion" or not self.rests(side):
            return False
        return not self.written(wanted) and self._knee(side).change * wanted.change > 0

    def with_knee(self, wanted: Way) -> Way:
        """How such an ankle moves: as far as declared, and from 0 where the knee begins straight."""
        if self._knee(stem(wanted.joint)[1]).begin > A_LOT:
            return wanted
        return Way(wanted.joint, wanted.axis, 0.0, wanted.change)

    def _knee(self, side: str) -> Way:
        return self.way(f"knee_{side}", next(axis for axis in axes_of("knee") if axis.plus == "flexion"))

    def rests(self, side: str) -> bool:
        """Whether a leg rests on something at the start and at the end."""
        always, start, end = (
            {part for contact in contacts for part in _legs(contact.name)}
            for contacts in (self.pose.contacts, self.pose.contacts_start, self.pose.contacts_end)
        )
        return side in always or (side in start and side in end)

    def written_at(self, way: Way) -> tuple[str, ...]:
        """The path in the file of the number that makes a joint move, or of the pose."""
        for part in ("end", "start", "hold"):
            angles = getattr(self.pose, part)
            for joint in (way.joint, stem(way.joint)[0]):
                for direction in angles.get(joint, ()):
                    if way.axis.sign(direction):
                        return ("pose", part, joint, direction)
        return ("pose",)


PELVIS_OVER_HIP = {"flexion": "anterior_tilt", "abduction": "drop_right"}


def _legs(contact: str) -> str:
    """The sides of the legs that rest with a contact: "rl" for both, "" for none."""
    name, side = stem(contact)
    return (side or "rl") if CONTACTS[name].limb == "leg" else ""


def words(direction: str) -> str:
    """A direction as words: "internal rotation"."""
    return direction.replace("_", " ")


def axis_for(action: JointAction) -> Axis | None:
    """The axis of a declared movement; None where the joint does not move like that."""
    joint = action.joint.value
    if action.action is Action.stabilisation:
        return next((axis for axis in axes_of(joint) if axis.plus in PLANES[action.plane]), None)
    if action.action in UNSIGNED:
        return next((axis for axis in axes_of(joint) if axis.plus == UNSIGNED[action.action]), None)
    return axis_of(joint, action.action.value)


def plane_of(axis: Axis) -> Plane:
    """The plane in which an axis turns a joint."""
    return next((plane for plane, names in PLANES.items() if axis.plus in names), Plane.sagittal)


def is_still(action: JointAction) -> bool:
    """Whether a declared movement is none: it is held."""
    held = action.contraction is Contraction.isometric or action.action is Action.stabilisation
    return held or action.from_deg == action.to_deg


def declared(action: JointAction, pose: Pose) -> tuple[Way, ...]:
    """A declared movement at each side it means.

    Degrees that fall count on the opposite direction: extension from 50 to 0 is flexion from 50 to 0.
    """
    axis = axis_for(action)
    return tuple(_way(action, axis, joint, pose) for joint in _joints(action, pose)) if axis else ()


def _joints(action: JointAction, pose: Pose) -> Iterable[str]:
    joint = action.joint.value
    paired = any(axis.joint == joint and axis.sided for axis in AXES)
    return [f"{joint}_{side}" for side in drawn_sides(action.side, pose)] if paired else [joint]


def _way(action: JointAction, axis: Axis, joint: str, pose: Pose) -> Way:
    begin, end = float(action.from_deg), float(action.to_deg)
    if action.action is Action.lateral_tilt:
        sign = -1 if drawn_sides(action.side, pose) == ("r",) else 1
    else:
        sign = axis.sign(action.action.value) or 1
        if end < begin and action.action not in UNSIGNED:
            sign = -sign
    return Way(joint, axis, sign * begin, sign * end)


def either_way(action: JointAction) -> bool:
    """Whether the name of a movement leaves open to which side it goes."""
    if action.action is Action.lateral_tilt:
        return action.side is Side.both
    return action.action is Action.lateral_flexion


def in_words(action: JointAction) -> str:
    """A declared movement in words: "extension from 50 to 0 degrees"."""
    name = words(action.action.value)
    if is_still(action):
        return f"{name}, held at {action.from_deg} degrees" if action.from_deg else f"{name}, held still"
    return f"{name} from {action.from_deg} to {action.to_deg} degrees"


def moving(drawn: Drawn, joint: str) -> Iterator[Way]:
    """All that moves at a joint, whatever its side."""
    return (way for way in drawn.ways if stem(way.joint)[0] == joint and way.moves)


SAGITTAL = {"flexion", "dorsiflexion", "anterior_tilt"}
LEG_JOINTS = (Joint.hip, Joint.knee, Joint.ankle)
