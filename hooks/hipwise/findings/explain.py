"""One plain sentence for each way a value can be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..problems import quoted
from .case import Case, Said
from .explain_pose import POSE_EXPLANATIONS
from .nearest import YES, days_meant, nearest_choice, nearest_id, nearest_number, of_both
from .shape import Path, Wanted, is_choice
from .wrong_shape import WRONG_SHAPE, wrong_shape

SURNAME_AND_YEAR = re.compile(r"^([a-z]+)\b.*\b((?:19|20)\d\d)\W*$")
SOURCE = "such as neal2019"
"""The example of every field that names a source: a surname and a year."""


def explain(type: str, error: Mapping[str, Any], field: Wanted | None, path: Path, entries: Iterable[str]) -> Said:
    """Say what is wrong with a value, given the model's refusal and the field it is for."""
    case = Case(error["input"], error.get("ctx", {}), field, path, entries)
    if case.value is None or case.value == "":
        return _empty(case)
    if type in POSE_EXPLANATIONS:
        return POSE_EXPLANATIONS[type](case)
    if type in WRONG_SHAPE or (isinstance(case.value, (dict, list)) and type not in LIST_LENGTH):
        return wrong_shape(case)
    return EXPLANATIONS.get(type, _form)(case)


def _empty(case: Case) -> Said:
    name = next((step for step in reversed(case.path) if isinstance(step, str)), "")
    optional = case.wanted is not None and not case.wanted.entry and not case.wanted.info.is_required()
    wants = "a value, or no such line" if optional else case.example
    return Said("field-empty", f"The field {name} is empty.", wants or "a value after the colon")


def _choice(case: Case) -> Said:
    kind = case.wanted.type if case.wanted else None
    options = list(kind) if is_choice(kind) and kind is not None else []
    allowed = ", ".join(f"{option} ({option.plain})" if option.isdigit() else str(option) for option in options)
    near = nearest_choice(str(case.value), options)
    return Said("choice", f"{quoted(str(case.value))} is not one of the allowed words.", f"one of: {allowed}", near)


def _number(case: Case) -> Said:
    near = _near_number(case, whole=True)
    return Said("number", _number_message(case), "a whole number in digits only, " + case.example, near)


def _span(case: Case) -> Said:
    near = _near_number(case, whole=False)
    if both := of_both(str(case.value)):
        wants = f"2 lines: sets: {both[0]} and reps: {both[1]}"
        return Said("number", f"2 numbers stand here: {quoted(str(case.value))}.", wants, near)
    return Said("number", _number_message(case), 'a whole number such as 10, or a range such as "8 to 12"', near)


def _number_message(case: Case) -> str:
    text = str(case.value)
    digits, letters = any(char.isdigit() for char in text), any(char.isalpha() or char in "%°" for char in text)
    if digits and letters and " to " not in text:
        return f"A number stands here with a word or unit: {quoted(text)}."
    return f"{quoted(text)} is not a number the site can count with."


def _near_number(case: Case, *, whole: bool) -> str:
    """The number that is meant, unless the field would refuse that too."""
    name = str(case.path[-1]) if case.path else ""
    both = of_both(str(case.value))
    near = dict(zip(("sets", "reps"), both, strict=True)).get(name, "") if both else ""
    near = near or ("" if both else nearest_number(str(case.value), seconds=name.endswith("_s"), whole=whole))
    return near if near and (case.wanted is None or case.wanted.takes(near)) else ""


def _span_order(case: Case) -> Said:
    low, _, high = str(case.value).partition(" to ")
    if low == high:
        return Said("range-order", "Both ends of this range are the same.", "one number", low)
    return Said("range-order", "The larger number stands first here.", "the smaller number first", f"{high} to {low}")


def _limits(case: Case) -> Said:
    low, high = case.limits.get("low", case.limits.get("ge")), case.limits.get("high", case.limits.get("le"))
    wants = (
        f"from {low} to {high}"
        if low is not None and high is not None
        else f"at least {low}"
        if low is not None
        else f"at most {high}"
    )
    return Said("number-limits", f"The number {quoted(str(case.value))} is outside the limits.", wants)


