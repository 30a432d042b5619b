"""The log that editors and archives read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from hipwise.problems import Problem, visible
from hipwise.reports import sarif, show

from .made import FEW, FILE, LINES, PLAIN, SITE, TWICE, lines_of, many
from .shape import misfits

SCHEMA = json.loads((Path(__file__).parent / "sarif.schema.json").read_text("utf-8"))


def _run(*problems: Problem) -> dict[str, Any]:
    log = json.loads(sarif(problems, lines_of, SITE))
    assert list(misfits(log, SCHEMA)) == []
    found: dict[str, Any] = log["runs"][0]
    return found


def _marks(*problems: Problem, lines: tuple[str, ...] = LINES) -> list[str]:
    results = json.loads(sarif(problems, lambda _: lines, SITE))["runs"][0]["results"]
    return [result["partialFingerprints"]["hipwise/v1"] for result in results]


def test_a_result_has_its_place_its_rule_and_the_words_of_the_terminal() -> None:
    [result] = _run(PLAIN)["results"]
    where = result["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == FILE
    assert where["region"] == {"startLine": 4, "startColumn": 13, "endColumn": 27}
    said = show([PLAIN], lines_of, site=SITE)
    for line in result["message"]["text"].splitlines():
        assert line.split(": ", 1)[-1] in said


def test_each_rule_stands_once_with_the_page_that_explains_it() -> None:
    run = _run(*FEW, replace(PLAIN, place=replace(PLAIN.place, file="content/exercises/bridge.yml")))
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) == len(FEW)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["helpUri"].startswith(SITE + "contributing/fields/")


def test_nothing_wrong_is_a_log_without_results() -> None:
    assert _run()["results"] == []


def test_a_second_place_and_equal_faults_are_related_places() -> None:
    [result] = _run(TWICE)["results"]
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2


def test_hidden_signs_have_names() -> None:
    log = sarif(FEW, lines_of, SITE)
    assert log.isascii()
    assert "u202e" not in log
    assert visible("\u202e")[1:-1] in log


def test_a_fingerprint_stays_when_the_line_moves_and_changes_with_the_fault() -> None:
    [mark] = _marks(PLAIN)
    assert [mark] == _marks(replace(PLAIN, place=replace(PLAIN.place, line=5)), lines=("# new", *LINES))
    assert [mark] != _marks(replace(PLAIN, code="other"))
    assert [mark] != _marks(replace(PLAIN, place=replace(PLAIN.place, line=5)))


def test_no_two_results_share_a_fingerprint() -> None:
    marks = _marks(*many(1, 40), PLAIN, replace(PLAIN, message="Another."))
    assert len(set(marks)) == len(marks)
