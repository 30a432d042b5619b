"""A whole model as it is drawn: its pictures, its film and its lines belong together."""

from __future__ import annotations

import gzip
import json
from typing import Any

import numpy as np
import pytest

from hipwise.easel.modelling import modelled
from hipwise.models.knobs import Sitting

STATES = (("turn", 0), ("turn", 18))


@pytest.fixture(scope="module")
def made() -> Any:
    return json.loads(modelled(Sitting("step", STATES)))


def test_a_film_and_its_lines_are_light(made: Any) -> None:
    for knob in made["knobs"].values():
        assert len(gzip.compress(knob["film"].encode())) < 6_000
        assert len(gzip.compress(json.dumps(knob["lines"]).encode())) < 1_000


def test_a_leg_is_drawn_along_its_line(made: Any) -> None:
    """The end of the lever is the ankle, which stands on the step of the picture."""
    last = made["knobs"]["turn"]["lines"]["lever"][-1]
    state, scale = made["states"][1], made["scale"]
    ankle = np.array(last[-2:]) + np.array([-state["left"] * scale, state["top"] * scale])
    assert 0 < ankle[0] < state["width"]
    assert state["height"] * 0.7 < ankle[1] < state["height"]


def test_both_knobs_begin_in_the_first_state(made: Any) -> None:
    assert {knob["begins"] for knob in made["knobs"].values()} == {0}


def test_every_place_has_its_share_numbers_and_lines(made: Any) -> None:
    for places, knob in ((19, made["knobs"]["turn"]), (11, made["knobs"]["pelvis"])):
        assert len(knob["shares"]) == places
        assert all(len(each) == places for each in (*knob["numbers"].values(), *knob["lines"].values()))
        assert knob["shares"][0] == pytest.approx(0, abs=0.02)
        assert knob["shares"][-1] == pytest.approx(1, abs=0.02)


def test_a_knob_whose_beginning_is_not_drawn_is_refused() -> None:
    with pytest.raises(KeyError):
        modelled(Sitting("hinge", ()))
