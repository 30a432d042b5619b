"""What is wrong with a finished picture: a pose that cannot be met, a muscle nobody can see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..body.contacts import CONTACTS, stem
from ..body.joints import axis_of
from ..body.posing import Miss
from ..library import Library
from ..mentions import Path
from ..problems import Place, Problem
from ..records.angles import opposite
from ..records.pose import Pose
from .asked import Panel
from .gallery import Gallery, Picture, seen
from .words import muscles, part_name

BENDS = {
    "leg": ("hip", "knee", "ankle"),
    "arm": ("shoulder", "elbow", "wrist"),
    "trunk": ("pelvis", "lumbar", "hip"),
    "neck": ("neck", "thoracic"),
}
"""The joints an author may change so that a limb reaches."""


def faults(library: Library, gallery: Gallery) -> Iterator[Problem]:
    """Every fault of every picture, at the line of the pose that brings it."""
    for id, pictures in gallery.items():
        for picture in pictures:
            if picture.asked.panel is not Panel.ALSO:
                yield from (_unmet(library, id, picture, miss) for miss in picture.drawn.misses)
        yield from _unseen(library, id, pictures)


def _unmet(library: Library, id: str, picture: Picture, miss: Miss) -> Problem:
    pose = library.exercises[id].pose
    assert pose, "only an exercise with a pose is drawn"
    message, way_out = _said(miss)
    return Problem(
        _place(library, id, picture.asked.panel, _paths(miss, pose)),
        "pose-unmet",
        f"At the {miss.pose}, {message}",
        expected=way_out,
        read="exercises-pose",
    )


def _said(miss: Miss) -> tuple[str, str]:
    """What a miss is, and the way out of it."""
    by = f"{miss.by:.1f} {miss.unit}"
    match miss.kind:
        case "contact":
            return f"{part_name(miss.name)} cannot reach its place: it stays {by} away.", _bend(miss.name)
        case "hold":
            return f"{miss.name} cannot reach what it holds: it stays {by} away.", _bend(f"hand{miss.name[-2:]}")
        case "measure":
            return f"{miss.name} comes out as {miss.got:.0f}, not {miss.wanted:.0f}.", f"{miss.name}: {miss.got:.0f}"
        case "angle":
            way = _way(miss)
            got, wanted = f"{abs(miss.got):.0f}", f"{miss.wanted:.0f} of {miss.direction}"
            said = f"{miss.name} comes out at {got} degrees of {way}, not {wanted}."
            return said, f"{miss.name}: {{{way}: {got}}}, or other contacts"
        case "floor":
            return f"{miss.name} is {by} below the floor or its support.", "other angles, or it among the contacts"
        case _:
            return f"the body would tip over: its weight is {by} beside the feet.", "other angles, or something to hold"


def _way(miss: Miss) -> str:
    """The direction an angle came out in, which may be the opposite of the one wanted."""
    axis = axis_of(miss.name, miss.direction)
    return opposite(axis, miss.direction) if axis and miss.got < 0 else miss.direction


def _bend(contact: str) -> str:
    plain, side = stem(contact)
    joints = BENDS[CONTACTS[plain].limb if plain in CONTACTS else "arm"]
    named = [f"{joint}_{side}" if side and joint in (*BENDS["leg"], *BENDS["arm"]) else joint for joint in joints]
    return f"other angles for {', '.join(named[:-1])} or {named[-1]}, or another contact"


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
            return [("measure", miss.name)]
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
    for muscle, main in muscles(pictures[0].asked.figure):
        if (main or muscle in named) and not seen(muscle, pictures):
            yield Problem(
                _muscle_place(library, id, muscle),
                "muscle-unseen",
                f"{muscle} is not visible in this view.",
                expected="through: yes for this muscle under lit, another view, or also: with a second view",
                read="exercises-pose-lit",
            )


def _muscle_place(library: Library, id: str, muscle: str) -> Place:
    pose = library.exercises[id].pose
    named = [it.muscle for it in pose.lit] if pose else []
    if muscle in named:
        return library.place("exercises", id, ("pose", "lit", named.index(muscle), "muscle"))
    return library.place("exercises", id, ("pose", "view"))
