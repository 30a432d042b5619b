"""Suggestions at the lines they are for, in one review; what stands there already is not said a second time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from . import pulls, sticky
from .api import Api
from .folder import Suggestion
from .sorting import sort

MOST = 20
LONGEST = 2000
"""Letters of a line, and of what is said of it."""
SAID = "Press **Commit suggestion** to take one. Nothing changes unless you do."
TICKS = re.compile(r"`+")


class Unsuggested(ValueError):
    """Something that is no suggestion of ours."""


def suggest(api: Api, number: int, head: str, those: Sequence[Suggestion]) -> int:
    """Puts the suggestions that do not stand yet onto a commit; how many those were.

    GitHub refuses a review as a whole for one line that the change does not show, so such a line is left out.
    Raises Unsuggested.
    """
    if len(those) > MOST or not all(map(_sound, those)):
        raise Unsuggested(f"{len(those)} suggestions")
    fitting = list(_fitting(api, number, those)) if those else []
    new = list(_new(fitting, list(_standing(api, number)))) if fitting else []
    if new:
        told = [{"path": one.path, "line": one.line, "side": "RIGHT", "body": _body(one)} for one in new]
        review = {"commit_id": head, "event": "COMMENT", "body": SAID, "comments": told}
        api.send("POST", f"pulls/{number}/reviews", review)
    return len(new)


def _sound(one: Suggestion) -> bool:
    texts = (one.path, one.text, one.says)
    fits = all(type(text) is str and 0 < len(text) <= LONGEST for text in texts) and type(one.line) is int
    return fits and not set(one.text) & set("\r\n")


def _fitting(api: Api, number: int, those: Sequence[Suggestion]) -> Iterator[Suggestion]:
    shows = {file.path: file.shows for file in sort(pulls.changed(api, number))[0]}
    for one in those:
        if any(first <= one.line <= last for first, last in shows.get(one.path, ())):
            yield one


def _standing(api: Api, number: int) -> Iterator[tuple[str, int]]:
    """Mark and line of each of ours that still stands; one whose line has changed has no line any more."""
    for comment in api.pages(f"pulls/{number}/comments", sticky.MOST):
        ours = (comment["user"] or {}).get("login") == sticky.OURS
        if ours and comment.get("line"):
            yield str(comment["body"]).partition("\n")[0].strip(), int(comment["line"])


def _new(those: Sequence[Suggestion], standing: Sequence[tuple[str, int]]) -> Iterator[Suggestion]:
    """Those that do not stand yet; one that only moved, as lines above it came or went, still stands."""
    places = {(_mark(one), one.line) for one in those}
    moved = Counter(mark for mark, line in standing if (mark, line) not in places)
    for one in those:
        if (_mark(one), one.line) not in standing:
            moved[_mark(one)] -= 1
            if moved[_mark(one)] < 0:
                yield one


def _mark(one: Suggestion) -> str:
    return sticky.mark(f"suggestion {sha256(f'{one.path}:{one.text}'.encode()).hexdigest()[:16]}")


def _body(one: Suggestion) -> str:
    """The fence is longer than any in the line, so that the line cannot end it."""
    fence = "`" * max(3, max(map(len, TICKS.findall(one.text)), default=0) + 1)
    return f"{_mark(one)}\n{one.says}\n\n{fence}suggestion\n{one.text}\n{fence}"
