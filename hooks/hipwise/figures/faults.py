"""What is wrong with a finished picture: a pose that cannot be met, a muscle nobody can see."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..problems import Place, Problem
from .asked import Panel
from .gallery import Gallery, Picture
from .store import Gap

SEEN = 3.0
"""Square centimetres of skin a lit muscle must color to be seen as more than a line."""
POSE = "exercises-pose"


def faults(library: Library, gallery: Gallery) -> Iterator[Problem]:
    """Every fault of every picture, at the line of the pose that brings it."""
    for id, pictures in gallery.items():
        for picture in pictures:
            if picture.asked.panel is not Panel.ALSO:
                yield from (_unmet(library, id, picture, gap) for gap in picture.drawn.gaps)
        yield from _unseen(library, id, pictures)


def _unmet(library: Library, id: str, picture: Picture, gap: Gap) -> Problem:
    where = ("pose", "compare") if picture.asked.panel is Panel.OTHER else ("pose",)
    return Problem(
        _place(library, id, where, gap),
        "pose-unmet",
        gap.message,
        expected=gap.way_out,
        read=POSE,
    )


def _place(library: Library, id: str, where: tuple[str, ...], gap: Gap) -> Place:
    reading = library.readings["exercises", id]
    for path in gap.paths:
        place = reading.place((*where, *path))
        if place != reading.place(where):
            return place
    return reading.place(where, key=True)


def _unseen(library: Library, id: str, pictures: tuple[Picture, ...]) -> Iterator[Problem]:
    views = [picture for picture in pictures if picture.asked.panel is not Panel.OTHER]
    areas: dict[str, float] = {}
    for picture in views:
        for (muscle, _), area in picture.drawn.drawing.lit.items():
            areas[muscle] = max(area, areas.get(muscle, 0.0))
    for muscle in dict.fromkeys(it.muscle for it in views[0].asked.figure.lit):
        if areas.get(muscle, 0.0) < SEEN:
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
