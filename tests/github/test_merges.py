"""Changes of several people merge without a conflict, in whatever order, and the outcome passes the checks."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hipwise.loading import Loader
from hipwise.problems import Problem
from hipwise.rules import broken

from ..ground import TODAY, lay, posed

Edit = Callable[[Path], None]
LIFT, SQUEEZE = "content/exercises/lift.yml", "content/exercises/squeeze.yml"


def _git(root: Path, *words: str) -> str:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "merge.conflictStyle=merge")
    run = subprocess.run(["git", "-C", str(root), *who, *words], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout.strip()


def _new(id: str, name: str) -> Edit:
    """A new exercise beside one that is there."""

    def edit(root: Path) -> None:
        text = (
            (root / LIFT)
            .read_text("utf-8")
            .replace("name: Hip lift", f"name: {name}")
            .replace("Floor lift", f"{name} two")
        )
        (root / f"content/exercises/{id}.yml").write_text(text.replace("harder:\n- side-raise\n", ""), "utf-8")

    return edit


def _swap(file: str, before: str, after: str) -> Edit:
    def edit(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        assert before in text
        (root / file).write_text(text.replace(before, after), "utf-8")

    return edit


def _rename(old: str, new: str) -> Edit:
    """An exercise under another id, which every other file names from then on."""

    def edit(root: Path) -> None:
        (root / f"content/exercises/{old}.yml").rename(root / f"content/exercises/{new}.yml")
        for path in (root / "content").rglob("*.yml"):
            text = path.read_text("utf-8")
            path.write_text(
                text.replace(f"- {old}\n", f"- {new}\n").replace(f"exercise: {old}\n", f"exercise: {new}\n"), "utf-8"
            )

    return edit


PAIRS: Mapping[str, tuple[Edit, Edit]] = {
    "two new exercises": (_new("press-up", "Press up"), _new("push-out", "Push out")),
    "two new exercises with neighbouring names": (_new("lift-a", "Lift A"), _new("lift-b", "Lift B")),
    "two edits of one exercise": (_swap(LIFT, "Hip lift", "Hip raise"), _swap(LIFT, "rest_s: 60", "rest_s: 90")),
    "a new exercise and an edit": (_new("press-up", "Press up"), _swap(LIFT, "rest_s: 60", "rest_s: 90")),
    "a rename and an edit": (_rename("squeeze", "soft-squeeze"), _swap(SQUEEZE, "rest_s: 30", "rest_s: 60")),
    "a rename and a new exercise": (_rename("turn-in", "turn-inward"), _new("press-up", "Press up")),
    "an edit and a source": (
        _swap(LIFT, "rest_s: 60", "rest_s: 90"),
        _swap("content/references/trial.yml", "title: ", "title: A "),
    ),
}


def _merged(root: Path, edits: Mapping[str, Edit], order: tuple[str, str]) -> str:
    """Both branches, one after the other, on top of main; the tree that comes of it."""
    lay(root, {}, below=posed())
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", "-A")
    _git(root, "commit", "-qm", "Begin")
    for name, edit in edits.items():
        _git(root, "switch", "-q", "-c", name, "main")
        edit(root)
        _git(root, "add", "-A")
        _git(root, "commit", "-qm", name)
    _git(root, "switch", "-q", "main")
    for name in order:
        _git(root, "merge", "-q", "--no-edit", name)
    return _git(root, "rev-parse", "HEAD^{tree}")


def _errors(root: Path) -> list[Problem]:
    loaded = Loader().load(root / "content", TODAY)
    return [each for each in (*loaded.problems, *broken(loaded.library)) if each.severity == "error"]


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_two_changes_merge_in_both_orders_and_pass(tmp_path: Path, pair: tuple[Edit, Edit]) -> None:
    edits = dict(zip(("hers", "his"), pair, strict=True))
    one = _merged(tmp_path / "one", edits, ("hers", "his"))
    other = _merged(tmp_path / "other", edits, ("his", "hers"))
    assert one == other
    assert _errors(tmp_path / "one") == []


def test_a_merge_that_leaves_a_file_without_its_neighbour_is_found_by_the_check(tmp_path: Path) -> None:
    edits = {"hers": _rename("squeeze", "soft-squeeze"), "his": _new("press-up", "Press up")}
    _merged(tmp_path, edits, ("hers", "his"))
    assert [(problem.place.file, problem.code, problem.nearest) for problem in _errors(tmp_path)] == [
        ("content/exercises/press-up.yml", "exercises-unknown", "soft-squeeze")
    ]
