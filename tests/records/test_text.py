"""Text stays what was written; a number is a number only where one is asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hipwise.findings import examine
from hipwise.problems import Problem
from hipwise.records import KINDS, Record, Reference
from hipwise.records.fields import Span
from hipwise.source import read

from ..ground import as_yaml, ground

TEXTS = (
    "3:1:3", "010", "no", "1.10", "~", "null", "yes", "on", "off", "true", "1e3", "0x1F", "1_000", ".5", "12:30:45",
    "2026-11-22", "NULL", "Null", "y", "+7", "-0", ".inf", "=", "0o17", "1,000", "10%",
)  # fmt: skip
NOT_WHOLE = ("010", "1.10", "1e3", "0x1F", "1_000", "ten", "10 people", "-5", "+5", "3:1:3", "٣", "1,000", "yes", "~")
NOT_SPANS = ("8-12", "8 – 12", "8 to", "08", "8 to 012", "8 reps", "8..12", "a few", "8  to  12")
NOT_DAYS = ("22.11.2026", "2026-2-3", "today", "2026-11-22 10:00")


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize("text", TEXTS)
def test_text_stays_what_was_written(text: str, quote: str) -> None:
    record, problems = _examined("references/trial.yml", f"volume: {quote}{text}{quote}\n")
    assert problems == ()
    assert isinstance(record, Reference)
    assert record.volume == text


@pytest.mark.parametrize("text", NOT_WHOLE)
def test_a_number_is_written_in_digits_alone(text: str) -> None:
    _refused("references/trial.yml", "n", text, "whole number")


@pytest.mark.parametrize("text", NOT_SPANS)
def test_a_range_is_written_with_to(text: str) -> None:
    _refused("routines/short-one.yml", "minutes", text, "8 to 12")


@pytest.mark.parametrize(("text", "wanted"), [("12 to 8", "the smaller number first"), ("8 to 8", "one number")])
def test_a_range_goes_from_the_smaller_number_to_the_larger(text: str, wanted: str) -> None:
    _refused("routines/short-one.yml", "minutes", text, wanted)


@pytest.mark.parametrize("text", NOT_DAYS)
def test_a_day_is_written_year_first(text: str) -> None:
    _refused("claims/which-first.yml", "last_checked", text, "2026-11-22")


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13-01", "0000-01-01", "2025-02-29"])
def test_a_day_has_to_be_in_the_calendar(text: str) -> None:
    _refused("claims/which-first.yml", "last_checked", text, "a day that is in the calendar")


@pytest.mark.parametrize("text", ["true", "Yes", "y", "1", "on", "ja"])
def test_yes_is_yes_and_no_is_no(text: str) -> None:
    _refused("people/pat-sample.yml", "consent", text, "yes or no")


@pytest.mark.parametrize(("text", "tempo"), [("3:1:3", "3:1:3"), ("10:0:10", "10:0:10")])
def test_a_tempo_is_never_taken_for_a_time_of_day(text: str, tempo: str) -> None:
    record, problems = _examined("exercises/lift.yml", f"tempo: {text}\n")
    assert problems == ()
    assert getattr(record, "tempo", None) == tempo


def test_numbers_ranges_days_and_yes_become_what_they_mean() -> None:
    assert _value("references/trial.yml", "n", "4818") == 4818
    assert _value("routines/short-one.yml", "minutes", "15 to 20") == Span(15, 20)
    assert _value("routines/short-one.yml", "minutes", "15") == Span(15, 15)
    assert _value("claims/which-first.yml", "last_checked", "2024-02-29") == date(2024, 2, 29)
    assert _value("people/pat-sample.yml", "consent", "yes") is True
    assert _value("references/trial.yml", "and_others", "no") is False


@pytest.mark.parametrize(
    ("file", "field", "text", "ends"),
    [
        ("routines/short-one.yml", "minutes", "0", ("1", "120")),
        ("routines/short-one.yml", "minutes", "100 to 121", ("1", "120")),
        ("routines/short-one.yml", "days_per_week", "8", ("1", "7")),
        ("references/trial.yml", "year", "1066", ("1850", "2100")),
        ("glossary/pelvis.yml", "syllables", "13", ("1", "12")),
    ],
)
def test_a_number_out_of_its_limits_is_told_them(file: str, field: str, text: str, ends: tuple[str, str]) -> None:
    said = _refused(file, field, text, "")
    assert any(end in f"{said.message} {said.expected}" for end in ends)


def test_a_record_cannot_be_changed_and_knows_its_id() -> None:
    record, _ = _examined("glossary/pelvis.yml", "")
    assert record is not None
    assert record.id == "pelvis"
    with pytest.raises(ValueError, match="frozen"):
        record.term = "hip"  # type: ignore[attr-defined]


def _refused(file: str, field: str, text: str, wanted: str) -> Problem:
    record, problems = _examined(file, f"{field}: {text}\n")
    assert record is None
    assert len(problems) == 1
    assert wanted in f"{problems[0].message} {problems[0].expected}"
    return problems[0]


def _value(file: str, field: str, text: str) -> Any:
    record, problems = _examined(file, f"{field}: {text}\n")
    assert problems == ()
    return getattr(record, field)


def _examined(file: str, line: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """An invented file with one line of its own, through the real reader."""
    kind, id = file.removesuffix(".yml").split("/")
    rest = {name: value for name, value in ground()[file].items() if not line.startswith(f"{name}:")}
    reading = read((line + as_yaml(rest)).encode(), f"content/{file}")
    record, problems = examine(KINDS[kind], kind, id, reading)
    return record, (*reading.problems, *problems)
