"""Foreign text in a comment: shown exactly, and without any power."""

from __future__ import annotations

import re
from html import escape

from hipwise.problems import visible

LONGEST = 160
# After these signs GitHub looks for a person or an issue; a joiner of no width makes it find none.
CALLING = re.compile(r"[@#]")
JOINER = "\u2060"
TICKS = re.compile(r"`+")
SLASHED_BAR = re.compile(r"\\+(?=\|)")


def plain(text: str, most: int = LONGEST) -> str:
    """Text on one line, cut, with invisible signs named and nobody called."""
    line = visible(" ".join(text.split()))
    cut = line if len(line) <= most else line[: most - 1].rstrip() + "…"
    return CALLING.sub(lambda sign: sign[0] + JOINER, cut)


def code(text: str, most: int = LONGEST) -> str:
    """Text inside code marks; what is empty is said to be."""
    inner = plain(text, most)
    if not inner:
        return "nothing"
    fence = "`" * (max(map(len, TICKS.findall(inner)), default=0) + 1)
    room = " " if inner[0] == "`" or inner[-1] == "`" else ""
    return f"{fence}{room}{inner}{room}{fence}"


def cell(markdown: str) -> str:
    """Markdown for a cell of a table: a bar in it does not end the cell.

    A backslash before a bar would end it after all, so such a backslash becomes a sign that looks like one.
    """
    return SLASHED_BAR.sub(lambda run: "∖" * len(run[0]), markdown).replace("|", "\\|")


def attribute(text: str, most: int = LONGEST) -> str:
    """Text for a quoted HTML attribute."""
    return escape(plain(text, most), quote=True)


def block(text: str, language: str = "") -> str:
    """Text as a block of code, line by line as it is."""
    lines = [CALLING.sub(lambda sign: sign[0] + JOINER, visible(line)) for line in text.splitlines()]
    fence = "`" * max(3, max((len(run) for run in TICKS.findall(text)), default=0) + 1)
    return "\n".join([fence + language, *lines, fence])
