"""A path is said in few letters and means what was drawn."""

from __future__ import annotations

import re

import numpy as np
import pytest
from numpy.typing import NDArray

from hipwise.body.tracing.curves import Curve, fit
from hipwise.body.tracing.outline import Line
from hipwise.body.tracing.path import Pen
from hipwise.body.tracing.stencils import straight

PEN = Pen(scale=5, left=-10, top=20)
Place = tuple[float, float]
LENGTHS = {"m": 2, "l": 2, "h": 1, "v": 1, "s": 4, "c": 6, "z": 0}


def _ends(path: str) -> list[Place]:
    """Where every command of a path ends, as a browser would read it."""
    at, start, ends = (0.0, 0.0), (0.0, 0.0), []
    for letter, text in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        numbers = [float(each) for each in re.findall(r"-?\d+", text)]
        size = LENGTHS[letter.lower()]
        for place in range(0, max(len(numbers), 1), max(size, 1)):
            x, y = _step(letter.lower(), numbers[place : place + size])
            at = start if letter == "z" else (x, y) if letter == "M" else (at[0] + x, at[1] + y)
            start = at if letter in "mM" and place == 0 else start
            ends.append(at)
    return ends


def _step(letter: str, numbers: list[float]) -> Place:
    if letter in "hv":
        return (numbers[0], 0.0) if letter == "h" else (0.0, numbers[0])
    return (numbers[-2], numbers[-1]) if numbers else (0.0, 0.0)


def _curve(*places: Place, closed: bool = False) -> Curve:
    return Curve(np.array(places).reshape(-1, 4, 2), closed)


def _circle() -> NDArray[np.float64]:
    angle = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    return 6 * np.column_stack([np.cos(angle), np.sin(angle)])


def test_a_box_is_written_with_level_and_upright_lines() -> None:
    assert PEN.path([straight(np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 2.0], [0.0, 2.0]]))]) == "M50 100h20v-10h-20z"


def test_an_open_line_is_not_closed_and_repeats_no_letter() -> None:
    assert PEN.path([straight(np.array([[0.0, 0.0], [1.0, 1.0], [2.0, -1.0]]), closed=False)]) == "M50 100l5-5 5 10"


def test_two_paths_may_be_written_one_after_the_other() -> None:
    lines = [fit([Line(_circle() + np.array([shift, 0]), closed=True)], 0.1) for shift in (0, 9)]
    apart = [_ends(PEN.path(curves)) for curves in lines]
    assert _ends("".join(PEN.path(curves) for curves in lines)) == [*apart[0], *apart[1]]


def test_y_runs_down_from_the_top() -> None:
    assert PEN.units(np.array([[-10.0, 20.0], [-9.0, 19.0]])).tolist() == [[0, 0], [5, 5]]


def test_a_handle_that_mirrors_the_one_before_is_left_unsaid() -> None:
    wave = _curve((0, 0), (1, 2), (3, 2), (4, 0), (4, 0), (5, -2), (7, -2), (8, 0))
    assert PEN.path([wave]) == "M50 100c5-10 15-10 20 0s15 10 20 0"


def test_a_straight_curve_is_written_as_a_line() -> None:
    assert PEN.path([_curve((0, 0), (1, 0), (2, 0), (3, 0))]) == "M50 100h15"
    assert PEN.path([_curve((0, 0), (1, 1), (2, 2), (3, 3))]) == "M50 100l15-15"


def test_a_curve_too_small_to_see_is_left_out() -> None:
    dot = _curve((0, 0), (0.01, 0), (0.02, 0), (0.03, 0), closed=True)
    assert PEN.path([dot, Curve(np.zeros((0, 4, 2)), closed=True)]) == ""


def test_the_pen_ends_where_the_curves_end_however_long_the_way() -> None:
    lines = [Line(_circle() + shift, closed=True) for shift in ([0, 0], [9, 3], [30, -8])]
    curves = fit(lines, 0.1)
    path = PEN.path(curves)
    joints = {
        tuple(place) for curve in curves for place in PEN.units(curve.segments[:, [0, 3]]).reshape(-1, 2).tolist()
    }
    assert set(_ends(path)) == joints
    assert path.count("z") == 3
    assert not re.search(r" -|[a-zA-Z] ", path)


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_a_fitted_circle_takes_less_than_eighty_letters(scale: int) -> None:
    path = Pen(scale, -10, 10).path(fit([Line(_circle(), closed=True)], 0.12))
    assert len(path) < 80
