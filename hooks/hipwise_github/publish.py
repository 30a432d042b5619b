"""Pictures, comment, labels, verdict and suggestions onto a pull request, if its newest commit is still the same."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from . import folder, gallery, pulls, sticky
from .api import Api, Refused
from .events import Run
from .folder import Verdict
from .suggest import suggest

ABOUT = "pull request"
PICTURES = "%pictures%"
"""Stands in the comment where the address of the pictures is to be."""
CARDS = "%cards%"
"""Stands in the comment where the address of the printed cards is to be."""
STATUS = "Clinical review"
STATES = {"pass": "success", "none": "success", "wait": "pending"}
# What the computer works out; all other labels are people's own.
WORKED_OUT = ("new exercise", "dose changed", "safety words changed", "figure", "sources", "code", "first contribution")


def publish(api: Api, run: Run, handed: Path, cards: str) -> bool:
    """Writes everything; False where the pull request has moved on, so that newer news is not overwritten.

    `cards` is the address of the printed cards, or nothing.
    """
    found = pulls.find(api, run)
    verdict = folder.verdict_in(handed)
    if found is None or int(found["number"]) != verdict.number or verdict.head != run.sha:
        return False
    text = (handed / "out" / "comment.md").read_text("utf-8")
    hung = {path.name: path.read_bytes() for path in sorted((handed / "out" / "pictures").glob("*.png"))}
    address = gallery.hang(api, verdict.number, run.sha[:12], hung) if hung else ""
    sticky.keep(api, verdict.number, ABOUT, text.replace(PICTURES, address).replace(CARDS, cards))
    _label(api, verdict, {str(label["name"]) for label in found["labels"]})
    _state(api, verdict)
    suggest(api, verdict.number, verdict.head, folder.suggestions_in(handed))
    return True


def _label(api: Api, verdict: Verdict, there: set[str]) -> None:
    wanted = set(verdict.labels) & set(WORKED_OUT)
    if missing := sorted(wanted - there):
        api.send("POST", f"issues/{verdict.number}/labels", {"labels": missing})
    for gone in sorted((there & set(WORKED_OUT)) - wanted):
        try:
            api.send("DELETE", f"issues/{verdict.number}/labels/{quote(gone)}")
        except Refused as error:  # somebody else took it off meanwhile
            if error.status != 404:
                raise


def _state(api: Api, verdict: Verdict) -> None:
    told = {"state": STATES[verdict.clinical], "context": STATUS, "description": verdict.reason[:140]}
    api.send("POST", f"statuses/{verdict.head}", told)
