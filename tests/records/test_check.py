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
    assert all(it.choices[it.place] == it.right for it in questions)
    assert {it.place for it in questions} >= {0, 1, 2}


def test_other_words_leave_the_right_answer_where_it_is() -> None:
    asked = _all()[0]
    other = asked.model_copy(update={"right": "Something else."})
    assert other.choices.index("Something else.") == asked.choices.index(asked.right)
