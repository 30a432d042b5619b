"""One plain sentence for each way a part of a pose can be wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..problems import quoted
from .case import Case, Said
from .nearest import nearest_body_word, nearest_number


def _name(case: Case) -> Said:
    what, of, allowed = case.limits["what"], case.limits.get("of", ""), tuple(case.limits["allowed"])
    expected = f"one of: {_listed(allowed)}" + (f", or {case.limits['or_else']}" if "or_else" in case.limits else "")
    code = f"{what.split(' ')[0]}-unknown"
    if not isinstance(case.value, str):
        return Said(code, f"The name of a {what} is wanted here.", expected)
    message = f"{quoted(case.value)} is not a {f'direction of {of}' if of else what}."
    if f"{case.value}_r" in allowed:
        message = f"{quoted(case.value)} has two sides, so it ends in _r or _l here."
    return Said(code, message, expected, nearest_body_word(case.value, allowed))


def _listed(names: tuple[str, ...]) -> str:
    """The names, with both sides of a part said once."""
    pairs = {name[:-2] for name in names if name.endswith("_r") and f"{name[:-2]}_l" in names}
    plain = [name for name in names if name[:-2] not in pairs]
    ends = [f"{name}_r or _l" for name in dict.fromkeys(name[:-2] for name in names) if name in pairs]
    free = [f"{name} (also {name}_r, {name}_l)" if name in pairs else name for name in plain]
    return ", ".join([*free, *(text for text in ends if text.split("_r")[0] not in plain)])


def _pairs(case: Case) -> Said:
    return Said("pairs-wanted", "This field takes names, each with a value.", f"such as {case.limits['example']}")


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
    return Said("number-limits", message, wants)


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
