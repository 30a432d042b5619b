"""The monthly issue: one that is open is renewed, so that there is never a second."""

from __future__ import annotations

from datetime import date

from . import sticky
from .api import Api

LABEL = "review due"
ABOUT = "reviews due"


def remind(api: Api, text: str, today: date) -> str:
    """Opens or renews the issue; returns what was done."""
    told = {"title": f"Reviews that are due: {today:%Y-%m}", "body": f"{sticky.mark(ABOUT)}\n{text}"}
    for issue in api.pages("issues", 100, state="open", labels=LABEL):
        if str(issue["body"] or "").startswith(sticky.mark(ABOUT)) and issue["user"]["login"] == sticky.OURS:
            api.send("PATCH", f"issues/{issue['number']}", told)
            return f"Issue {issue['number']} renewed."
    opened = api.send("POST", "issues", {**told, "labels": [LABEL]})
    return f"Issue {opened['number']} opened."
