"""Contacts are laws, angles are wishes: start and end of a figure are found together.

Levenberg and Marquardt's method over the place of the pelvis and the joints that may bend, of both poses at once, so
that a planted foot stands where it suits both. All perturbed poses go through one batch of skeletons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..skeleton.frames import Array, Skeleton, Stature, rotation
from .bones import Placed
from .law import Law
from .laws import laws
from .start import begin
from .task import Task
from .ties import Tie

NUDGE = 1e-4
STAGES = ((0.1, 8), (0.4, 8), (1.0, 20), (4.0, 12))
"""How firmly laws hold in each round, and how many steps it may take: soft first, so that wishes steer."""
TRIED = np.array([0.1, 1.0, 10.0, 300.0])
SETTLED = 4e-3
"""A round ends where a step improves less than this share of what is left."""
ROOT = 6


@dataclass(frozen=True)
class Solved:
    """A pose that was found: all angles (D,), and where the pelvis is, (3, 3) and (3,)."""

    angles: Array
    root_axes: Array
    root: Array


def solve(tasks: Sequence[Task], tie: Tie, stature: Stature | None = None) -> tuple[Solved, ...]:
    """Poses that meet their laws and stray as little as they can from their wishes."""
    problem = _Problem(tuple(tasks), tuple(laws(task) for task in tasks), tie, stature)
    place = [begin(task, stature) for task in tasks]
    for firmness, steps in STAGES:
        place = problem.descend(place, firmness, steps)
    return tuple(_solved(*unknown(task, found[None])) for task, found in zip(tasks, place, strict=True))


def unknown(task: Task, found: Array) -> tuple[Array, Array, Array]:
    """Angles (n, D), axes (n, 3, 3) and place (n, 3) of the pelvis from unknowns (n, 6 + k)."""
    angles = np.repeat(task.wishes[None], len(found), axis=0)
    angles[:, task.free.places] = found[:, ROOT:]
    axes = rotation(np.radians(found[:, 3:ROOT])) @ task.root.axes
    return angles, axes, task.root.place + found[:, :3]


def _solved(angles: Array, axes: Array, root: Array) -> Solved:
    return Solved(angles[0], axes[0], root[0])


def wish_rows(task: Task, found: Array) -> Array:
    """How far unknowns (n, 6 + k) stray from what is wished, in tolerances."""
    free, bent = task.free, found[:, ROOT:]
    beyond = np.minimum(bent - free.least, 0.0) + np.maximum(bent - free.most, 0.0)
    return np.hstack(
        [
            (bent - task.wishes[free.places]) / free.strays,
            beyond / 0.5,
            found[:, 3:ROOT] / task.root.strays,
            found[:, [0, 2]] / 200.0,
            (task.root.place[1] + found[:, 1:2]) * 0.01,
        ]
    )


@dataclass(frozen=True)
class _Problem:
    tasks: tuple[Task, ...]
    laws: tuple[tuple[Law, ...], ...]
    tie: Tie
    stature: Stature | None

    def descend(self, place: list[Array], firmness: float, steps: int) -> list[Array]:
        """Unknowns after at most so many steps downhill."""
        damping = 1e-2
        for _ in range(steps):
            rows, slopes = self._slopes(place, firmness)
            cost = float(rows @ rows)
            square, pull = slopes.T @ slopes, slopes.T @ rows
            scale = np.diag(square) + 1e-6
            dampings = damping * TRIED
            systems = square + dampings[:, None, None] * np.diag(scale)
            ways = np.asarray(-np.linalg.solve(systems, pull[:, None])[..., 0], dtype=float)
            tried = self._split(place, ways)
            found = self._rows(tried, firmness)
            costs = (found * found).sum(1)
            best = int(np.argmin(costs))
            if costs[best] >= cost:
                damping *= 3000
                if damping > 1e6:
                    break
                continue
            place = [one[best] for one in tried]
            damping = float(np.clip(dampings[best], 1e-7, 1e5))
            if cost - costs[best] < SETTLED * cost:
                break
        return place

    def _split(self, place: list[Array], ways: Array) -> list[Array]:
        cuts = np.cumsum([len(one) for one in place])[:-1]
        return [one + way for one, way in zip(place, np.split(ways, cuts, axis=1), strict=True)]

    def _placed(self, founds: Sequence[Array]) -> list[Placed]:
        parts = [unknown(task, found) for task, found in zip(self.tasks, founds, strict=True)]
        angles, axes, root = (np.concatenate(kind) for kind in zip(*parts, strict=True))
        placed = Placed.of(Skeleton(angles, axes, root, self.stature))
        ends = np.cumsum([len(found) for found in founds])
        return [placed.some(slice(end - len(found), end)) for end, found in zip(ends, founds, strict=True)]

    def _own(self, which: int, placed: Placed, found: Array, firmness: float) -> Array:
        parts = [law.rows(placed) * (min(firmness, law.firm) if law.firm else 1.0) for law in self.laws[which]]
        return np.hstack([*parts, wish_rows(self.tasks[which], found)])

    def _rows(self, founds: Sequence[Array], firmness: float) -> Array:
        """All rows of as many pairs of poses, (n, m)."""
        placed = self._placed(founds)
        own = [self._own(which, placed[which], founds[which], firmness) for which in range(len(founds))]
        apart = (self.tie.spots(placed[0]) - self.tie.spots(placed[-1])) * firmness
        return np.hstack([*own, apart])

    def _slopes(self, place: list[Array], firmness: float) -> tuple[Array, Array]:
        """The rows of one pair of poses (m,), and how they change with every unknown (m, k)."""
        founds = [one + np.vstack([np.zeros(len(one)), np.eye(len(one)) * NUDGE]) for one in place]
        placed = self._placed(founds)
        rows, slopes, spots = [], [], []
        for which, found in enumerate(founds):
            own = self._own(which, placed[which], found, firmness)
            rows.append(own[0])
            slopes.append((own[1:] - own[0]).T / NUDGE)
            spots.append(self.tie.spots(placed[which]) * firmness)
        ties = [(one[1:] - one[0]).T / NUDGE for one in spots]
        return np.concatenate([*rows, spots[0][0] - spots[1][0]]), _blocks(slopes, ties)


def _blocks(slopes: list[Array], ties: list[Array]) -> Array:
    (a, b), (c, d) = slopes, ties
    return np.block([[a, np.zeros((len(a), b.shape[1]))], [np.zeros((len(b), a.shape[1])), b], [c, -d]])
