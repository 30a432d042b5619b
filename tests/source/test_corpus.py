"""The reader, thrown at every file of the corpus."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from hipwise.findings import examine, field_names
from hipwise.problems import Problem
from hipwise.records import Exercise
from hipwise.reports import show
from hipwise.source import read
from hipwise.source import tree as tree_module

from ..corpus import GOOD, cases, data_of

FILE = "content/exercises/sample.yml"


def _named(folder: str) -> list[Any]:
    return [pytest.param(case, id=case["says"]) for case in cases(folder)]


def _where(problem: Problem) -> tuple[str, int, int]:
    return problem.code, problem.place.line, problem.place.column


def _wanted(case: dict[str, Any]) -> tuple[str, int, int]:
    return case["code"], case["line"], case["column"]


@pytest.mark.parametrize("case", _named("hostile"))
def test_a_hostile_file_is_refused_at_the_right_place(case: dict[str, Any]) -> None:
    reading = read(data_of(case), FILE)
    assert _wanted(case) in [_where(problem) for problem in reading.problems]


@pytest.mark.parametrize("case", _named("hostile"))
def test_what_is_said_about_a_hostile_file_is_short_and_shows_no_hidden_sign(case: dict[str, Any]) -> None:
    reading = read(data_of(case), FILE)
    said = show(reading.problems, lambda _: reading.lines, site="https://example.org")
    assert len(said.encode()) <= 20_000
    assert not set(said) & set("\x00\x1b\x07\u202e\u200b\u2066\U000e0041\u2028\ufeff")


@pytest.mark.parametrize("case", _named("slips"))
def test_a_slip_gives_one_message_at_the_line_of_the_slip(case: dict[str, Any]) -> None:
    reading = read(data_of(case), FILE, field_names(Exercise) if "old" in case else ())
    problems = [*reading.problems]
    if "old" in case:
        problems += examine(Exercise, "exercises", "sample", reading)[1]
    assert [_where(problem) for problem in problems] == [_wanted(case)]
    assert problems[0].expected


@pytest.mark.parametrize("case", _named("benign"))
def test_an_honest_file_passes_in_silence_and_as_written(case: dict[str, Any]) -> None:
    data = data_of(case)
    reading = read(data, FILE)
    assert reading.problems == ()
    assert _filled(reading.data) == yaml.load(data.decode("utf-8-sig"), yaml.CBaseLoader)


def _filled(data: Any) -> Any:
    """The data with "" for nothing, as the plain loader gives it."""
    if isinstance(data, dict):
        return {key: _filled(value) for key, value in data.items()}
    return [_filled(value) for value in data] if isinstance(data, list) else data or ""


@pytest.mark.parametrize("case", _named("slips"))
def test_without_the_fast_parser_the_messages_are_the_same(
    case: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree_module, "_new_parser", yaml.Loader)
    reading = read(data_of(case), FILE, field_names(Exercise) if "old" in case else ())
    problems = [*reading.problems]
    if "old" in case:
        problems += examine(Exercise, "exercises", "sample", reading)[1]
    assert [problem.code for problem in problems] == [case["code"]]


def test_the_file_the_slips_are_made_from_is_clean() -> None:
    reading = read(GOOD.encode(), FILE)
    record, problems = examine(Exercise, "exercises", "sample", reading)
    assert (reading.problems, problems) == ((), ())
    assert record is not None


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(cases("hostile")) >= 120
    assert len(cases("slips")) >= 60
    assert len(cases("benign")) >= 40
    assert len({case["code"] for case in cases("slips")}) >= 30
