"""A model as it would come from the easel, without the slow drawing."""

from __future__ import annotations

from hipwise.body.figure import Drawing, Shape
from hipwise.figures.models import Course, Staged
from hipwise.models.knobs import KINDS, Kind, Knob


def staged(kind: str, states: int) -> Staged:
    """A model of a kind with so many invented states; its numbers grow by one a place, from 1."""
    drawings = tuple(Drawing(100, 200, (Shape("s", "M0 0h9v9z"),), {}, 10.0 * it, 40.0) for it in range(states))
    return Staged(5.0, drawings, {knob.id: _course(knob, KINDS[kind]) for knob in KINDS[kind].knobs})


def _course(knob: Knob, kind: Kind) -> Course:
    steps = range(len(knob.places))
    return Course(
        begins=0,
        film='{"drawn":""}' if knob.moves else "",
        shares=tuple(it / max(len(steps) - 1, 1) for it in steps),
        numbers={amount.id: [1 + it for it in steps] for amount in kind.amounts},
        lines={line: [[it, 0, it, 9] for it in steps] for line in ("lever", "plumb", *kind.near)},
    )
