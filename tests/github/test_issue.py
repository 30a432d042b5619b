"""The form for a new exercise becomes a file, a reply and, once accepted, a pull request in its writer's name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hipwise_github.answers import answers, entries

from ..conftest import ROOT
from .conftest import BASE, EVENTS, World

LABELS = ["What is it called?", "What do you do?", "How many rounds?"]
PATH = "content/exercises/standing-heel-to-wall-push.yml"


@pytest.fixture
def real(world: World) -> World:
    """The real content as the main branch, since the recorded issues name its muscles."""
    world.base = ROOT
    return world


def _drafted(world: World, event: str = "issues.opened") -> str:
    run = world.type("draft", event)
    assert run.code == 0, run.said
    told: dict[str, str] = json.loads((world.folder / "out" / "draft.json").read_text("utf-8"))
    return told["text"]


def _reply(world: World) -> str:
    return (world.folder / "out" / "reply.md").read_text("utf-8")


def _body(*given: str) -> str:
    return "\n\n".join(f"### {label}\n\n{text}" for label, text in zip(LABELS, given, strict=True))


def test_answers_stand_under_their_headings() -> None:
    body = _body("Clam", "One.\nTwo.", "_No response_").replace("\n", "\r\n")
    assert answers(body, LABELS) == dict(zip(LABELS, ("Clam", "One.\nTwo.", ""), strict=True))


def test_a_heading_of_the_writers_own_belongs_to_the_answer() -> None:
    own = "### Steps\nOne.\n### What is it called?\nTwo."
    assert answers(_body("Clam", own, "2"), LABELS) == dict(zip(LABELS, ("Clam", own, "2"), strict=True))


@pytest.mark.parametrize("body", ["", "Hello", "### What do you do?\n\nOne.", "## What is it called?\n\nClam"])
def test_any_other_issue_is_left_alone(body: str) -> None:
    assert answers(body, LABELS) is None


def test_lines_come_without_bullets_and_numbers() -> None:
    assert entries("1. One.\n\n- Two.\n  * Three.\n4) Four.\n### Five.") == ["One.", "Two.", "Three.", "Four.", "Five."]


def test_whole_answers_become_a_file_the_checker_takes(real: World) -> None:
    text = _drafted(real)
    assert text.startswith(
        "# yaml-language-server: $schema=../../schema/exercises.json\nname: Standing heel-to-wall push\n"
    )
    assert "  - Press your other heel out to the side, into the wall.\n" in text
    assert "plane: frontal\n" in text
    assert "good_reps_left: 3\n" in text
    assert "found=true" in real.outputs
    assert "To mend" not in _reply(real)
    assert (real.folder / "out" / "cards" / "card.pdf").read_bytes().startswith(b"%PDF")


def test_an_idea_of_three_answers_is_told_what_is_left_to_add(real: World) -> None:
    _drafted(real, "issues.opened.idea")
    reply = _reply(real)
    assert "things are left to add or to mend" in reply
    assert "You need not add all of it." in reply
    assert not (real.folder / "out" / "cards" / "card.pdf").exists()


def test_an_edited_issue_renews_the_one_reply(real: World) -> None:
    for event in ("issues.opened", "issues.edited"):
        _drafted(real, event)
        assert real.type("answer", event, CARDS="https://example.org/cards").code == 0
    [comment] = real.state.comments
    assert (comment["number"], "sets: 2\n" in comment["body"]) == (41, True)


def test_hostile_answers_through_the_interface_are_plain_text(real: World) -> None:
    text = _drafted(real, "issues.opened.by-api")
    assert not Path("/tmp/pwned").exists()
    assert 'name: "`Bad`| name: <img src=x onerror=alert(1)> ${{ github.token }}"\n' in text
    assert "  - Shift your weight onto one leg.\n" in text
    assert json.loads((real.folder / "out" / "draft.json").read_text("utf-8"))["path"].startswith("content/exercises/")
    real.type("answer", "issues.opened.by-api")
    body = real.state.comments[0]["body"]
    assert "@hipwise" not in body
    assert "#1 " not in body


def test_a_question_is_no_exercise(real: World) -> None:
    run = real.type("draft", "issues.opened.question")
    assert (run.code, "found=false" in real.outputs) == (0, True)
    assert not (real.folder / "out").exists()


def _accepted(world: World, event: str = "issues.labeled.accepted") -> tuple[int, str]:
    store = world.state.store
    store.commit({"README.md": b"Hi\n"}, BASE, [])
    store.refs["refs/heads/main"] = BASE
    world.state.writers = {"jo-maintains"}
    _drafted(world, event)
    run = world.type("propose", event)
    return run.code, run.said


def test_an_accepted_issue_becomes_a_pull_request_in_its_writers_name(real: World) -> None:
    assert _accepted(real) == (0, "Proposed: https://github.com/hipwise/hipwise/pull/100\n")
    branch = real.state.store.branch("issue-41")
    assert set(branch) == {"README.md", PATH}
    commit = real.state.store.commits[real.state.store.refs["refs/heads/issue-41"]]
    assert commit.message.endswith("\n\nCo-authored-by: mira-pt <5501+mira-pt@users.noreply.github.com>")
    assert commit.parents == [BASE]
    [pull] = real.state.pulls
    assert (pull["base"], pull["body"].startswith("Closes #41.")) == ("main", True)
    assert real.state.dispatched == [{"ref": "issue-41"}]


def test_accepting_it_again_opens_no_second_pull_request(real: World) -> None:
    _accepted(real)
    assert _accepted(real)[0] == 0
    assert len(real.state.pulls) == 1


def test_a_branch_left_from_a_failed_try_is_written_anew(real: World) -> None:
    real.state.store.refs["refs/heads/issue-41"] = "c" * 40
    assert _accepted(real)[0] == 0
    assert PATH in real.state.store.branch("issue-41")


def test_only_a_maintainer_accepts(real: World) -> None:
    code, said = _accepted(real, "issues.labeled.accepted.by-anyone")
    assert (code, said) == (1, "No pull request: Only a maintainer can accept an issue.\n")
    assert real.state.pulls == []
    assert "refs/heads/issue-41" not in real.state.store.refs


def test_a_name_that_is_taken_is_said_so_and_the_run_is_red(real: World, tmp_path: Path) -> None:
    told = json.loads((EVENTS / "issues.labeled.accepted.json").read_text("utf-8"))
    told["issue"]["body"] = told["issue"]["body"].replace("Standing heel-to-wall push", "Clamshell")
    (tmp_path / "event.json").write_text(json.dumps(told), "utf-8")
    event = {"GITHUB_EVENT_PATH": str(tmp_path / "event.json")}
    real.state.writers = {"jo-maintains"}
    assert real.type("draft", "", **event).code == 0
    assert "There is an exercise of this name already." in _reply(real)
    assert real.type("propose", "", **event) == (1, "No pull request: There is an exercise of this name already.\n")


def test_an_accepted_issue_of_another_form_is_red(real: World, tmp_path: Path) -> None:
    told = json.loads((EVENTS / "issues.labeled.accepted.json").read_text("utf-8"))
    told["issue"]["body"] = "Please add the clam."
    (tmp_path / "event.json").write_text(json.dumps(told), "utf-8")
    assert real.type("draft", "", GITHUB_EVENT_PATH=str(tmp_path / "event.json")).code == 1
