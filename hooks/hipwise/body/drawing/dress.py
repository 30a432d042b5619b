"""A body made ready to be drawn: hands in their shape, hair on its head, and clothes with room in them.

The contact solver works with the bare body; what is added here never carries weight.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any

from ..data import read
from ..figure import Look
from ..skeleton.frames import Skeleton
from ..skin.solids import Blend, Capsule, Table, Tube
from ..skin.tables import Body, Part, Triple, body
from .ease import eased
from .garments import outfit
from .hair import hair_parts

WEB = 0.25
"""How softly the digits of a hand flow into each other, in centimetres."""
AROUND_DIGITS: tuple[tuple[Triple, float], ...] = (((1.6, -4.6, -1.6), 4.6), ((0.6, -12.4, -1.8), 5.4))


@dataclass(frozen=True)
class Hands:
    """The shape of each hand: flat, relaxed or fist."""

    right: str = "relaxed"
    left: str = "relaxed"


def dressed(look: Look, hands: Hands, skeleton: Skeleton) -> Body:
    """The body of a look, to be drawn in a pose (a batch of one). Raises KeyError for an unknown name."""
    clothed = _clothed(look.body, look.outfit)
    hair = hair_parts(look.hair, skeleton)
    parts = {**clothed.parts, **hair}
    head = (*clothed.territories["head"].own, *(name for name in hair if name not in clothed.parts))
    own = {"head": head, **{f"hand_{s}": _hand(s, shape) for s, shape in (("r", hands.right), ("l", hands.left))}}
    territories = {name: replace(one, own=own.get(name, one.own)) for name, one in clothed.territories.items()}
    return replace(clothed, parts=parts, order=_order(parts), territories=territories)


def _hand(side: str, shape: str) -> tuple[str, ...]:
    return f"palm_{side}", f"digits_{shape}_{side}"


def _order(parts: Mapping[str, Part]) -> dict[str, int]:
    names = [[f"{name}_r", f"{name}_l"] if part.sided else [name] for name, part in parts.items()]
    return {name: place for place, name in enumerate(name for both in names for name in both)}


@cache
def _clothed(name: str, number: int) -> Body:
    bare = body(name)
    parts = {key: part for key, part in bare.parts.items() if key != "thumb"} | _hands(bare)
    return eased(replace(bare, parts=parts, order=_order(parts)), outfit(number))


def _hands(bare: Body) -> dict[str, Part]:
    data = read("hands")
    palm = bare.parts["palm"]
    assert isinstance(palm.solid, Tube)
    rows = [[float(number) for number in row] for row in data["palm"]["rows"]]
    table = Table.of(rows, (float(data["palm"]["caps"][0]), float(data["palm"]["caps"][1])))
    shapes = {f"digits_{shape}": _digits(shape, digits) for shape, digits in data["shapes"].items()}
    return {"palm": replace(palm, solid=replace(palm.solid, table=table)), **shapes}


def _digits(shape: str, digits: list[Mapping[str, Any]]) -> Part:
    rods = [rod for digit in digits for rod in _rods(digit)]
    solid = Blend(rods[0], tuple((WEB, rod) for rod in rods[1:]))
    return Part(f"digits_{shape}", "hand", True, 0.8, solid, AROUND_DIGITS)


def _rods(digit: Mapping[str, Any]) -> list[Capsule]:
    points = [(float(x), float(y), float(z)) for x, y, z in digit["points"]]
    return [
        Capsule(begin, end, (float(first), float(second)))
        for (begin, end), (first, second) in zip(pairwise(points), pairwise(digit["radii"]), strict=True)
    ]
