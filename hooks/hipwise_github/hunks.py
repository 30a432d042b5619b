"""Which lines of a file its change shows, as GitHub cuts it: a remark can stand on those only."""

from __future__ import annotations

import re
from collections.abc import Iterator

Lines = tuple[int, int]
"""The first and the last line of a stretch, counted from 1."""
HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(\d{1,9})(?:,\d+)? @@.*\n((?:[ +\\-].*(?:\n|\Z))*)", re.M)


def shown(patch: str) -> tuple[Lines, ...]:
    """The stretches of the new file that a patch shows; none where GitHub gives no patch."""
    return tuple(_stretches(patch))


def _stretches(patch: str) -> Iterator[Lines]:
    for hunk in HUNK.finditer(patch):
        first, count = int(hunk[1]), sum(line.startswith((" ", "+")) for line in hunk[2].split("\n"))
        if count:
            yield first, first + count - 1
