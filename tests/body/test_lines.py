"""Lines inside the body are inked as strokes that swell and fade."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.drawing.lines import Stroke, inked
from hipwise.body.tracing.ink import MANY, Ink, shapes
from hipwise.body.tracing.outline import Line, area
from hipwise.body.tracing.path import Pen

STRAIGHT = Line(np.column_stack([np.arange(0, 10, 0.25), np.zeros(40)]), closed=False)


def test_an_inked_stroke_is_full_in_its_middle_and_pointed_at_its_free_end() -> None:
    outline = Stroke(STRAIGHT, np.full(40, 0.6), (False, True)).outline().points
    wide = outline[:40, 1] - outline[:39:-1, 1]
    assert wide[:30] == pytest.approx(0.6)
    assert wide[-1] < 0.1
    assert 0 < area(outline[::-1]) < 0.6 * 9.75


def test_a_stroke_is_as_wide_as_it_is_told_at_every_point() -> None:
    outline = Stroke(STRAIGHT, np.linspace(0.2, 0.8, 40), (False, False)).outline().points
    assert outline[:40, 1] - outline[:39:-1, 1] == pytest.approx(np.linspace(0.2, 0.8, 40))


def test_all_strokes_are_one_ink() -> None:
    strokes = [Stroke(STRAIGHT, np.full(40, 0.4), (True, True))] * 3
    assert len(inked(strokes).lines) == 3


def _wavy(count: int) -> list[Ink]:
    at = np.arange(0, 60, 0.3)
    wave = np.column_stack([at, 1.4 * np.sin(0.9 * at) + 0.3 * np.sin(4.1 * at)])
    return [Ink("d", (Line(wave + np.array([0.0, 5.0 * place]), False),), 0.12) for place in range(count)]


def test_a_long_drawing_is_drawn_with_looser_curves_than_a_short_one() -> None:
    pen = Pen(5, 0, 100)
    (alone,), many = shapes(_wavy(1), pen), shapes(_wavy(24), pen)
    curves = len(alone.path.replace("-", " ").split()) // 5
    assert curves * 24 > MANY
    assert sum(len(shape.path) for shape in many) < 0.85 * 24 * len(alone.path)
