"""Parts of the body that go through a thing of the picture, said once for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..body.figure import Miss
from .unmet import REACHES, parts, when
from .words import listed

MOST = 3
"""How many parts are named."""


def through(misses: Sequence[Miss]) -> Iterator[tuple[str, str, str]]:
    """For each thing that the body goes into: its kind, what is wrong, and the way out.

    Nothing of a pose that cannot reach its places, as its other messages come first.
    """
    astray = {miss.pose for miss in misses if miss.kind in REACHES}
    found: dict[str, list[Miss]] = {}
    for miss in misses:
        if miss.kind == "through" and miss.pose not in astray:
            found.setdefault(miss.direction, []).append(miss)
    for kind, own in found.items():
        named = parts(own)[:MOST]
        verb = "goes" if len(named) == 1 else "go"
        deep = f"{max(miss.by for miss in own):.0f} cm into the {kind}"
        yield kind, f"{when(own)}, {listed(named)} {verb} up to {deep}.", _way_out(kind, own)


def _way_out(kind: str, misses: Sequence[Miss]) -> str:
    if all(miss.name.startswith(ARM) for miss in misses):
        return "other angles for the arms, such as shoulder: {flexion: 30} with elbow: {flexion: 60}, or a hold"
    if kind == "wall":
        return "place: to move the wall away, or other angles"
    return "place: or under: to move the thing, other angles, or a contact with the height of the thing"


ARM = ("hand", "forearm", "upper_arm")
