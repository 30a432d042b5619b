"""A finished picture of a figure: everything from the floor to the arrows, as paths."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .composition import figure as body_inks
from .dress import Hands, dressed
from .figure import Drawing, Figure, Look
from .ghost import ghost, moved
from .ink import Ink, bounds, shapes
from .outline import Line
from .patches import patches
from .path import Pen
from .posing import Motion, pose
from .scene import STEP, scene
from .skeleton import Skeleton
from .tables import body

Array = NDArray[np.float64]

SCALE = 5.0
"""Picture units to a centimetre."""
PAD = 3.5
"""Room around everything drawn, in centimetres."""
FLOOR = 0.3
"""How far below the floor its line is drawn, in centimetres: half its width."""


def draw(figure: Figure, look: Look, step: float = STEP) -> Drawing:
    """The end of a figure on a grid of ``step`` cm, with its start as a ghost and everything around it.

    Raises KeyError for a name that does not exist: a joint, contact, landmark, muscle, hair style or body.
    """
    motion = pose(figure, body(look.body).stature)
    return drawn(figure, look, motion, step)


def drawn(figure: Figure, look: Look, motion: Motion, step: float = STEP) -> Drawing:
    """The same for a figure whose poses are found already."""
    start, end = motion.start.skeleton, motion.end.skeleton
    clothed = dressed(look, _hands(figure), end)
    picture = scene(clothed, end, figure.view, step)
    found = patches(picture, figure.lit)
    before = ghost(dressed(look, _hands(figure), start), start, figure.view, _ghosted(figure, start, end), step)
    inks = [*before, *body_inks(picture, look, found)]
    low, high = (corner + room for corner, room in zip(bounds(inks), (-PAD, PAD), strict=True))
    width, height = np.ceil((high - low) * SCALE).astype(int)
    lit = {(patch.muscle, patch.side): patch.area_cm2 for patch in found}
    inks = [*_floor(figure, low, high), *inks]
    return Drawing(int(width), int(height), shapes(inks, Pen(SCALE, low[0], high[1])), lit)


def _ghosted(figure: Figure, start: Skeleton, end: Skeleton) -> tuple[str, ...]:
    return moved(start, end, figure.view, figure.ghost) if figure.ghost != () else ()


def _hands(figure: Figure) -> Hands:
    resting = {contact.name for contact in (*figure.contacts, *figure.contacts_end)}
    held = {hold.landmark for hold in figure.holds}
    return Hands(*(_hand(side, resting, held) for side in ("r", "l")))


def _hand(side: str, resting: set[str], held: set[str]) -> str:
    if resting & {name for plain in ("hand", "palm", "fingers", "arm") for name in (plain, f"{plain}_{side}")}:
        return "flat"
    if f"palm_{side}" in held or f"fingers_{side}" in held:
        return "flat"
    return "fist" if resting & {"forearm", f"forearm_{side}"} else "relaxed"


def _floor(figure: Figure, low: Array, high: Array) -> list[Ink]:
    if figure.view.elevation:
        return []
    line = np.array([[low[0] + 2, -FLOOR], [high[0] - 2, -FLOOR]])
    return [Ink("e", (Line(line, False),))]
