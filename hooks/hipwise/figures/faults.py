"""What is wrong with a finished picture: a pose that cannot be met, a muscle nobody can see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..body.figure import Miss
from ..body.muscles.names import drawable
from ..body.posing.contacts import stem
from ..library import Library
from ..mentions import Path
from ..problems import Place, Problem
from ..records.pose import Pose
from .asked import Panel, lit
from .gallery import Gallery, Picture, seen
from .overridden import overridden
from .showing import could_show, shows
from .through import through
from .unmet import Cause, causes, said
from .words import muscles


def faults(library: Library, gallery: Gallery) -> Iterator[Problem]:
    """Every fault of every picture, at the line of the pose that brings it."""
    for id, pictures in gallery.items():
        for picture in pictures:
            if picture.asked.panel is not Panel.ALSO:
                yield from (_unmet(library, id, picture, cause) for cause in causes(picture.drawn.misses))
                yield from _overridden(library, id, picture)
                yield from _through(library, id, picture)
        yield from _unseen(library, id, pictures)
        yield from _without_sheet(library, id)


def _unmet(library: Library, id: str, picture: Picture, cause: Cause) -> Problem:
    pose = library.exercises[id].pose
    assert pose, "only an exercise with a pose is drawn"
    message, way_out = said(cause, picture.asked.figure)
    return Problem(
        _place(library, id, picture.asked.panel, _paths(cause.worst, pose)),
        "pose-unmet",
        message,
        expected=way_out,
        read="exercises-pose",
    )


def _overridden(library: Library, id: str, picture: Picture) -> Iterator[Problem]:
    found = overridden(picture.drawn.misses, picture.asked.figure)
    if found:
        yield Problem(
            _place(library, id, picture.asked.panel, [("posture",), ("contacts",)]),
            "posture-overridden",
            found[0],
            expected=found[1],
            read="exercises-pose-posture",
            severity="warning",
        )


def _through(library: Library, id: str, picture: Picture) -> Iterator[Problem]:
    kinds = [prop.kind for prop in picture.asked.figure.props]
    for kind, message, way_out in through(picture.drawn.misses):
        yield Problem(
            _place(library, id, picture.asked.panel, [("props", kinds.index(kind), "kind")]),
            "pose-through",
            message,
            expected=way_out,
            read="exercises-pose-props",
            severity="warning",
        )


def _paths(miss: Miss, pose: Pose) -> list[Path]:
    """Where in the pose a miss may have been asked for, likeliest first."""
    plain = stem(miss.name)[0]
    when = f"_{miss.pose}"
    match miss.kind:
        case "contact":
            given = {"contacts": pose.contacts, f"contacts{when}": getattr(pose, f"contacts{when}")}
            names = (miss.name, plain)
            return [(key, at) for key, touches in given.items() for at, it in enumerate(touches) if it.name in names]
        case "hold":
            return [(f"hands{when}", miss.name), ("hands", miss.name)]
        case "measure":
            return [("measure", miss.name), ("measure", plain)]
        case "angle":
            fields = ("start", "hold") if miss.pose == "start" else ("end", "start", "hold")
            return [(field, joint) for field in fields for joint in (miss.name, plain)]
    return []


def _place(library: Library, id: str, panel: Panel, paths: list[Path]) -> Place:
    """The first of the places that is there, in the second picture's own part first; else the pose itself."""
    reading = library.readings["exercises", id]
    for above in (("pose", "compare"), ("pose",)) if panel is Panel.OTHER else (("pose",),):
        for path in paths:
            if _is_there(reading.data, (*above, *path)):
                return reading.place((*above, *path), key=True)
    return reading.place(("pose", "compare") if panel is Panel.OTHER else ("pose",), key=True)


def _is_there(data: Any, path: Path) -> bool:
    for step in path:
        inside = step in data if isinstance(data, dict) else isinstance(step, int) and isinstance(data, list)
        if not inside:
            return False
        data = data[step]
    return True


def _unseen(library: Library, id: str, pictures: tuple[Picture, ...]) -> Iterator[Problem]:
    """Main muscles and those the pose names that no picture shows; a helper nobody named may be out of sight."""
    pose = library.exercises[id].pose
    named = {it.muscle for it in pose.lit} if pose else set()
    every = muscles(pictures[0].asked.figure)
    for muscle, main in every:
        shown = _shown(muscle, pictures)
        hidden = muscle in named and not seen(muscle, pictures) and not _shares(muscle, every, pictures)
        if not shows(muscle, shown) if main else hidden:
            most = f"only {shown:.0f} of the {could_show(muscle):.0f} cm2 it could show" if shown >= 1 else "nothing"
            yield Problem(
                _muscle_place(library, id, muscle),
                "muscle-unseen",
                f"{muscle} is not seen well in this view: {most}.",
                expected="through: yes for this muscle under lit, another view, or also: with a second view",
                read="exercises-pose-lit",
            )


def _shown(muscle: str, pictures: tuple[Picture, ...]) -> float:
    """The most that one picture shows of a muscle on one side, in square centimetres; those of a slip aside."""
    good = [it.drawn.drawing.lit for it in pictures if it.asked.panel is not Panel.OTHER]
    return max((area for lit in good for (name, _), area in lit.items() if name == muscle), default=0.0)


def _shares(muscle: str, every: tuple[tuple[str, bool], ...], pictures: tuple[Picture, ...]) -> bool:
    """Whether a helper lies below a main muscle that is seen, or in one outline with another lit muscle."""
    from ..body.muscles.atlas import muscles  # numpy loads slowly, and few checks come here

    known = muscles()
    own = known[muscle]
    for other, main in every:
        near = known[other]
        beneath = main and near.skin.name == own.skin.name and near.rank > own.rank
        if other != muscle and (beneath or near.group == own.group) and seen(other, pictures):
            return True
    return False


def _without_sheet(library: Library, id: str) -> Iterator[Problem]:
    """Muscles to be lit that the drawn body does not have: the picture stays without them."""
    exercise = library.exercises[id]
    for muscle in dict.fromkeys(it.muscle for it in lit(exercise, exercise.pose, library)) if exercise.pose else ():
        if muscle not in drawable() and library.knows("muscles", muscle):
            yield Problem(
                _muscle_place(library, id, muscle),
                "muscle-undrawn",
                f"The drawn body has no {muscle} yet, so the picture does not light it.",
                expected="nothing from you; or lit: with the muscles that can be drawn",
                read="exercises-pose-lit",
                severity="warning",
            )


def _muscle_place(library: Library, id: str, muscle: str) -> Place:
    pose = library.exercises[id].pose
    named = [it.muscle for it in pose.lit] if pose else []
    if muscle in named:
        return library.place("exercises", id, ("pose", "lit", named.index(muscle), "muscle"))
    return library.place("exercises", id, ("pose", "view"))
