"""The skin of a posed body: how far any point of the picture's space lies outside of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..skeleton.frames import Frame, Skeleton
from .solids import Capsule, Floats, Solid, Tube, joined
from .tables import Body, Part

Array = NDArray[np.float64]
Local = tuple[Floats, Floats, Floats]

AIR = np.float32(9.0)
"""The distance that stands for "far outside"."""
MARGIN = 3.0
"""How far around a part its own numbers matter to its neighbours, in centimetres; the widest blend is wider only
deep inside the body."""
STRAIGHT = 1e-4


class Places:
    """Points in the picture's space: x to the right, y up, z to the eye, as three arrays that broadcast together."""

    def __init__(self, skeleton: Skeleton, view: Array, x: Floats, y: Floats, z: Floats) -> None:
        self.skeleton, self.view = skeleton, view
        self.x, self.y, self.z = x, y, z
        self.shape = np.broadcast_shapes(x.shape, y.shape, z.shape)
        self._local: dict[str, Local] = {}

    def local(self, bone: str) -> Local:
        """The points in a bone's frame."""
        if bone not in self._local:
            self._local[bone] = self.within(self.skeleton.frames[bone])
        return self._local[bone]

    def within(self, frame: Frame) -> Local:
        """The points in any frame (of a batch of one)."""
        axes, origin = frame.axes[0], frame.origin[0]
        matrix, shift = (axes.T @ self.view.T).astype(np.float32), (-axes.T @ origin).astype(np.float32)
        x, y, z = (
            (row[0] * self.x + constant) + row[1] * self.y + row[2] * self.z
            for row, constant in zip(matrix, shift, strict=True)
        )
        return x, y, z

    def cut(self, box: tuple[slice, slice, slice]) -> Places:
        """The points of a lattice inside a box of index ranges."""
        return Places(self.skeleton, self.view, self.x[box[0]], self.y[:, box[1]], self.z[:, :, box[2]])


