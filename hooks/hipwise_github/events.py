"""What GitHub tells a workflow: the file at GITHUB_EVENT_PATH, read as data."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMIT = re.compile(r"[0-9a-f]{40}")
LONGEST = 5_000_000


class Unfit(ValueError):
    """An event that is not what a command is for."""


@dataclass(frozen=True, slots=True)
class Run:
    """A finished or a new run of another workflow, for one commit of one branch."""

    sha: str
    owner: str
    branch: str


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue as it was when something happened to it."""

    action: str
    number: int
    title: str
    body: str
    author: str
    author_id: int
    sender: str
    label: str
    main: str
    """The repository's main branch."""


def event() -> dict[str, Any]:
    """The event this workflow runs for. Raises Unfit."""
    path = Path(os.environ["GITHUB_EVENT_PATH"])
    if path.stat().st_size > LONGEST:
        raise Unfit("The event is too large.")
    told = json.loads(path.read_text("utf-8"))
    if not isinstance(told, dict):
        raise Unfit("The event is not what GitHub sends.")
    return told


def run_of(told: dict[str, Any]) -> Run:
    """The run a ``workflow_run`` event is about. Raises Unfit."""
    try:
        run = told["workflow_run"]
        found = Run(str(run["head_sha"]), str(run["head_repository"]["owner"]["login"]), str(run["head_branch"] or ""))
    except (KeyError, TypeError) as error:
        raise Unfit("This is no event of a workflow run.") from error
    if not COMMIT.fullmatch(found.sha):
        raise Unfit("The run names no commit.")
    return found


def issue_of(told: dict[str, Any]) -> Issue:
    """The issue an ``issues`` event is about. Raises Unfit."""
    try:
        issue, by = told["issue"], told["sender"]
        return Issue(
            action=str(told["action"]),
            number=int(issue["number"]),
            title=str(issue["title"] or ""),
            body=str(issue["body"] or ""),
            author=str(issue["user"]["login"]),
            author_id=int(issue["user"]["id"]),
            sender=str(by["login"]),
            label=str((told.get("label") or {}).get("name", "")),
            main=str(told["repository"]["default_branch"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unfit("This is no event of an issue.") from error
