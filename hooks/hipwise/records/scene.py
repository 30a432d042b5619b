"""What a pose touches, holds and is seen from: names of the body, heights, points and views."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator

from ..body.figure import GROUPS, VIEWS, Contact, Hold, Measure, Point, View
from ..body.skeleton.joints import SIDES
from .amounts import check_amount, check_row
from .faults import Faults, fault
from .vocabulary import PropKind

HIGHEST = 120
REACHED = (-300.0, 300.0)
POINT = ("forward", "up", "right")
MEASURES: Mapping[str, float] = {
    **dict.fromkeys(("knee_in_r", "knee_in_l"), 40.0),
    **dict.fromkeys(("stance_length", "stance_length_r", "stance_length_l", "stance_width"), 120.0),
}
"""The measures a pose may ask for, each with the most that still makes a pose (degrees for the knee, else cm)."""
LIMBS = tuple(f"{limb}_{side}" for limb in ("thigh", "shank", "foot") for side in SIDES)
GRIPS = tuple(str(kind) for kind in PropKind)
GHOSTS = (*GROUPS, "leg", "arm")


# Looked up when first asked for: a look at a file without a pose needs none of these names.
def contact_names() -> tuple[str, ...]:
    """What may rest on something, plain and with a side."""
    from ..body.posing import contacts

    return contacts.NAMES


def landmark_names() -> tuple[str, ...]:
    """The points of the body that have a name, with their side where they have one."""
    from ..body.posing import spots

    return spots.NAMES


def one_of(what: str, allowed: Callable[[], tuple[str, ...]]) -> Any:
    """The type of a name out of a list; `what` says what such a name is."""

    def check(value: object) -> object:
        if isinstance(value, str) and value not in allowed():
            raise fault("name", what=what, allowed=allowed())
        return value

    return Annotated[str, BeforeValidator(check)]


ContactName = one_of("contact", contact_names)
Landmark = one_of("landmark", landmark_names)
Limb = one_of("limb", lambda: LIMBS)


def _contact(value: object) -> object:
    faults = Faults()
    name, height = _pair(value, faults)
    if name is not None and name not in contact_names():
        way = (name,) if isinstance(value, dict) else ()
        faults.add(way, name, "name", what="contact", allowed=contact_names(), at_key=True)
    elif name is not None and height is not None:
        check_amount(faults, (name,), height, 0, HIGHEST, "cm")
    faults.stop_if_any()
    return Contact(str(name), float(str(height)) if height is not None else 0.0)


def _pair(value: object, faults: Faults) -> tuple[str | None, object]:
    if isinstance(value, str):
        return value, None
    if isinstance(value, dict) and len(value) == 1:
        return next(iter(value.items()))
    faults.add((), value, "contact")
    return None, None


def _spot(value: object) -> object:
    """A landmark, or a point of the room."""
    faults = Faults()
    if isinstance(value, str):
        if value not in landmark_names():
            faults.add((), value, "name", what="landmark", allowed=landmark_names())
    else:
        check_row(faults, (), value, REACHED, POINT)
    faults.stop_if_any()
    return value if isinstance(value, str) else tuple(float(text) for text in value)  # type: ignore[attr-defined]


def _hands(value: object) -> object:
    faults = Faults()
    if not isinstance(value, dict):
        faults.add((), value, "pairs", example="palm_r: iliac_r")
    else:
        for name, at in value.items():
            _check_hold(faults, name, at)
    faults.stop_if_any()
    return tuple(hold for name, at in dict(value).items() for hold in _holds(name, at))  # type: ignore[call-overload]


def _check_hold(faults: Faults, name: str, at: object) -> None:
    both = f"{name}_r" in landmark_names()
    if name not in landmark_names() and not both:
        faults.add((name,), name, "name", what="landmark", allowed=landmark_names(), at_key=True)
    elif not isinstance(at, str):
        if both:
            faults.add((name,), name, "name", what="landmark", allowed=(f"{name}_r", f"{name}_l"), at_key=True)
        check_row(faults, (name,), at, REACHED, POINT)
    elif at not in (allowed := (*GRIPS, *landmark_names())) and not (both and f"{at}_r" in allowed):
        faults.add((name,), at, "name", what="landmark or thing", allowed=allowed)


def _holds(name: str, at: Any) -> tuple[Hold, ...]:
    """One hold; or one for each side, where a paired landmark is named without a side."""
    if not isinstance(at, str):
        return (Hold(name, (float(at[0]), float(at[1]), float(at[2]))),)
    if name in landmark_names():
        return (Hold(name, at),)
    return tuple(Hold(f"{name}_{side}", f"{at}_{side}" if f"{at}_{side}" in landmark_names() else at) for side in SIDES)


def _measures(value: object) -> object:
    faults = Faults()
    if not isinstance(value, dict):
        faults.add((), value, "pairs", example="stance_length: 70")
    else:
        for name, text in value.items():
            if name not in MEASURES:
                faults.add((name,), name, "name", what="measure", allowed=tuple(MEASURES), at_key=True)
            else:
                unit = "degrees" if name.startswith("knee") else "cm"
                check_amount(faults, (name,), text, 0, MEASURES[name], unit)
    faults.stop_if_any()
    return tuple(Measure(name, float(text)) for name, text in dict(value).items())  # type: ignore[call-overload]


def _view(value: object) -> object:
    faults = Faults()
    if isinstance(value, dict):
        for name, text in value.items():
            if name not in ("azimuth", "elevation"):
                faults.add((name,), name, "name", what="part of a view", allowed=("azimuth", "elevation"), at_key=True)
            else:
                check_amount(faults, (name,), text, 0, 359 if name == "azimuth" else 90, "degrees")
    elif not isinstance(value, str) or value not in VIEWS:
        faults.add((), value, "name", what="view", allowed=tuple(VIEWS), or_else="{azimuth: 30, elevation: 20}")
    faults.stop_if_any()
    return View(*VIEWS[value]) if isinstance(value, str) else View(**{n: float(t) for n, t in dict(value).items()})  # type: ignore[call-overload]


def _ghost(value: object) -> object:
    if value == "none":
        return ()
    if not isinstance(value, list):
        raise fault("name", what="list of parts", allowed=("none", *(f"[{group}]" for group in GROUPS)))
    faults = Faults()
    for index, name in enumerate(value):
        if name not in GHOSTS:
            faults.add((index,), name, "name", what="part a ghost can show", allowed=GHOSTS)
    faults.stop_if_any()
    return tuple(full for name in value for full in ((f"{name}_r", f"{name}_l") if name in ("leg", "arm") else (name,)))


Touch = Annotated[Contact, BeforeValidator(_contact)]
Spot = Annotated[str | Point, BeforeValidator(_spot)]
Hands = Annotated[tuple[Hold, ...], BeforeValidator(_hands)]
Measures = Annotated[tuple[Measure, ...], BeforeValidator(_measures)]
Seen = Annotated[View, BeforeValidator(_view)]
Ghost = Annotated[tuple[str, ...], BeforeValidator(_ghost)]
