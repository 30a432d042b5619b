"""The parts of the body that may rest on something, and what each of them means for the pose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from ..data import read
from ..skeleton.joints import SIDES, Angles


@dataclass(frozen=True)
class ContactKind:
    """A part that may rest on something.

    ``touches`` are landmarks or round parts, without side where the kind is sided. ``limb`` is what may bend to
    reach: leg, arm, neck or trunk. ``lateral`` parts rest on the lower side of somebody who lies on a side. ``whole``
    parts keep every landmark on its spot when planted, others only their middle. ``wishes`` is how the limb is held
    where the author does not say, ``frees`` what else bends for it, and how readily, in degrees. What leans on a
    ``wall`` has no height.
    """

    name: str
    touches: tuple[str, ...]
    limb: str
    sided: bool
    lateral: bool
    whole: bool
    wishes: Angles
    frees: Angles
    wall: bool = False


@dataclass(frozen=True)
class Touching:
    """One contact of one side in a pose: its name with side, its kind, side ("" for the middle) and height in cm."""

    name: str
    kind: ContactKind
    side: str
    height: float

    @property
    def landmarks(self) -> tuple[str, ...]:
        """The landmarks that have its height."""
        if not self.kind.sided:
            return self.kind.touches
        return tuple(f"{name}_{self.side}" for name in self.kind.touches)


def touching(name: str, height: float, posture: str) -> tuple[Touching, ...]:
    """What a contact's name stands for: both sides, one side, or the side somebody lies on.

    Raises KeyError for a name that is not in ``NAMES``.
    """
    plain, side = stem(name)
    kind = CONTACTS[plain]
    if not kind.sided:
        return (Touching(name, kind, "", height),)
    sides = (side,) if side else _sides(kind, posture)
    return tuple(Touching(f"{plain}_{one}", kind, one, height) for one in sides)


def stem(name: str) -> tuple[str, str]:
    """A contact's name without its side, and the side: ``foot_r`` is foot and r, ``back`` is back and nothing."""
    return (name[:-2], name[-1]) if name[-2:] in ("_r", "_l") else (name, "")


def _sides(kind: ContactKind, posture: str) -> tuple[str, ...]:
    if kind.lateral and posture.startswith("side_lying"):
        return ("r",) if posture.endswith("right") else ("l",)
    return SIDES


def _kind(name: str, data: Mapping[str, Any]) -> ContactKind:
    return ContactKind(
        name,
        tuple(data["touches"]),
        data["limb"],
        bool(data.get("sided", True)),
        bool(data.get("lateral", False)),
        bool(data.get("whole", False)),
        MappingProxyType(data.get("wishes", {})),
        MappingProxyType(data.get("frees", {})),
        bool(data.get("wall", False)),
    )


@cache
def _kinds() -> Mapping[str, ContactKind]:
    return MappingProxyType({name: _kind(name, data) for name, data in read("contacts").items()})


CONTACTS: Mapping[str, ContactKind] = _kinds()
"""Every kind of contact by its plain name."""

NAMES: tuple[str, ...] = tuple(
    full for name, kind in CONTACTS.items() for full in (name, *(f"{name}_{s}" for s in SIDES if kind.sided))
)
"""Every contact an author may write, plain and with a side."""


def on_wall(name: str) -> bool:
    """Whether a contact leans on a wall and rests on nothing."""
    return CONTACTS[stem(name)[0]].wall
