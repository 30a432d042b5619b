"""What a program reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import hipwise.reports
from hipwise.problems import Problem, visible
from hipwise.reports import listing, show

from .made import FEW, FILE, PLAIN, SITE, TWICE, lines_of, many
from .shape import misfits

SCHEMA = json.loads((Path(hipwise.reports.__file__).parent / "listing.schema.json").read_text("utf-8"))


def _listed(*problems: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(listing(problems, SITE, 3))
    assert list(misfits(found, SCHEMA)) == []
    return found


def test_each_problem_is_listed_with_all_its_parts() -> None:
    assert _listed(PLAIN) == {
        "version": 1,
        "files": 3,
        "errors": 1,
        "warnings": 0,
        "left_out": 0,
        "problems": [
            {
                "file": FILE,
                "line": 4,
                "column": 13,
                "length": 14,
                "severity": "error",
                "code": "muscles-unknown",
                "message": "There is no muscle with this id.",
                "expected": "the name of a file",
                "nearest": "gluteus-medius",
                "read": "https://example.org/hips/contributing/fields/#exercises-muscles-muscle",
            }
        ],
    }


def test_nothing_wrong_is_an_empty_list() -> None:
    assert _listed()["problems"] == []


def test_a_second_place_and_equal_faults_are_places_too() -> None:
    assert _listed(TWICE)["problems"][0]["also"] == {"file": FILE, "line": 2, "column": 1, "length": 5}
    equal = [Problem(it.place, "one", it.message) for it in many(1, 3)]
    assert [it["line"] for it in _listed(*equal)["problems"][0]["same"]] == [2, 3]


def test_the_words_are_those_of_the_terminal_and_hidden_signs_have_names() -> None:
    said = show(FEW, lines_of, site=SITE)
    for problem, listed in zip(sorted(FEW, key=lambda it: it.place), _listed(*FEW)["problems"], strict=True):
        assert listed["message"] == visible(problem.message)
        assert all(listed[part] in said for part in ("message", "expected", "nearest", "read") if part in listed)
    assert listing(FEW, SITE, 3).isascii()


def test_what_is_left_out_is_counted() -> None:
    found = _listed(*many(1, 70))
    assert (len(found["problems"]), found["left_out"], found["errors"]) == (50, 20, 70)
