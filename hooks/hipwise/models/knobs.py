"""What can be moved in each model, how far, and which numbers come out; it needs no numpy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..body.figure import Look

LOOK = Look(body="a", hair="bun", skin=3, hair_tone=2, outfit=1)
"""Who stands in every model, so that what differs between two pictures is the knob."""
MEASURED_IN_A_WALK = 2.38
"""How many times body weight 4 replaced hips carried on average in walking at about 4 km/h (bergmann2001)."""


@dataclass(frozen=True)
class Knob:
    """One thing that can be moved, in whole steps of ``unit`` from ``least`` to ``most``.

    ``begins`` names the state it begins in: knobs that begin alike share one picture there. Where nothing of the body
    ``moves``, any picture will do.
    """

    id: str
    unit: str
    least: int
    most: int
    begins: str
    moves: bool = True

    @property
    def places(self) -> range:
        """Every whole number it can be set to."""
        return range(self.least, self.most + 1)

    def begins_at(self, place: int) -> bool:
        """Whether the body at a place is as it is at first."""
        return place == self.least or not self.moves


@dataclass(frozen=True)
class Amount:
    """A number that comes out, told as a whole number of ``unit``; ``each`` is how many of these a reading of 1 is.

    ``measured`` is a value to compare it with, counted like the reading.
    """

    id: str
    unit: str
    each: int = 1
    bar: bool = True
    measured: float | None = None

    def told(self, value: float) -> int:
        """A reading as a reader sees it: nobody has to read decimals."""
        return round(self.each * value)


@dataclass(frozen=True)
class Kind:
    """A model: its knobs, its numbers in reading order, and the lines that are small enough to be shown from near."""

    id: str
    knobs: tuple[Knob, ...]
    amounts: tuple[Amount, ...]
    near: tuple[str, ...] = ()

    def knob(self, id: str) -> Knob | None:
        """The knob of an id; None where the model has none."""
        return next((knob for knob in self.knobs if knob.id == id), None)


@dataclass(frozen=True, slots=True)
class Sitting:
    """A model to make, and its states to draw: the id of a knob and its place."""

    kind: str
    states: tuple[tuple[str, int], ...]


DEGREES, CM, MM = "degrees", "cm", "mm"
AT_FIRST = "percent of the start"
WEIGHT = "percent of body weight"

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.id: kind
        for kind in (
            Kind(
                "hinge",
                (Knob("trunk", DEGREES, 21, 55, "squat"),),
                (
                    Amount("trunk", DEGREES, bar=False),
                    Amount("hip", DEGREES, bar=False),
                    Amount("knee", DEGREES, bar=False),
                    Amount("back-holds", AT_FIRST, 100),
                    Amount("hips-hold", AT_FIRST, 100),
                    Amount("knees-hold", AT_FIRST, 100),
                ),
            ),
            Kind(
                "stance",
                (
                    Knob("lean", DEGREES, 0, 20, "level"),
                    Knob("stick", WEIGHT, 0, 15, "stick", moves=False),
                    Knob("drop", DEGREES, 0, 10, "level"),
                ),
                (
                    Amount("lever", MM, 10),
                    Amount("muscle", WEIGHT, 100),
                    Amount("joint", WEIGHT, 100, measured=MEASURED_IN_A_WALK),
                ),
                near=("lever", "short", "pull"),
            ),
            Kind(
                "step",
                (Knob("turn", DEGREES, 0, 18, "line"), Knob("pelvis", DEGREES, 0, 10, "line")),
                (Amount("knee-in", DEGREES), Amount("off-line", CM)),
            ),
        )
    }
)
"""Every model by its id."""
