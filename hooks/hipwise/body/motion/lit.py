"""Lit muscles of a moving figure: where they lie in its middle pose, and which limbs show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..figure import Lit
from ..muscles.atlas import muscles
from ..muscles.patches import BENEATH, Patch, patches
from ..skin.scene import Scene
from .puppet import LIMBS, apart
from .sheets import Sheet, Stretch

CARRIERS = ("trunk", "leg_r", "leg_l")
"""The limbs that lit muscles lie on."""
PATCH, FIBRE = 0.2, 0.25
"""How far curves may pass from their points, in centimetres."""


@dataclass(frozen=True)
class Glow:
    """One lit muscle: its shapes and fibres, and the limbs it is painted on."""

    sheets: tuple[Sheet, ...]
    limbs: tuple[str, ...]

    @property
    def territories(self) -> tuple[str, ...]:
        return tuple(name for limb in self.limbs for name in LIMBS[limb])


def glows(scene: Scene, lit: Sequence[Lit]) -> tuple[Glow, ...]:
    """The lit muscles of a body as if it had no arms, from back to front; those that do not show are left out.

    Raises KeyError for a muscle that is not in the atlas.
    """
    body = apart(scene, [name for limb in CARRIERS for name in LIMBS[limb]])
    found = (_glow(patch) for patch in patches(body, lit))
    return tuple(glow for glow in found if glow.sheets)


def _glow(patch: Patch) -> Glow:
    return Glow(tuple(_sheets(patch)), tuple(_limbs(patch)))


def _sheets(patch: Patch) -> Iterator[Sheet]:
    kind = f"{patch.kind} x" if patch.through else patch.kind
    for line in patch.lines:
        yield Sheet(kind, (Stretch(line, PATCH, False),))
    for line in patch.fibres:
        yield Sheet("f", (Stretch(line, FIBRE),))


def _limbs(patch: Patch) -> Iterable[str]:
    shows = BENEATH if patch.through else muscles()[patch.muscle].skin.shows
    yield from ["trunk"] if "torso" in shows else []
    yield from [f"leg_{patch.side}"] if set(shows) - {"torso"} else []
