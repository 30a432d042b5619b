"""Numbers on a grid are blurred and looked up where they lie; distances are exact."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.numbers.grid import blur, nearest, nearest_distance, sample

RANDOM = np.random.default_rng(11).normal(size=(40, 50))


def test_a_blurred_spot_keeps_its_weight_and_its_place() -> None:
    spot = np.zeros((31, 31))
    spot[15, 12] = 1.0
    soft = blur(spot, 2.0)
    assert soft.sum() == pytest.approx(1.0)
    assert np.argwhere(soft == soft.max()).tolist() == [[15, 12]]
    assert soft[15, 14] / soft[15, 12] == pytest.approx(np.exp(-0.5), rel=0.01)


def test_a_flat_grid_stays_flat_to_its_border() -> None:
    assert blur(np.full((20, 30), 3.0), 2.5) == pytest.approx(3.0)


def test_nothing_outside_a_mask_bleeds_into_it() -> None:
    mask = np.zeros((30, 30), dtype=bool)
    mask[10:20, 10:20] = True
    soft = blur(np.where(mask, 2.0, -50.0), 1.6, mask)
    assert soft[mask] == pytest.approx(2.0)
    assert np.isfinite(soft).all()


def test_a_blur_keeps_single_precision() -> None:
    assert blur(RANDOM.astype(np.float32), 1.5).dtype == np.float32


def test_a_plane_is_read_exactly_between_its_cells() -> None:
    x, y = 3.0 + 0.5 * np.arange(40), -7.0 + 0.5 * np.arange(50)
    plane = 2 * x[:, None] - 3 * y[None, :]
    points = np.array([[3.1, -6.7], [10.33, 2.2], [22.5, 17.5]])
    assert sample(plane, 3.0, -7.0, 0.5, points) == pytest.approx(2 * points[:, 0] - 3 * points[:, 1])


def test_beyond_a_grid_its_border_holds() -> None:
    far = np.array([[-100.0, -100.0], [100.0, 100.0]])
    assert sample(RANDOM, 0, 0, 0.5, far) == pytest.approx([RANDOM[0, 0], RANDOM[-1, -1]])


def test_a_map_of_labels_is_never_mixed() -> None:
    labels = np.array([[1, 1, 7], [1, 7, 7]])
    points = np.array([[0.4, 0.9], [0.2, 1.6], [0.9, 0.2], [9.0, 9.0]])
    assert nearest(labels, 0, 0, 1, points).tolist() == [1, 7, 1, 7]


@pytest.mark.parametrize("dimensions", [2, 3])
@pytest.mark.parametrize("within", [0.7, 4.0])
def test_distances_are_those_to_the_nearest_point(dimensions: int, within: float) -> None:
    random = np.random.default_rng(dimensions)
    points, queries = random.uniform(0, 25, (300, dimensions)), random.uniform(-6, 40, (2000, dimensions))
    true = np.linalg.norm(queries[:, None] - points[None], axis=2).min(axis=1)
    assert nearest_distance(points, queries, within) == pytest.approx(np.minimum(true, within), abs=1e-6)


def test_where_there_is_no_point_nothing_is_near() -> None:
    assert nearest_distance(np.zeros((0, 3)), np.zeros((4, 3)), 2.0).tolist() == [2.0] * 4
    assert nearest_distance(np.zeros((4, 3)), np.zeros((0, 3)), 2.0).shape == (0,)
