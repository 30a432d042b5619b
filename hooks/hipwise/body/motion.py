"""A moving figure: the drawing of its middle pose, hung on bones, and how the bones go from start to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from . import grid
from .binding import BONES, movements
from .drawing import hands_of
from .dress import dressed
from .figure import Figure, Look
from .lines import GROUPS
from .motion_lit import Glow, glows
from .motion_order import order
from .motion_paths import Field, Path, kept_beyond, paths, trued
from .posing import Motion
from .puppet import BEYOND, Limb, Sheet, puppet
from .scene import STEP, Scene, matrix, scene
from .skeleton import Skeleton

Array = NDArray[np.float64]

COARSER = 1.6
"""How much coarser than the figure the bodies of the key poses are sampled."""
STRAY = 0.15
"""How far the way of a bone between key poses may be from the true one, in centimetres."""
FEWEST, MOST, FINELY = 3, 7, 13
"""How many key poses a film may have, and at how many its way is compared with the true one."""
FELT = 0.4
"""How far apart the slope of a field is read, in centimetres."""


@dataclass(frozen=True)
class Part:
    """A limb of a film: its paths as places in ``Film.paths``: outlines, what they clip, and lines over them."""

    name: str
    outline: tuple[int, ...]
    within: tuple[int, ...]
    over: tuple[int, ...]


@dataclass(frozen=True)
class Film:
    """A moving figure. ``parts`` are from back to front, ``through`` the paths over them all; ``moves`` (k, bones, 3,
    4) is what each bone does in each key pose, evenly spaced from start to end; ``origins`` (bones, 3) are the joints
    the bones hang from in the middle pose. All are in the picture's space, in centimetres."""

    paths: tuple[Path, ...]
    parts: tuple[Part, ...]
    through: tuple[int, ...]
    moves: Array
    origins: Array

    def at(self, share: float) -> list[Array]:
        """The segments (n, 4, 2) of every path a share of the way along, from 0 to 1."""
        weights = between(len(self.moves), share)
        return [np.tensordot(weights, path.shifted(self.moves), 1) for path in self.paths]


def film(figure: Figure, look: Look, motion: Motion, step: float = STEP) -> Film:
    """The film of a figure whose poses are found, drawn on a grid of ``step`` cm.

    Raises KeyError for a muscle, hair style or body that does not exist.
    """
    way = _Way(motion, motion.at(0.5).skeleton, matrix(figure.view))
    picture = _scene(figure, look, way.middle, step)
    cast = _cast(puppet(picture, look), glows(picture, figure.lit))
    drawn = paths(picture, cast.sheets)
    keys = _keys(way, drawn)
    scenes = [_scene(figure, look, pose, step * COARSER) for pose in way.poses(keys)]
    back_to_front = order(scenes)
    parts = sorted(cast.parts, key=lambda part: back_to_front.index(part.name))
    found = _trued(drawn, cast, way.moves(keys), scenes)
    origins = np.stack([way.view @ way.middle.frames[bone].origin[0] for bone in BONES])
    return Film(tuple(found), tuple(parts), cast.through, way.moves(keys), origins)


@dataclass(frozen=True)
class _Cast:
    """All sheets of a film with the territories they lie on, and who shows which by its place among them."""

    sheets: tuple[tuple[Sheet, Sequence[str]], ...]
    parts: tuple[Part, ...]
    clothes: dict[str, range]
    through: tuple[int, ...]


def _cast(limbs: Sequence[Limb], lit: Sequence[Glow]) -> _Cast:
    sheets: list[tuple[Sheet, Sequence[str]]] = []

    def added(more: Sequence[Sheet], territories: Sequence[str]) -> range:
        sheets.extend((sheet, territories) for sheet in more)
        return range(len(sheets) - len(more), len(sheets))

    glowing = [(glow, added(glow.sheets, glow.territories)) for glow in lit]
    parts, clothes = [], {}
    for limb in limbs:
        outline, worn, shade, over = (
            added(more, limb.territories) for more in (limb.outline, limb.clothes, limb.shade, limb.over)
        )
        own = [number for glow, places in glowing if limb.name in glow.limbs and not glow.through for number in places]
        parts.append(Part(limb.name, tuple(outline), (*worn, *shade, *own), tuple(over)))
        clothes[limb.name] = worn
    through = tuple(number for glow, places in glowing if glow.through for number in places)
    return _Cast(tuple(sheets), tuple(parts), clothes, through)


def between(count: int, share: float) -> Array:
    """How much each of ``count`` evenly spaced key poses says a share of the way along: one curve through all."""
    at = share * (count - 1)
    others = [[k for k in range(count) if k != j] for j in range(count)]
    return np.array([np.prod([(at - k) / (j - k) for k in rest]) for j, rest in enumerate(others)])


def _scene(figure: Figure, look: Look, skeleton: Skeleton, step: float) -> Scene:
    return scene(dressed(look, hands_of(figure), skeleton), skeleton, figure.view, step)


@dataclass(frozen=True)
class _Way:
    """How a body goes from its start to its end, seen from one side and measured from its middle pose."""

    motion: Motion
    middle: Skeleton
    view: Array

    def poses(self, count: int) -> list[Skeleton]:
        """So many poses, evenly spaced."""
        return [self.motion.at(float(share)).skeleton for share in np.linspace(0, 1, count)]

    def moves(self, count: int) -> Array:
        """How the bones move to each of so many poses, (count, bones, 3, 4)."""
        return movements(self.middle, self.poses(count), self.view)


def _keys(way: _Way, drawn: Sequence[Path]) -> int:
    """As few key poses as it takes for a curve through them to carry every node along its true way."""
    true = way.moves(FINELY)
    nodes = [path.nodes for path in drawn]
    for count in range(FEWEST, MOST):
        weights = np.stack([between(count, float(share)) for share in np.linspace(0, 1, FINELY)])
        gap = np.tensordot(weights, way.moves(count), 1) - true
        if max(float(np.abs(one.moved(gap)[..., :2]).max()) for one in nodes) < STRAY:
            return count
    return MOST


def _trued(drawn: Sequence[Path], cast: _Cast, moves: Array, scenes: Sequence[Scene]) -> list[Path]:
    """All paths; outlines are shifted onto the true ones of the key poses, and clothes kept reaching beyond them."""
    found = [replace(path, shifts=np.zeros((len(moves), len(path.nodes.points), 2))) for path in drawn]
    for part in cast.parts:
        fields = [_field(scene, GROUPS[part.name]) for scene in scenes]
        for number in part.outline:
            found[number] = trued(found[number], moves, fields)
        for number in cast.clothes[part.name]:
            found[number] = kept_beyond(found[number], moves, fields, BEYOND / 2)
    return found


def _field(scene: Scene, members: Sequence[str]) -> Field:
    """How far points lie outside some territories, in centimetres, and which way is out."""
    edge = scene.edge(members).astype(np.float64)
    corner = float(scene.x[0]), float(scene.y[0]), scene.step

    def read(points: Array) -> tuple[Array, Array]:
        steps = [np.array(step) for step in ((FELT, 0.0), (0.0, FELT))]
        slope = [(grid.sample(edge, *corner, points + s) - grid.sample(edge, *corner, points - s)) for s in steps]
        out = np.column_stack(slope) / (2 * FELT)
        steep = np.maximum(np.linalg.norm(out, axis=1), 0.3)
        return grid.sample(edge, *corner, points) / steep, out / steep[:, None]

    return read
