"""The shapes a moving figure is cut from, before curves are fitted: their edges in stretches."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..tracing.outline import Line, runs

Mask = NDArray[np.bool_]

BRIDGE, SHORTEST = 3, 4
"""A gap of so few points in a stretch does not break it, and one of so few is none."""


@dataclass(frozen=True)
class Stretch:
    """Part of an edge: its points, how exactly they are followed (cm), and whether it is inked."""

    line: Line
    tolerance: float
    inked: bool = True


@dataclass(frozen=True)
class Sheet:
    """A shape of one ``kind`` with its edge in stretches end to end, or a line of a single open stretch."""

    kind: str
    stretches: tuple[Stretch, ...]

    @property
    def closed(self) -> bool:
        return len(self.stretches) > 1 or self.stretches[0].line.closed


def split(line: Line, exact: Mask, near: float, loose: float) -> tuple[Stretch, ...]:
    """A closed line in stretches end to end.

    Where ``exact`` holds they are inked and followed to ``near`` cm, elsewhere not inked and followed to ``loose`` cm.
    """
    found = runs(exact, line.closed, BRIDGE, SHORTEST)
    if not found or found[0].closed:
        return (Stretch(line, near if found else loose, bool(found)),)
    count, pieces = len(line.points), []
    for run, following in zip(found, [*found[1:], found[0]], strict=True):
        gap = np.arange(run.index[-1], run.index[-1] + (following.index[0] - run.index[-1]) % count + 1) % count
        pieces.append(Stretch(Line(line.points[run.index], False), near))
        pieces.append(Stretch(Line(line.points[gap], False), loose, False))
    return tuple(pieces)
