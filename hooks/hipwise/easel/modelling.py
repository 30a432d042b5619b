"""One model from its id to pictures, films and numbers; it alone asks for bodies posed along a knob, which is slow."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..body.drawing.picture import SCALE, drawn
from ..body.figure import Drawing
from ..body.motion.film import film, worthwhile
from ..body.motion.text import text
from ..body.posing.pose import Motion
from ..body.skin.scene import matrix
from ..body.tracing.path import Pen
from ..models.knobs import KINDS, LOOK, Sitting
from ..models.moving import Course, courses

Array = NDArray[np.float64]
Lines = dict[str, list[list[int]]]

FLIP = np.array([1.0, -1.0])


def modelled(sitting: Sitting) -> str:
    """All of a model as JSON: each state's picture, and for each knob its film and what the model reads there.

    Raises KeyError for a model or a knob that does not exist, or a knob whose first state is not drawn.
    """
    found = {course.knob.id: course for course in courses(sitting.kind)}
    states = [_state(found[knob], place) for knob, place in sitting.states]
    begun = {
        found[knob].knob.begins: number
        for number, (knob, place) in reversed([*enumerate(sitting.states)])
        if found[knob].knob.begins_at(place)
    }
    knobs = {id: _knob(sitting.kind, one, begun[one.knob.begins], states) for id, one in found.items()}
    said = {"scale": SCALE, "states": [_said(state) for state in states], "knobs": knobs}
    return json.dumps(said, separators=(",", ":"))


def _state(course: Course, place: int) -> Drawing:
    """The picture of a body at a place of its knob, with nothing around it but the room."""
    posed = course.motion.at(float(course.shares[place - course.knob.least]))
    return drawn(course.figure, LOOK, Motion(posed, posed, course.motion.tie))


def _said(state: Drawing) -> dict[str, Any]:
    return {**asdict(state), "lit": []}


def _knob(kind: str, course: Course, begins: int, states: list[Drawing]) -> dict[str, Any]:
    """A knob: the state it begins in, its film, and place by place its shares, numbers and lines.

    The lines are in picture units from the middle of the view, so that any picture can take them.
    """
    at, id = states[begins], f"model-{kind}-{course.knob.id}"
    moves = worthwhile(course.figure, course.motion)
    made = text(film(course.figure, LOOK, course.motion), Pen(SCALE, at.left, at.top), id) if moves else ""
    return {
        "begins": begins,
        "film": made,
        "shares": np.round(course.shares, 4).tolist(),
        "numbers": {it.id: [it.told(one) for one in course.reading.numbers[it.id]] for it in KINDS[kind].amounts},
        "lines": _lines(course),
    }


def _lines(course: Course) -> Lines:
    """Every line at every place in picture units from the middle of the view: x, y, x, y ..."""
    view = matrix(course.figure.view)[:2]
    return {
        kind: np.rint(points @ view.T * FLIP * SCALE).astype(int).reshape(len(points), -1).tolist()
        for kind, points in course.reading.lines.items()
    }
