"""Smooth curves through a few numbers or points, so that a hand-written table has no corners."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def pchip(x: Array, y: Array, at: Array) -> Array:
    """A curve through (x, y) that never overshoots, read at ``at`` (m,): (m,) for y (n,), (m, k) for y (n, k).

    The monotone cubic of Fritsch and Carlson with Fritsch and Butland's slopes. ``x`` rises; beyond its ends the
    end values hold.
    """
    columns = np.asarray(y, dtype=np.float64).reshape(len(x), -1)
    step = np.diff(x)
    slope = _slopes(step[:, None], np.diff(columns, axis=0) / step[:, None])
    cell = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(x) - 2)
    h = step[cell][:, None]
    t = np.clip((at - x[cell])[:, None] / h, 0, 1)
    begin, end = columns[cell], columns[cell + 1]
    rise = (h * slope[cell] * (1 - t) - h * slope[cell + 1] * t) * t * (1 - t)
    value = begin + (end - begin) * t * t * (3 - 2 * t) + rise
    return np.asarray(value.reshape(len(at), *np.shape(y)[1:]))


def _slopes(step: Array, secant: Array) -> Array:
    slope = np.zeros((len(secant) + 1, secant.shape[1]))
    if len(secant) == 1:
        return slope + secant
    left, right = 2 * step[1:] + step[:-1], step[1:] + 2 * step[:-1]
    same = secant[:-1] * secant[1:] > 0
    safe = [np.where(same, part, 1.0) for part in (secant[:-1], secant[1:])]
    slope[1:-1] = np.where(same, (left + right) / (left / safe[0] + right / safe[1]), 0.0)
    slope[0] = _end_slope(step[0], step[1], secant[0], secant[1])
    slope[-1] = _end_slope(step[-1], step[-2], secant[-1], secant[-2])
    return slope


def _end_slope(h0: Array, h1: Array, s0: Array, s1: Array) -> Array:
    slope = ((2 * h0 + h1) * s0 - h0 * s1) / (h0 + h1)
    slope = np.where(slope * s0 <= 0, 0.0, slope)
    return np.where((s0 * s1 <= 0) & (np.abs(slope) > 3 * np.abs(s0)), 3 * s0, slope)


def spline(points: Array, count: int) -> Array:
    """A smooth curve (count, d) through few points (n, d): a cubic spline over the chord whose ends are parabolas."""
    given = np.asarray(points, dtype=np.float64)
    chord = np.linalg.norm(np.diff(given, axis=0), axis=1)
    kept = given[np.r_[True, chord > 0]]
    knots = np.r_[0.0, np.cumsum(chord[chord > 0])]
    if len(kept) < 2:
        return np.repeat(kept[:1], count, axis=0)
    at = np.linspace(0, knots[-1], count)
    cell = np.clip(np.searchsorted(knots, at, side="right") - 1, 0, len(knots) - 2)
    h = np.diff(knots)[cell][:, None]
    t = (at - knots[cell])[:, None] / h
    bend = _bends(np.diff(knots), kept)
    pull = (t**3 - t) * bend[cell + 1] + ((1 - t) ** 3 - (1 - t)) * bend[cell]
    return np.asarray((1 - t) * kept[cell] + t * kept[cell + 1] + h * h / 6 * pull)


def _bends(step: Array, points: Array) -> Array:
    """Second derivatives (n, d) of the spline at its knots."""
    count = len(points)
    if count < 3:
        return np.zeros_like(points)
    matrix, right = np.zeros((count, count)), np.zeros_like(points)
    inner = np.arange(1, count - 1)
    matrix[inner, inner - 1], matrix[inner, inner + 1] = step[:-1], step[1:]
    matrix[inner, inner] = 2 * (step[:-1] + step[1:])
    matrix[0, :2] = matrix[-1, -2:] = (1, -1)
    secant = np.diff(points, axis=0) / step[:, None]
    right[1:-1] = 6 * np.diff(secant, axis=0)
    return np.asarray(np.linalg.solve(matrix, right))
