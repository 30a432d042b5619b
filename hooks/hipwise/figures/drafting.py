"""One figure from values to drawing; it alone asks the body to be posed and drawn, which loads slowly."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ..body.drawing import drawn
from ..body.figure import Arrow, Figure, Look
from ..body.landmarks import landmark
from ..body.posing import Motion, pose
from ..body.props import all_grips
from ..body.scene import matrix
from ..body.tables import body
from .store import Drawn

FOLLOWED = (
    *("ankle_outer_r", "ankle_outer_l", "knee_front_r", "knee_front_l", "asis_r", "asis_l"),
    *("palm_r", "palm_l"),
)
"""The landmarks an arrow may follow where the pose names none; of two that travel alike, the first."""
HEAD, NODS = "head_top", 25.0
"""The head is followed where it goes this far, in centimetres; less is swaying along with the hips."""
TRAVELS = 6.0
"""A movement shorter than this on the picture needs no arrow, in centimetres."""
BESIDE = 7.0
"""How far from the body's middle outward the arrow lies beside the way it shows, in centimetres."""
STEPS = np.linspace(0.0, 1.0, 9)


def drafted(figure: Figure, look: Look) -> Drawn:
    """The drawing of a figure, with an arrow where it moves and names none, and what its pose could not meet.

    Raises KeyError for a name that the body does not know.
    """
    motion = pose(figure, body(look.body).stature, all_grips(figure))
    wanted = figure if figure.arrows else replace(figure, arrows=arrows(figure, motion))
    made = drawn(wanted, look, motion)
    return Drawn(replace(made, lit=dict(made.lit)), (*motion.start.misses, *motion.end.misses))


def arrows(figure: Figure, motion: Motion) -> tuple[Arrow, ...]:
    """One arrow beside the way of the landmark that travels farthest on the picture; none if all stay about still."""
    skeleton = motion.through(STEPS)
    view = matrix(figure.view)[:2]
    ways = {name: landmark(skeleton, name) @ view.T for name in (*FOLLOWED, HEAD)}
    if _length(ways[HEAD]) < NODS:
        del ways[HEAD]
    name, way = max(ways.items(), key=lambda pair: round(_length(pair[1]), 0))
    if _length(way) < TRAVELS:
        return ()
    outward = way.mean(axis=0) - (landmark(skeleton, "pelvis") @ view.T).mean(axis=0)
    aside = outward / max(float(np.linalg.norm(outward)), 1.0) * BESIDE
    return (Arrow(name, (round(float(aside[0]), 1), round(float(aside[1]), 1))),)


def _length(way: NDArray[np.float64]) -> float:
    return float(np.linalg.norm(np.diff(way, axis=0), axis=1).sum())
