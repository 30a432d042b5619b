"""From a figure to its two poses, and to every pose between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..figure import Figure, Miss, Point
from ..skeleton.frames import Array, Skeleton, Stature, rotation
from .bones import Placed
from .landmarks import build_of
from .measures import NAMES as MEASURES
from .measures import measure
from .misses import misses
from .solver import Solved, solve
from .start import pressed
from .task import Task, loosened, tasks
from .ties import Tie, tie


@dataclass(frozen=True)
class Posed:
    """One pose: all angles (D,) in degrees, and the pelvis's axes (3, 3) and place (3,) in cm.

    ``misses`` is what it could not meet, ``measured`` its measures by name (degrees and cm).
    """

    angles: Array
    root_axes: Array
    root: Array
    misses: tuple[Miss, ...]
    measured: Mapping[str, float]
    stature: Stature | None = None

    @property
    def skeleton(self) -> Skeleton:
        """Its bones, a batch of one."""
        return Skeleton.one(self.angles, self.root_axes, self.root, self.stature)


@dataclass(frozen=True)
class Motion:
    """The way from a start to an end; ``tie`` is what keeps its spot on the floor."""

    start: Posed
    end: Posed
    tie: Tie

    def at(self, share: float) -> Posed:
        """The pose a share of the way along, from 0 to 1."""
        if share in (0, 1):
            return self.end if share else self.start
        skeleton = self.through(np.array([share]))
        axes = self._between(np.array([share]))[1]
        root = skeleton.frames["pelvis"].origin
        return Posed(skeleton.angles[0], axes[0], root[0], (), _measured(skeleton), self.start.stature)

    def through(self, shares: Array) -> Skeleton:
        """The bones at some shares of the way, (n,) from 0 to 1, as one batch."""
        angles, axes, root = self._between(shares)
        stature = self.start.stature
        placed = Placed.of(Skeleton(angles, axes, root, stature))
        return Skeleton(angles, axes, root - self._slid(placed, shares), stature)

    def _between(self, shares: Array) -> tuple[Array, Array, Array]:
        a, b, share = self.start, self.end, np.asarray(shares, dtype=float)[:, None]
        angles = a.angles + share * (b.angles - a.angles)
        axes = a.root_axes @ rotation(share * _turn(a.root_axes.T @ b.root_axes)[None])
        return angles, axes, a.root + share * (b.root - a.root)

    def _slid(self, placed: Placed, shares: Array) -> Array:
        """How far planted contacts would slide or rise between start and end, (n, 3) cm."""
        if not self.tie.names:
            return np.zeros((len(shares), 3))
        first, last = (self.tie.points(Placed.of(one.skeleton)) for one in (self.start, self.end))
        share = np.asarray(shares, dtype=float)[:, None, None]
        slid: Array = (self.tie.points(placed) - first - share * (last - first)).mean(axis=1)
        return slid


def pose(figure: Figure, stature: Stature | None = None, grips: Mapping[str, Point] | None = None) -> Motion:
    """The two poses of a figure: contacts are met, angles strayed from as little as can be.

    ``grips`` says where things are held, by the kind of the thing (cm). Raises KeyError for a joint, direction,
    contact, landmark, posture or thing that does not exist. What cannot be met is in the poses' ``misses``.
    """
    first, last = (
        loosened(task, pressed(task, stature)) for task in tasks(figure, grips or {}, build_of(stature or Stature()))
    )
    both, found = (first, last), tie(first, last, figure.planted)
    solved = solve(both, found, stature)
    start, end = (_skeleton(one, stature) for one in solved)
    slid = found.slid(Placed.of(start), Placed.of(end))
    return Motion(_posed(both[0], solved[0], start, {}, stature), _posed(both[1], solved[1], end, slid, stature), found)


def _skeleton(solved: Solved, stature: Stature | None) -> Skeleton:
    return Skeleton.one(solved.angles, solved.root_axes, solved.root, stature)


def _posed(task: Task, solved: Solved, skeleton: Skeleton, slid: Mapping[str, float], stature: Stature | None) -> Posed:
    found = misses(task, skeleton, slid)
    return Posed(solved.angles, solved.root_axes, solved.root, found, _measured(skeleton), stature)


def _measured(skeleton: Skeleton) -> dict[str, float]:
    return {name: float(measure(skeleton, name)[0]) for name in MEASURES}


def _turn(axes: Array) -> Array:
    """The vector of a rotation (3, 3): its length is the angle in radians."""
    skew = np.array([axes[2, 1] - axes[1, 2], axes[0, 2] - axes[2, 0], axes[1, 0] - axes[0, 1]])
    sine = float(np.linalg.norm(skew))
    angle = np.arctan2(sine, np.trace(axes) - 1)
    vector: Array = skew * (angle / sine if sine > 1e-12 else 0.5)
    return vector
