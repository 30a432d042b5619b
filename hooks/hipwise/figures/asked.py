"""What the picture of an exercise shows: its record turned into the values the body is drawn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from ..body import figure as body
from ..body.muscles.names import drawable
from ..body.skeleton.joints import SIDES, Angles, sided
from ..deeds import Deed, deeds, needed
from ..library import Library
from ..records import Exercise
from ..records.pose import Guide, Pose, Thing
from ..records.vocabulary import BodySide, Position, PropKind, Role, Side
from .following import following


class Panel(str, Enum):
    """Which of an exercise's pictures it is."""

    MAIN = "main"
    ALSO = "also"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Asked:
    """One picture of an exercise: what is drawn, the words under it where there are two, and what an arrow follows."""

    panel: Panel
    figure: body.Figure
    label: str = ""
    follows: tuple[str, ...] = ()


def asked(exercise: Exercise, library: Library) -> tuple[Asked, ...]:
    """Every picture an exercise asks for, the main one first; none while it has no pose that can be drawn."""
    pose = exercise.pose
    if pose is None or not _holds_what_is_there(pose):
        return ()
    follows = following((action, drawn_sides(action.side, pose)) for action in exercise.joint_actions)
    return tuple(replace(one, follows=follows) for one in _pictures(exercise, pose, library))


def lit(exercise: Exercise, pose: Pose, library: Library) -> tuple[body.Lit, ...]:
    """The muscles shown at work.

    Those the pose names, or else each target strong and each synergist soft. A muscle is lit on the sides of the
    movements it can do; one that can do none of them, on the sides of all movements.
    """
    strong = {use.muscle: use.role is Role.target for use in exercise.muscles}
    if pose.lit:
        named = [(it.muscle, _given(it.side, pose), it.main, it.through) for it in pose.lit]
    else:
        shown = (use.muscle for use in exercise.muscles if use.role in (Role.target, Role.synergist))
        named = [(id, None, None, False) for id in shown]
    return tuple(
        body.Lit(id, side, strong.get(id, True) if main is None else main, through)
        for id, sides, main, through in named
        for side in sides or sides_of(id, exercise, pose, library)
    )


def sides_of(muscle: str, exercise: Exercise, pose: Pose, library: Library) -> tuple[str, ...]:
    """The sides, "r" and "l", on which a muscle works in an exercise as it is drawn."""
    found = library.muscles.get(muscle)
    able: frozenset[Deed] = deeds(found) if found else frozenset()
    actions = [action for action in exercise.joint_actions if needed(action) in able]
    named = {side for action in actions or exercise.joint_actions for side in drawn_sides(action.side, pose)}
    return tuple(side for side in SIDES if side in named)


def drawn_sides(side: Side, pose: Pose) -> tuple[str, ...]:
    """The sides of the drawn body, "r" and "l", that "working", "standing" or "both" mean in a pose."""
    if side is Side.both:
        return SIDES
    working = "r" if pose.working is BodySide.right else "l"
    return (working,) if side is Side.working else ("l" if working == "r" else "r",)


def posture(exercise: Exercise, pose: Pose) -> str:
    """How the body is placed; somebody lies on the side that does not work, unless the pose says otherwise."""
    if pose.posture:
        return str(pose.posture)
    if exercise.position is Position.side_lying:
        return f"side_lying_{'left' if pose.working is BodySide.right else 'right'}"
    return str(exercise.position)


def no_hold(pose: Pose, kind: str) -> bool:
    """Whether a thing has no place for a hand: it lies flat, or runs along the body."""
    along = any(thing.kind is PropKind.stick and isinstance((thing.between or [0])[0], str) for thing in pose.props)
    return kind in FLAT or (kind == PropKind.stick.value and along)


FLAT = (PropKind.mat.value, PropKind.step.value, PropKind.bed.value)


