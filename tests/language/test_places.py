"""A finding points to the very words, in a file and in an article."""

from __future__ import annotations

import pytest

from hipwise.problems import Problem

from ..ground import as_yaml, ground
from .told import in_a_record, in_an_article

PURPOSE = list(ground()["exercises/lift.yml"]).index("purpose") + 1


def _line(file: str, changes: dict[str, str], number: int) -> str:
    return as_yaml({**ground()[file], **changes}).splitlines()[number - 1]


def _words(problem: Problem, line: str) -> str:
    return line[problem.place.column - 1 : problem.place.column - 1 + problem.place.length]


@pytest.mark.parametrize("text", ["Eases a chronic pain.", "Here: eases a chronic pain.", "'Eases' a chronic pain."])
def test_the_caret_stands_under_the_word_of_a_value_with_quotes_and_without(text: str) -> None:
    changes = {"purpose": text}
    found = next(it for it in in_a_record("exercises/lift.yml", changes) if it.severity == "warning")
    line = _line("exercises/lift.yml", changes, found.place.line)
    assert line.startswith("purpose:")
    assert _words(found, line) == "chronic"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A line.\nThis is chronic.\n", 2),
        ("- one\n- a [chronic](b.md) pain\n", 2),
        ("# A **chronic** pain\n", 1),
        ("---\ntitle: A chronic pain\n---\n\nText.\n", 2),
        ("Text.\n\n| a | b |\n|---|---|\n| c | chronic |\n", 5),
        ("```\nchronic\n```\n\nSo chronic.\n", 5),
    ],
)
def test_the_caret_stands_under_the_word_of_an_article(text: str, line: int) -> None:
    found = in_an_article(text)
    assert [problem.place.line for problem in found] == [line]
    assert _words(found[0], text.splitlines()[line - 1]) == "chronic"


@pytest.mark.parametrize(
    "text",
    ["`chronic`\n", "```\nchronic\n```\n", "<!-- chronic -->\n", "[a page](chronic.md)\n", "## A {#chronic}\n",
     '{{ claim("lifts-help") }}\n', "---\nslug: chronic\n---\n\nText.\n", '<a title="chronic">b</a>\n'],
)  # fmt: skip
def test_what_readers_do_not_see_is_not_read(text: str) -> None:
    assert in_an_article(text) == []


def test_one_slip_gives_one_message() -> None:
    found = in_a_record("exercises/lift.yml", {"purpose": "It is proven to cure the ache that weak hips cause."})
    assert len({problem.place.column for problem in found}) == len(found)
    assert [problem.code for problem in in_an_article("Hip lifts ease a sore knee and guard your back.\n")] == [
        "health-unclaimed"
    ]