def _date(case: Case) -> Said:
    days = days_meant(str(case.value))
    wants = "year-month-day, such as 2026-11-22"
    if len(days) > 1:
        wants = f"year-month-day: {' or '.join(days)}"
    return Said("date", "A date is written as year, month, day.", wants, days[0] if len(days) == 1 else "")


def _no_such_day(case: Case) -> Said:
    return Said("date-unreal", f"There is no such day: {quoted(str(case.value))}.", "a day that is in the calendar")


def _yes(case: Case) -> Said:
    near = YES.get(str(case.value).lower(), str(case.value).lower() if str(case.value).lower() in ("yes", "no") else "")
    return Said("yes-or-no", "This field takes only yes or no.", "yes, or no", near)


def _too_long(case: Case) -> Said:
    most = case.limits.get("max_length", 0)
    message = f"This text has {len(str(case.value))} letters and spaces. At most {most} fit."
    return Said("too-long", message, f"at most {most}; say it in fewer words")


def _too_short(case: Case) -> Said:
    least = case.limits.get("min_length", 0)
    return Said(
        "too-short",
        f"The text {quoted(str(case.value))} is too short.",
        f"at least {least} letters, {case.example}".rstrip(", "),
    )


def _list_length(case: Case) -> Said:
    least, most = case.limits.get("min_length"), case.limits.get("max_length")
    count = _entries(len(case.value) if isinstance(case.value, list) else case.limits.get("actual_length", 0))
    if least is not None:
        return Said("list-too-short", f"This list has {count}.", f"at least {_entries(least)}")
    return Said("list-too-long", f"This list has {count}.", f"at most {_entries(most or 0)}")


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"


def _form(case: Case) -> Said:
    text = str(case.value)
    pattern = str(case.limits.get("pattern", ""))
    if pattern.startswith("^[a-z0-9]+(-"):
        message = f"{quoted(text)} is not an id."
        near = SURNAME_AND_YEAR.sub(r"\1\2", text.lower()) if case.example == SOURCE else text
        return Said("id", message, f"small letters, digits and hyphens, {case.example}".rstrip(", "), nearest_id(near))
    if pattern.startswith("^https"):
        near = "https" + text[4:] if text.startswith("http://") else ""
        return Said(
            "web-address",
            "This is not a web address the site can link to.",
            "an address that begins with https://",
            near,
        )
    if pattern.startswith("^10"):
        _, found, end = text.partition("10.")
        return Said(
            "form", f"{quoted(text)} is not a DOI.", case.example, found + end if found and text != found + end else ""
        )
    inside = [match[0] for match in re.finditer(pattern.strip("^$"), text)] if re.search(r"\d", text) else []
    near = inside[0] if len(inside) == 1 and inside[0] != text else ""
    return Said("form", f"{quoted(text)} does not have the form this field takes.", case.example, near)


def _hidden(case: Case) -> Said:  # noqa: ARG001
    return Said(
        "web-address",
        "This address does not show where it leads, or not everybody can open it.",
        "the address it leads to, on a site that everybody can open",
    )


def _no_word(case: Case) -> Said:
    return Said("no-word", f"There is no word here: {quoted(str(case.value))}.", f"a text, {case.example}".rstrip(", "))


LIST_LENGTH = frozenset({"too_short", "too_long"})
EXPLANATIONS: Mapping[str, Callable[[Case], Said]] = {
    "enum": _choice,
    "whole_number": _number,
    "int_parsing": _number,
    "int_type": _number,
    "span": _span,
    "span_order": _span_order,
    "span_limits": _limits,
    "greater_than_equal": _limits,
    "less_than_equal": _limits,
    "day": _date,
    "date_type": _date,
    "day_unreal": _no_such_day,
    "yes_no": _yes,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _list_length,
    "too_long": _list_length,
    "string_pattern_mismatch": _form,
    "web_hidden": _hidden,
    "no_word": _no_word,
}
