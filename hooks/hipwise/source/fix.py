"""A guess at a slip: what it is, where it is, and the lines that would read well."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from .lines import Look


@dataclass(frozen=True, slots=True)
class Fix:
    """One guess; lines and columns count from 0, and `lines` says what would stand in their place."""

    code: str
    line: int
    column: int
    length: int
    lines: dict[int, str]
    parts: dict[str, str] = field(default_factory=dict)
    reaches: bool = False
    """Whether the slip swallows the lines after it, so that the parser stops far below."""
    lost: str = ""
    """The name of a field that is set aside with its value."""


Guess = Callable[[Sequence[str], int, Collection[str]], Iterator[Fix]]


def revalue(line: str, seen: Look, value: str) -> str:
    """The line with another value."""
    return line[: seen.value_at] + value
