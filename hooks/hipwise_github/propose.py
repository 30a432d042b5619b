"""The reply under an issue, and an accepted issue as a pull request in its writer's name."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import folder, sticky
from .api import Api, Refused
from .events import Issue
from .publish import CARDS
from .sorting import MOST_BYTES

ABOUT = "issue"
ACCEPTED = "accepted"
MAY = frozenset({"admin", "write"})
CHECK = "check.yml"


class Unproposed(ValueError):
    """An accepted issue that becomes no pull request, and why."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was made of an issue: where its file goes, what stands in it, and whether the name is taken."""

    number: int
    path: str
    text: str
    taken: bool


def answer(api: Api, issue: Issue, handed: Path, cards: str) -> None:
    """Keeps our reply under the issue up to date."""
    text = (handed / "out" / "reply.md").read_text("utf-8")
    sticky.keep(api, issue.number, ABOUT, text.replace(CARDS, cards))


def propose(api: Api, issue: Issue, handed: Path) -> str:
    """Opens the pull request of an accepted issue and returns its address; a second time only finds it.

    Raises Unproposed.
    """
    drafted = _drafted(handed, issue)
    _allowed(api, issue)
    branch = f"issue-{issue.number}"
    main = issue.main
    if known := list(api.pages("pulls", 1, state="open", head=f"{api.repository.split('/')[0]}:{branch}")):
        return str(known[0]["html_url"])
    _branch(api, branch, main, drafted, issue)
    id = Path(drafted.path).stem
    told = {"title": f"Add the exercise {id}", "head": branch, "base": main, "body": _body(issue), "draft": False}
    opened = api.send("POST", "pulls", told)
    # What this token pushes starts no workflow of itself.
    api.send("POST", f"actions/workflows/{CHECK}/dispatches", {"ref": branch})
    return str(opened["html_url"])


def _drafted(handed: Path, issue: Issue) -> Drafted:
    drafted = Drafted(**json.loads((handed / "out" / "draft.json").read_text("utf-8")))
    if drafted.number != issue.number or not folder.DATA.fullmatch(drafted.path):
        raise Unproposed("The draft is of another issue.")
    if drafted.taken:
        raise Unproposed("There is an exercise of this name already.")
    if len(drafted.text.encode()) > MOST_BYTES:
        raise Unproposed("The answers are too long for one file.")
    return drafted


def _allowed(api: Api, issue: Issue) -> None:
    if issue.label != ACCEPTED:
        raise Unproposed(f"The label is not {ACCEPTED}.")
    try:
        may = api.get(f"collaborators/{issue.sender}/permission")["permission"]
    except Refused as error:
        if error.status != 404:
            raise
        may = "none"
    if may not in MAY:
        raise Unproposed("Only a maintainer can accept an issue.")


def _branch(api: Api, branch: str, main: str, drafted: Drafted, issue: Issue) -> None:
    """One commit on top of the main branch; a branch that is left from an earlier try is written anew."""
    parent = api.get(f"git/ref/heads/{main}")["object"]["sha"]
    entry = {"path": drafted.path, "mode": "100644", "type": "blob", "content": drafted.text}
    base = api.get(f"git/commits/{parent}")["tree"]["sha"]
    tree = api.send("POST", "git/trees", {"base_tree": base, "tree": [entry]})["sha"]
    told: dict[str, Any] = {"message": _message(drafted, issue), "tree": tree, "parents": [parent]}
    commit = api.send("POST", "git/commits", told)["sha"]
    try:
        api.send("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})
    except Refused as error:
        if error.status != 422:
            raise
        api.send("PATCH", f"git/refs/heads/{branch}", {"sha": commit, "force": True})


def _message(drafted: Drafted, issue: Issue) -> str:
    mail = f"{issue.author_id}+{issue.author}@users.noreply.github.com"
    id = Path(drafted.path).stem
    return f"Add the exercise {id}\n\nFrom issue #{issue.number}.\n\nCo-authored-by: {issue.author} <{mail}>"


def _body(issue: Issue) -> str:
    return (
        f"Closes #{issue.number}. The file holds the answers given there, and nothing else.\n\n"
        "A comment below tells what is still to mend. Anybody may add to this branch."
    )
