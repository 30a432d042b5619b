"""Smooth curves through a few numbers, so that a hand-written table has no corners."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def through(places: Array, values: Array, at: Array) -> Array:
    """A curve through (places, values) that never overshoots, read at ``at``: three arrays of shape (n,), (n,), (m,).

    Cubic Hermite pieces with the slopes of Fritsch and Carlson (1980); outside the places the end values hold.
    """
    step = np.diff(places)
    rise = np.diff(values) / step
    slope = _slopes(step, rise)
    piece = np.clip(np.searchsorted(places, at, side="right") - 1, 0, len(step) - 1)
    width = step[piece]
    t = np.clip((at - places[piece]) / width, 0.0, 1.0)
    start, end = values[piece], values[piece + 1]
    out: Array = (
        start * (1 + 2 * t) * (1 - t) ** 2
        + end * t**2 * (3 - 2 * t)
        + width * t * (1 - t) * (slope[piece] * (1 - t) - slope[piece + 1] * t)
    )
    return out


def _slopes(step: Array, rise: Array) -> Array:
    slope = np.full(len(step) + 1, rise[0])
    if len(step) == 1:
        return slope
    before, after = 2 * step[1:] + step[:-1], step[1:] + 2 * step[:-1]
    same_way = rise[:-1] * rise[1:] > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = (before + after) / (before / rise[:-1] + after / rise[1:])
    slope[1:-1] = np.where(same_way, mean, 0.0)
    slope[0], slope[-1] = _end(step[:2], rise[:2]), _end(step[::-1][:2], rise[::-1][:2])
    return slope


def _end(step: Array, rise: Array) -> float:
    slope = ((2 * step[0] + step[1]) * rise[0] - step[0] * rise[1]) / (step[0] + step[1])
    if np.sign(slope) != np.sign(rise[0]):
        return 0.0
    if np.sign(rise[0]) != np.sign(rise[1]) and abs(slope) > 3 * abs(rise[0]):
        return float(3 * rise[0])
    return float(slope)
