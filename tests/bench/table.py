"""One table for everything measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, ours and theirs in one unit, and who they are; without theirs, why there are none."""

    what: str
    ours: float
    theirs: float | None
    unit: str
    beside: str

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        return (
            self.what,
            _number(self.ours, self.unit),
            _number(self.theirs, self.unit),
            f"{self.ours / self.theirs:.2f}" if self.theirs else "-",
            self.beside,
        )


HEAD = ("", "Hipwise", "theirs", "ratio", "beside")


def table(rows: Sequence[Row]) -> str:
    """The rows in columns as wide as they need to be."""
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.rjust(width) if at in (1, 2, 3) else cell.ljust(width) for at, (cell, width) in found).rstrip()
        for line in lines
        if (found := list(enumerate(zip(line, widths, strict=True))))
    )


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    return f"{value:.{2 if value < 10 else 0}f} {unit}"
