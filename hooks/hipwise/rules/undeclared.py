"""What moves a lot in a pose is named in joint_actions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..body.contacts import stem
from ..body.joints import Axis
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from .drawn import PELVIS_OVER_HIP, Drawn, Way, axis_for, declared, is_still, words

WATCHED = ("hip", "knee", "ankle", "pelvis")
A_LOT, HELPING = 15.0, 25.0
"""Degrees that need a name; a joint that helps its neighbor, or turns a second way, has more room."""
LIFTS = re.compile(
    r"\b(?:lift|raise|step|slide|swing|move|march|tap|straighten|bend|bring|float|kick)\w*\b"
    r".*\b(?:foot|feet|leg|legs|knee|heel|toes|thigh)\b",
    re.IGNORECASE,
)


def poses_hide_no_movement(library: Library) -> Iterator[Problem]:
    """A hip, knee, ankle or pelvis that moves a lot in the pose is named in joint_actions."""
    for exercise in library.exercises.values():
        if exercise.pose:
            drawn = Drawn(exercise.pose)
            named = _Named(exercise, drawn)
            once = {(stem(way.joint)[0], way.axis): way for way in reversed(drawn.ways) if named.hides(way)}
            yield from (_told(library, exercise, drawn, way) for way in reversed(once.values()))


def _told(library: Library, exercise: Exercise, drawn: Drawn, way: Way) -> Problem:
    joint = stem(way.joint)[0]
    listed = ", ".join(f"{action.joint} {words(action.action.value)}" for action in exercise.joint_actions)
    direction = way.axis.plus if way.change > 0 else way.axis.minus
    return Problem(
        library.place("exercises", exercise.id, drawn.written_at(way)),
        "pose-undeclared",
        f"In the pose the {way.place} {way}, but joint_actions says only: {listed}.",
        expected=f"joint: {joint} with action: {_action(way, direction)} in joint_actions, or no such change here",
        read="exercises-joint_actions",
    )


def _action(way: Way, direction: str) -> str:
    if way.axis.plus == "drop_right":
        return "lateral_tilt"
    return direction


class _Named:
    """What joint_actions names, and what else that excuses."""

    def __init__(self, exercise: Exercise, drawn: Drawn) -> None:
        self.drawn = drawn
        self.axes = {axis for action in exercise.joint_actions if (axis := axis_for(action))}
        self.turning = {
            (way.joint, way.axis.plus)
            for action in exercise.joint_actions
            if not is_still(action)
            for way in declared(action, drawn.pose)
        }
        self.lifts = any(LIFTS.search(step) for step in exercise.steps)

    def hides(self, way: Way) -> bool:
        """Whether a movement is large, is not named and is excused by nothing."""
        if stem(way.joint)[0] not in WATCHED or abs(way.change) <= A_LOT or way.axis in self.axes:
            return False
        if self._carried(way.axis) or self._free(way) or self._follows(way):
            return False
        return abs(way.change) > HELPING or not self._helps(way)

    def _carried(self, axis: Axis) -> bool:
        """The pelvis turns where the hips do, and the other way round."""
        pairs = {*PELVIS_OVER_HIP.items(), *((pelvis, hip) for hip, pelvis in PELVIS_OVER_HIP.items())}
        return any((each.plus, axis.plus) in pairs and each.joint != axis.joint for each in self.axes)

    def _free(self, way: Way) -> bool:
        """A leg that works at nothing and leaves the floor, as a step says."""
        side = stem(way.joint)[1]
        works = any(stem(joint)[1] == side for joint, _ in self.turning)
        return bool(side) and self.lifts and not works and not self.drawn.rests(side)

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
