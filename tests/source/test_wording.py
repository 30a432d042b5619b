"""The reader speaks plain English."""

from __future__ import annotations

import re

import pytest

from hipwise.source.wording import SAYINGS

from ..reading_grade import grade

JARGON = re.compile(
    r"\b(mapping|scalar|sequence|regex|token|parse|parser|node|syntax|YAML|string|null|alias|anchor)\b", re.I
)


@pytest.mark.parametrize("code", SAYINGS)
def test_a_message_uses_no_word_of_the_trade(code: str) -> None:
    saying = SAYINGS[code]
    assert not JARGON.search(f"{saying.message} {saying.expected}")


@pytest.mark.parametrize("code", SAYINGS)
def test_a_message_says_what_to_type_instead(code: str) -> None:
    assert SAYINGS[code].expected


@pytest.mark.parametrize("code", SAYINGS)
def test_a_message_asks_for_no_more_than_8_years_of_school(code: str) -> None:
    message = re.sub(r"\{\w+\}", "x", SAYINGS[code].message)
    assert grade(message) <= 8
