"""A film as the data a player reads: whole numbers, few of them, and each no longer than it must be.

``drawn`` is markup with empty paths, and ``shapes`` says for each of them in order which line it shows, from which of
its points to before which. A line, in ``lines``, is two lists. The first has eight numbers a node: its hinge, the step
of its depth, and the steps in x and y to the handle before it, to itself, and to the handle after it. The second has,
for x and y of every node, how much further it moves in each key pose; nothing stands for no further. A hinge, in
``hinges``, is two movements and how much the first of them counts. A movement, in ``moves``, is two rows, for x and y,
of four numbers, each with its value in every key pose: what is owed to x, to y and to depth, in thousandths, and what
is added. ``weights`` are the coefficients, by powers of the share of the way, with which each key pose counts.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .motion import Film
from .motion_paths import Path
from .path import Pen

Array = NDArray[np.float64]
Hinge = tuple[int, int, float]
Rows = list[list[list[int]]]

THOUSAND = 1000
SHARES = 20
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
    markup, shapes = _drawn(film, id)
    weights = _weights(len(film.moves))
    said = {"drawn": markup, "shapes": shapes, "lines": lines, "hinges": list(hinges), "moves": moves}
    return json.dumps({**said, "weights": weights}, separators=(",", ":"))


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


def _drawn(film: Film, id: str) -> tuple[str, list[list[int]]]:
    """The markup of a film, and the stretch of a line each of its paths shows."""
    shapes: list[list[int]] = []

    def filled(numbers: Sequence[int]) -> str:
        return "".join(_element(film.paths[number].kind, shapes, _whole(film, number)) for number in numbers)

    def inked(numbers: Sequence[int], kind: str = "") -> str:
        each = ((number, stretch) for number in numbers for stretch in film.paths[number].inked)
        return "".join(_element(kind or _line(film.paths[n]), shapes, _stretch(n, stretch)) for n, stretch in each)

    def painted(numbers: Sequence[int]) -> str:
        return "".join((filled([n]) if film.paths[n].closed else "") + inked([n]) for n in numbers)

    parts = []
    for part in film.parts:
        clip = f"{id}-{part.name}"
        cut = "".join(_element("", shapes, _whole(film, number)) for number in part.outline)
        inside = filled(part.outline) + painted(part.within)
        parts.append(f'<clipPath id="{clip}">{cut}</clipPath><g clip-path="url(#{clip})">{inside}</g>')
        parts.append(inked(part.outline, OUTLINE) + painted(part.over))
    return f'<g class="film">{"".join(parts)}{painted(film.through)}</g>', shapes


def _element(kind: str, shapes: list[list[int]], shape: list[int]) -> str:
    shapes.append(shape)
    return f'<path class="{kind}"/>' if kind else "<path/>"


def _whole(film: Film, number: int) -> list[int]:
    return _stretch(number, (0, len(film.paths[number].segments)))


def _stretch(number: int, stretch: tuple[int, int]) -> list[int]:
    return [number, POINTS * stretch[0] + 1, POINTS * stretch[1] + 2]


def _line(path: Path) -> str:
    return {"s": OUTLINE, "f": "f"}.get(path.kind, "h") if not path.closed else "h"


def _weights(count: int) -> list[list[float]]:
    """For each of ``count`` evenly spaced key poses the polynomial that is 1 at it and 0 at the others."""
    at = np.linspace(0, 1, count)
    return [_rounded(np.poly(np.delete(at, k))[::-1] / np.prod(at[k] - np.delete(at, k))) for k in range(count)]


def _rounded(numbers: Array) -> list[float]:
    return [int(n) if n == int(n) else float(n) for n in np.round(numbers, 5)]
