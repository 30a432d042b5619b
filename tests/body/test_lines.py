"""Lines inside the body are inked as strokes that swell and fade."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.drawing.lines import Stroke, inked
from hipwise.body.tracing.outline import Line, area

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
