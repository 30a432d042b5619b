"""Hair: the shape it gives the head, and where on the head it grows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..data import read
from ..numbers.interpolate import pchip
from ..skeleton.frames import Frame, Skeleton
from ..skin.scene import Scene
from ..skin.solids import Blend, Capsule, Ellipsoid, Floats, Solid
from ..skin.tables import Part, Triple, body

Array = NDArray[np.float64]

INTO = -0.55
"""A tail that would hang into the head (the cosine to the way it stands off) lies on the nape instead."""
FOLDED = 0.6
"""How much shorter a tail looks that lies folded on the floor."""
NAPE = np.array([-0.35, -0.94, 0.0])
IN_HAIR = 0.25
"""A place this near to a ball or rod of hair is hair, in centimetres."""
EARS_SHOW = 0.2
"""Skin this near to an ear is the ear's, in centimetres."""


def styles() -> tuple[str, ...]:
    """The names of the hair styles there are."""
    return tuple(read("hair")["styles"])


def hair_parts(style: str, skeleton: Skeleton) -> dict[str, Part]:
    """The parts a style changes or adds to a head in a pose (a batch of one). Raises KeyError for an unknown style."""
    data = read("hair")["styles"][style]
    cranium = body("a").parts["cranium"]
    skull = Ellipsoid(_triple(data["skull"]["centre"]), _triple(data["skull"]["radii"]))
    found = {"cranium": replace(cranium, solid=skull)}
    solids = [*_solids(data), *_curls(data, skull, skeleton), *_tail(data, skeleton)]
    if solids:
        (blend, first), *others = solids
        whole = Blend(first, tuple(others)) if others else first
        found["hair"] = Part("hair", "head", False, blend, whole, tuple(_around(solid) for _, solid in solids))
    return found


def _around(solid: Solid) -> tuple[Triple, float]:
    """A ball that holds a ball or a rod."""
    if isinstance(solid, Ellipsoid):
        return solid.centre, max(solid.radii)
    assert isinstance(solid, Capsule)
    begin, end = np.array(solid.begin), np.array(solid.end)
    return _triple((begin + end) / 2), float(np.linalg.norm(end - begin)) / 2 + max(solid.radii)


def covers_ears(style: str) -> bool:
    """Whether a style hides the ears."""
    return bool(read("hair")["styles"][style].get("covers_ears", False))


def strands(style: str) -> list[Array]:
    """The lines drawn on a style, each as points (n, 3) in the frame of the head."""
    found = []
    for strand in read("hair")["styles"][style].get("strands", []):
        points = np.array(strand["points"], float)
        found += [points, points * [1, 1, -1]] if strand["both"] else [points]
    return found


def _solids(data: Mapping[str, Any]) -> Iterator[tuple[float, Solid]]:
    for one in data.get("solids", []):
        for side in (1, -1) if one.get("both") else (1,):
            if "ball" in one:
                yield float(one["blend"]), Ellipsoid(_mirrored(one["ball"], side), _triple(one["radii"]))
            else:
                begin, end = (_mirrored(point, side) for point in one["rod"])
                first, last = map(float, one["radii"])
                yield float(one["blend"]), Capsule(begin, end, (first, last))


def _curls(data: Mapping[str, Any], skull: Ellipsoid, skeleton: Skeleton) -> Iterator[tuple[float, Solid]]:
    """Balls half sunk into the skull, in rings that leave the face free; none where the head lies on the floor."""
    curls: Mapping[str, Any] = data.get("curls", {})
    for height, count in curls.get("rings", ()):
        up = np.radians(height)
        # A ring above the face goes all round; one beside it only from temple to temple.
        open_ = 0.0 if height > 20 else np.radians(75)
        for around in open_ + (2 * np.pi - 2 * open_) * (np.arange(count) + 0.5) / count:
            way = np.array([np.cos(up) * np.cos(around), np.sin(up), np.cos(up) * np.sin(around)])
            middle = np.array(skull.centre) + way * skull.radii * 0.92
            ball = float(curls["ball"])
            if skeleton.frames["head"].at(middle)[0, 1] > ball:
                yield float(curls["blend"]), Capsule(_triple(middle), _triple(middle + 0.01), (ball, ball))


def _triple(numbers: Any) -> Triple:
    x, y, z = map(float, numbers)
    return x, y, z


def _mirrored(numbers: Any, side: int) -> Triple:
    x, y, z = map(float, numbers)
    return x, y, side * z


def _tail(data: Mapping[str, Any], skeleton: Skeleton) -> Iterator[tuple[float, Solid]]:
    tail = data.get("tail")
    if not tail:
        return
    root, away = np.array(tail["root"], float), np.array(tail["away"], float)
    length = float(tail["length"])
    lean, way = _hanging(skeleton.frames["head"], root, away, length)
    middle = root + length * (0.14 * lean + 0.2 * way)
    end = middle + length * 0.7 * way
    first, half, last = map(float, tail["radii"])
    yield float(tail["blend"]), Capsule(_triple(root), _triple(middle), (first, half))
    yield float(tail["blend"]), Capsule(_triple(middle), _triple(end), (half, last))


def _hanging(head: Frame, root: Array, away: Array, length: float) -> tuple[Array, Array]:
    """How a tail leaves the head and then hangs, in the frame of the head: down, but not into the head or the floor."""
    if head.at(root)[0, 1] < length:
        return np.array([1.0, 0.0, 0.0]), np.array([0.0, FOLDED, 0.0])
    down = head.axes[0].T @ np.array([0.0, -1.0, 0.0])
    return away, down if down @ away > INTO else NAPE


def hair_field(scene: Scene, style: str) -> Floats:
    """How far every visible cell of the head is from hair, (nx, ny) cm, negative where there is some."""
    field = np.full(scene.top.shape, np.float32(9), np.float32)
    shown = np.nonzero(scene.top == scene.names.index("head"))
    data = read("hair")["styles"][style]
    if not len(shown[0]) or not data["line"]:
        return field
    places = scene.surface.places(scene.x[shown[0]], scene.y[shown[1]], scene.depth[shown])
    x, y, z = places.local("head")
    line = np.array(data["line"], float)
    angle = np.degrees(np.arctan2(np.abs(z), x))
    value = pchip(line[:, 0], line[:, 1], angle.astype(float)).astype(np.float32) - y
    if not covers_ears(style):
        value = np.maximum(value, EARS_SHOW - scene.surface.part("ears", places))
    if "hair" in scene.surface.body.parts:
        value = np.minimum(value, scene.surface.part("hair", places) - np.float32(IN_HAIR))
    field[shown] = value
    return field
