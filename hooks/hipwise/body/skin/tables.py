"""A body table: every part of the surface and every territory of the drawing, read from the package's data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..data import read
from ..skeleton.frames import Stature
from .solids import Blend, Capsule, Ellipsoid, Solid, Table, Tube

Triple = tuple[float, float, float]


@dataclass(frozen=True)
class Part:
    """One part of the surface, given for the right side.

    ``blend`` is how softly it flows into the parts before it (cm); ``within`` are balls of its bone that hold it;
    ``reaches`` is the end of a rod in another bone's frame: bone, point, radius of the ball around it.
    """

    name: str
    bone: str
    sided: bool
    blend: float
    solid: Solid
    within: tuple[tuple[Triple, float], ...]
    reaches: tuple[str, Triple, float] | None = None


@dataclass(frozen=True)
class Territory:
    """One layer of the drawing: its own parts, and the neighbours it flows into, with sides."""

    name: str
    own: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True)
class Body:
    """A body: its skeleton's breadth, its parts by name without side, its tables, and the territories by name."""

    stature: Stature
    tables: Mapping[str, Table]
    parts: Mapping[str, Part]
    territories: Mapping[str, Territory]
    order: Mapping[str, int]


def names() -> tuple[str, ...]:
    """The body tables there are."""
    return tuple(read("body")["bodies"])


@cache
def body(name: str) -> Body:
    """The body of a name. Raises KeyError where there is none."""
    data = read("body")
    own = data["bodies"][name]
    tables = {key: _table(value, own.get("tables", {}).get(key)) for key, value in data["tables"].items()}
    changed = own.get("parts", {})
    parts = {key: _part(key, value, changed.get(key, {}), tables) for key, value in data["parts"].items()}
    order = {one: place for place, part in enumerate(parts.values()) for one in _with_sides(part)}
    stature = Stature(**{key: value for key, value in own.items() if key in ("shoulder_half", "shoulder_height")})
    return Body(stature, tables, parts, _territories(data["layers"], parts), order)


def _with_sides(part: Part) -> tuple[str, ...]:
    return (f"{part.name}_r", f"{part.name}_l") if part.sided else (part.name,)


def _table(data: Mapping[str, Any], widen: list[Any] | None) -> Table:
    rows = [list(map(float, row)) for row in data["rows"]]
    for row in rows:
        row[1:] = [radius * factor for radius, factor in zip(row[1:], _factors(widen, row[0]), strict=True)]
    return Table.of(rows, (float(data["caps"][0]), float(data["caps"][1])))


def _factors(widen: list[Any] | None, place: float) -> list[float]:
    factors = [1.0] * 4
    for start, columns in widen or []:
        factors = columns if place >= start else factors
    return factors


def _part(name: str, data: Mapping[str, Any], changed: Mapping[str, Any], tables: Mapping[str, Table]) -> Part:
    first = _solid(data, changed, tables)
    others = tuple((float(more["blend"]), _solid(more, {}, tables)) for more in data.get("with", []))
    reach = data.get("reaches")
    return Part(
        name,
        data["bone"],
        bool(data.get("sided", False)),
        float(data["blend"]),
        Blend(first, others) if others else first,
        tuple((_triple(point), float(radius)) for point, radius in data.get("within", [])),
        (reach[0], _triple(reach[1]), float(reach[2])) if reach else None,
    )


def _solid(data: Mapping[str, Any], changed: Mapping[str, Any], tables: Mapping[str, Table]) -> Solid:
    if tube := data.get("tube"):
        shift = _triple(tube.get("shift", (0, 0, 0)))
        return Tube(tables[tube["table"]], tube.get("along", "down"), shift, float(tube.get("power", 2.0)))
    if shape := data.get("ellipsoid"):
        shape = {**shape, **changed}
        return Ellipsoid(_triple(shape["centre"]), _triple(shape["radii"]), bool(data.get("mirrored", False)))
    rod = {**data["capsule"], **changed}
    return Capsule(_triple(rod["from"]), _triple(rod["to"]), (float(rod["radii"][0]), float(rod["radii"][1])))


def _triple(numbers: Any) -> Triple:
    x, y, z = map(float, numbers)
    return x, y, z


def _territories(layers: Mapping[str, Any], parts: Mapping[str, Part]) -> dict[str, Territory]:
    found = {}
    for name, data in layers.items():
        first = data["own"][0]
        for side in ("r", "l") if parts[first].sided else ("",):
            key = f"{name}_{side}" if side else name
            own, beside = (tuple(_sided(one, side, parts) for one in data[kind]) for kind in ("own", "beside"))
            found[key] = Territory(key, own, beside)
    return found


def _sided(name: str, side: str, parts: Mapping[str, Part]) -> str:
    return f"{name}_{side}" if side and name in parts and parts[name].sided else name
