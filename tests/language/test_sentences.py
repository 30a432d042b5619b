"""Sentences written to fool the rules are found, and honest ones are not: dishonest.yml and honest.yml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from hipwise.problems import Problem

from .told import in_a_claim, in_a_record, in_an_article

CLAIMS = '{{ claim("lifts-help") }}\n\n{{ claim("weak-with-pain") }}\n\n'
HERE = Path(__file__).parent


def _list(file: str, group: str) -> list[Any]:
    table = yaml.load((HERE / f"{file}.yml").read_text("utf-8"), yaml.CBaseLoader)
    return [pytest.param(each, id=str(each)[:60]) for each in table[group]]


def _errors(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems if problem.severity == "error"]


@pytest.mark.parametrize("text", [*_list("dishonest", "statements"), *_list("dishonest", "trained")])
def test_a_health_statement_of_an_exercise_is_found(text: str) -> None:
    assert set(_errors(in_a_record("exercises/lift.yml", {"purpose": text}))) & {
        "health-unclaimed",
        "word-promises",
        "word-frightens",
        "word-people",
    }


@pytest.mark.parametrize("text", _list("dishonest", "statements"))
def test_a_health_statement_of_an_article_is_found(text: str) -> None:
    assert _errors(in_an_article(f"# Hips\n\n{text}\n"))


@pytest.mark.parametrize("text", [*_list("honest", "statements"), *_list("honest", "trained")])
def test_what_an_exercise_may_say_passes_in_any_text(text: str) -> None:
    assert in_a_record("exercises/lift.yml", {"purpose": text}) == []
    assert in_a_record("equipment/loop.yml", {"what": text}) == []
    assert in_an_article(f"# Hips\n\n{text}\n") == []


@pytest.mark.parametrize("text", _list("dishonest", "causes"))
def test_a_link_told_as_a_cause_is_found(text: str) -> None:
    assert "association-as-cause" in _errors(in_a_claim(text, "association", "moderate"))


@pytest.mark.parametrize("text", _list("honest", "causes"))
def test_a_link_told_as_a_link_passes(text: str) -> None:
    assert in_a_claim(text, "association", "moderate") == []


@pytest.mark.parametrize("text", _list("dishonest", "words"))
def test_a_word_to_avoid_is_found(text: str) -> None:
    found = in_a_record("exercises/lift.yml", {"purpose": text})
    assert any(problem.code.startswith("word-") for problem in found)


@pytest.mark.parametrize("text", _list("honest", "words"))
def test_a_word_that_is_fine_where_it_stands_passes(text: str) -> None:
    found = [*in_a_record("exercises/lift.yml", {"purpose": text}), *in_an_article(f"{text}\n")]
    assert [problem for problem in found if problem.code.startswith("word-")] == []


@pytest.mark.parametrize("case", _list("dishonest", "sureness"))
def test_a_claim_that_does_not_sound_as_sure_as_it_is_is_found(case: dict[str, str]) -> None:
    assert _errors(in_a_claim(case["text"], "treatment", case["certainty"]))


@pytest.mark.parametrize("case", _list("honest", "sureness"))
def test_a_claim_that_sounds_as_sure_as_it_is_passes(case: dict[str, str]) -> None:
    assert in_a_claim(case["text"], "treatment", case["certainty"]) == []


@pytest.mark.parametrize("case", _list("dishonest", "claims"))
def test_a_claim_of_any_kind_that_says_too_much_is_found(case: dict[str, str]) -> None:
    assert _errors(in_a_claim(case["text"], case["kind"], case["certainty"]))


@pytest.mark.parametrize("case", _list("honest", "claims"))
def test_a_claim_of_any_kind_that_says_what_it_may_passes(case: dict[str, str]) -> None:
    assert in_a_claim(case["text"], case["kind"], case["certainty"]) == []


@pytest.mark.parametrize("text", _list("dishonest", "articles"))
def test_an_article_that_says_more_than_its_claims_is_found(text: str) -> None:
    assert _errors(in_an_article(f"## One\n\n{CLAIMS}{text}\n"))


@pytest.mark.parametrize("text", _list("honest", "articles"))
def test_an_article_that_says_no_more_than_its_claims_passes(text: str) -> None:
    assert in_an_article(f"## One\n\n{CLAIMS}{text}\n") == []
