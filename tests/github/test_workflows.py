"""Workflows have no right they do not need, run nothing foreign where they may write, and say nothing twice."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ..conftest import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
EACH = pytest.mark.parametrize("path", WORKFLOWS, ids=[path.stem for path in WORKFLOWS])
FORMS = [path for path in sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) if path.stem != "config"]
SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "github-issue-forms": FORMS,
    "github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "dependabot": [GITHUB / "dependabot.yml"],
}
PINNED = re.compile(r"\s*(?:- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
BIN = Path(sys.executable).parent


def _jobs(path: Path) -> dict[str, dict[str, Any]]:
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    return jobs


def _run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*map(str, words)], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("persona", ["regular", "pedantic", "auditor"])
def test_an_attackers_eye_finds_nothing(persona: str) -> None:
    run = _run(BIN / "zizmor", "--offline", "--no-progress", f"--persona={persona}", ".github")
    assert run.returncode == 0, run.stdout + run.stderr


def test_one_finding_in_the_whole_tree_is_excused_with_its_reason() -> None:
    excused = [
        line for path in GITHUB.rglob("*.yml") for line in path.read_text("utf-8").splitlines() if "zizmor:" in line
    ]
    assert len(excused) == 1
    assert re.search(r"# zizmor: ignore\[dangerous-triggers\] \w.{20,}", excused[0])


@pytest.mark.parametrize("schema", SCHEMAS)
def test_github_understands_every_file(schema: str) -> None:
    run = _run(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *SCHEMAS[schema])
    assert run.returncode == 0, run.stdout + run.stderr


@EACH
def test_every_action_is_pinned_to_a_commit_with_its_version(path: Path) -> None:
    used = [line for line in path.read_text("utf-8").splitlines() if re.match(r"[ -]*uses:", line)]
    assert [line for line in used if not PINNED.fullmatch(line)] == []


def test_one_version_of_an_action_is_used_everywhere() -> None:
    used = {found for path in WORKFLOWS for found in re.findall(r"uses: (\S+)", path.read_text("utf-8"))}
    assert len({each.split("@")[0] for each in used}) == len(used)


@EACH
def test_rights_are_given_to_jobs_one_by_one(path: Path) -> None:
    text = path.read_text("utf-8")
    told = yaml.safe_load(text)
    assert told["permissions"] == {}
    assert "concurrency" in told
    assert "pull_request_target" not in text
    assert "secrets" not in re.sub(r"#.*", "", text)
    for job in told["jobs"].values():
        assert job["timeout-minutes"] <= 40
        assert job["runs-on"] == "ubuntu-24.04"
    for line in re.findall(r"^ {6}[a-z-]+: (?:read|write)\b.*", text, re.M):
        assert re.search(r" # to \w+", line), f"{line} has no reason"


@EACH
def test_what_may_write_runs_python_alone(path: Path) -> None:
    for job in _jobs(path).values():
        if "write" in (job.get("permissions") or {}).values():
            runs = [step["run"] for step in job["steps"] if "run" in step]
            assert all(re.fullmatch(r"python3 -m hipwise_github \w+ [\w/]+", run) for run in runs), runs


@EACH
def test_nothing_that_people_wrote_stands_in_a_command(path: Path) -> None:
    for job in _jobs(path).values():
        assert not any("${{" in step.get("run", "") for step in job["steps"])


@EACH
def test_yaml_stays_thin(path: Path) -> None:
    for job in _jobs(path).values():
        assert all(len(step.get("run", "").splitlines()) <= 6 for step in job["steps"])


def test_the_companion_runs_only_code_of_the_main_branch_and_draws_without_network() -> None:
    jobs = _jobs(GITHUB / "workflows" / "companion.yml")
    checkouts = [step for job in jobs.values() for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert {step["with"]["ref"] for step in checkouts} == {"${{ github.event.repository.default_branch }}"}
    drawing = next(step for step in jobs["render"]["steps"] if "compose" in step.get("run", ""))
    assert drawing["run"].startswith("sudo unshare --net ")
    assert "env" not in drawing
    assert "write" not in jobs["render"]["permissions"].values()


def test_what_may_write_starts_without_a_single_package() -> None:
    modules = ", ".join(f"hipwise_github.{name}" for name in ("__main__", "gather", "publish", "propose", "remind"))
    run = _run(sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, 'hooks'); import {modules}")
    assert run.returncode == 0, run.stderr


def test_only_the_check_of_a_change_builds_what_people_send() -> None:
    runs = {path.stem: "pull_request" in yaml.safe_load(path.read_text("utf-8"))[True] for path in WORKFLOWS}
    assert [name for name, on in runs.items() if on] == ["check"]
