"""A weight with a handle: in one hand or in both, across two places of the body, or on the floor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..figure import Figure, Prop
from ..numbers.grid import nearest
from ..posing.carrying import grip
from ..posing.held import carriers
from ..posing.landmarks import landmark, spot
from ..skeleton.frames import Skeleton
from ..skin.scene import LIGHT, Scene
from ..tracing.ink import Ink
from ..tracing.outline import area, contours, resample, smooth
from .holding import stretch, turning

Array = NDArray[np.float64]

STEP, ROOM = 0.25, 2.0
"""The cells a weight is traced on, and the room around it, in centimetres."""
ALONG_HANDLE = 9
"""Into how many pieces each stretch of a handle is divided."""
UPRIGHT_THUMBS = 0.6
"""With thumbs this upright both hands hold the sides of the handle, not its bar."""
SIDES_BELOW = 3.6
"""How far below the bar hands hold the sides of a handle, in centimetres."""
CLEAR = 0.2
"""What lies nearer than a weight by less than this hides none of it, in centimetres."""
SHADE, LEAST = 3.0, 2.0
"""How far its shade is moved off the light (cm), and the smallest piece of it that is drawn (square cm)."""
KIND = "q"


@dataclass(frozen=True)
class Weight:
    """A weight in the room: the middle of its bar (3,), the way of the bar and the way up (3,), how large it is.

    ``hands`` are the sides of the hands that hold it, ``lies`` is the bone it lies on: it moves with them.
    """

    middle: Array
    along: Array
    up: Array
    scale: float
    hands: tuple[str, ...] = ()
    lies: str = ""

    @cached_property
    def ball(self) -> tuple[Array, float, float]:
        """The middle of its ball (3,), its radius, and how far below its middle the base is."""
        below, radius, base = np.array(read("props")["weight"]["ball"], dtype=float) * self.scale
        return self.middle + below * self.up, float(radius), float(base)

    @cached_property
    def handle(self) -> Array:
        """Points (n, 3) along the middle of its handle."""
        right = np.array(read("props")["weight"]["handle"], dtype=float) * self.scale
        way = np.vstack([right[::-1] * [-1, 1], right[1:]])
        steps = np.linspace(0, len(way) - 1, ALONG_HANDLE * (len(way) - 1) + 1)
        out, up = (np.interp(steps, np.arange(len(way)), axis) for axis in way.T)
        return np.asarray(self.middle + np.outer(out, self.along) + np.outer(up, self.up))


def weights(figure: Figure, skeleton: Skeleton) -> tuple[Weight, ...]:
    """Every weight of a figure in one pose (a batch of one). Raises KeyError for a landmark that does not exist."""
    every = [prop for prop in figure.props if prop.kind == "weight"]
    hands = iter(carriers(figure))
    return tuple(_weight(prop, next(hands, ()) if not _put(prop) else (), skeleton) for prop in every)


def _put(prop: Prop) -> bool:
    return bool(prop.between or prop.place or prop.under)


def _weight(prop: Prop, hands: tuple[str, ...], skeleton: Skeleton) -> Weight:
    scale = float(stretch("weight", prop.size)[1]) if prop.size else 1.0
    if prop.between:
        return _lying(prop, skeleton, scale)
    if hands:
        return _held(hands, skeleton, scale)
    forward, aside = prop.place or read("props")["weight"]["floor"]
    if prop.under:
        forward, _, aside = landmark(skeleton, prop.under)[0]
    below, _, base = read("props")["weight"]["ball"]
    middle = np.array([forward, (base - below) * scale, aside])
    return Weight(middle, turning(prop.turned)[:, 2], np.array([0.0, 1.0, 0.0]), scale)


def _held(hands: tuple[str, ...], skeleton: Skeleton, scale: float) -> Weight:
    up, middle = np.array([0.0, 1.0, 0.0]), np.mean([grip(skeleton, side) for side in hands], axis=0)
    thumbs = np.array([skeleton.frames[f"hand_{side}"].axes[0][:, 0] for side in hands])
    if len(hands) > 1:
        along = grip(skeleton, "r") - grip(skeleton, "l")
        if float((thumbs @ up).mean()) > UPRIGHT_THUMBS:
            middle = middle + SIDES_BELOW * scale * up
    else:
        along = thumbs[0]
    flat = along * [1, 0, 1]
    length = float(np.linalg.norm(flat))
    # A bar that stands upright in the hand has no way along the floor; the weight then hangs as the hand points.
    along = flat / length if length > 0.2 else skeleton.frames["pelvis"].axes[0][:, 2]
    return Weight(middle, along, up, scale, hands)


def _lying(prop: Prop, skeleton: Skeleton, scale: float) -> Weight:
    """Across two places of the body: its base on the skin, its handle away from it."""
    assert prop.between
    ends = np.array([landmark(skeleton, end)[0] if isinstance(end, str) else np.array(end) for end in prop.between])
    along = (ends[1] - ends[0]) / max(float(np.linalg.norm(ends[1] - ends[0])), 1e-9)
    out = skeleton.frames["pelvis"].axes[0][:, 0]
    out = out - along * (along @ out)
    out = out / max(float(np.linalg.norm(out)), 1e-9)
    below, _, base = read("props")["weight"]["ball"]
    on = next((spot(end).bone for end in prop.between if isinstance(end, str)), "")
    return Weight(ends.mean(axis=0) + out * (base - below) * scale, along, out, scale, lies=on)


def weight_inks(weight: Weight, scene: Scene) -> Iterator[Ink]:
    """What shows of a weight on a picture: its shape and its shade, cut where the body is nearer."""
    x, y, points = _cells(weight, scene.view)
    ball, ball_depth = _ball(weight, scene.view, points)
    handle, handle_depth = _handle(weight, scene.view, points)
    depth = np.maximum(np.where(ball < 0, ball_depth, -np.inf), np.where(handle < 0, handle_depth, -np.inf))
    size = (len(x), len(y))
    free = _free(scene, points, depth).reshape(size)
    whole = np.maximum(np.minimum(ball, handle).reshape(size), free)
    yield from _ink(KIND, x, y, whole, 0.12)
    lit = np.hypot(*(points - (weight.ball[0] @ scene.view.T)[:2] - LIGHT[:2] * SHADE).T) - weight.ball[1]
    shade = np.maximum(ball.reshape(size), -lit.reshape(size))
    yield from _ink("d", x, y, np.maximum(shade, free + 0.1), 0.3)


def _ink(kind: str, x: Array, y: Array, field: Array, tolerance: float) -> Iterator[Ink]:
    lines = [line for line in contours(x, y, field) if line.closed and abs(area(line.points)) > LEAST]
    if lines:
        yield Ink(kind, tuple(smooth(resample(line, 0.3), 1.5) for line in lines), tolerance)


def _cells(weight: Weight, view: Array) -> tuple[Array, Array, Array]:
    every = np.vstack([weight.handle, weight.ball[0] - weight.ball[1], weight.ball[0] + weight.ball[1]])
    ball = (weight.ball[0] @ view.T)[:2]
    around = np.vstack([(every[:-2] @ view.T)[:, :2], ball - weight.ball[1], ball + weight.ball[1]])
    low, high = around.min(axis=0) - ROOM, around.max(axis=0) + ROOM
    x, y = (np.arange(low[axis], high[axis], STEP) for axis in (0, 1))
    return x, y, np.stack(np.meshgrid(x, y, indexing="ij"), axis=-1).reshape(-1, 2)


def _ball(weight: Weight, view: Array, points: Array) -> tuple[Array, Array]:
    """How far points (n, 2) are outside the ball with its flat base, and how near it is there."""
    middle, radius, base = weight.ball
    off = points - (middle @ view.T)[:2]
    round_ = np.hypot(*off.T) - radius
    up = (view @ weight.up)[:2]
    rise = float(np.hypot(*up))
    if rise > 0.05:
        # Seen from the side the base cuts the circle straight, seen from above it is an ellipse.
        along = off @ up / rise
        wide = np.sqrt(radius**2 - base**2)
        high = wide * np.sqrt(max(1 - rise**2, 0.0)) + 0.05
        ellipse = (np.hypot((off @ [up[1], -up[0]]) / rise / wide, (along + base * rise) / high) - 1) * wide
        round_ = np.maximum(round_, np.minimum(-along * rise - base, ellipse))
    deep = np.sqrt(np.maximum(radius**2 - (off * off).sum(axis=1), 0.0))
    return round_, float((middle @ view.T)[2]) + deep


def _handle(weight: Weight, view: Array, points: Array) -> tuple[Array, Array]:
    way = weight.handle @ view.T
    gap = np.hypot(points[:, None, 0] - way[:, 0], points[:, None, 1] - way[:, 1])
    near = gap.argmin(axis=1)
    return gap.min(axis=1) - float(read("props")["weight"]["bar"]) * weight.scale, way[near, 2]


def _free(scene: Scene, points: Array, depth: Array) -> Array:
    """Below zero where nothing of the body is nearer than the weight, above zero elsewhere."""
    corner = (float(scene.x[0]), float(scene.y[0]))
    body = nearest(scene.depth, *corner, scene.step, points)
    low, high = np.array(corner), np.array([scene.x[-1], scene.y[-1]])
    inside = np.logical_and.reduce((points > low) & (points < high), axis=1)
    hidden = inside & (body > depth + CLEAR) & np.isfinite(depth)
    return np.where(hidden, 0.5, -0.5)
