"""Every rule, shown by cases anyone can read: tests/rules/cases/<rule>.yml."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from hipwise.library import Library
from hipwise.rules import RULES

from ..ground import judged
from ..reading_grade import grade

CASES = Path(__file__).parent / "cases"
NAMES = [rule.__name__ for rule in RULES]
FAIREST = 8


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}-{number}")
        for path in sorted(CASES.glob("*.yml"))
        for number, case in enumerate(yaml.load_all(path.read_text("utf-8"), yaml.CBaseLoader), 1)
    ]


@pytest.mark.parametrize("case", _cases())
def test_a_case_gives_the_problems_it_names_and_no_other(case: dict[str, Any], tmp_path: Path) -> None:
    library, problems = judged(tmp_path, case["files"])
    named = [(_line(library, place), code) for entry in case["gives"] for place, code in entry.items()]
    found = [(f"{problem.place.file}:{problem.place.line}", problem.code) for problem in problems]
    assert Counter(found) == Counter(named), case["says"]


def test_the_library_the_cases_start_from_is_clean(tmp_path: Path) -> None:
    assert judged(tmp_path, {})[1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_three_cases_at_least_and_one_near_miss(name: str) -> None:
    cases = list(yaml.load_all((CASES / f"{name}.yml").read_text("utf-8"), yaml.CBaseLoader))
    assert {case["rule"] for case in cases} == {name}
    assert len(cases) >= 3
    assert any(case["gives"] for case in cases)
    assert any(not case["gives"] for case in cases)


def test_no_case_is_left_of_a_rule_that_went_away() -> None:
    assert sorted(path.stem for path in CASES.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_rule_is_one_line_in_plain_words(rule: Any) -> None:
    line = rule.__doc__ or ""
    assert line.endswith(".")
    assert "\n" not in line
    assert grade(line) <= FAIREST, (grade(line), line)


def _line(library: Library, place: str) -> str:
    """The file and line of "exercises/lift.yml claims.1"; a file that is gone is named by its first line.

    In an article the line itself is named, as in "docs/a.md 3".
    """
    file, _, path = place.partition(" ")
    if file.startswith("docs/"):
        return f"{file}:{path}"
    kind, id = file.removesuffix(".yml").split("/")
    steps = tuple(int(step) if step.isdigit() else step for step in path.split("."))
    return f"content/{file}:{library.place(kind, id, steps).line if path else 1}"
