"""Shadow: the side of a body that is turned from the light, and what one part throws on another close behind it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..numbers.grid import blur
from ..skin.scene import LIGHT, Scene
from ..skin.solids import Floats
from ..tracing.ink import Chart
from ..tracing.outline import Line

Mask = NDArray[np.bool_]

DARK = 0.16
"""How little of the light a shaded place gets."""
REACH = (1.2, 2.4, 3.6, 4.8)
"""How far along the light an obstacle is looked for, in centimetres."""
THICK = 9.0
"""How thick what throws a shadow is taken to be, in centimetres."""
RIM = 1.5
"""A shadow that comes nowhere this near to the outline is a blot, not a shape, in centimetres."""
LEAST = 10.0
"""A shadow smaller than this is left out, in square centimetres."""


def shadows(chart: Chart) -> list[Line]:
    """The outlines of all shadow on the body."""
    scene = chart.scene
    inside = scene.outline < 0.3
    # A face half in the dark looks stern; only what others throw on head and neck is drawn.
    own = np.where(scene.shows(["head", "neck"]), np.float32(1), _light(scene))
    light = np.where(_thrown(scene), np.float32(-0.6), np.clip(own, -0.6, 1))
    calm = np.where(scene.shows(["torso"]), blur(light, 3.5, inside), blur(light, 1.6, inside))
    field = np.maximum((calm - np.float32(DARK)) * 4, scene.outline + np.float32(0.1))
    found = chart.outlines(np.where(inside, field, 1.0).astype(np.float32), 2.5, LEAST)
    return [line for line in found if chart.read(scene.outline, line.points).max() > -RIM]


def _light(scene: Scene) -> Floats:
    """How much every visible cell faces the light, -1 to 1; 1 where nothing shows."""
    slopes = [_slope(scene.depth, axis) / np.float32(scene.step) for axis in (0, 1)]
    length = np.sqrt(slopes[0] ** 2 + slopes[1] ** 2 + 1)
    light = (LIGHT[2] - slopes[0] * LIGHT[0] - slopes[1] * LIGHT[1]) / length
    return np.where(scene.top >= 0, light, 1.0).astype(np.float32)


def _slope(depth: Floats, axis: int) -> Floats:
    # The gentler of both sides: where a part ends, the other side is a cliff.
    step = np.diff(depth, axis=axis)
    first, last = step.take([0], axis), step.take([-1], axis)
    before, after = np.concatenate([first, step], axis), np.concatenate([step, last], axis)
    gentle: Floats = np.where(np.abs(before) < np.abs(after), before, after)
    return gentle


def _thrown(scene: Scene) -> Mask:
    """Cells that something stands before on the way to the light."""
    shade = np.zeros(scene.top.shape, dtype=bool)
    for reach in REACH:
        across, up = np.rint(LIGHT[:2] * reach / scene.step).astype(int)
        rise = _moved(scene.depth, -across, -up) - scene.depth - np.float32(LIGHT[2] * reach)
        shade |= (rise > 0.5) & (rise < THICK)
    return shade & (scene.top >= 0)


def _moved(field: Floats, across: int, up: int) -> Floats:
    return np.roll(field, (across, up), (0, 1))
