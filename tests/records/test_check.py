"""Answers to choose from stand in an order that stays and gives nothing away."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from hipwise.loading import Loader
from hipwise.records.check import Question

from ..ground import TODAY

CONTENT = Path(__file__).parents[2] / "content"


def _all() -> list[Question]:
    library = Loader().load(CONTENT, TODAY, lambda kind, _: kind in ("checks", "complaints")).library
    asked = [it.questions for it in library.checks.values()] + [it.check_yourself for it in library.complaints.values()]
    return list(chain.from_iterable(asked))


def test_every_answer_is_offered_once_and_the_right_one_stands_anywhere() -> None:
    questions = _all()
    assert all(sorted(it.choices) == sorted((it.right, *it.wrong)) for it in questions)
    assert {it.choices.index(it.right) for it in questions} >= {0, 1, 2}


def test_the_order_is_the_same_each_time() -> None:
    asked = _all()[0]
    assert asked.choices == asked.model_copy(update={"wrong": asked.wrong[::-1]}).choices
