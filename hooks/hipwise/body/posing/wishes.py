"""How a body is held where the author of a pose says nothing: the wishes of postures, contacts and holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..data import read
from ..figure import Measure
from ..skeleton.joints import DOFS, INDEX, SIDES, Angles, sided, signed
from .contacts import Touching
from .free import Limb
from .held import Held
from .landmarks import spot

PROPPING = ("forearm", "hand")
"""The contacts of an arm that props the upper body."""
HANDS = ("palm", "hand", "fingers", "wrist", "thumb")


def wished(
    posture: str, touches: Sequence[Touching], holds: Sequence[Held], written: Mapping[int, float]
) -> dict[int, float]:
    """The angles of a pose where the author writes none, by place in ``DOFS``."""
    data = read("postures")[posture]
    layers: list[Angles] = [data.get("wishes", {})]
    legs = (side for _, side in hanging(posture, touches) if not any(place in written for place in _leg(side)))
    layers += [_of_side(read("postures")["hanging_leg"], side) for side in legs]
    layers += [_of_side(data.get("propping", {}), touch.side) for touch in touches if touch.kind.name in PROPPING]
    layers += [_of_side(touch.kind.wishes, touch.side) for touch in touches]
    wished: dict[int, float] = {}
    for layer in (*layers, *map(_held_wishes, holds)):
        wished |= signed(layer)
    return wished


def _leg(side: str) -> tuple[int, ...]:
    return tuple(place for place, dof in enumerate(DOFS) if dof.joint in (f"hip_{side}", f"knee_{side}"))


def hanging(posture: str, touches: Sequence[Touching]) -> tuple[Limb, ...]:
    """The leg that carries nothing of somebody who stands."""
    carrying = {touch.side for touch in touches if touch.kind.limb == "leg"}
    return tuple(("leg", side) for side in SIDES if carrying and side not in carrying and posture == "standing")


def asked(measure: Measure, when: str, written: Mapping[str, dict[int, float]]) -> Measure:
    """What a measure asks of a pose. A knee caves in as it bends: the start asks for its share of the end's angle."""
    if not measure.name.startswith("knee_in") or when == "end":
        return measure
    place = INDEX[f"knee_{measure.name[-1]}", "flexion"]
    start, end = (abs(written[one].get(place, 0.0)) for one in ("start", "end"))
    share = 1.0 if start >= end else start / end
    return Measure(measure.name, measure.value * share)


def carrying_wishes(carried: Sequence[Sequence[str]]) -> dict[int, float]:
    """How arms hold a weight, by place in ``DOFS``: one beside the body, or both before it."""
    found: dict[int, float] = {}
    for hands in carried:
        wishes = read("postures")["weight_in_both" if len(hands) > 1 else "weight_in_one"]
        for side in hands:
            found |= signed(_of_side(wishes, side))
    return found


def _held_wishes(hold: Held) -> Angles:
    if not isinstance(hold.at, str) or not hold.landmark.startswith(HANDS):
        return {}
    wishes: Angles = read("postures")["hand_at_hip"] if spot(hold.at).bone == "pelvis" else {}
    return _of_side(wishes, hold.landmark[-1])


def _of_side(wishes: Angles, side: str) -> Angles:
    return {f"{joint}_{side}" if len(sided(joint)) > 1 else joint: ways for joint, ways in wishes.items()}
