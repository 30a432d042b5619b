"""The pictures of a model: every state on one frame, with its lines over the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ..body.figure import Drawing
from ..figures.looks import Person
from ..figures.models import Course, Staged
from ..figures.svg import body, classes
from ..models.knobs import LOOK

LOOKS = classes(Person(LOOK, 1))
"""The classes that color who stands in every model."""
AROUND = 20
"""Room around lines that are shown from near, in picture units."""
HIGH, HIGHER = 300, 400
"""How high a state is on a large screen, and the picture that moves, in pixels."""
ORDER = ("plumb", "long", "lever", "short", "pull", "push")
"""The lines a model may have, from below to above."""


class Frame(NamedTuple):
    """The part of the view that some pictures of a model share, in picture units."""

    left: float
    top: float
    width: float
    height: float

    @classmethod
    def of(cls, states: Sequence[Drawing], scale: float) -> Frame:
        """As large as these states together need."""
        left, top = min(it.left * scale for it in states), min(-it.top * scale for it in states)
        right = max(it.left * scale + it.width for it in states)
        return cls(left, top, right - left, max(it.height - it.top * scale for it in states) - top)

    def box(self, drawing: Drawing, scale: float) -> str:
        """The same part in the units of one drawing, as an SVG view box."""
        x, y = self.left - drawing.left * scale, self.top + drawing.top * scale
        return f"{x:.0f} {y:.0f} {self.width:.0f} {self.height:.0f}"

    def size(self, high: int) -> tuple[int, int]:
        """Width and height on a large screen, in pixels."""
        return round(self.width * high / self.height), high


def picture(drawing: Drawing, lines: Markup, staged: Staged, id: str, title: str) -> Markup:
    """A state of a model; `id` must be unique on the page."""
    frame, shapes = Frame.of(staged.states, staged.scale), Markup(body(drawing.shapes))
    return Markup(
        '<svg class="{}" viewBox="{}" width="{}" height="{}" role="img" aria-labelledby="{}">'
        '<title id="{}">{}</title>{}{}</svg>'
    ).format(LOOKS, frame.box(drawing, staged.scale), *frame.size(HIGH), id, id, title, shapes, lines)


def course_box(knob: str, states: Sequence[str], staged: Staged) -> tuple[Frame, str]:
    """What the picture of a knob shows, from its first place to its last, and that as the box of its first state.

    `states` are the knobs of the model's states in their order.
    """
    begins = staged.courses[knob].begins
    mine = [it for it, moved in zip(staged.states, states, strict=True) if moved == knob]
    frame = Frame.of([staged.states[begins], *mine], staged.scale)
    return frame, frame.box(staged.states[begins], staged.scale)


def near_box(knob: str, lines: Sequence[str], staged: Staged) -> str:
    """A square around some lines of a knob wherever they go, as the box of its first state; nothing without lines."""
    course = staged.courses[knob]
    if not lines:
        return ""
    state, scale = staged.states[course.begins], staged.scale
    numbers = [place for kind in lines for place in course.lines[kind]]
    x, y = ([value for place in numbers for value in place[axis::2]] for axis in (0, 1))
    side = max(max(x) - min(x), max(y) - min(y)) + 2 * AROUND
    left = (min(x) + max(x) - side) / 2 - state.left * scale
    return f"{left:.0f} {(min(y) + max(y) - side) / 2 + state.top * scale:.0f} {side:.0f} {side:.0f}"


def empty(frames: Sequence[Frame]) -> Markup:
    """A picture with nothing in it, for the script to fill; none of the frames fills it more than another."""
    wide = max(frames, key=lambda frame: frame.width / frame.height)
    return Markup(
        '<svg class="{}" viewBox="0 0 {:.0f} {:.0f}" preserveAspectRatio="xMidYMax" width="{}" height="{}" role="img">'
        "</svg>"
    ).format(LOOKS, wide.width, wide.height, *wide.size(HIGHER))


def lines_over(drawing: Drawing, course: Course, place: int, scale: float) -> Markup:
    """The lines of a knob at one of its places, counted from 0, over a drawing."""
    moved = f"translate({-drawing.left * scale:.0f} {drawing.top * scale:.0f})"
    drawn = Markup("").join(_line(kind, course.lines[kind][place]) for kind in ORDER if kind in course.lines)
    return Markup('<g class="hm-lines" transform="{}">{}</g>').format(moved, drawn)


def _line(kind: str, numbers: Sequence[int]) -> Markup:
    points = " ".join(map(str, numbers))
    both = Markup('<polyline class="hm-halo" points="{}"/><polyline class="hm-{}" points="{}"/>')
    return both.format(points, kind, points)


def in_order(lines: Mapping[str, Sequence[Sequence[int]]]) -> list[Sequence[Sequence[int]]]:
    """Every line place by place, from below to above, as the script moves them."""
    return [lines[kind] for kind in ORDER if kind in lines]
