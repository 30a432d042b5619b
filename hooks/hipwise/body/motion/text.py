"""A film as the data a player reads: whole numbers, few of them, and each no longer than it must be.

``drawn`` is markup with empty paths, and ``shapes`` says for each of them in order which line it shows, and from which
of its points to before which unless it shows all. A line, in ``lines``, is two lists. The first has eight numbers a
node: its hinge, the step of its depth, and the steps in x and y to the handle before it, to itself, and to the handle
after it. The second has, for x and y of every node, how much further it moves in each key pose; nothing stands for no
further. A hinge, in ``hinges``, is two movements and how much the first of them counts. A movement, in ``moves``, is
two rows, for x and y, of four numbers, each with its value in every key pose: what is owed to x, to y and to depth, in
thousandths, and what is added. ``weights`` are the coefficients, by powers of the share of the way, with which each key
pose counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..tracing.path import Pen
from .film import Film, Part
from .paths import Path

Array = NDArray[np.float64]
Hinge = tuple[int, int, float]
Rows = list[list[list[int]]]

THOUSAND = 1000
SHARES = 10
"""In steps of one over this two bones share a node."""
POINTS = 3
"""Points a node has: its two handles and itself, which is the middle one."""
FLIP = np.array([1.0, -1.0, 1.0])
OUTLINE = "s ln"


def text(film: Film, pen: Pen, id: str) -> str:
    """A film as JSON, in the units and at the place of the picture ``pen`` drew; ``id`` must be unique on the page."""
    moves, place = _moves(film, pen)
    hinges: dict[Hinge, int] = {}
    lines = [_path(path, pen, place, hinges) for path in film.paths]
    sheet = _Sheet({path: number for number, path in enumerate(film.paths)}, [])
    markup = sheet.film(film, id)
    said = {"drawn": markup, "shapes": sheet.shapes, "lines": lines, "hinges": list(hinges), "moves": moves}
    return json.dumps({**said, "weights": _weights(len(film.moves))}, separators=(",", ":"))


@dataclass(frozen=True)
class _Sheet:
    """The markup of a film as it is written: the numbers of its lines, and the stretch each path so far shows."""

    numbers: Mapping[Path, int]
    shapes: list[list[int]]

    def film(self, film: Film, id: str) -> str:
        """Everything, in the order it is painted in."""
        behind = self.painted(film.behind)
        parts = "".join(self.part(part, f"{id}-{part.name}") for part in film.parts)
        return f'<g class="film{" all" if film.all else ""}">{behind}{parts}{self.painted(film.before)}</g>'

    def part(self, part: Part, clip: str) -> str:
        """A limb, which its own outline clips."""
        cut = "".join(self.filled(path, "") for path in part.outline)
        inside = "".join(self.filled(path, path.kind) for path in part.outline) + self.painted(part.within)
        edge = "".join(self.inked(path, OUTLINE) for path in part.outline)
        clipped = f'<clipPath id="{clip}">{cut}</clipPath><g clip-path="url(#{clip})">{inside}</g>'
        return clipped + edge + self.painted(part.over)

    def painted(self, paths: Iterable[Path]) -> str:
        """Shapes with their inked stretches, and lines."""
        said = []
        for path in paths:
            line = "h" if path.closed else {"s": OUTLINE}.get(path.kind, path.kind)
            said.append((self.filled(path, path.kind) if path.closed else "") + self.inked(path, line))
        return "".join(said)

    def filled(self, path: Path, kind: str) -> str:
        """A whole shape."""
        return self._element(path, kind, 0, len(path.segments))

    def inked(self, path: Path, kind: str) -> str:
        """The stretches of an edge that are inked."""
        return "".join(self._element(path, kind, begin, end) for begin, end in path.inked)

    def _element(self, path: Path, kind: str, begin: int, end: int) -> str:
        whole = path.closed and (begin, end) == (0, len(path.segments))
        self.shapes.append([self.numbers[path], *(() if whole else (POINTS * begin + 1, POINTS * end + 2))])
        return f'<path class="{kind}"/>' if kind else "<path/>"


def _moves(film: Film, pen: Pen) -> tuple[list[Rows], list[int]]:
    """Every different movement in picture units, and which of them each bone makes."""
    used = {int(bone) for path in film.paths for bone in (*path.nodes.first, *path.nodes.second)}
    turn = np.rint(FLIP[:2, None] * film.moves[..., :2, :3] * FLIP * THOUSAND)
    carried = (film.moves[..., :3] @ film.origins[:, :, None])[..., 0] + film.moves[..., 3]
    before, after = _units(film.origins, pen), _units(carried, pen)
    # Rounded after the turns are, the shift brings every joint to its place in spite of them.
    shift = np.rint(after[..., :2] - (turn @ before[:, :, None])[..., 0] / THOUSAND)
    rows = np.concatenate([turn, shift[..., None]], axis=-1).astype(int)
    each: list[Rows] = rows.transpose(1, 2, 3, 0).tolist()
    different: list[Rows] = []
    place = []
    for bone, move in enumerate(each):
        if bone in used and move not in different:
            different.append(move)
        place.append(different.index(move) if bone in used else 0)
    return different, place


def _units(points: Array, pen: Pen) -> Array:
    """Picture units (..., 3) of points (..., 3) in centimetres."""
    units: Array = (points - [pen.left, pen.top, 0]) * FLIP * pen.scale
    return units


def _path(path: Path, pen: Pen, place: Sequence[int], hinges: dict[Hinge, int]) -> list[list[Any]]:
    around = np.rint(_units(_with_handles(path), pen)).astype(int)
    flat = around.reshape(-1, 3)
    steps = np.diff(flat[:, :2], axis=0, prepend=0).reshape(len(around), -1)
    deeper = np.diff(around[:, 0, 2], prepend=0)
    numbers = np.column_stack([_hinges(path, place, hinges), deeper, steps])
    return [numbers.ravel().tolist(), _shifts(path, pen)]


def _shifts(path: Path, pen: Pen) -> list[list[int]]:
    shifts = np.rint(path.shifts * FLIP[:2] * pen.scale).astype(int).transpose(1, 2, 0).reshape(-1, len(path.shifts))
    return [each.tolist() if each.any() else [] for each in shifts] if shifts.any() else []


def _with_handles(path: Path) -> Array:
    """The handle before each node, the node, and the handle after it: (nodes, 3, 3) in centimetres."""
    points = np.repeat(path.nodes.points[:, None], POINTS, axis=1)
    count = len(path.segments)
    points[:count, 2, :2] = path.segments[:, 1]
    points[(np.arange(count) + 1) % len(points), 0, :2] = path.segments[:, 2]
    return points


def _hinges(path: Path, place: Sequence[int], hinges: dict[Hinge, int]) -> list[int]:
    found = []
    for first, second, share in zip(path.nodes.first, path.nodes.second, path.nodes.share, strict=True):
        a, b, part = place[first], place[second], round(float(share) * SHARES) / SHARES
        found.append(hinges.setdefault((a, a, 1.0) if a == b or part == 1 else (a, b, part), len(hinges)))
    return found


def _weights(count: int) -> list[list[float]]:
    """For each of ``count`` evenly spaced key poses the polynomial that is 1 at it and 0 at the others."""
    at = np.linspace(0, 1, count)
    return [_rounded(np.poly(np.delete(at, k))[::-1] / np.prod(at[k] - np.delete(at, k))) for k in range(count)]


def _rounded(numbers: Array) -> list[float]:
    return [int(n) if n == int(n) else float(n) for n in np.round(numbers, 5)]
