"""What an anatomy plate is, for whoever shows one: plain values that load without what draws them."""

from __future__ import annotations

from dataclasses import dataclass

from ..data import read
from ..figure import Shape

WIDTH = 640
"""Picture units across a plate: two for each pixel of the narrowest screen."""


@dataclass(frozen=True)
class Region:
    """A muscle where it shows: its id, its shapes, a place inside it (picture units), its area in square cm."""

    id: str
    shapes: tuple[Shape, ...]
    spot: tuple[int, int]
    area: float


@dataclass(frozen=True)
class Plate:
    """A drawn plate, in picture units: what lies behind, then the regions of its muscles.

    ``order`` are the ids of the muscles named on its left and on its right, from above. A muscle that shows on both
    halves of the body has two regions.
    """

    name: str
    width: int
    height: int
    behind: tuple[Shape, ...]
    regions: tuple[Region, ...]
    order: tuple[tuple[str, ...], tuple[str, ...]]

    def area(self, muscle: str) -> float:
        """Square centimetres of the body on which a muscle shows; 0 where it is not on the plate."""
        return sum(region.area for region in self.regions if region.id == muscle)


def names() -> tuple[str, ...]:
    """The plates there are, in their order."""
    return tuple(read("plates")["plates"])


def order(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the muscles named on the left and on the right of a plate, from above."""
    asked = read("plates")["plates"][name]
    return tuple(asked["left"]), tuple(asked["right"])
