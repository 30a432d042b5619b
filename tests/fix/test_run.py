"""What the command fix does to files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hipwise.fix import fixed

from ..conftest import ROOT
from ..ground import lay
from ..test_main import CONFIG
from ..typing_in import hipwise

GOOD = "title: A study\ndesign: model\n"
UNTIDY = "design:   'model'   \ntitle: A study\n\n\n\n"
BROKEN = b'title: "A study\ndesign: model\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The invented library, tidy."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    lay(tmp_path, {})
    list(fixed(tmp_path, (), write=True, nearest=False))
    return tmp_path


def _file(project: Path) -> Path:
    return project / "content/references/one.yml"


def test_an_untidy_file_is_written_tidy_and_the_others_are_not_touched(project: Path) -> None:
    others = {path: path.stat().st_mtime_ns for path in (project / "content").rglob("*.yml")}
    _file(project).write_text(UNTIDY, "utf-8")
    run = hipwise("--root", project, "fix")
    assert run.returncode == 0
    assert run.stdout == (
        "content/references/one.yml: tidied\n" + f"{len(others) + 1} files read, 1 changed, 0 left as they are.\n"
    )
    assert _file(project).read_bytes() == GOOD.encode()
    assert {path: path.stat().st_mtime_ns for path in others} == others


def test_asking_only_writes_nothing_and_says_what_would_change(project: Path) -> None:
    _file(project).write_text(UNTIDY, "utf-8")
    run = hipwise("--root", project, "fix", "--check")
    assert run.returncode == 1
    assert "content/references/one.yml: tidied" in run.stdout
    assert "1 would change" in run.stdout
    assert _file(project).read_text("utf-8") == UNTIDY
    assert hipwise("--root", project, "fix", "--check", project / "content/claims").returncode == 0


def test_a_file_that_cannot_be_read_keeps_every_byte_and_is_named_with_its_first_fault(project: Path) -> None:
    _file(project).write_bytes(BROKEN)
    run = hipwise("--root", project, "fix", _file(project))
    assert run.returncode == 1
    assert _file(project).read_bytes() == BROKEN
    assert "content/references/one.yml: left as it is. Line 1: This quote is opened but not closed." in run.stdout
    assert "1 file read, 0 changed, 1 left as it is." in run.stdout


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"title: caf\xe9\n", b"", b"- x\n", b"\x89PNG", b"a: [b\n", b"\r"])
def test_no_bytes_are_lost(project: Path, data: bytes) -> None:
    _file(project).write_bytes(data)
    assert hipwise("--root", project, "fix").returncode == 1
    assert _file(project).read_bytes() == data


def test_a_range_with_a_dash_is_written_in_words_where_a_field_takes_a_range(project: Path) -> None:
    file = project / "content/exercises/lift.yml"
    text = file.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.strip().startswith("sets:"))
    file.write_text(text.replace(line, "  sets: 2-3").replace("purpose: ", "purpose: 2-3 times: "), "utf-8")
    hipwise("--root", project, "fix", file)
    assert "2-3 times" in file.read_text("utf-8"), "a text with a slip in it is left alone"
    file.write_text(text.replace(line, "  sets: 2–3 # as before"), "utf-8")
    hipwise("--root", project, "fix", file)
    assert "\n  sets: 2 to 3 # as before\n" in file.read_text("utf-8")


def test_a_misspelt_word_is_offered_and_written_only_when_asked_for(project: Path) -> None:
    file = project / "content/exercises/lift.yml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("breathing:", "breating:"), "utf-8")
    run = hipwise("--root", project, "fix", file)
    line = good[: good.index("breathing:")].count("\n") + 1
    assert run.returncode == 0
    assert f"content/exercises/lift.yml:{line}: breating may be breathing; fix --nearest writes it" in run.stdout
    assert "breating:" in file.read_text("utf-8")
    run = hipwise("--root", project, "fix", "--nearest", file)
    assert f"content/exercises/lift.yml:{line}: breating is now breathing" in run.stdout
    assert file.read_text("utf-8") == good


def test_a_write_that_fails_leaves_the_old_file_whole(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _file(project).write_text(UNTIDY, "utf-8")

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        list(fixed(project, ["content/references/one.yml"], write=True, nearest=False))
    assert _file(project).read_text("utf-8") == UNTIDY
    assert [path.name for path in project.iterdir() if path.suffix == ".part"] == []


@pytest.mark.skipif(os.name == "nt", reason="rights are another thing there")
def test_a_file_keeps_its_rights(project: Path) -> None:
    _file(project).write_text(UNTIDY, "utf-8")
    _file(project).chmod(0o640)
    hipwise("--root", project, "fix")
    assert _file(project).stat().st_mode & 0o777 == 0o640


def test_a_file_outside_the_content_is_wrong_use(project: Path) -> None:
    (project / "docs").mkdir(exist_ok=True)
    (project / "docs/x.md").write_text("# x\n")
    assert hipwise("--root", project, "fix", project / "docs/x.md").returncode == 2
    assert hipwise("--root", project, "fix", "no-such.yml").returncode == 2


def test_an_exercise_file_of_this_project_is_told_in_the_same_words_after_tidying() -> None:
    done = list(fixed(ROOT, ["content/exercises/clamshell.yml"], write=False, nearest=False))
    assert [outcome.kept for outcome in done] == [""]
