"""The body of an issue, as answers under the headings of the form it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

EMPTY = "_No response_"
HEADING = re.compile(r"### (.+?)[ \t]*")


def answers(body: str, labels: Sequence[str]) -> Mapping[str, str] | None:
    """Every answer by its heading, "" where there is none; None where the body is not of this form.

    GitHub names no form in an issue, and labels may be missing, so the headings alone tell. A heading of the
    writer's own, and one of the form's written a second time, belong to the answer they stand in.
    """
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts: dict[str, int] = {}
    last = -1
    for at, line in enumerate(lines):
        found = HEADING.fullmatch(line)
        label = found[1] if found else ""
        if label in labels and label not in starts and labels.index(label) > last:
            starts[label], last = at, labels.index(label)
    if not labels or labels[0] not in starts or len(starts) < len(labels) / 2:
        return None
    return {label: _text(lines, label, starts) for label in labels}


def _text(lines: Sequence[str], label: str, starts: Mapping[str, int]) -> str:
    if label not in starts:
        return ""
    later = [at for at in starts.values() if at > starts[label]]
    text = "\n".join(lines[starts[label] + 1 : min(later, default=len(lines))]).strip()
    return "" if text == EMPTY else text


def entries(text: str) -> list[str]:
    """The lines of an answer without bullets, numbers and headings' signs, each with single spaces."""
    bare = (re.sub(r"^\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6})\s+", "", line) for line in text.split("\n"))
    return [" ".join(line.split()) for line in bare if line.strip()]
