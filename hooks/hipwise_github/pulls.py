"""The pull request of a commit, found by asking GitHub, and who wrote and approved it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .api import Api, Refused
from .events import Run
from .folder import Approval

Found = Mapping[str, Any]
MOST_CHANGED = 300
MOST_COMMITS = 250
MOST_REVIEWS = 300
CHECKS = "actions/workflows/check.yml/runs"
TOGETHER = re.compile(r"^co-authored-by:[^<\n]*<([^>\n]*)>", re.I | re.M)
HIDDEN_MAIL = re.compile(r"(?:[0-9]+\+)?([A-Za-z0-9-]+)@users\.noreply\.github\.com", re.I)
SIGNED = re.compile(r"^signed-off-by: \S", re.I | re.M)
NEW_HERE = frozenset({"FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR"})
# A comment or a request for changes after an approval: only what decides counts.
DECIDES = frozenset({"APPROVED", "CHANGES_REQUESTED", "DISMISSED"})


def find(api: Api, run: Run) -> Found | None:
    """The one open pull request into the main branch whose newest commit the run was for."""
    branch = f"{run.owner}:{run.branch}"
    found = _fitting(api.pages("pulls", 100, state="open", head=branch), run) if run.branch else []
    found = found or _fitting(_of_commit(api, run), run)
    return found[0] if len(found) == 1 else None


def _of_commit(api: Api, run: Run) -> Iterator[Found]:
    try:
        yield from api.pages(f"commits/{run.sha}/pulls", 100)
    except Refused as error:  # a commit that only a fork has
        if error.status not in (404, 422):
            raise


def _fitting(pulls: Iterable[Found], run: Run) -> list[Found]:
    return [pull for pull in pulls if pull["state"] == "open" and pull["head"]["sha"] == run.sha and _into_main(pull)]


def _into_main(pull: Found) -> bool:
    base = pull["base"]
    return bool(base["ref"] == base["repo"]["default_branch"])


def changed(api: Api, number: int) -> list[Found]:
    """Every changed file, one more than MOST_CHANGED where there are more."""
    return list(api.pages(f"pulls/{number}/files", MOST_CHANGED + 1))


def commits(api: Api, number: int) -> list[Found]:
    """The commits of a pull request, the oldest first."""
    return list(api.pages(f"pulls/{number}/commits", MOST_COMMITS))


def authors(pull: Found, those: Iterable[Found]) -> tuple[str, ...]:
    """Everybody who wrote a part of it, by GitHub name in small letters."""
    names = {str(pull["user"]["login"])}
    for commit in those:
        told = commit["commit"]
        names |= {str(who["login"]) for who in (commit.get("author"), commit.get("committer")) if who}
        mails = [str((told.get("author") or {}).get("email", "")), *TOGETHER.findall(str(told["message"]))]
        names |= {found[1] for mail in mails if (found := HIDDEN_MAIL.fullmatch(mail))}
    return tuple(sorted({name.lower() for name in names}))


def unsigned(those: Iterable[Found]) -> str:
    """The line the first commit without a sign-off could carry, or nothing."""
    for commit in those:
        told = commit["commit"]
        is_merge = len(commit.get("parents", ())) > 1
        if not is_merge and not SIGNED.search(str(told["message"])):
            who = told.get("author") or {}
            return f"Signed-off-by: {who.get('name', 'Your Name')} <{who.get('email', 'you@example.org')}>"
    return ""


def approvals(api: Api, number: int) -> tuple[Approval, ...]:
    """What each person decided last."""
    last: dict[str, Approval] = {}
    for review in api.pages(f"pulls/{number}/reviews", MOST_REVIEWS):
        if review["state"] in DECIDES and review["user"]:
            login = str(review["user"]["login"]).lower()
            last[login] = Approval(login, str(review["commit_id"]), review["state"] == "APPROVED")
    return tuple(last.values())


def checked(api: Api, sha: str) -> tuple[str, str]:
    """How the tests of a commit ended ("" while they run or wait), and the page that tells more."""
    runs = api.get(CHECKS, head_sha=sha, per_page=1)["workflow_runs"]
    if not runs:
        return "", ""
    return str(runs[0]["conclusion"] or ""), str(runs[0]["html_url"])
