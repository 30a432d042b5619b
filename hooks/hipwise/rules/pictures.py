"""A picture shows the body, the things and the second panel that the rest of the file speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from ..body.figure import Hold
from ..body.posing.contacts import CONTACTS, on_wall, stem
from ..figures.asked import no_hold, posture
from ..library import Library
from ..problems import Problem
from ..records import Exercise
from ..records.pose import Pose
from ..records.vocabulary import Position, PropKind
from .drawn import Drawn

LYING = {
    Position.supine: ("supine",),
    Position.prone: ("prone",),
    Position.all_fours: ("all_fours",),
    Position.side_lying: ("side_lying_right", "side_lying_left"),
}
UPRIGHT = ("standing", "seated", "half_kneeling", "tall_kneeling")
CARRIERS = ("step", "chair", "bench", "bed", "worktop")
LEANT_ON = ("wall", "stick")
HANDS = ("palm", "fingers", "hand", "thumb", "wrist")


def pictures_fit_the_file(library: Library) -> Iterator[Problem]:
    """A picture has the position, the band and the things that the file speaks of."""
    for exercise in library.exercises.values():
        if exercise.pose:
            yield from _posture(library, exercise, exercise.pose)
            yield from _bands(library, exercise, exercise.pose)
            yield from _things(library, exercise, exercise.pose)
            yield from _carried(library, exercise, exercise.pose)
            yield from _leant(library, exercise, exercise.pose)
            yield from _compared(library, exercise, exercise.pose)


def _posture(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    fits = LYING.get(exercise.position, UPRIGHT)
    shown = posture(exercise, pose)
    if shown not in fits:
        yield Problem(
            library.place("exercises", exercise.id, ("pose", "posture")),
            "posture-disagrees",
            f"The pose has the posture {shown}, but position: says {exercise.position}.",
            expected=f"posture: {' or '.join(fits)}, or another position",
            read="exercises-pose-posture",
        )


def _bands(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    if pose.bands and not exercise.equipment:
        yield Problem(
            library.place("exercises", exercise.id, ("pose", "bands"), key=True),
            "band-unlisted",
            "The pose shows a band, but equipment: lists nothing to use.",
            expected="the band under equipment, or no bands: in the pose",
            read="exercises-pose-bands",
        )


def _things(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    shown = [thing.kind.value for thing in pose.props]
    kinds = {kind.value for kind in PropKind}
    for field in ("hands", "hands_start", "hands_end"):
        holds: dict[object, Hold] = {hold.at: hold for hold in reversed(getattr(pose, field))}
        for hold in holds.values():
            if hold.at in shown and (why := _unheld(hold, pose)):
                yield Problem(
                    library.place("exercises", exercise.id, ("pose", field), key=True),
                    "thing-unheld",
                    why,
                    expected="a contact or another place for what rests, and a hand for a weight, as in palm_r: weight",
                    read=f"exercises-pose-{field}",
                )
            if hold.at in kinds and hold.at not in shown:
                yield Problem(
                    library.place("exercises", exercise.id, ("pose", field), key=True),
                    "thing-missing",
                    f"{hold.landmark} is held at a {hold.at}, but props: shows {_listed(shown)}.",
                    expected=f"- kind: {hold.at} under props, or another place for {hold.landmark}",
                    read=f"exercises-pose-{field}",
                )


def _unheld(hold: Hold, pose: Pose) -> str:
    """Why a thing that is there cannot be held so; nothing where it can."""
    if no_hold(pose, str(hold.at)):
        return f"{hold.landmark} cannot hold on to this {hold.at}: it has no place for a hand."
    if hold.at == PropKind.weight.value and not hold.landmark.startswith(HANDS):
        return f"{hold.landmark} is held at a weight, but only a hand can hold one."
    return ""


def _leant(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    """A back that leans on a wall which is not there."""
    shown = [thing.kind.value for thing in pose.props]
    for field in ("contacts", "contacts_start", "contacts_end"):
        for index, contact in enumerate(getattr(pose, field)):
            if on_wall(contact.name) and "wall" not in shown:
                yield Problem(
                    library.place("exercises", exercise.id, ("pose", field, index)),
                    "thing-missing",
                    f"{contact.name} leans on a wall, but props: shows {_listed(shown)}.",
                    expected="- kind: wall under props",
                    read=f"exercises-pose-{field}",
                )


def _carried(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    """Contacts that rest high up where the picture has nothing to rest on."""
    shown = [thing.kind.value for thing in pose.props]
    for field in ("contacts", "contacts_start", "contacts_end"):
        for index, contact in enumerate(getattr(pose, field)):
            limb = CONTACTS[stem(contact.name)[0]].limb
            fits = [*CARRIERS, *LEANT_ON] if limb == "arm" else CARRIERS
            if contact.height and not set(fits) & set(shown):
                yield Problem(
                    library.place("exercises", exercise.id, ("pose", field, index)),
                    "thing-missing",
                    f"{contact.name} rests {contact.height:g} cm high, but nothing is drawn under it: "
                    f"props: shows {_listed(shown)}.",
                    expected=f"a thing to rest on under props ({', '.join(fits)}), or no height here",
                    read=f"exercises-pose-{field}",
                )


def _compared(library: Library, exercise: Exercise, pose: Pose) -> Iterator[Problem]:
    other = pose.compare
    if other is None:
        return
    if not other.measure and Drawn(exercise, pose).has(other.start, other.end):
        yield Problem(
            library.place("exercises", exercise.id, ("pose", "compare"), key=True),
            "compare-same",
            f"The second picture is called “{other.label}”, but its pose is the same as in the first.",
            expected="angles under start: or end:, or a measure: that differ",
            read="exercises-pose-compare",
        )


def _listed(shown: list[str]) -> str:
    return ", ".join(shown) if shown else "nothing"
