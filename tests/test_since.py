"""A change of dose or of a stop rule is found where nobody looked at the file again."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hipwise.since import Unreadable, unlooked

from .ground import TODAY, judged, lay
from .test_main import CONFIG
from .typing_in import hipwise

LIFT = "exercises/lift.yml"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A repository with the invented library in one commit, and an old day in the lift's review."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    lay(tmp_path, {LIFT: {"review": {"written": "2025-01-10"}}})
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Begin"]):
        _git(tmp_path, *words)
    return tmp_path


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


def _codes(root: Path, change: Mapping[str, Any]) -> list[tuple[str, str]]:
    library, _ = judged(root, {LIFT: {"review": {"written": "2025-01-10"}, **change}})
    return [(problem.place.file, problem.code) for problem in unlooked(root, "HEAD", library)]


FOUND = [(f"content/{LIFT}", "review-older-than-change")]


@pytest.mark.parametrize(
    "change",
    [{"dose": {"sets": "5"}}, {"stop_if": ["Your knee locks."]}, {"dose": {"effort": "9"}}],
    ids=["dose", "stop rule", "effort"],
)
def test_a_change_of_dose_or_stop_rule_with_the_old_day_is_found(base: Path, change: dict[str, Any]) -> None:
    assert _codes(base, change) == FOUND


def test_the_same_change_with_the_day_of_the_change_passes(base: Path) -> None:
    assert _codes(base, {"dose": {"sets": "5"}, "review": {"written": str(TODAY)}}) == []


def test_a_caution_that_was_taken_away_is_found(base: Path) -> None:
    assert _codes(base, {"cautions": "null"}) == FOUND


def test_a_new_cue_needs_no_new_day(base: Path) -> None:
    assert _codes(base, {"cues": ["Tall and calm."]}) == []


def test_the_message_stands_at_the_line_that_changed(base: Path) -> None:
    lay(base, {LIFT: {"review": {"written": "2025-01-10"}, "dose": {"sets": "5"}}})
    run = hipwise("--root", base, "check", "--since", "HEAD")
    assert run.returncode == 1
    line = next(line for line in run.stdout.splitlines() if "review-older-than-change" in line)
    written = (base / "content" / LIFT).read_text("utf-8").splitlines()
    assert written[int(line.split(":")[1]) - 1].strip() == "sets: 5"


def test_a_commit_that_is_not_there_is_wrong_use(base: Path) -> None:
    run = hipwise("--root", base, "check", "--since", "--output=/tmp/x")
    assert run.returncode == 2
    with pytest.raises(Unreadable, match="nowhere"):
        unlooked(base, "nowhere", judged(base, {})[0])
