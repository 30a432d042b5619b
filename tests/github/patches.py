"""Patches as GitHub cuts them, and suggestions as GitHub takes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import unified_diff
from typing import Any

END = "\\ No newline at end of file"


def patch_of(before: bytes, after: bytes) -> str:
    """The patch between two versions of a file, from its first hunk on."""
    cut = unified_diff(_lines(before), _lines(after), lineterm="")
    return "\n".join("\n".join(line.split("\0")) for line in list(cut)[2:])


def _lines(data: bytes) -> list[str]:
    """The lines of a file; what follows \0 tells that the last has no end."""
    *whole, last = data.decode("utf-8", "replace").replace("\0", "?").split("\n")
    return [*whole, f"{last}\0{END}"] if last else whole


def lines_of(patch: str) -> set[int]:
    """The lines of the new file that a patch shows."""
    found, at = set(), 0
    for line in patch.split("\n"):
        if line.startswith("@@"):
            at = int(re.findall(r"[+](\d+)", line)[0])
        elif line.startswith((" ", "+")):
            found.add(at)
            at += 1
    return found


def block_in(body: str) -> str:
    """The words of the first suggestion in a comment, as Markdown ends a block: by a fence at least as long."""
    lines = body.split("\n")
    start = next(at for at, line in enumerate(lines) if re.fullmatch(r"`{3,}suggestion", line))
    fence = lines[start].count("`")
    end = next(at for at in range(start + 1, len(lines)) if re.fullmatch(rf"`{{{fence},}} *", lines[at]))
    return "\n".join(lines[start + 1 : end])


def accepted(text: str, remarks: Iterable[Mapping[str, Any]]) -> str:
    """A file's text with suggestions taken, each in place of the line it stands at."""
    lines = text.split("\n")
    for one in remarks:
        lines[one["line"] - 1] = block_in(one["body"])
    return "\n".join(lines)
