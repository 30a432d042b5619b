"""What an editor writes for an author who asks: a whole file, a step, a slip; each with places still to fill in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from ..scaffold import BLANKS, blank
from .refusing import Schema
from .words import Place

TODO = re.compile(r"TODO[^#\n]*(?<!\s)")
ENTRIES: Mapping[tuple[str, tuple[str | int, ...]], tuple[str, Any]] = {
    ("exercises", ("steps", 0)): ("a step", "${1:TODO begin with what to do}"),
    ("exercises", ("slips", 0)): ("a slip", {"seen": "${1:TODO what you see}", "instead": "${2:TODO what to try}"}),
    ("exercises", ("cautions", 0)): (
        "a caution",
        {"when": "${1:TODO for whom}", "what": "${2|ask,avoid,adapt|}", "how": "${3:TODO what to do}"},
    ),
    ("claims", ("for", 0)): ("a study for it", {"source": "${1:the-id}", "shows": "${2:TODO what it found}"}),
    ("claims", ("against", 0)): ("a study against it", {"source": "${1:the-id}", "shows": "${2:TODO what it found}"}),
    ("exercises", ("muscles", 0)): ("a muscle", {"muscle": "${1:the-id}", "role": "${2|target,synergist,stabilizer|}"}),
}
"""Snippets of list entries: where, what an author is offered, and what is written."""


def snippet(place: Place) -> Schema:
    """What is offered at a place: the whole file at its top, else an entry of a list."""
    if not place.path and place.kind in BLANKS:
        label = f"a whole {BLANKS[place.kind]}"
        says = "Every field that is needed, with TODO where your own words belong."
        return {"defaultSnippets": [{"label": label, "description": says, "bodyText": stops(blank(place.kind))}]}
    if (place.kind, place.path) not in ENTRIES:
        return {}
    label, body = ENTRIES[place.kind, place.path]
    return {"defaultSnippets": [{"label": label, "description": "With TODO where your words belong.", "body": body}]}


def stops(text: str) -> str:
    """A blank file in which each TODO is a place the cursor jumps to."""
    number = count(1)
    lines = (line if "# TODO" in line else TODO.sub(lambda it: f"${{{next(number)}:{it[0]}}}", line)
             for line in text.splitlines() if not line.startswith("#"))  # fmt: skip
    return "\n".join(lines)


def stand_in(good: str) -> Schema:
    """What stands after the colon until the author writes: TODO for a text, else the good example to change."""
    value = good.partition(": ")[2].strip('"')
    body = value if re.fullmatch(r"[^\s,]+|\d+ to \d+", value) and not value.isalpha() else "TODO"
    says = "A place to come back to. The checker tells you of it." if body == "TODO" else "A good example to change."
    return {"defaultSnippets": [{"label": body, "description": says, "body": f"${{1:{body}}}"}]}
