"""One comment of ours on an issue or a pull request: written once, and from then on kept up to date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .api import Api

LONGEST = 60_000
OURS = "github-actions[bot]"
MOST = 1000


class Overlong(ValueError):
    """A comment is longer than it may be."""


def mark(about: str) -> str:
    """The line no reader sees, by which the comment is found again."""
    return f"<!-- hipwise: {about} -->"


def keep(api: Api, number: int, about: str, text: str) -> bool:
    """The comment says this now; whether anything had to be written. Raises Overlong."""
    whole = f"{mark(about)}\n{text}"
    if len(whole) > LONGEST:
        raise Overlong(f"{len(whole)} characters")
    known = _ours(api, number, about)
    if known is None:
        api.send("POST", f"issues/{number}/comments", {"body": whole})
        return True
    if str(known["body"]).replace("\r\n", "\n") == whole:
        return False
    api.send("PATCH", f"issues/comments/{known['id']}", {"body": whole})
    return True


def _ours(api: Api, number: int, about: str) -> Mapping[str, Any] | None:
    """Ours only: anybody may write the same first line, but nobody can take a name with brackets."""
    for comment in api.pages(f"issues/{number}/comments", MOST):
        by = comment["user"] or {}
        if by.get("login") == OURS and str(comment["body"]).startswith(mark(about)):
            found: Mapping[str, Any] = comment
            return found
    return None
