"""A finished drawing shows what its figure asks for, and nothing that it does not."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from hipwise.body.drawing import marks
from hipwise.body.drawing.dress import Hands
from hipwise.body.drawing.picture import draw, hands_of
from hipwise.body.figure import Contact, Drawing, Figure, Hold, Lit, Look, Prop, View
from hipwise.figures.colors import kinds

COARSE = 1.2
RAISED = Figure(
    view=View(180.0),
    end={"hip_r": {"abduction": 30}},
    contacts=(Contact("foot_l"),),
    contacts_start=(Contact("foot_r"),),
    lit=(Lit("gluteus-medius", "r"), Lit("adductor-brevis", "l", main=False)),
)


@cache
def drawing(**changes: Any) -> Drawing:
    return draw(replace(RAISED, **changes), Look(), COARSE)


def kinds_of(shown: Drawing) -> set[str]:
    return {kind for shape in shown.shapes for kind in shape.kind.split()}


def test_the_same_figure_is_drawn_the_same_twice() -> None:
    assert draw(RAISED, Look(), COARSE) == draw(RAISED, Look(), COARSE)


def test_every_kind_of_shape_has_a_color() -> None:
    assert kinds_of(drawing()) <= kinds()


def test_a_drawing_is_as_large_as_what_is_on_it() -> None:
    shown = drawing()
    starts = [list(map(int, re.findall(r"-?\d+", shape.path)[:2])) for shape in shown.shapes if not shape.more]
    places = np.array([start for start in starts if len(start) == 2])
    assert (places >= 0).all()
    assert (places <= [shown.width, shown.height]).all()
    assert 150 * 5 < shown.height < 200 * 5


def test_a_lit_muscle_shows_and_says_how_much_of_it_does() -> None:
    shown = drawing()
    assert shown.lit["gluteus-medius", "r"] > 5
    assert {"m", "f"} <= kinds_of(shown)
    assert "m" not in kinds_of(drawing(lit=()))


def test_whatever_moves_has_a_ghost_behind_the_body() -> None:
    order = [shape.kind for shape in drawing().shapes]
    assert order.index("g") < order.index("s")


def test_a_shadow_lies_on_the_mat_and_not_below_it() -> None:
    lying = Figure(view=View(90.0, 40.0), posture="supine", contacts=(Contact("back"),), props=(Prop("mat"),))
    order = [shape.kind for shape in draw(lying, Look(), COARSE).shapes]
    assert order.index("n") < order.index("l") < order.index("s")


def test_no_ghost_is_drawn_where_none_is_wanted() -> None:
    assert "g" not in kinds_of(drawing(ghost=()))


def test_a_ghost_of_a_leg_is_smaller_than_one_of_everything() -> None:
    whole, leg = (drawing(ghost=groups) for groups in (None, ("leg_r",)))
    outline = [next(len(shape.path) for shape in one.shapes if shape.kind == "g") for one in (whole, leg)]
    assert outline[1] < outline[0]


def test_a_body_seen_from_above_stands_on_no_line() -> None:
    assert "e" in kinds_of(drawing())
    assert "e" not in kinds_of(drawing(view=View(20.0, 40.0)))


@pytest.mark.parametrize("mark", ["good", "other"])
def test_a_sign_stands_clear_of_the_body(mark: str) -> None:
    shown = drawing(mark=mark)
    disc = next(dict(shape.more) for shape in shown.shapes if shape.kind in ("zok", "zno"))
    assert int(disc["cx"]) - int(disc["r"]) >= 0
    assert int(disc["cy"]) == pytest.approx(9 * 5, abs=1)
    assert int(disc["r"]) == round(marks.SIGN * 5)


def test_a_hand_that_carries_weight_lies_flat() -> None:
    on_all_fours = Figure(posture="all_fours", contacts=(Contact("hand_r"), Contact("kneel")))
    assert hands_of(on_all_fours) == Hands("flat", "relaxed")


def test_a_hand_below_a_forearm_that_carries_weight_is_a_fist() -> None:
    assert hands_of(Figure(contacts=(Contact("forearm_l"),))).left == "fist"


def test_a_hand_held_at_the_hip_lies_flat_on_it() -> None:
    assert hands_of(Figure(holds=(Hold("palm_l", "iliac_l"),))).left == "flat"


@pytest.mark.parametrize("look", [Look(body="no such body"), Look(hair="no such hair")])
def test_a_look_that_does_not_exist_is_an_error(look: Look) -> None:
    with pytest.raises(KeyError):
        draw(RAISED, look, COARSE)
