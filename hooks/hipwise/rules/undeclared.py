"""What moves a lot in a pose is named in joint_actions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..body.posing.contacts import stem
from ..body.skeleton.joints import Axis
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.vocabulary import Action
from .drawn import PELVIS_OVER_HIP, Drawn, Way, axis_for, declared, is_still, words

WATCHED = ("hip", "knee", "ankle", "pelvis")
HELPING = 25.0
"""Degrees that need no name at a joint that helps its neighbor, or turns a second way."""
LIFTED = {"hip": 60.0, "knee": 100.0, "ankle": 45.0}
"""How far the joints of a leg may go that a step lifts out of the way."""
LIFTS = re.compile(
    r"\b(?:lift|raise|step|slide|swing|move|march|tap|straighten|bend|bring|float|kick)\b"
    r"(?: \w+){0,3} (?:foot|feet|legs?|knees?|heels?|toes|thigh)\b",
    re.IGNORECASE,
)


def poses_hide_no_movement(library: Library) -> Iterator[Problem]:
    """A hip, knee, ankle or pelvis that moves a lot in the pose is named in joint_actions."""
    for exercise in library.exercises.values():
        if exercise.pose:
            drawn = Drawn(exercise, exercise.pose)
            named = _Named(exercise, drawn)
            once = {(stem(way.joint)[0], way.axis): way for way in reversed(drawn.ways) if named.hides(way)}
            yield from (_told(library, exercise, drawn, way) for way in reversed(once.values()))


def _told(library: Library, exercise: Exercise, drawn: Drawn, way: Way) -> Problem:
    listed = ", ".join(f"{action.joint} {words(action.action.value)}" for action in exercise.joint_actions)
    return Problem(
        library.place("exercises", exercise.id, drawn.written_at(way)),
        "pose-undeclared",
        f"In the pose the {way.place} {way}, but joint_actions says only: {listed}.",
        expected=f"{_action(way)}no such change here",
        read="exercises-joint_actions",
    )


def _action(way: Way) -> str:
    """The entry that would declare a movement, "" where joint_actions has no word for it."""
    direction = way.axis.plus if way.change > 0 else way.axis.minus
    action = "lateral_tilt" if way.axis.plus == "drop_right" else direction
    known = action in {each.value for each in Action}
    return f"joint: {stem(way.joint)[0]} with action: {action} in joint_actions, or " if known else ""


class _Named:
    """What joint_actions names, and what else that excuses."""

    def __init__(self, exercise: Exercise, drawn: Drawn) -> None:
        self.drawn = drawn
        self.axes: dict[Axis, float] = {}
        for action in exercise.joint_actions:
            if axis := axis_for(action):
                self.axes[axis] = max(self.axes.get(axis, 0.0), float(max(action.from_deg, action.to_deg)))
        self.judged = {
            (way.joint, way.axis.plus) for action in exercise.joint_actions for way in declared(action, drawn.pose)
        }
        self.turning = {
            (way.joint, way.axis.plus)
            for action in exercise.joint_actions
            if not is_still(action)
            for way in declared(action, drawn.pose)
        }
        self.lifts = any(LIFTS.search(step) for step in exercise.steps)

    def hides(self, way: Way) -> bool:
        """Whether a movement is large, is not named and is excused by nothing."""
        if stem(way.joint)[0] not in WATCHED or not way.far or abs(way.change) <= self._asked(way):
            return False
        if self._carried(way.axis) or self._free(way) or self._follows(way):
            return False
        return abs(way.change) > HELPING or not self._helps(way)

    def _asked(self, way: Way) -> float:
        """How far a joint may turn because that, or the same on the other side, is declared; judged elsewhere if so."""
        if (way.joint, way.axis.plus) in self.judged:
            return abs(way.change)
        return HELPING + self.axes[way.axis] if way.axis in self.axes else 0.0

    def _carried(self, axis: Axis) -> bool:
        """The pelvis turns where the hips do, and the other way round."""
        pairs = {*PELVIS_OVER_HIP.items(), *((pelvis, hip) for hip, pelvis in PELVIS_OVER_HIP.items())}
        return any((each.plus, axis.plus) in pairs and each.joint != axis.joint for each in self.axes)

    def _free(self, way: Way) -> bool:
        """A leg that works at nothing and leaves the floor, as a step says."""
        joint, side = stem(way.joint)
        works = any(stem(joint)[1] == side for joint, _ in self.turning)
        return self.lifts and abs(way.change) <= LIFTED.get(joint, 0) and not works and not self.drawn.rests(side)

    def _follows(self, way: Way) -> bool:
        """An ankle bends with a knee or a hip above it."""
        joint, side = stem(way.joint)
        above = {(f"hip_{side}", "flexion"), (f"knee_{side}", "flexion")}
        return joint == "ankle" and way.axis.plus == "dorsiflexion" and bool(above & self.turning)

    def _helps(self, way: Way) -> bool:
        """A joint turns one more way than is named, or the knee helps the hip of a leg that rests."""
        joint, side = stem(way.joint)
        hip = (f"hip_{side}", "flexion") in self.turning and self.drawn.rests(side)
        return any(turning == way.joint for turning, _ in self.turning) or (joint == "knee" and hip)
