"""What GitHub has set is compared with what is written down; labels, owners and rules fit together."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from hipwise.records import KINDS
from hipwise_github import kinds, propose, publish, remind
from hipwise_github.api import Api
from hipwise_github.settings import differences

from ..conftest import ROOT
from .conftest import World
from .hub import TOKEN

GITHUB = ROOT / ".github"
TEAMS = {"@hipwise/maintainers", "@hipwise/clinicians"}
CAREFUL = {"claims", "complaints", "exercises", "routines", "safety"}


def _written(name: str) -> Any:
    return json.loads((GITHUB / name).read_text("utf-8"))


@pytest.fixture
def set_up(world: World) -> World:
    """A GitHub that is set as written down, with what GitHub adds of its own."""
    for name in ("main", "tags"):
        rules = copy.deepcopy(_written(f"rulesets/{name}.json"))
        world.state.rulesets.append({**rules, "id": 7, "_links": {}, "rules": rules["rules"][::-1]})
    world.state.known_labels = [{**label, "id": 1, "default": False} for label in _written("labels.json")]
    return world


def _found(world: World) -> list[str]:
    return differences(Api("hipwise/hipwise", TOKEN, world.server), GITHUB)


def test_what_is_set_as_written_down_is_silent(set_up: World) -> None:
    assert _found(set_up) == []


def test_a_rule_that_was_loosened_is_told(set_up: World) -> None:
    review = next(rule for rule in set_up.state.rulesets[0]["rules"] if rule["type"] == "pull_request")
    review["parameters"]["require_code_owner_review"] = False
    [said] = _found(set_up)
    assert said.endswith("require_code_owner_review: true is written down, false is set.")


def test_rules_and_labels_that_are_missing_or_extra_are_told(set_up: World) -> None:
    set_up.state.rulesets[1]["name"] = "Something else"
    set_up.state.known_labels.pop(0)
    assert _found(set_up) == [
        "The ruleset “Something else” is set, but not written down.",
        "The ruleset “Versions” is written down, but not set.",
        "The label “accepted” is written down, but not set.",
    ]


def test_every_label_that_is_used_is_written_down() -> None:
    written = {label["name"] for label in _written("labels.json")}
    used = {*publish.WORKED_OUT, propose.ACCEPTED, remind.LABEL}
    for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml"):
        used |= set(yaml.safe_load(path.read_text("utf-8")).get("labels", ()))
    for update in yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]:
        used |= set(update["labels"])
    assert used == written


def test_every_label_that_is_worked_out_is_taken_off_again() -> None:
    said = set(re.findall(r'(?:yield |\{)"([a-z ]+)"', Path(kinds.__file__).read_text("utf-8")))
    assert said == set(publish.WORKED_OUT)


def test_required_checks_are_those_that_run() -> None:
    rules = {rule["type"]: rule.get("parameters", {}) for rule in _written("rulesets/main.json")["rules"]}
    required = {check["context"] for check in rules["required_status_checks"]["required_status_checks"]}
    jobs = yaml.safe_load((GITHUB / "workflows" / "check.yml").read_text("utf-8"))["jobs"].values()
    assert required == {job["name"] for job in jobs} | {publish.STATUS}


def test_every_path_has_an_owner_and_every_owner_is_a_team() -> None:
    lines = [line.split() for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines() if line[:1] not in "#"]
    assert lines[0][0] == "*"
    assert {owner for line in lines for owner in line[1:]} == TEAMS
    clinical = {path.strip("/").removeprefix("content/") for path, *owners in lines if "@hipwise/clinicians" in owners}
    assert clinical == CAREFUL
    assert set(KINDS) >= CAREFUL


def test_updates_wait_for_a_week() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    assert {update["package-ecosystem"]: update["cooldown"] for update in updates} == {
        "pip": {"default-days": 7},
        "github-actions": {"default-days": 7},
    }


def test_every_clinician_is_a_listed_person_who_agreed() -> None:
    listed = yaml.safe_load((GITHUB / "clinicians.yml").read_text("utf-8")) or {}
    for login, id in listed.items():
        person = yaml.safe_load((ROOT / "content" / "people" / f"{id}.yml").read_text("utf-8"))
        assert person["consent"] in (True, "yes"), login
