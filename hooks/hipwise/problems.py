"""What is wrong, and how foreign text is shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: line and column count from 1, in code points."""

    file: str
    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: its place, a stable code, plain words, and the way out."""

    place: Place
    code: str
    message: str
    expected: str = ""
    nearest: str = ""
    read: str = ""
    """Anchor on the guide page contributing/fields/."""
    also: Place | None = None
    """A second line that belongs to the fault, as the first of two equal fields."""
    severity: Literal["error", "warning"] = "error"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by file, line and column, and drop the ones said twice."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.place, problem.code, problem.message))


def quoted(text: str) -> str:
    """Give foreign text in quotes, cut at 80 characters, with invisible characters named."""
    cut = text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
    return f'"{visible(cut)}"'


def visible(text: str) -> str:
    """Name each control and invisible character, as U+202E RIGHT-TO-LEFT OVERRIDE."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(shown for shown, _ in cells(text))


def cells(text: str) -> list[tuple[str, int]]:
    """For each code point, what is printed for it and how many columns that takes."""
    cells: list[tuple[str, int]] = []
    for index, char in enumerate(text):
        before = text[index - 1] if index else ""
        cells.append((char, 1) if " " <= char <= "~" else _cell(char, before))
    return cells


def _cell(char: str, before: str) -> tuple[str, int]:
    if char == "\t":
        return "    ", 4
    category = unicodedata.category(char)
    joins = char in "\u200c\u200d\ufe0f" and before > "\u00ff"
    if (category in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"} and not joins) or (_is_blank(char) and not joins):
        named = f"<U+{ord(char):04X} {unicodedata.name(char, _unnamed(category))}>"
        return named, len(named)
    if category in {"Mn", "Me"} or joins or before == "\u200d" or "\U0001f3fb" <= char <= "\U0001f3ff":
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _is_blank(char: str) -> bool:
    """Tell the characters that show nothing although they count as letters, marks or spaces."""
    return char in "\u00a0\u034f\u115f\u1160\u17b4\u17b5\u2800\u3000\u3164\uffa0" or (
        "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef" or "\u2000" <= char <= "\u200a"
    )


def _unnamed(category: str) -> str:
    return {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE USE", "Cs": "HALF A CHARACTER"}.get(category, "UNNAMED")
