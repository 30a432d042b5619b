"""A figure is the same from run to run, and nearly the same from machine to machine."""

from __future__ import annotations

import numpy as np
import pytest

from .golden import KEPT, SEEN, agreement, labels


@pytest.mark.parametrize("name", SEEN)
def test_a_figure_looks_as_it_was_kept(name: str) -> None:
    with np.load(KEPT) as kept:
        assert agreement(labels(name), kept[name]) >= 0.98


def test_two_runs_on_one_machine_agree_in_every_cell() -> None:
    assert np.array_equal(labels("clamshell"), labels("clamshell"))


def test_a_leg_in_another_place_does_not_agree() -> None:
    assert agreement(labels("glute bridge"), labels("donkey kick")) < 0.9
