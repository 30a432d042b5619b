"""Lines traced from a field keep their place, and what is done to them keeps their shape."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.tracing.outline import Line, Run, area, contours, normals, resample, runs, smooth

AXIS = np.arange(-12, 12.01, 0.5)


def _disc(radius: float) -> Line:
    field = np.hypot(AXIS[:, None], AXIS[None, :]) - radius
    (line,) = contours(AXIS, AXIS, field)
    return line


def _stroke() -> Line:
    return Line(np.column_stack([np.arange(0, 10, 0.25), np.zeros(40)]), closed=False)


def test_the_outline_of_a_disc_is_one_closed_line_at_its_radius() -> None:
    line = _disc(8.0)
    assert line.closed
    assert np.hypot(*line.points.T) == pytest.approx(8.0, abs=0.02)
    assert not np.all(line.points[0] == line.points[-1])


def test_first_axis_of_a_field_runs_to_the_right() -> None:
    field = np.hypot(AXIS[:, None] - 5, AXIS[None, :] + 2) - 3
    (line,) = contours(AXIS, AXIS, field)
    assert line.points.mean(axis=0) == pytest.approx([5, -2], abs=0.1)


def test_a_hole_runs_the_other_way_round_than_the_part_around_it() -> None:
    field = np.abs(np.hypot(AXIS[:, None], AXIS[None, :]) - 7) - 2
    outer, inner = sorted(contours(AXIS, AXIS, field), key=lambda line: -abs(area(line.points)))
    assert area(outer.points) == pytest.approx(-np.pi * 81, rel=0.01)
    assert area(inner.points) == pytest.approx(np.pi * 25, rel=0.01)


def test_the_normals_of_an_outline_point_out_of_the_part() -> None:
    line = _disc(8.0)
    out = normals(line.points, closed=True)
    assert np.sum(out * line.points, axis=1) / 8 == pytest.approx(1.0, abs=0.02)


def test_a_line_leaving_the_field_stays_open() -> None:
    (line,) = contours(AXIS, AXIS, AXIS[:, None] + 0 * AXIS[None, :] - 1.2)
    assert not line.closed
    assert line.points[:, 0] == pytest.approx(1.2)


def test_even_steps_keep_the_length_of_a_line_and_the_ends_of_an_open_one() -> None:
    bent = Line(np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 0.0], [4.0, 3.0]]), closed=False)
    even = resample(bent, 0.5)
    assert even.points[[0, -1]] == pytest.approx(np.array([[0.0, 0.0], [4.0, 3.0]]))
    assert np.hypot(*np.diff(even.points, axis=0).T) == pytest.approx(0.5)
    assert len(resample(_disc(8.0), 0.5).points) == pytest.approx(2 * np.pi * 8 / 0.5, abs=1)


def test_smoothing_calms_noise_and_keeps_the_ends_of_an_open_line() -> None:
    noise = np.random.default_rng(3).normal(0, 0.2, 40)
    rough = Line(_stroke().points + np.column_stack([np.zeros(40), noise]), closed=False)
    calm = smooth(rough, 2.0)
    assert calm.points[[0, -1]] == pytest.approx(rough.points[[0, -1]])
    assert np.std(calm.points[5:-5, 1]) < 0.6 * np.std(noise)


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_line_of_few_points_survives_every_treatment(count: int, closed: bool) -> None:
    tiny = Line(np.random.default_rng(count).normal(0, 0.01, (count, 2)), closed)
    treated = smooth(resample(tiny, 0.4), 1.5)
    assert np.isfinite(treated.points).all()
    same = Line(np.ones((count, 2)), closed)
    assert np.isfinite(smooth(resample(same, 0.4), 1.5).points).all()


def _listed(found: list[Run]) -> list[list[int]]:
    return [run.index.tolist() for run in found]


def test_stretches_bridge_small_gaps_and_forget_short_ones() -> None:
    mask = np.array([1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0], dtype=bool)
    assert _listed(runs(mask, closed=False, bridge=1, least=3)) == [[0, 1, 2, 3, 4, 5]]


def test_a_stretch_of_a_closed_line_passes_over_its_start() -> None:
    mask = np.array([1, 1, 0, 0, 0, 0, 1, 1], dtype=bool)
    assert _listed(runs(mask, closed=True, bridge=1, least=3)) == [[6, 7, 0, 1]]
    assert _listed(runs(mask, closed=False, bridge=1, least=2)) == [[0, 1], [6, 7]]


def test_a_stretch_whose_gap_is_at_the_start_of_a_closed_line_is_one() -> None:
    mask = np.array([0, 1, 1, 0, 0, 0, 0, 1, 1], dtype=bool)
    assert _listed(runs(mask, closed=True, bridge=1, least=3)) == [[7, 8, 0, 1, 2]]


def test_a_condition_that_always_holds_gives_the_whole_line() -> None:
    (whole,) = runs(np.ones(6, dtype=bool), closed=True)
    assert whole.closed
    assert len(whole.index) == 6
    assert runs(np.zeros(6, dtype=bool), closed=True) == []


def test_a_gap_at_the_start_of_a_closed_line_is_bridged_too() -> None:
    mask = np.array([0, 1, 1, 1, 1, 1], dtype=bool)
    (whole,) = runs(mask, closed=True, bridge=1)
    assert whole.closed
    assert len(whole.index) == 6
