"""One plain sentence for each way a part of a pose can be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..problems import quoted
from ..records.amounts import number
from .case import Case, Said
from .nearest import most_alike, nearest_body_word, nearest_number

CIRCLE = 359
"""The largest angle of a field that takes any direction."""


MANY, SHOWN = 25, 8
"""Lists of more names than this are cut to the nearest ones; the guide has them all."""
THINGS = ("wall", "floor", "mat", "step", "chair", "worktop", "stick", "bed", "bench", "table", "box", "stool")
PAIR = re.compile(r"([a-z_]+)[ :=]+([0-9.]+)")


def _name(case: Case) -> Said:
    what, of, allowed = case.limits["what"], case.limits.get("of", ""), tuple(case.limits["allowed"])
    code = f"{what.split(' ')[0]}-unknown"
    word = case.value if isinstance(case.value, str) else ""
    or_else = f", or {case.limits['or_else']}" if "or_else" in case.limits else ""
    expected = f"one of: {_listed(allowed, word)}{or_else}"
    if not word:
        return Said(code, f"The name of a {what} is wanted here.", expected)
    if what == "list of parts":
        return _ghost(word, allowed)
    if what in ("contact", "landmark") and word in THINGS:
        return _thing(code, what, word)
    message = f"{quoted(word)} is not a {f'direction of {of}' if of else what}."
    if f"{word}_r" in allowed:
        message = f"{quoted(word)} has two sides, so it ends in _r or _l here."
    return Said(code, message, expected, nearest_body_word(word, allowed))


def _ghost(word: str, allowed: tuple[str, ...]) -> Said:
    """A ghost that is no list: a part without its brackets, or a word such as yes."""
    near = f"[{word}]" if f"[{word}]" in allowed or word in ("leg", "arm") else "none" if word == "no" else ""
    expected = "a list of parts, such as [leg_r, trunk], or none; without this line, whatever moves is shown"
    return Said("list-wanted", "This field takes a list, even for one part.", expected, near)


def _thing(code: str, what: str, word: str) -> Said:
    """A thing where a part of the body is wanted."""
    if what == "contact" and word == "wall":
        way_out = (
            "the part that rests; a wall is for hands, such as hands: {palm_r: wall}, with - kind: wall under props"
        )
    elif what == "contact" and word in ("floor", "mat"):
        way_out = "the part that rests on it, such as foot, back or buttock"
    else:
        way_out = "a part of the body; things stand under props, and a contact has their height: {buttock: 45}"
    return Said(code, f"{quoted(word)} is a thing, not a part of the body.", way_out)


def _listed(names: tuple[str, ...], word: str) -> str:
    """The names, with both sides of a part said once; of many, those most like a word."""
    pairs = {name[:-2] for name in names if name.endswith("_r") and f"{name[:-2]}_l" in names}
    plain = [name for name in names if name[:-2] not in pairs]
    said = {name: f"{name} (also {name}_r, {name}_l)" if name in pairs else name for name in plain}
    ends = dict.fromkeys(name[:-2] for name in names if name[:-2] in pairs and name[:-2] not in plain)
    said |= {name: f"{name}_r or _l" for name in ends}
    if len(said) <= MANY:
        return ", ".join(said.values())
    return ", ".join(said[name] for name in most_alike(word, said, SHOWN)) + " … all in the guide"


def _pairs(case: Case) -> Said:
    pair = PAIR.fullmatch(case.value) if isinstance(case.value, str) else None
    near = f"{{{pair[1]}: {pair[2]}}}" if pair else ""
    example = case.limits["example"]
    return Said("pairs-wanted", "This field takes names, each with a value.", f"such as {example}", near)


def _amount(case: Case) -> Said:
    unit = case.limits["unit"]
    wants = f"a number in digits only, in {unit}" if unit else "a number in digits only"
    if not isinstance(case.value, str):
        return Said("number", "One number is wanted here.", wants)
    near = nearest_number(case.value, seconds=False, whole=True)
    return Said("number", f"{quoted(case.value)} is not a number in digits only.", wants, near)


def _amount_limits(case: Case) -> Said:
    low, high, unit, of = (case.limits.get(name, "") for name in ("low", "high", "unit", "of"))
    wants = f"from {low:g} to {high:g} {unit}".rstrip()
    message = f"{quoted(str(case.value))} is too far for {of}." if of else f"{quoted(str(case.value))} is out of range."
    return Said("number-limits", message, wants, _whole_turn(str(case.value), high))


def _whole_turn(text: str, high: float) -> str:
    """The angle round the circle that a minus sign or a turn too many means, "" where no circle is wanted."""
    degrees = number(text)
    return f"{degrees % 360:g}" if high == CIRCLE and degrees is not None else ""


def _minus(case: Case) -> Said:
    instead = case.limits["instead"]
    return Said(
        "angle-minus",
        "An angle has no minus sign, since each direction has a name.",
        f"the opposite direction instead: {instead}",
        instead,
    )


def _same_axis(case: Case) -> Said:
    return Said(
        "angle-twice",
        f"{quoted(str(case.value))} stands beside {quoted(case.limits['first'])}, and a joint cannot do both.",
        "one of the two",
    )


def _contact(_: Case) -> Said:
    return Said(
        "contact-shape",
        "One contact is wanted here, with its height or without.",
        "a name such as foot_r, or a name with its height in cm: {foot_r: 15}",
    )


def _row(case: Case) -> Said:
    words = case.limits["words"]
    zeros = ", ".join("0" for _ in words)
    message = f"{len(words)} numbers in cm are wanted here: {', '.join(words)}."
    return Said("numbers-wanted", message, f"numbers in square brackets, such as [{zeros}]")


POSE_EXPLANATIONS: Mapping[str, Callable[[Case], Said]] = {
    "name": _name,
    "pairs": _pairs,
    "amount": _amount,
    "amount_limits": _amount_limits,
    "minus": _minus,
    "same_axis": _same_axis,
    "contact": _contact,
    "row": _row,
}