class Surface:
    """The skin of one body in one pose, seen from one side."""

    def __init__(self, body: Body, skeleton: Skeleton, view: Array) -> None:
        self.body, self.skeleton, self.view = body, skeleton, view
        self.spine = list(_bent(skeleton.spine))

    def places(self, x: Floats, y: Floats, z: Floats) -> Places:
        """Points of this picture's space, for the other questions."""
        return Places(self.skeleton, self.view, x, y, z)

    def part(self, name: str, places: Places) -> Floats:
        """Distance outside one part, (name with its side), in the shape the places broadcast to."""
        plain, sign = _side(name)
        part = self.body.parts[plain]
        if part.bone == "spine":
            return self._trunk(part, places)
        x, y, z = places.local(_bone(part, name))
        return self._solid(part, name).distance(x, y, z if sign > 0 else -z)

    def on_lattice(self, own: Iterable[str], beside: Iterable[str], places: Places) -> tuple[Floats, Floats, Floats]:
        """Three fields on a lattice (x (n,1,1), y (1,m,1), z (1,1,k)): own parts, all parts, the nearest of the others.

        Each part is worked out and joined only in the box where it matters.
        """
        mine, both, others = (np.full(places.shape, AIR, np.float32) for _ in range(3))
        kept = set(own)
        for name in sorted([*kept, *beside], key=self.body.order.__getitem__):
            box = self._box(name, places)
            if any(side.stop <= side.start for side in box):
                continue
            field, blend = self.part(name, places.cut(box)), self.body.parts[_side(name)[0]].blend
            both[box] = joined(both[box], field, blend)
            if name in kept:
                mine[box] = joined(mine[box], field, blend)
            else:
                np.minimum(others[box], field, out=others[box])
        return mine, both, others

    def union(self, names: Iterable[str], places: Places) -> Floats:
        """Distance outside several parts flowing together, in the body's one order, at scattered points."""
        return self.fold({name: self.part(name, places) for name in names})

    def fold(self, fields: dict[str, Floats]) -> Floats:
        """Distances of parts joined in the body's one order: two territories that share parts agree to the bit."""
        ordered = sorted(fields, key=self.body.order.__getitem__)
        result = fields[ordered[0]]
        for name in ordered[1:]:
            result = joined(result, fields[name], self.body.parts[_side(name)[0]].blend)
        return result

    def balls(self, name: str) -> list[tuple[Array, float]]:
        """Balls in the picture's space that hold a part: centre (3,), radius in centimetres."""
        plain, sign = _side(name)
        part = self.body.parts[plain]
        if part.bone == "spine":
            return self._trunk_balls()
        frame = self.skeleton.frames[_bone(part, name)]
        found = [(self.view @ frame.at((p[0], p[1], sign * p[2]))[0], radius) for p, radius in part.within]
        if part.reaches:
            bone, point, radius = part.reaches
            found.append((self.view @ self.skeleton.point(f"{bone}_{name[-1]}", point)[0], radius))
        return found

    def _trunk_balls(self) -> list[tuple[Array, float]]:
        knots = [(self.view @ frame.origin[0], 18.0 if height < 50 else 11.0) for height, frame in self.skeleton.spine]
        return [*knots, (self.view @ self.skeleton.point("pelvis", (0, -6, 0))[0], 13.0)]

    def _box(self, name: str, places: Places) -> tuple[slice, slice, slice]:
        low, high = around(self.balls(name), MARGIN)
        axes = (places.x[:, 0, 0], places.y[0, :, 0], places.z[0, 0, :])
        x, y, z = (
            slice(int(np.searchsorted(axis, low[i])), int(np.searchsorted(axis, high[i])))
            for i, axis in enumerate(axes)
        )
        return x, y, z

    def _solid(self, part: Part, name: str) -> Solid:
        # A rod between two bones (from neck to shoulder) ends where the other bone is in this pose.
        if part.reaches is None or not isinstance(part.solid, Capsule):
            return part.solid
        sign = _side(name)[1]
        home, other = self.skeleton.frames[part.bone], self.skeleton.frames[f"{part.reaches[0]}_{name[-1]}"]
        x, y, z = part.solid.end
        x, y, z = home.axes[0].T @ (other.at((x, y, sign * z))[0] - home.origin[0])
        return replace(part.solid, end=(float(x), float(y), float(sign * z)))

    def _trunk(self, part: Part, places: Places) -> Floats:
        assert isinstance(part.solid, Tube)
        return part.solid.around(*self.along_spine(places))

    def along_spine(self, places: Places) -> Local:
        """Points in the coordinates of the bent trunk: forward, height along the spine, right; centimetres."""
        heights, locals_ = [h for h, _ in self.spine], [places.within(frame) for _, frame in self.spine]
        x, s, z = locals_[0]
        for (low, high), (below, above) in zip(pairwise(heights), pairwise(locals_), strict=True):
            inside = below[1] >= 0
            gap = below[1] - above[1]
            share = np.clip(below[1] / np.where(np.abs(gap) > 1e-6, gap, np.float32(1e-6)), 0, 1)
            x = np.where(inside, below[0] + share * (above[0] - below[0]), x)
            z = np.where(inside, below[2] + share * (above[2] - below[2]), z)
            beyond = np.maximum(above[1], 0) if high == heights[-1] else np.float32(0)
            s = np.where(inside, np.float32(low) + share * np.float32(high - low) + beyond, s)
        return x, s, z


def around(balls: list[tuple[Array, float]], margin: float) -> tuple[Array, Array]:
    """The corners of the smallest box that holds balls and a margin: two arrays of shape (3,)."""
    low = np.min([centre - radius for centre, radius in balls], axis=0) - margin
    high = np.max([centre + radius for centre, radius in balls], axis=0) + margin
    return low, high


def _bent(spine: list[tuple[float, Frame]]) -> Iterable[tuple[float, Frame]]:
    # A knot that does not bend changes nothing; leaving it out saves a whole lattice of work.
    yield spine[0]
    for (_, before), (height, knot) in pairwise(spine[:-1]):
        if np.abs(before.axes - knot.axes).max() > STRAIGHT:
            yield height, knot
    yield spine[-1]


def _side(name: str) -> tuple[str, int]:
    if name.endswith(("_r", "_l")):
        return name[:-2], 1 if name.endswith("_r") else -1
    return name, 1


def _bone(part: Part, name: str) -> str:
    shared = part.bone in ("thorax", "neck", "head", "pelvis")
    return part.bone if shared else part.bone + name[-2:]
