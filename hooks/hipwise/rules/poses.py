"""A pose moves the joints that joint_actions names: the same way, on the same side, about as far."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..figures.asked import drawn_sides
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.exercise import JointAction
from ..records.pose import Pose
from ..records.vocabulary import Action, Joint, Laterality, Side
from .drawn import SIDE_WORDS, Drawn, Way, declared, either_way, in_words, is_still

STILL = 6.0
"""Degrees a joint may drift in a picture of a hold."""
NEAR, SHARE = 12.0, 0.35
"""A pose may show so many degrees, or such a share, more or less than is declared; pictures exaggerate a little."""
LEAST = 0.5
"""But at least this share of the declared amount must be there to see."""
START_NEAR, START_LEAST, START_SHARE = 15.0, 4.0, 0.7


class Fault(NamedTuple):
    """What is wrong between a declared movement and a drawn one."""

    code: str
    drawn: Way


def poses_do_what_is_declared(library: Library) -> Iterator[Problem]:
    """A pose moves each joint as joint_actions says: the same way, on that side, about as far."""
    for exercise in library.exercises.values():
        if exercise.pose:
            drawn = Drawn(exercise, exercise.pose)
            if _ends_nowhere(exercise, drawn):
                yield _without_end(library, exercise, exercise.pose)
                continue
            for index, action in enumerate(exercise.joint_actions):
                yield from _judged(library, exercise, drawn, index, action)


def _ends_nowhere(exercise: Exercise, drawn: Drawn) -> bool:
    """Whether a movement is declared and no joint of the pose moves at all."""
    moving = any(way.moves for action in exercise.joint_actions for way in declared(action, drawn.pose))
    return moving and not any(way.moves for way in drawn.ways)


def _without_end(library: Library, exercise: Exercise, pose: Pose) -> Problem:
    listed = ", ".join(f"{it.joint} {in_words(it)}" for it in exercise.joint_actions if not is_still(it))
    what = "The end of the pose changes nothing" if pose.end else "The pose has no end, so it shows no movement"
    return Problem(
        library.place("exercises", exercise.id, ("pose", "end") if pose.end else ("pose",), key=True),
        "pose-no-end",
        f"{what}. joint_actions says: {listed}.",
        expected="end: with the joints that move, and the degrees they move to",
        read="exercises-pose-end",
    )


def _judged(library: Library, exercise: Exercise, drawn: Drawn, index: int, action: JointAction) -> Iterator[Problem]:
    wanted = declared(action, drawn.pose)
    if any(_goes_back(way, other, drawn) for way in wanted for other in _others(exercise, drawn, index)):
        return
    found = [_fault(action, way, drawn) or _in_the_air(action, way, drawn) for way in wanted]
    wrong = [fault for fault in found if fault]
    turns = action.side is Side.both and exercise.laterality is Laterality.alternating
    if not wrong or (turns and len(wrong) < len(found) and wrong[0].code != "pose-opposite"):
        return
    fault = wrong[0]
    path = ("joint_actions", index, FIELDS.get(fault.code, "action"))
    joints = _joints(wrong, len(wanted))
    yield Problem(
        library.place("exercises", exercise.id, path),
        fault.code,
        f"joint_actions says {in_words(action)} at the {joints}{_side(action)}. {_shown(fault, drawn, action)}",
        expected=_way_out(fault),
        read=f"exercises-joint_actions-{FIELDS.get(fault.code, 'action')}",
    )


def _others(exercise: Exercise, drawn: Drawn, index: int) -> Iterator[tuple[JointAction, Way]]:
    for place, action in enumerate(exercise.joint_actions):
        if place != index:
            yield from ((action, way) for way in declared(action, drawn.pose))


def _goes_back(way: Way, other: tuple[JointAction, Way], drawn: Drawn) -> bool:
    """Whether a movement is the way back of another one, which the pose shows."""
    there = other[1]
    back = (there.joint, there.axis, there.end, there.begin) == (way.joint, way.axis, way.begin, way.end)
    return back and way.moves and not _fault(*other, drawn)


FIELDS = {
    "pose-in-the-air": "side",
    "pose-other-side": "side",
    "pose-amount": "to_deg",
    "pose-ends": "from_deg",
    "pose-not-still": "contraction",
}


def _joints(wrong: list[Fault], sides: int) -> str:
    place = wrong[0].drawn.place
    both = sides > 1 and len(wrong) == sides
    return f"{place.split(' ', 1)[1]} of both sides" if both else place


def _side(action: JointAction) -> str:
    return "" if action.side is Side.both else f", {action.side.plain}"


def _fault(action: JointAction, wanted: Way, drawn: Drawn) -> Fault | None:
    ways = (drawn.with_knee(wanted),) if drawn.follows_knee(wanted) else drawn.at_hip(wanted.joint, wanted.axis)
    if is_still(action):
        ways = ways[:1] if drawn.written(wanted) else ways[-1:]
    codes = [(_code(action, wanted, way), way) for way in ways]
    if any(code == "" for code, _ in codes):
        return None
    code, way = max(codes, key=lambda pair: _size(pair[1]))
    one_side = action.side is not Side.both and wanted.axis.sided
    if one_side and code in ("pose-still", "pose-opposite") and _size(way) < LEAST * _size(wanted):
        other = drawn.way(_other(wanted.joint), wanted.axis)
        if not _code(action, wanted, other):
            return Fault("pose-other-side", way)
    return Fault(code, way)


def _in_the_air(action: JointAction, way: Way, drawn: Drawn) -> Fault | None:
    """A pelvis is held steady by a leg that stands, not by the one that leaves the floor."""
    sides = drawn_sides(action.side, drawn.pose)
    if action.action is not Action.stabilisation or action.joint is not Joint.pelvis or len(sides) > 1:
        return None
    other = "l" if sides[0] == "r" else "r"
    return Fault("pose-in-the-air", way) if drawn.rests(other) and not drawn.rests(sides[0]) else None


def _sides(drawn: Drawn, action: JointAction) -> tuple[str, str]:
    side = drawn_sides(action.side, drawn.pose)[0]
    return SIDE_WORDS[side], SIDE_WORDS["l" if side == "r" else "r"]


def _other(joint: str) -> str:
    return joint[:-1] + ("l" if joint.endswith("r") else "r")


def _code(action: JointAction, wanted: Way, way: Way) -> str:
    """What is wrong with a drawn movement, "" for nothing."""
    if is_still(action):
        return "pose-not-still" if abs(way.change) > STILL else ""
    if not way.moves:
        return "pose-still"
    if either_way(action) and way.change * wanted.change < 0:
        way = way.mirrored
    if way.change * wanted.change < 0:
        return "pose-opposite"
    return _extent(wanted, way)


def _extent(wanted: Way, way: Way) -> str:
    asked, shown = abs(wanted.change), abs(way.change)
    room = max(NEAR, SHARE * asked)
    if not max(asked - room, LEAST * asked) <= shown <= asked + room:
        return "pose-amount"
    start = max(min(START_NEAR, max(START_LEAST, START_SHARE * asked)), SHARE * asked)
    return "pose-ends" if max(abs(way.begin - wanted.begin), abs(way.end - wanted.end)) > start else ""


def _shown(fault: Fault, drawn: Drawn, action: JointAction) -> str:
    way = fault.drawn
    shown = f"In the pose the {way.place} {way}"
    if fault.code == "pose-in-the-air":
        return "In the pose the {} leg leaves the floor, and the {} leg stays.".format(*_sides(drawn, action))
    if fault.code == "pose-other-side":
        other = drawn.way(_other(way.joint), way.axis)
        return f"{shown}, but the {other.place} {other}."
    most = max((each for each in drawn.ways if each.moves and each != way), key=_size, default=None)
    if fault.code == "pose-still" and most:
        return f"{shown}; what moves most is the {most.place}, which {most}."
    return f"{shown}."


def _size(way: Way) -> float:
    return abs(way.change)


def _way_out(fault: Fault) -> str:
    if fault.code in ("pose-other-side", "pose-in-the-air"):
        return "the other side here, or working: with the other side in the pose"
    if fault.code == "pose-not-still":
        return "the same angle at start and end, or the movement with its degrees and contraction here"
    if fault.code == "pose-opposite":
        return "the opposite action here, or start and end the other way round in the pose"
    numbers = _numbers(fault.drawn)
    return f"{numbers}, or the declared angles in the pose" if numbers else "the declared angles in the pose"


def _numbers(way: Way) -> str:
    """from_deg and to_deg as the pose has them; no two numbers say a way through the middle."""
    if not way.moves or way.begin * way.end < 0:
        return ""
    return f"from_deg: {abs(way.begin):g} and to_deg: {abs(way.end):g}"
