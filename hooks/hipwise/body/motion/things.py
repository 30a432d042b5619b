"""What moves with a body and is no part of it: bands around its limbs, a stick it leans on, a weight in its hands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ..figure import Figure, Prop
from ..posing.landmarks import landmark, spot
from ..skin.scene import Scene
from ..things import bands
from ..things.placing import Poses
from ..things.props import room
from ..things.sticks import stick_parts
from ..things.weights import Weight, weight_inks, weights
from ..tracing.curves import fit
from ..tracing.stencils import Stencil
from .binding import NUMBER, ROOM, Bound
from .paths import Path, nodes_of
from .sheets import Sheet, Stretch
from .way import Way

Array = NDArray[np.float64]
Index = NDArray[np.intp]


Loop = tuple[Sheet, Sequence[str]]


@dataclass(frozen=True)
class Things:
    """Paths behind the body and before it; either none at all, or all things of the figure."""

    behind: tuple[Path, ...]
    before: tuple[Path, ...]


@dataclass(frozen=True)
class Loops:
    """The bands behind the limbs and over them, each with the territories it goes around."""

    behind: tuple[Loop, ...]
    before: tuple[Loop, ...]

    @property
    def both(self) -> tuple[tuple[Loop, ...], tuple[Loop, ...]]:
        return self.behind, self.before


def loops(figure: Figure, scene: Scene) -> Loops:
    """The bands of a figure. Raises KeyError for a limb that does not exist."""
    found: tuple[list[Loop], list[Loop]] = ([], [])
    for band in figure.bands:
        for side, ink in zip(found, bands.inks(band, scene.surface), strict=True):
            side += [(Sheet(ink.kind, (Stretch(line, ink.tolerance, False),)), band.around) for line in ink.lines]
    return Loops(tuple(found[0]), tuple(found[1]))


def things(figure: Figure, way: Way, scene: Scene) -> Things:
    """A stick or a weight that moves, and then all other things too, so that each is before or behind the others."""
    sticks = [prop for prop in figure.props if _moves(prop)]
    carried = [weight for weight in weights(figure, way.middle) if weight.hands or weight.lies]
    if not sticks and not carried:
        return Things((), ())
    rest = replace(figure, props=tuple(prop for prop in figure.props if prop not in sticks))
    others = room(Poses(rest, way.motion.start.skeleton, way.motion.end.skeleton), scene)
    middle = Poses(figure, way.middle, way.middle)
    found = [[*_stayed(others.behind)], [*_stayed(others.before)]]
    for prop in sticks:
        for side, stencils in enumerate(stick_parts(prop, middle, scene)):
            found[side] += _carried(prop, stencils, way)
    found[1] += [path for weight in weights(figure, way.middle) for path in _swung(weight, scene)]
    return Things(tuple(found[0]), tuple(found[1]))


def _swung(weight: Weight, scene: Scene) -> Iterator[Path]:
    """A weight moves as the hands that hold it do, or as what it lies on."""
    bones = [NUMBER[f"hand_{side}"] for side in weight.hands] or [NUMBER[weight.lies or ROOM]]
    for ink in weight_inks(weight, scene):
        for curve in fit(ink.lines, ink.tolerance):
            count = len(nodes_of(curve.segments, curve.closed))
            first, last = np.full(count, bones[0]), np.full(count, bones[-1])
            yield _path(ink.kind, curve.segments, curve.closed, (first, last, np.full(count, 0.5)))


def _moves(prop: Prop) -> bool:
    return prop.kind == "stick" and prop.between is not None and any(isinstance(end, str) for end in prop.between)


def _stayed(stencils: Iterable[Stencil]) -> Iterator[Path]:
    for stencil in stencils:
        for curve in stencil.curves:
            count = len(nodes_of(curve.segments, curve.closed))
            still = np.full(count, NUMBER[ROOM])
            yield _path(stencil.kind, curve.segments, curve.closed, (still, still, np.ones(count)))


def _carried(prop: Prop, stencils: Iterable[Stencil], way: Way) -> Iterator[Path]:
    """A stick between two places: near each it moves with it."""
    assert prop.between
    ends = [(way.view @ _place(end, way))[:2] for end in prop.between]
    bones = [NUMBER[spot(end).bone] if isinstance(end, str) else NUMBER[ROOM] for end in prop.between]
    along = ends[1] - ends[0]
    for stencil in stencils:
        for curve in stencil.curves:
            nodes = nodes_of(curve.segments, curve.closed)
            share = 1 - np.clip((nodes - ends[0]) @ along / (along @ along), 0, 1)
            bound = (np.full(len(nodes), bones[0]), np.full(len(nodes), bones[1]), share)
            yield _path(stencil.kind, curve.segments, curve.closed, bound)


def _place(end: str | tuple[float, float, float], way: Way) -> Array:
    return landmark(way.middle, end)[0] if isinstance(end, str) else np.array(end)


def _path(kind: str, segments: Array, closed: bool, bound: tuple[Index, Index, Array]) -> Path:
    nodes = nodes_of(segments, closed)
    inked = () if closed else ((0, len(segments)),)
    placed = Bound(np.column_stack([nodes, np.zeros(len(nodes))]), *bound)
    return Path(kind, segments, closed, inked, placed, np.zeros((0, len(nodes), 2)))
