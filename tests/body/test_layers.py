"""A territory looks the same however few of its lines of sight are read all along."""

from __future__ import annotations

import numpy as np
import pytest

from hipwise.body.figure import View
from hipwise.body.skin import layers
from hipwise.body.skin.layers import Layer, layer
from hipwise.body.skin.scene import matrix
from hipwise.body.skin.surface import Surface
from hipwise.body.skin.tables import body

from .figures import posed

STEP = 0.5


def _layer(name: str) -> Layer:
    surface = Surface(body("a"), posed({"hip_r": {"flexion": 60}, "knee_r": {"flexion": 70}}), matrix(View(60.0, 10.0)))
    return layer(surface, body("a").territories[name], STEP)


@pytest.mark.parametrize("name", ["torso", "thigh_r", "shank_r", "upper_arm_l"])
def test_a_lattice_of_fewer_columns_finds_the_same_skin(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    few = _layer(name)
    monkeypatch.setattr(layers, "ACROSS", STEP)
    every = _layer(name)
    near, inside = np.abs(every.edge) < 1, (every.edge < -0.5) & (few.edge < -0.5)
    assert np.percentile(np.abs(few.edge - every.edge)[near], 99) < 0.1
    assert np.percentile(np.abs(few.depth - every.depth)[inside], 99) < 0.2
