"""Every place of every knob is a body that stands as it is asked to."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from hipwise.models.knobs import KINDS
from hipwise.models.moving import DIALS, FIGURES, Course, courses, read
from hipwise.models.segments import weight_above
from hipwise.records.modelled import Counted, Drawn, Move, Shows

ALL = [(kind, knob.id) for kind in KINDS for knob in KINDS[kind].knobs]


@cache
def course(kind: str, knob: str) -> Course:
    return next(it for it in courses(kind) if it.knob.id == knob)


@pytest.mark.parametrize(("kind", "knob"), ALL)
def test_the_body_of_a_knob_meets_all_it_is_asked_at_both_ends(kind: str, knob: str) -> None:
    motion = course(kind, knob).motion
    assert (*motion.start.misses, *motion.end.misses) == ()


@pytest.mark.parametrize(("kind", "knob"), [pair for pair in ALL if pair[1] in DIALS])
def test_the_body_really_goes_as_far_as_the_knob_says(kind: str, knob: str) -> None:
    found = course(kind, knob)
    poses = found.motion.through(np.r_[0.0, found.shares])
    np.testing.assert_allclose(DIALS[knob](poses)[1:], list(found.knob.places), atol=0.15)


@pytest.mark.parametrize(("kind", "knob"), ALL)
def test_a_model_gives_each_of_its_numbers_at_each_place(kind: str, knob: str) -> None:
    found = course(kind, knob)
    assert list(found.reading.numbers) == [amount.id for amount in KINDS[kind].amounts]
    for values in found.reading.numbers.values():
        assert values.shape == (len(found.knob.places),)
        assert np.isfinite(values).all()


@pytest.mark.parametrize(("kind", "knob"), ALL)
def test_the_same_bodies_give_the_same_numbers(kind: str, knob: str) -> None:
    found = course(kind, knob)
    again = read(kind, found.motion.through(found.shares), knob, np.array(found.knob.places, dtype=float))
    for id, values in found.reading.numbers.items():
        np.testing.assert_array_equal(values, again.numbers[id])


def test_files_may_name_what_the_models_have_and_nothing_else() -> None:
    assert {str(it) for it in Shows} == set(KINDS)
    assert {str(it) for it in Move} == set(FIGURES) == {knob for _, knob in ALL}
    assert {str(it) for it in Counted} == {amount.id for kind in KINDS.values() for amount in kind.amounts}
    assert {line for kind, knob in ALL for line in course(kind, knob).reading.lines} == {str(it) for it in Drawn}


def test_the_words_of_a_knob_say_how_far_it_goes() -> None:
    for kind in KINDS.values():
        for knob in kind.knobs:
            assert f"{knob.least} to {knob.most} {knob.unit}" in Move[knob.id].plain


def test_a_part_that_does_not_exist_cannot_be_left_out() -> None:
    poses = course("stance", "lean").motion.through(np.zeros(1))
    with pytest.raises(KeyError, match="thy_r"):
        weight_above(poses, frozenset({"thy_r"}))


def test_a_model_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        courses("jump")
