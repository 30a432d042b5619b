"""A finished picture of a figure: everything from the floor to the arrows, as paths."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..figure import Drawing, Figure, Look
from ..muscles.patches import patches
from ..posing.held import carriers
from ..posing.pose import Motion, pose
from ..skeleton.frames import Skeleton
from ..skin.scene import STEP, scene
from ..skin.tables import body
from ..things import bands
from ..things.placing import Poses
from ..things.props import all_grips, room
from ..things.weights import weight_inks, weights
from ..tracing.ink import Ink, Ready, corners, shapes
from ..tracing.path import Pen
from . import marks
from .composition import figure as body_parts
from .dress import Hands, dressed
from .ghost import ghost, moved

Array = NDArray[np.float64]

SCALE = 5.0
"""Picture units to a centimetre."""
PAD = 3.5
"""Room around everything drawn, in centimetres."""
SHORTER = 2.0
"""How much shorter than the picture the line of the floor is at each end, in centimetres."""
SIGN = 9.0
"""How far a sign stands from two edges of the picture, and how far from it nothing else may be, in centimetres."""
FLAT_HANDS = ("hand", "palm", "fingers", "arm")
"""Contacts under which a hand lies flat."""


def draw(figure: Figure, look: Look, step: float = STEP) -> Drawing:
    """The end of a figure on a grid of ``step`` cm, with its start as a ghost and everything around it.

    Raises KeyError for a name that does not exist: a joint, contact, landmark, muscle, thing, hair style or body.
    """
    return drawn(figure, look, pose(figure, body(look.body).stature, all_grips(figure)), step)


def drawn(figure: Figure, look: Look, motion: Motion, step: float = STEP) -> Drawing:
    """The same for a figure whose poses are found already."""
    start, end, hands = motion.start.skeleton, motion.end.skeleton, hands_of(figure)
    picture = scene(dressed(look, hands, end), end, figure.view, step)
    lit = patches(picture, figure.lit)
    things = room(Poses(figure, start, end), picture)
    before = ghost(dressed(look, hands, start), start, figure.view, _ghosted(figure, start, end), step)
    loops = [bands.inks(band, picture.surface) for band in figure.bands]
    parts: list[Ink | Ready] = [*things.behind, marks.shadow(figure, end, picture.view), *before]
    parts += [far for far, _ in loops]
    parts += body_parts(picture, look, lit)
    parts += [near for _, near in loops]
    parts += [ink for weight in weights(figure, end) for ink in weight_inks(weight, picture)]
    parts += [*things.before, *marks.drawn(figure, motion, picture.view)]
    return _framed(figure, parts, things.floor, {(one.muscle, one.side): one.area_cm2 for one in lit})


def _framed(figure: Figure, parts: Sequence[Ink | Ready], level: float, lit: dict[tuple[str, str], float]) -> Drawing:
    points = corners(parts)
    low, high = points.min(axis=0) - PAD, points.max(axis=0) + PAD
    sign: list[Ink | Ready] = []
    if figure.mark:
        middle, low = _corner(points, low, high)
        sign += marks.sign(figure.mark, middle)
    ground: list[Ink | Ready] = []
    if not figure.view.elevation:
        ground.append(marks.floor(low[0] + SHORTER, high[0] - SHORTER, level))
    width, height = np.ceil((high - low) * SCALE).astype(int)
    left, top = float(low[0]), float(high[1])
    return Drawing(int(width), int(height), shapes([*ground, *parts, *sign], Pen(SCALE, left, top)), lit, left, top)


def _corner(points: Array, low: Array, high: Array) -> tuple[tuple[float, float], Array]:
    """Where the sign stands: in the upper corner that is free, else beside everything; and the picture's low corner."""
    for x in (low[0] + SIGN, high[0] - SIGN):
        if np.abs(points - [x, high[1] - SIGN]).max(axis=1).min() > SIGN:
            return (float(x), float(high[1] - SIGN)), low
    return (float(low[0]), float(high[1] - SIGN)), low - [SIGN, 0.0]


def _ghosted(figure: Figure, start: Skeleton, end: Skeleton) -> tuple[str, ...]:
    return moved(start, end, figure.view, figure.ghost) if figure.ghost != () else ()


def hands_of(figure: Figure) -> Hands:
    """The shape of both hands: flat where they lie on something, a fist where the forearm carries the body."""
    resting = {contact.name for contact in (*figure.contacts, *figure.contacts_end)}
    held = {hold.landmark for hold in figure.holds if isinstance(hold.at, str)}
    carrying = {side for hands in carriers(figure) for side in hands}
    return Hands(*("fist" if side in carrying else _hand(side, resting, held) for side in ("r", "l")))


def _hand(side: str, resting: set[str], held: set[str]) -> str:
    if resting & {name for plain in FLAT_HANDS for name in (plain, f"{plain}_{side}")}:
        return "flat"
    if f"palm_{side}" in held or f"fingers_{side}" in held:
        return "flat"
    return "fist" if resting & {"forearm", f"forearm_{side}"} else "relaxed"
