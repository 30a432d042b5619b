"""Checking a few files, only what changed, and telling it in other forms."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

from .conftest import ROOT
from .ground import lay
from .test_main import CONFIG
from .typing_in import hipwise

LIFT = "content/exercises/lift.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The invented library in one commit."""
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text('# Hips\n\n{{ claim("lifts-help") }}\n', "utf-8")
    lay(tmp_path, {})
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Begin"]):
        _git(tmp_path, *words)
    return tmp_path


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)


def _heads(said: str) -> list[str]:
    return re.findall(r"^\S+:\d+:\d+: .*$", said, re.M)


def test_one_file_is_checked_and_the_faults_of_others_are_not_told(project: Path) -> None:
    lay(project, {"exercises/lift.yml": {"level": "7"}, "muscles/side-hip.yml": {"depth": "2 cm"}})
    run = hipwise("--root", project, "check", project / LIFT)
    assert run.returncode == 1
    assert [head.split(":")[0] for head in _heads(run.stdout)] == [LIFT]
    assert run.stdout.endswith("1 error in 1 file. Nothing was built.\n")
    clean = hipwise("--root", project, "check", project / "content/claims/lifts-help.yml")
    assert (clean.returncode, clean.stdout[:15]) == (0, "1 file checked ")


@pytest.mark.parametrize(
    "change",
    [
        {"level": "7"},
        {"claims": ["no-such-claim"]},
        {"breathing": ""},
        {"muscles": [{"muscle": "side-hpi", "role": "target"}]},
        {"dose": {"sets": "two"}, "steps": ["Lift."], "easier": ["lift"]},
    ],
)
def test_what_is_said_of_one_file_is_what_a_check_of_all_says_of_it(project: Path, change: dict[str, object]) -> None:
    lay(project, {"exercises/lift.yml": change})
    all_files = hipwise("--root", project, "check").stdout
    one = hipwise("--root", project, "check", project / LIFT).stdout
    assert one.split("\n1 error")[0].split("errors in")[0] in all_files
    assert _heads(one) == [head for head in _heads(all_files) if head.startswith(LIFT)] != []


@pytest.mark.parametrize("name", [LIFT, LIFT.replace("/", "\\"), "./content/../" + LIFT, f"{{root}}/{LIFT}"])
def test_a_file_may_be_named_from_here_or_in_full_with_the_slashes_of_any_system(project: Path, name: str) -> None:
    run = hipwise("--root", project, "check", name.format(root=project))
    assert run.stdout.startswith("1 file checked in ")


def test_a_folder_stands_for_all_files_in_it(project: Path) -> None:
    count = len(list((project / "content/claims").glob("*.yml")))
    assert hipwise("--root", project, "check", project / "content/claims").stdout.startswith(f"{count} files checked")


def test_an_article_can_be_checked_too(project: Path) -> None:
    (project / "docs/index.md").write_text('# Hips\n\n{{ claim("lifts-hepl") }}\n', "utf-8")
    run = hipwise("--root", project, "check", project / "docs/index.md")
    assert [head.split(":")[0] for head in _heads(run.stdout)] == ["docs/index.md"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("content/exercises/lfit.yml", "The nearest is lift.yml."), ("mkdocs.yml", "is not in content/ or docs/")],
)
def test_a_name_that_leads_nowhere_is_wrong_use(project: Path, name: str, said: str) -> None:
    run = hipwise("--root", project, "check", name)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr


def test_a_link_and_a_wrong_name_are_faults_and_not_followed(project: Path) -> None:
    (project / "content/claims/link.yml").symlink_to(project / "mkdocs.yml")
    run = hipwise("--root", project, "check", project / "content/claims/link.yml")
    assert [re.search(r"\[(.*?)\]", head)[1] for head in _heads(run.stdout)] == ["file-not-regular"]  # type: ignore[index]


def test_a_look_at_one_file_without_a_picture_loads_neither_pages_nor_figures_nor_printing(project: Path) -> None:
    file = str(project / "content/claims/lifts-help.yml")
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "hipwise", "--root", str(project), "check", file],
        env={**environ, "PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = set(re.findall(r"\| +([\w.]+)$", run.stderr, re.M))
    assert loaded & {"jinja2", "mkdocs", "typst", "PIL", "numpy", "hipwise.site", "hipwise.cards"} == set()


def test_what_was_wrong_before_in_other_files_is_a_warning_and_what_changed_is_not(project: Path) -> None:
    lay(project, {"muscles/side-hip.yml": {"depth": "2 cm"}})
    _git(project, "commit", "-qam", "Break")
    clean = hipwise("--root", project, "check", "--since", "HEAD")
    assert (clean.returncode, clean.stdout.count("warning[")) == (0, 1)
    lay(project, {"exercises/lift.yml": {"level": "7"}, "muscles/side-hip.yml": {"depth": "2 cm"}})
    run = hipwise("--root", project, "check", "--since", "HEAD")
    assert run.returncode == 1
    kinds = {(head.split(":")[0], head.split(" ")[1].split("[")[0]) for head in _heads(run.stdout)}
    assert kinds == {(LIFT, "error"), ("content/muscles/side-hip.yml", "warning")}


def test_what_a_change_breaks_elsewhere_is_an_error(project: Path) -> None:
    (project / "content/claims/lifts-help.yml").unlink()
    run = hipwise("--root", project, "check", "--since", "HEAD")
    assert run.returncode == 1
    assert any(head.startswith(LIFT) and " error[claims-unknown]" in head for head in _heads(run.stdout))
    assert any(head.startswith("docs/index.md") and " error[" in head for head in _heads(run.stdout))


def test_a_new_file_counts_as_changed(project: Path) -> None:
    (project / "content/claims/extra.yml").write_text("text: x\n", "utf-8")
    assert hipwise("--root", project, "check", "--since", "HEAD").returncode == 1


def test_each_form_tells_the_same_with_the_same_exit_code(project: Path) -> None:
    lay(project, {"exercises/lift.yml": {"level": "7", "claims": ["lifts-hlep"]}})
    runs = {form: hipwise("--root", project, "check", "--format", form) for form in ("text", "github", "json", "sarif")}
    assert {run.returncode for run in runs.values()} == {1}
    said = runs["text"].stdout
    for problem in json.loads(runs["json"].stdout)["problems"]:
        assert f"{problem['file']}:{problem['line']}:{problem['column']}: " in said
        assert problem["message"] in said
    results = json.loads(runs["sarif"].stdout)["runs"][0]["results"]
    assert all(result["message"]["text"].split("\n")[0] in said for result in results)
    assert runs["github"].stdout.count("::error ") == len(results) == 2
    assert said in runs["github"].stdout


def test_a_clean_check_says_so_to_programs_in_their_form_only(project: Path) -> None:
    run = hipwise("--root", project, "check", "--format", "json")
    assert (run.returncode, json.loads(run.stdout)["problems"]) == (0, [])
    assert json.loads(hipwise("--root", project, "check", "--format", "sarif").stdout)["version"] == "2.1.0"


def test_on_github_the_table_is_added_to_the_summary_of_the_step(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = project / "summary.md"
    page.write_text("Before.\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    lay(project, {"exercises/lift.yml": {"level": "7"}})
    hipwise("--root", project, "check", "--format", "github")
    assert page.read_text("utf-8").startswith("Before.\n<table>")
    assert LIFT in page.read_text("utf-8")


def test_a_screen_that_lacks_a_letter_shows_its_number(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    lay(project, {"exercises/lift.yml": {"level": "sieben 😀"}})
    run = hipwise("--root", project, "check")
    assert run.returncode == 1
    assert "\\U0001f600" in run.stdout
