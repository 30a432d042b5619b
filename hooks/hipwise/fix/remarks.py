"""Remarks and blank lines, and the line of content each belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

HEAD = "# yaml-language-server:"


class Between(NamedTuple):
    """The numbers of the lines between two lines of content, each with the one it belongs to."""

    below: range
    """What belongs to the line above them."""
    above: range
    """What belongs to the line below them."""


def says(line: str) -> bool:
    """Whether a line says anything: it is neither blank nor only a remark."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def remarks_above(lines: Sequence[str], last: int, line: int) -> Between:
    """The lines between two lines of content; `last` is -1 above the first, `line` is past the end below the last.

    A remark set in further than the content below it belongs to the content above it.
    """
    between = range(last + 1, line)
    edge = indent(lines[line]) if line < len(lines) else 0
    deeper = [at for at in between if last >= 0 and lines[at].strip() and indent(lines[at]) > edge]
    middle = deeper[-1] + 1 if deeper else last + 1
    return Between(range(last + 1, middle), range(middle, line))


def top(lines: Sequence[str], first: int) -> int:
    """How many lines stay on top: down to the last blank one above the first field, or to the one for editors."""
    return max((at + 1 for at in range(first) if not lines[at].strip() or lines[at].startswith(HEAD)), default=0)


def indent(line: str) -> int:
    """How far a line is set in."""
    return len(line) - len(line.lstrip(" \t"))
