"""One figure from the terminal, for whoever writes its pose."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .conftest import ROOT
from .figures.conftest import POSED
from .ground import lay, overlaid, written
from .test_main import CONFIG
from .typing_in import started as hipwise


@pytest.fixture(scope="module")
def posed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose exercises have poses."""
    root = tmp_path_factory.mktemp("project")
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return lay(root, written(POSED.read_text("utf-8")))


def test_a_figure_is_written_with_where_it_is_what_it_shows_and_how_large_it_is(posed: Path, tmp_path: Path) -> None:
    out = tmp_path / "lift.svg"
    run = hipwise("--root", posed, "figure", "lift", "--out", out, "--png")
    assert (run.returncode, run.stderr) == (0, "")
    first, lit, place, picture = run.stdout.splitlines()
    assert first == "main: Hip lift, start and end: lying on the back, seen from the right side"
    assert re.fullmatch(r"  lit: .*gluteus-maximus r \d+ cm2.*", lit)
    assert re.fullmatch(rf"{re.escape(str(out))}, [\d,]+ bytes, \d+\.\d s", place)
    assert picture == str(out.with_suffix(".png"))
    assert ElementTree.parse(out).getroot().tag.endswith("svg")
    assert (out.with_suffix(".png")).read_bytes().startswith(b"\x89PNG")


def test_without_a_place_it_is_written_beside_the_other_previews(posed: Path) -> None:
    assert hipwise("--root", posed, "figure", "side-raise").returncode == 0
    assert (posed / ".cache" / "preview-figures" / "side-raise.svg").is_file()


def test_an_id_that_is_not_there_gets_the_nearest_one(posed: Path) -> None:
    run = hipwise("--root", posed, "figure", "lfit")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "There is no file lfit.yml in content/exercises. The nearest is lift.\n"


def test_an_exercise_without_a_pose_is_told(posed: Path) -> None:
    run = hipwise("--root", posed, "figure", "squeeze")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "content/exercises/squeeze.yml has no pose: yet.\n"


def test_a_pose_that_cannot_be_met_is_drawn_and_told_at_its_line(tmp_path: Path) -> None:
    change = {"exercises/lift.yml": {"pose": {"hands": {"palm_r": ["0", "150", "0"]}}}}
    root = lay(tmp_path, overlaid(written(POSED.read_text("utf-8")), change))
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    run = hipwise("--root", root, "figure", "lift")
    assert run.returncode == 1
    line = next(line for line in run.stdout.splitlines() if "palm_r cannot reach what it holds" in line)
    number = int(line.split(":")[1])
    assert "palm_r:" in (root / "content/exercises/lift.yml").read_text("utf-8").splitlines()[number - 1]
    assert "Nothing was built" not in run.stdout
    assert (root / ".cache" / "preview-figures" / "lift.svg").is_file()


def test_a_file_with_a_mistake_is_told_and_not_drawn(tmp_path: Path) -> None:
    change = {"exercises/lift.yml": {"pose": {"start": {"hipp": {"flexion": "40"}}}}}
    root = lay(tmp_path, overlaid(written(POSED.read_text("utf-8")), change))
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    run = hipwise("--root", root, "figure", "lift")
    assert run.returncode == 1
    assert "hipp" in run.stdout
    assert not (root / ".cache").exists()


def _told(root: Path, change: Mapping[str, object]) -> tuple[int, str, str]:
    """What a preview of the invented hip lift, changed, gives: its code, its words, and what check says of the file."""
    lay(root, overlaid(written(POSED.read_text("utf-8")), {"exercises/lift.yml": change}))
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    run = hipwise("--root", root, "figure", "lift")
    assert run.stderr == ""
    return run.returncode, run.stdout, hipwise("--root", root, "check").stdout


def _heads(text: str) -> set[str]:
    return {line for line in text.splitlines() if re.search(r"lift\.yml:\d+:\d+: (?:error|warning)\[", line)}


def test_a_hand_at_a_thing_that_is_not_there_is_told_and_not_drawn(tmp_path: Path) -> None:
    code, said, checked = _told(tmp_path, {"pose": {"hands": {"palm_l": "chair"}}})
    assert (code, _heads(said)) == (1, _heads(checked))
    assert "thing-missing" in said
    assert not (tmp_path / ".cache" / "preview-figures").exists()
    alone = hipwise("--root", tmp_path, "check", tmp_path / "content/exercises/lift.yml")
    assert (alone.returncode, _heads(alone.stdout)) == (1, _heads(checked))


def test_a_preview_says_what_a_check_says_of_the_same_file(tmp_path: Path) -> None:
    change = {"pose": {"hands": {"palm_r": ["0", "150", "0"]}, "end": {"knee": {"flexion": "30"}}}}
    code, said, checked = _told(tmp_path, change)
    assert (code, _heads(said)) == (1, _heads(checked))
    assert {"pose-undeclared", "pose-unmet"} <= {head.split("[")[1].split("]")[0] for head in _heads(said)}
    assert (tmp_path / ".cache" / "preview-figures" / "lift.svg").is_file()


@pytest.mark.parametrize("command", [("figure", "side-raise"), ("check",)])
def test_a_reader_who_leaves_early_is_no_bug_of_ours(posed: Path, command: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [sys.executable, "-m", "hipwise", "--root", str(posed), *command],
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        stdout=writer,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    os.close(writer)
    assert (run.returncode, run.stderr) == (141, "")
