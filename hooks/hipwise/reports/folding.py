"""What every report shares: equal faults told once, at most 50 a file, and the words of the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..problems import Problem, in_order, visible

MOST_PER_FILE = 50


class Fold(NamedTuple):
    """A problem, and the ones in the same file that say the same."""

    first: Problem
    more: tuple[Problem, ...] = ()

    @property
    def faults(self) -> int:
        """How many problems it stands for."""
        return 1 + len(self.more)

    @property
    def others(self) -> str:
        """The words for those that say the same, or ""."""
        return f"and {len(self.more)} more of the same{_lines(self.more)}" if self.more else ""


class Folded(NamedTuple):
    """What is told, in the order of the files, and how many problems are not."""

    folds: tuple[Fold, ...]
    left_out: int


def folded(problems: Iterable[Problem]) -> Folded:
    """Tell equal faults of a file once, and at most 50 different ones."""
    told: list[Fold] = []
    left_out = 0
    for _, group in groupby(in_order(problems), key=lambda problem: problem.place.file):
        folds = list(_by_words(group))
        told += folds[:MOST_PER_FILE]
        left_out += sum(fold.faults for fold in folds[MOST_PER_FILE:])
    return Folded(tuple(told), left_out)


def hints(problem: Problem, site: str) -> Iterator[tuple[str, str]]:
    """The ways out, each with the word in front of it."""
    if problem.expected:
        yield "expected", visible(problem.expected)
    if problem.nearest:
        yield "nearest", visible(problem.nearest)
    if problem.read:
        yield "read", guide(problem, site)


def guide(problem: Problem, site: str) -> str:
    """The address at which the guide explains a problem's field or fault."""
    return f"{site.rstrip('/')}/contributing/fields/" + (f"#{visible(problem.read)}" if problem.read else "")


def left_out(count: int) -> str:
    """What is said of problems that found no place."""
    return f"And {count} more. Mend these first, then run the check again." if count else ""


def total(problems: Sequence[Problem]) -> str:
    """The last line of a report."""
    errors = sum(problem.severity == "error" for problem in problems)
    files = len({problem.place.file for problem in problems})
    counts = [_count(errors, "error")] * bool(errors)
    counts += [_count(len(problems) - errors, "warning")] * (errors < len(problems))
    end = " Nothing was built." if errors else ""
    return f"{' and '.join(counts)} in {_count(files, 'file')}.{end}"


def _by_words(problems: Iterable[Problem]) -> Iterator[Fold]:
    same: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        same.setdefault((problem.severity, problem.code, problem.message), []).append(problem)
    return (Fold(first, tuple(more)) for first, *more in same.values())


def _lines(same: Sequence[Problem]) -> str:
    numbers = list(dict.fromkeys(problem.place.line for problem in same))
    shown = ", ".join(str(number) for number in numbers[:8])
    return f" (line {shown}{' ...' if len(numbers) > 8 else ''})"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
