"""A project and a GitHub to send changes to, and the workflows' steps typed as a workflow types them."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest

from hipwise_github.__main__ import main

from ..ground import as_yaml, lay, overlaid, posed
from .hub import TOKEN, hub
from .patches import patch_of
from .state import REPOSITORY, State

EVENTS = Path(__file__).parent / "events"
CONFIG = "site_name: Hips\nsite_url: https://example.org/hips/\nedit_uri: https://example.org/edit/main/docs/\n"
BASE, HEAD = "b" * 40, "9f2c41d07a86b35e1c0d4f7a2b98e6531d70c4aa"
NUMBER = 12
CLINICIAN = "pat-moves"
Moved = Mapping[str, str]
AUTHOR = "mira-pt"


def user(login: str) -> dict[str, Any]:
    """A person as GitHub shows one."""
    return {"login": login, "id": 5501, "type": "User"}


def person_commit(
    message: str = "One more round", login: str = AUTHOR, mail: str = "mira@example.org"
) -> dict[str, Any]:
    """A commit as the list of a pull request shows it."""
    told = {"message": message, "author": {"name": "Mira", "email": mail}}
    return {"sha": HEAD, "commit": told, "author": user(login), "committer": user("web-flow"), "parents": [{}]}


def review(login: str, commit: str = HEAD, state: str = "APPROVED") -> dict[str, Any]:
    """A review as GitHub lists it."""
    return {"user": user(login), "commit_id": commit, "state": state}


class Typed(NamedTuple):
    """How a step ended, and what it said."""

    code: int
    said: str


@dataclass
class World:
    """A project, a GitHub, and the folder that jobs hand on."""

    base: Path
    folder: Path
    server: str
    state: State = field(default_factory=State)

    def send(
        self, changes: Mapping[str, Any], code: Sequence[str] = (), moved: Mapping[str, str] | None = None
    ) -> None:
        """Opens a pull request that lays changes over the invented library; None takes a file away."""
        laid = {name: data for name, data in changes.items() if data is not None}
        after = {f"content/{name}": _bytes(data) for name, data in overlaid(posed(), laid).items()}
        after = {
            path: data for path, data in after.items() if changes.get(path.removeprefix("content/"), 1) is not None
        }
        after |= dict.fromkeys(code, b"new\n")
        self.send_files(after, moved or {})

    def send_files(self, after: Mapping[str, bytes], moved: Mapping[str, str], links: tuple[str, ...] = ()) -> None:
        """Opens a pull request whose newest commit holds exactly these files."""
        before = {f"content/{name}": _bytes(data) for name, data in posed().items()}
        store = self.state.store
        store.commit(before, BASE, [])
        store.commit(after, HEAD, [BASE], links)
        store.refs["refs/heads/main"] = BASE
        self.state.pulls.append(_pull())
        self.state.changed[NUMBER] = list(_changed(before, after, moved))
        self.state.commits[NUMBER] = [person_commit()]

    def type(self, command: str, event: str, **more: str) -> Typed:
        """Runs a step of a workflow for a recorded event, as a shell would."""
        self.folder.mkdir(exist_ok=True)
        with chdir(self.base), patch.dict(os.environ, {**self.environment(event), **more}):
            said = io.StringIO()
            with redirect_stdout(said):
                code = main([command, str(self.folder)])
        return Typed(code, said.getvalue())

    def environment(self, event: str) -> dict[str, str]:
        """What GitHub tells a step."""
        return {
            "GITHUB_API_URL": self.server, "GITHUB_TOKEN": TOKEN, "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_EVENT_PATH": str(EVENTS / f"{event}.json"), "GITHUB_OUTPUT": str(self.folder / "outputs"),
        }  # fmt: skip

    def replay(self, event: str = "workflow_run.requested") -> str:
        """The whole companion for a recorded event; returns its comment."""
        for command in ("gather", "compose", "publish"):
            run = self.type(command, event, CARDS="https://example.org/cards")
            assert run.code == 0, run.said
        return str(self.state.comments[-1]["body"])

    def push(self, changes: Mapping[str, Any]) -> None:
        """Sends again in place of what was sent before, from the same person for the same pull request."""
        self.state.pulls.clear()
        self.send(changes)

    @property
    def outputs(self) -> str:
        """What the steps told later steps."""
        return (self.folder / "outputs").read_text("utf-8")

    @property
    def verdict(self) -> dict[str, Any]:
        """What the companion decided."""
        told: dict[str, Any] = json.loads((self.folder / "out" / "verdict.json").read_text("utf-8"))
        return told


@pytest.fixture(scope="session")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where drawings are kept from one test to the next."""
    return tmp_path_factory.mktemp("drawings")


@pytest.fixture
def world(tmp_path: Path, drawings: Path) -> Iterator[World]:
    """The invented library with poses as the main branch, where one clinician is listed."""
    base = lay(tmp_path / "base", {}, below=posed())
    (base / ".cache").symlink_to(drawings)
    (base / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (base / "docs").mkdir()
    (base / ".github").mkdir()
    (base / ".github" / "clinicians.yml").write_text(f"{CLINICIAN}: pat-sample\nnobody-here: no-such-file\n", "utf-8")
    state = State()
    with hub(state) as server:
        yield World(base, tmp_path / "handed", server, state)


def _bytes(data: Any) -> bytes:
    return (data if isinstance(data, str) else as_yaml(data)).encode()


def _pull() -> dict[str, Any]:
    base = {"ref": "main", "sha": BASE, "repo": {"full_name": REPOSITORY, "default_branch": "main"}}
    head = {"label": f"{AUTHOR}:more-rounds", "sha": HEAD, "repo": {"full_name": f"{AUTHOR}/hipwise"}}
    told = {"number": NUMBER, "state": "open", "user": user(AUTHOR), "author_association": "NONE", "labels": []}
    return {**told, "base": base, "head": head}


def _changed(
    before: Mapping[str, bytes], after: Mapping[str, bytes], moved: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    for path in sorted({*before, *after}):
        cut = {"patch": patch_of(before.get(moved.get(path, path), b""), after.get(path, b""))}
        if path in moved:
            yield {"filename": path, "status": "renamed", "previous_filename": moved[path], **cut}
        elif path not in before:
            yield {"filename": path, "status": "added", **cut}
        elif path not in after and path not in moved.values():
            yield {"filename": path, "status": "removed", **cut}
        elif path in after and before[path] != after[path]:
            yield {"filename": path, "status": "modified", **cut}
