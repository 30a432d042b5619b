"""A moving figure: the drawing of its middle pose, hung on bones, and how the bones go from start to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from ..drawing.dress import dressed
from ..drawing.ghost import moved
from ..drawing.picture import hands_of
from ..figure import Figure, Look
from ..posing.pose import Motion
from ..skeleton.frames import Skeleton
from ..skin.scene import STEP, Scene, matrix, scene
from .binding import BONES, ROOM
from .cloth import BEYOND
from .lit import Glow, glows
from .order import order
from .paths import Path, paths
from .puppet import Limb, puppet
from .things import Loops, Things, loops, things
from .truth import Truth
from .way import Way, between

Array = NDArray[np.float64]

DEPTH, DEEPEST = 0.5, 100.0
"""How far a node may go astray because its depth is rounded, and the coarsest step of depth, in centimetres."""
COARSER = 1.6
"""How much coarser than the figure the bodies of the key poses are sampled."""


@dataclass(frozen=True)
class Part:
    """A limb of a film: its outlines, what they clip, and what is painted over it."""

    name: str
    outline: tuple[Path, ...]
    within: tuple[Path, ...]
    over: tuple[Path, ...]


@dataclass(frozen=True)
class Film:
    """A moving figure, all of it in the picture's space, in centimetres.

    ``parts`` are from back to front, between what is ``behind`` and ``before`` them. ``moves`` (k, bones, 3, 4) is what
    each bone does in each key pose, evenly spaced from start to end; ``origins`` (bones, 3) are the joints the bones
    hang from in the middle pose. ``all`` means that it shows all things of its still picture itself.
    """

    behind: tuple[Path, ...]
    parts: tuple[Part, ...]
    before: tuple[Path, ...]
    moves: Array
    origins: Array
    all: bool = False

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every path once, also those that two limbs show."""
        of_parts = [path for part in self.parts for path in (*part.outline, *part.within, *part.over)]
        return tuple(dict.fromkeys([*self.behind, *of_parts, *self.before]))

    def at(self, path: Path, share: float) -> Array:
        """The segments (n, 4, 2) of a path a share of the way along, from 0 to 1."""
        segments: Array = np.tensordot(between(len(self.moves), share), path.shifted(self.moves), 1)
        return segments


def film(figure: Figure, look: Look, motion: Motion, step: float = STEP, ease: float = 1.0) -> Film:
    """The film of a figure whose poses are found, drawn on a grid of ``step`` cm with lines ``ease`` times as loose.

    Raises KeyError for a muscle, thing, hair style or body that does not exist.
    """
    way = Way(motion, matrix(figure.view))
    picture = _scene(figure, look, way.middle, step)
    limbs, lit, bands = puppet(picture, look), glows(picture, figure.lit), loops(figure, picture)
    sheets = [(sheet, limb.territories) for limb in limbs for sheet in limb.sheets]
    sheets += [(sheet, glow.territories) for glow in lit for sheet in glow.sheets]
    drawn = paths(picture, [*sheets, *bands.behind, *bands.before], ease)
    keys = way.keys(path.nodes for path in drawn)
    moves = way.moves(keys)
    depth = DEPTH / max(float(np.abs(moves[..., :2, 2]).max()), DEPTH / DEEPEST)
    drawn = [path.rounded(depth) for path in drawn]
    scenes = [_scene(figure, look, pose, step * COARSER) if pose else picture for pose in way.poses(keys)]
    kept = _Kept(limbs, lit, bands, things(figure, way, picture))
    return _film(kept, iter(drawn), Truth(picture, tuple(scenes), moves))


def worthwhile(figure: Figure, motion: Motion) -> bool:
    """Whether anything moves so far on the picture that a film shows more than the still does."""
    return bool(moved(motion.start.skeleton, motion.end.skeleton, figure.view, None))


def _scene(figure: Figure, look: Look, skeleton: Skeleton, step: float) -> Scene:
    return scene(dressed(look, hands_of(figure), skeleton), skeleton, figure.view, step)


@dataclass(frozen=True)
class _Kept:
    """What a film is put together from, in the order its paths were drawn in."""

    limbs: tuple[Limb, ...]
    lit: tuple[Glow, ...]
    bands: Loops
    things: Things


def _film(kept: _Kept, drawn: Iterator[Path], truth: Truth) -> Film:
    back_to_front = order(truth.scenes)
    parts = [_part(limb, drawn, truth) for limb in kept.limbs]
    parts = sorted(parts, key=lambda part: back_to_front.index(part.name))
    for glow in kept.lit:
        found = [truth.rim(path, glow.territories) for path in islice(drawn, len(glow.sheets))]
        parts = list(_lit(parts, glow, found))
    far, near = ([truth.free(path) for path in islice(drawn, len(side))] for side in kept.bands.both)
    behind, before = ([truth.free(path) for path in side] for side in (kept.things.behind, kept.things.before))
    origins = [_origin(truth.middle, bone) for bone in BONES]
    return Film((*behind, *far), tuple(parts), (*near, *before), truth.moves, np.stack(origins), bool(behind or before))


def _part(limb: Limb, drawn: Iterator[Path], truth: Truth) -> Part:
    outline = tuple(truth.outline(path, limb.territories) for path in islice(drawn, len(limb.outline)))
    clothes = [truth.beyond(path, limb.territories, BEYOND / 2) for path in islice(drawn, len(limb.clothes))]
    shade = [truth.free(path) for path in islice(drawn, len(limb.shade))]
    over = tuple(truth.free(path) for path in islice(drawn, len(limb.over)))
    return Part(limb.name, outline, (*clothes, *shade), over)


def _lit(parts: Sequence[Part], glow: Glow, found: Sequence[Path]) -> Iterator[Part]:
    """The limbs with a lit muscle, clipped to those it lies on or below."""
    for part in parts:
        yield replace(part, within=(*part.within, *found)) if part.name in glow.limbs else part


def _origin(picture: Scene, bone: str) -> Array:
    if bone == ROOM:
        return np.zeros(3)
    joint: Array = picture.view @ picture.skeleton.frames[bone].origin[0]
    return joint
