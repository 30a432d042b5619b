"""What is wrong, said so that its author can mend it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

MOST_PER_FILE = 50
MOST_BYTES = 20_000
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


def show(problems: Iterable[Problem], lines_of: Callable[[str], Sequence[str]], *, site: str) -> str:
    """Say all problems for a person at a terminal, in at most 20 kB; "" if there are none."""
    found = in_order(problems)
    if not found:
        return ""
    room = _Room()
    for file, group in groupby(found, key=lambda problem: problem.place.file):
        _show_file(list(group), lines_of(file), site.rstrip("/"), room)
    return "\n".join([*room.blocks, *_left_out(room), _total(found)]) + "\n"


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
    return "".join(shown for shown, _ in _cells(text))


@dataclass(slots=True)
class _Room:
    """How much of the 20 kB is used, and what found no place in them."""

    blocks: list[str] = field(default_factory=list)
    used: int = 0
    left_out: int = 0

    def take(self, block: str, faults: int) -> None:
        size = len(block.encode("utf-8", "replace")) + 1
        if self.used + size > MOST_BYTES - 500:
            self.left_out += faults
            return
        self.blocks.append(block)
        self.used += size


def _show_file(problems: list[Problem], lines: Sequence[str], site: str, room: _Room) -> None:
    folds: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        folds.setdefault((problem.severity, problem.code, problem.message), []).append(problem)
    for count, same in enumerate(folds.values()):
        if count < MOST_PER_FILE:
            room.take("\n".join(_block(same, lines, site)), len(same))
        else:
            room.left_out += len(same)


def _block(same: list[Problem], lines: Sequence[str], site: str) -> Iterator[str]:
    first = same[0]
    place = first.place
    where = f"{visible(place.file)}:{place.line}:{place.column}"
    yield f"{where}: {first.severity}[{first.code}]: {visible(first.message)}"
    if first.also and first.also.file == place.file:
        yield from _excerpt(first.also, lines, "first here", before=False)
    yield from _excerpt(place, lines, "here", before=not first.also or first.also.line != place.line - 1)
    if first.also and first.also.file != place.file:
        yield f"   also      {visible(first.also.file)}:{first.also.line}:{first.also.column}"
    yield from _hints(first, site)
    if len(same) > 1:
        yield f"   and {len(same) - 1} more of the same{_line_list(same[1:])}"


def _hints(problem: Problem, site: str) -> Iterator[str]:
    if problem.expected:
        yield f"   expected  {visible(problem.expected)}"
    if problem.nearest:
        yield f"   nearest   {visible(problem.nearest)}"
    if problem.read:
        yield f"   read      {site}/contributing/fields/#{problem.read}"


def _line_list(same: Sequence[Problem]) -> str:
    numbers = list(dict.fromkeys(problem.place.line for problem in same))
    shown = ", ".join(str(number) for number in numbers[:8])
    return f" (line {shown}{' ...' if len(numbers) > 8 else ''})"


def _excerpt(place: Place, lines: Sequence[str], remark: str, *, before: bool) -> Iterator[str]:
    if not 1 <= place.line <= len(lines):
        return
    width = max(5, len(str(place.line)))
    start = max(0, place.column - 1 - LONGEST_QUOTE // 2)
    if before and place.line > 1:
        yield f"{place.line - 1:>{width}} | {_window(lines[place.line - 2], start)}"
    line = lines[place.line - 1]
    yield f"{place.line:>{width}} | {_window(line, start)}"
    left, token = _caret(line, start, place)
    yield f"{'':>{width}} | {' ' * left}{'^' * token} {remark}"


def _window(line: str, start: int) -> str:
    end = start + 2 * LONGEST_QUOTE
    text = visible(line[start:end].rstrip())
    return ("…" if start else "") + text + ("…" if len(line) > end else "")


def _caret(line: str, start: int, place: Place) -> tuple[int, int]:
    """Columns left of the caret and columns under the token, as a terminal counts them."""
    cells = _cells(line[start : start + 2 * LONGEST_QUOTE])
    begin = min(place.column - 1 - start, len(cells))
    left = sum(width for _, width in cells[:begin]) + (1 if start else 0)
    token = sum(width for _, width in cells[begin : begin + place.length])
    return left, max(1, token)


def _cells(text: str) -> list[tuple[str, int]]:
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


def _left_out(room: _Room) -> list[str]:
    return [f"And {room.left_out} more. Mend these first, then run the check again."] if room.left_out else []


def _total(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    files = len({problem.place.file for problem in problems})
    counts = [_count(errors, "error")] * bool(errors)
    counts += [_count(len(problems) - errors, "warning")] * (errors < len(problems))
    end = " Nothing was built." if errors else ""
    return f"{' and '.join(counts)} in {_count(files, 'file')}.{end}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
