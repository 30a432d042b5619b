"""Numbers of a pose: whole or decimal, within limits, with a unit nobody has to write."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from .faults import Faults, Way, fault

NUMBER = re.compile(r"(-?)(?:0|[1-9][0-9]{0,4})(?:\.[0-9]{1,3})?")


def number(text: object) -> float | None:
    """The number a text is, or None; a minus sign counts."""
    return float(text) if isinstance(text, str) and NUMBER.fullmatch(text) else None


def amount(low: float, high: float, unit: str) -> Any:
    """The type of a number from `low` to `high`, both included."""

    def check(value: object) -> object:
        if not isinstance(value, str):
            return value
        found = number(value)
        if found is None:
            raise fault("amount", unit=unit)
        if not low <= found <= high:
            raise fault("amount_limits", low=low, high=high, unit=unit)
        return found

    return Annotated[float, BeforeValidator(check)]


def check_amount(faults: Faults, way: Way, text: object, low: float, high: float, unit: str) -> None:
    """Refuse what stands at the end of `way` if it is no number from `low` to `high`."""
    found = number(text)
    if found is None:
        faults.add(way, text, "amount", unit=unit)
    elif not low <= found <= high:
        faults.add(way, text, "amount_limits", low=low, high=high, unit=unit)


def check_row(faults: Faults, way: Way, value: object, limits: tuple[float, float], words: tuple[str, ...]) -> None:
    """Refuse what is no list of one number in cm for each of `words`."""
    if not isinstance(value, list) or len(value) != len(words):
        faults.add(way, value, "row", words=words)
        return
    for index, text in enumerate(value):
        check_amount(faults, (*way, index), text, *limits, "cm")


def row(low: float, high: float, *words: str) -> BeforeValidator:
    """Reads a list of one number in cm for each of `words`, such as how far forward and how far right."""

    def check(value: object) -> object:
        faults = Faults()
        check_row(faults, (), value, (low, high), words)
        faults.stop_if_any()
        return tuple(float(text) for text in value) if isinstance(value, list) else value

    return BeforeValidator(check)


Pair = tuple[float, float]
Triple = tuple[float, float, float]
OnFloor = Annotated[Pair, row(-300, 300, "forward", "right")]
OnPicture = Annotated[Pair, row(-300, 300, "right", "up")]
Size = Annotated[Triple, row(0, 300, "length", "height", "width")]
Share = amount(0, 1, "")
Turn = amount(0, 359, "degrees")
Length = amount(0, 300, "cm")
