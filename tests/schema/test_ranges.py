"""Patterns for numbers and days take exactly what is within the limits."""

from __future__ import annotations

import re

import pytest

from hipwise.schema.ranges import CALENDAR, span, whole


@pytest.mark.parametrize(
    ("low", "high"), [(0, 0), (0, 10), (1, 7), (1, 60), (0, 180), (1, 600), (1850, 2100), (7, 1234)]
)
def test_a_range_takes_its_numbers_and_no_other(low: int, high: int) -> None:
    pattern = re.compile(whole(low, high))
    assert [number for number in range(3000) if pattern.fullmatch(str(number))] == list(range(low, high + 1))
    assert not pattern.fullmatch("007")


def test_a_span_is_one_number_or_two() -> None:
    pattern = re.compile(span(1, 60))
    assert all(pattern.search(text) for text in ("1", "60", "8 to 12"))
    assert not any(pattern.search(text) for text in ("0", "61", "8-12", "8 to 61", "8 to", "8 to 12 to 13", ""))


def test_a_day_is_one_of_the_calendar() -> None:
    pattern = re.compile(CALENDAR)
    assert all(pattern.search(day) for day in ("2026-01-31", "2024-02-29", "2026-11-30"))
    assert not any(pattern.search(day) for day in ("2026-13-01", "2026-02-30", "2026-11-31", "2026-00-10", "26-11-22"))
