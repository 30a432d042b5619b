"""One figure from values to drawing; it alone asks the body to be posed and drawn, which loads slowly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..body.data import read
from ..body.drawing.picture import drawn
from ..body.figure import Arrow, Figure, Look
from ..body.muscles.atlas import muscles
from ..body.muscles.sheets import flat
from ..body.posing.landmarks import landmark
from ..body.posing.pose import Motion, pose
from ..body.skin.scene import matrix
from ..body.skin.tables import body, names
from ..body.things.passing import passing
from ..body.things.props import all_grips
from ..body.tracing.outline import contours
from .store import Drawn

LEGS = tuple(f"{name}_{side}" for name in ("ankle_outer", "knee_front", "asis") for side in ("r", "l"))
"""The landmarks an arrow follows where none are named."""
TRAVELS = 6.0
"""A movement shorter than this on the picture needs no arrow, in centimetres."""
BESIDE = 7.0
"""How far from the body's middle outward the arrow lies beside the way it shows, in centimetres."""
STEPS = np.linspace(0.0, 1.0, 9)
FARTHER, ASIDE = (1.0, 1.6, 2.2), (0, 45, -45, 90, -90)
"""Where else an arrow may lie so that it covers no lit muscle: so much farther out, or so many degrees aside."""
CLEAR = 3.0
"""How far an arrow stays from the fibres of lit muscles, in centimetres."""

Array = NDArray[np.float64]


def warm() -> None:
    """Reads the body's data, so that the first figure need not."""
    muscles()
    for name in names():
        body(name)
    for data in ("landmarks", "contacts", "props", "details"):
        read(data)
    contours(STEPS, STEPS, np.add.outer(STEPS, STEPS))


def drafted(figure: Figure, look: Look, follows: tuple[str, ...] = LEGS) -> Drawn:
    """The drawing of a figure, with an arrow where it moves and names none, and what its pose could not meet.

    ``follows`` are the landmarks such an arrow may follow. Raises KeyError for a name that the body does not know.
    """
    motion = pose(figure, body(look.body).stature, all_grips(figure))
    wanted = figure if figure.arrows else replace(figure, arrows=arrows(figure, motion, follows))
    made = drawn(wanted, look, motion)
    through = passing(figure, motion)
    return Drawn(replace(made, lit=dict(made.lit)), (*motion.start.misses, *motion.end.misses, *through))


def arrows(figure: Figure, motion: Motion, follows: tuple[str, ...] = LEGS) -> tuple[Arrow, ...]:
    """One arrow beside the way of the landmark that travels farthest on the picture.

    None if all stay about still, or if every place for it lies over a lit muscle.
    """
    skeleton = motion.through(STEPS)
    view = matrix(figure.view)
    ways = {name: landmark(skeleton, name) @ view[:2].T for name in follows}
    name, way = max(ways.items(), key=lambda pair: round(_length(pair[1]), 0))
    if _length(way) < TRAVELS:
        return ()
    outward = way.mean(axis=0) - (landmark(skeleton, "pelvis") @ view[:2].T).mean(axis=0)
    out = outward / max(float(np.linalg.norm(outward)), 1.0) * BESIDE
    lit = _lit(figure, motion, view)
    for aside in (turn * farther for farther in FARTHER for turn in _turned(out)):
        if _clear(way + aside, lit):
            return (Arrow(name, (round(float(aside[0]), 1), round(float(aside[1]), 1))),)
    return ()


def _lit(figure: Figure, motion: Motion, view: Array) -> Array:
    """Where the fibres of lit muscles lie on the picture at the end, (n, 2) cm."""
    sheets = [flat(motion.end.skeleton, view, muscles()[it.muscle], it.side).points[..., :2] for it in figure.lit]
    return np.concatenate([sheet.reshape(-1, 2) for sheet in sheets]) if sheets else np.empty((0, 2))


def _turned(out: Array) -> list[Array]:
    angles = np.radians(ASIDE)
    return [np.array([[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]]) @ out for a in angles]


def _clear(way: Array, lit: Array) -> bool:
    """Whether a way (n, 2) stays clear of all points (m, 2)."""
    return not lit.size or float(np.linalg.norm(way[:, None] - lit[None], axis=2).min()) > CLEAR


def _length(way: Array) -> float:
    return float(np.linalg.norm(np.diff(way, axis=0), axis=1).sum())