def _holds_what_is_there(pose: Pose) -> bool:
    """Whether every thing that is held is in the room and can be held; a rule says so where it is not."""
    shown = {thing.kind.value for thing in pose.props}
    kinds = {kind.value for kind in PropKind}
    held = {hold.at for hold in (*pose.hands, *pose.hands_start, *pose.hands_end) if hold.at in kinds}
    return all(at in shown and not no_hold(pose, str(at)) for at in held)


def _pictures(exercise: Exercise, pose: Pose, library: Library) -> Iterator[Asked]:
    main = _figure(exercise, pose, library)
    if pose.compare is None:
        yield Asked(Panel.MAIN, main)
    else:
        yield Asked(Panel.MAIN, replace(main, mark="good"), "Good")
    if pose.compare:
        yield Asked(Panel.OTHER, _other(main, pose), pose.compare.label)
    if pose.also:
        yield Asked(Panel.ALSO, replace(main, view=pose.also))


def _figure(exercise: Exercise, pose: Pose, library: Library) -> body.Figure:
    return body.Figure(
        posture=posture(exercise, pose),
        view=pose.view,
        hold=pose.hold,
        start=pose.start,
        end=pose.end,
        contacts=pose.contacts,
        contacts_start=pose.contacts_start,
        contacts_end=pose.contacts_end,
        planted=pose.planted,
        holds=pose.hands,
        holds_start=pose.hands_start,
        holds_end=pose.hands_end,
        measures=_measures(pose.measure, pose),
        props=tuple(map(_prop, pose.props)),
        bands=tuple(body.Band(band.around, band.at, band.width) for band in pose.bands),
        arrows=tuple(body.Arrow(it.follows, it.offset, it.begin, it.end) for it in pose.arrows),
        guides=tuple(map(_guide, pose.guides)),
        lit=tuple(it for it in lit(exercise, pose, library) if it.muscle in drawable()),
        ghost=pose.ghost,
    )


def _other(main: body.Figure, pose: Pose) -> body.Figure:
    assert pose.compare, "only a pose that compares has another picture"
    changed = {measure.name: measure for measure in (*main.measures, *_measures(pose.compare.measure, pose))}
    guides = tuple(map(_guide, pose.compare.guides)) or tuple(replace(line, good=False) for line in main.guides)
    return replace(
        main,
        start=_over(main.start, pose.compare.start),
        end=_over(main.end, pose.compare.end),
        measures=tuple(changed.values()),
        guides=guides,
        mark="other",
    )


def _over(below: Angles, above: Angles) -> Angles:
    """Angles with others laid over them, joint by joint and side by side."""
    joined: dict[str, dict[str, float]] = {}
    for joint, ways in (*_by_side(below), *_by_side(above)):
        joined.setdefault(joint, {}).update(ways)
    return joined


def _by_side(angles: Angles) -> Iterable[tuple[str, Mapping[str, float]]]:
    """Angles with each paired joint named by its side; what a side says of its own comes after what both say."""
    both_first = sorted(angles, key=lambda joint: joint.endswith(("_r", "_l")))
    return [(one, angles[joint]) for joint in both_first for one in sided(joint)]


def _given(side: Side | None, pose: Pose) -> tuple[str, ...] | None:
    return drawn_sides(side, pose) if side else None


def _prop(thing: Thing) -> body.Prop:
    ends = (thing.between[0], thing.between[1]) if thing.between else None
    return body.Prop(str(thing.kind), thing.under, thing.place, thing.turned, thing.size, ends, thing.front)


def _measures(given: Iterable[body.Measure], pose: Pose) -> tuple[body.Measure, ...]:
    """The measures, with the stance's length said of the foot it means: that of the working side."""
    stance = f"stance_length_{'r' if pose.working is BodySide.right else 'l'}"
    return tuple(replace(it, name=stance) if it.name == "stance_length" else it for it in given)


def _guide(line: Guide) -> body.Guide:
    return body.Guide(line.through, line.good, line.extend)
