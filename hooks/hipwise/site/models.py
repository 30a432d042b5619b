"""Models as pages show them: their states, a table, bars, and what the script needs to move them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ..figures.models import Course, Staged
from ..library import Library
from ..models.knobs import KINDS, Amount, Kind
from ..records import Exercise, Mechanism
from ..records.mechanism import Knob, Model, Still
from .model_pictures import LOOKS, course_box, empty, in_order, lines_over, near_box, picture
from .page import Asset, url_of

FEW = 3
"""Up to so many numbers stand side by side in the table, and more below each other."""
WHOLE = 100
Link = Callable[[str], str]


class Shown(NamedTuple):
    """One state: its picture and its words."""

    svg: Markup
    name: str
    text: str


class Bar(NamedTuple):
    """A number at first. Its bar is full at ``most``, 0 for none; ``first`` and ``measured`` are percent of it.

    ``found`` is what was measured, 0 for nothing.
    """

    id: str
    name: str
    unit: str
    value: int
    most: float
    first: float
    measured: float
    found: int


class Handle(NamedTuple):
    """What a reader moves, the state it begins in and what its picture shows, its data, and which guess is right."""

    words: Knob
    unit: str
    least: int
    most: int
    begins: int
    box: str
    near: str
    data: str
    right: str


class Stage(NamedTuple):
    """A whole model; ``sized`` is an empty picture of the right size, ``looks`` are its classes.

    ``head`` and ``rows`` are the table.
    """

    shown: tuple[Shown, ...]
    handles: tuple[Handle, ...]
    bars: tuple[Bar, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    sized: Markup
    looks: str


class Opening(NamedTuple):
    """A link from an exercise to the state that shows what it trains."""

    href: str
    text: str


def stage(mechanism: Mechanism, staged: Staged, link: Link) -> Stage:
    """The model of a mechanism that has one, for a page."""
    model = mechanism.model
    assert model
    kind = KINDS[str(model.shows)]
    stills = [still for still in mechanism.stills if still.move]
    shown = tuple(_shown(mechanism.id, number, still, staged) for number, still in enumerate(stills))
    moved = [str(still.move) for still in stills]
    boxes = {str(knob.move): course_box(str(knob.move), moved, staged) for knob in model.knobs}
    handles = tuple(
        _handle(knob, kind, staged, boxes[str(knob.move)][1], link(data_uri(mechanism.id, str(knob.move))))
        for knob in model.knobs
    )
    head, rows = _table(stills, model, kind, staged)
    sized = empty([frame for frame, _ in boxes.values()])
    return Stage(shown, handles, tuple(_bars(model, kind, staged)), head, rows, sized, LOOKS)


def data_uri(id: str, knob: str) -> str:
    """Where the data of one knob of a mechanism lies, below the site's root."""
    return f"figures/{id}-{knob}.model.json"


def model_files(models: Mapping[str, Staged]) -> Iterator[Asset]:
    """The data of every knob of every model."""
    for id, staged in models.items():
        for knob, course in staged.courses.items():
            said = {
                "film": json.loads(course.film) if course.film else None,
                "shares": course.shares,
                "numbers": course.numbers,
                "lines": in_order(course.lines),
            }
            yield Asset(data_uri(id, knob), json.dumps(said, separators=(",", ":")).encode())


def openings(exercise: Exercise, library: Library, link: Link) -> tuple[Opening, ...]:
    """The states that show what an exercise trains: those of mechanisms that share a claim it rests on."""
    found = ((mechanism.id, mechanism.model.trained) for mechanism in library.mechanisms.values() if mechanism.model)
    return tuple(
        Opening(link(f"{page}?{trained.move}={trained.at}#{id}"), trained.text)
        for id, trained in found
        if trained and trained.claim in exercise.claims and (page := _page_with(id, library)) is not None
    )


def _page_with(id: str, library: Library) -> str | None:
    """The address of the first article that shows a mechanism."""
    files = (it.file for it in library.articles if ("mechanism", id) in [(call.name, call.id) for call in it.calls])
    file = next(files, None)
    return url_of(file.removeprefix("docs/")) if file else None


def _shown(id: str, number: int, still: Still, staged: Staged) -> Shown:
    drawing, (course, place) = staged.states[number], _at(still, staged)
    lines = lines_over(drawing, course, place, staged.scale)
    return Shown(picture(drawing, lines, staged, f"{id}-state-{number}", still.name), still.name, still.text)


def _at(still: Still, staged: Staged) -> tuple[Course, int]:
    """The course a state lies on, and its place there, counted from 0."""
    knob = next(knob for kind in KINDS.values() for knob in kind.knobs if knob.id == str(still.move))
    return staged.courses[knob.id], still.at - knob.least


def _handle(words: Knob, kind: Kind, staged: Staged, box: str, data: str) -> Handle:
    knob, course = kind.knob(str(words.move)), staged.courses[str(words.move)]
    assert knob
    right = course.trend(str(words.watch))
    return Handle(
        words, knob.unit, knob.least, knob.most, course.begins, box, near_box(knob.id, kind.near, staged), data, right
    )


def _bars(model: Model, kind: Kind, staged: Staged) -> Iterator[Bar]:
    first = staged.courses[str(model.knobs[0].move)]
    for amount, name in _amounts(model, kind):
        alike = [one for one in kind.amounts if one.unit == amount.unit]
        most = max(value for one in alike for it in staged.courses.values() for value in it.numbers[one.id])
        value, found = first.numbers[amount.id][0], amount.told(amount.measured or 0.0)
        bar = most if amount.bar else 0.0
        at, mark = WHOLE * max(value, 0) / most, WHOLE * found / most
        yield Bar(amount.id, name, amount.unit, value, bar, at, mark, found)


def _amounts(model: Model, kind: Kind) -> list[tuple[Amount, str]]:
    named = {str(number.of): number.name for number in model.numbers}
    return [(amount, named[amount.id]) for amount in kind.amounts if amount.id in named]


def _table(
    stills: Sequence[Still], model: Model, kind: Kind, staged: Staged
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """States as rows where there are few numbers, else as columns."""
    amounts, names = _amounts(model, kind), tuple(still.name for still in stills)
    columns = [_column(still, amounts, staged) for still in stills]
    labels = tuple(f"{name} ({amount.unit})" for amount, name in amounts)
    if len(amounts) <= FEW:
        return ("State", *labels), tuple((name, *column) for name, column in zip(names, columns, strict=True))
    return ("Number", *names), tuple((label, *row) for label, *row in zip(labels, *columns, strict=True))


def _column(still: Still, amounts: Sequence[tuple[Amount, str]], staged: Staged) -> tuple[str, ...]:
    course, place = _at(still, staged)
    return tuple(str(course.numbers[amount.id][place]) for amount, _ in amounts)
