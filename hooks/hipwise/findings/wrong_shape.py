"""What to say where a list, a group or a text stands for another."""

from __future__ import annotations

from ..problems import LONGEST_QUOTE, quoted
from .case import Case, Said
from .shape import Wanted, is_group, is_list, names

NOTHING = frozenset({"none", "no", "nothing", "-", "n/a", "na", "null", "~", "nil"})
WRONG_SHAPE = frozenset({"tuple_type", "model_type", "model_attributes_type", "list_type", "dict_type"})


def wrong_shape(case: Case) -> Said:
    """Say what a value is and what the field takes."""
    field = case.wanted
    if field is not None and not field.entry and is_list(field.info.annotation):
        return _not_a_list(case, field)
    if field is not None and is_group(field.type):
        return _not_a_group(case, field)
    return _not_a_text(case)


def _not_a_list(case: Case, field: Wanted) -> Said:
    if isinstance(case.value, dict):
        first = next(iter(case.entries), "")
        return Said(
            "list-wanted",
            "This field takes a list, so a dash is missing here.",
            f"- {first}: as the first line of each entry",
        )
    if is_group(field.type):
        return Said(
            "list-wanted",
            "This field takes a list.",
            f"entries that begin with a dash: - {next(iter(names(field.type)))}:",
        )
    if str(case.value).lower() in NOTHING:
        return Said("list-wanted", "This field takes a list.", "an empty list if there is nothing to name", "[]")
    parts = [part.strip() for part in str(case.value).split(",") if part.strip()]
    ids = all(len(part.split()) == 1 for part in parts)
    good = f"[{', '.join(parts)}]" if ids else f"- {case.value}"
    return Said(
        "list-wanted",
        "This field takes a list, even for one entry.",
        "one line for each entry, with a dash in front",
        _cut(good),
    )


def _not_a_group(case: Case, field: Wanted) -> Said:
    wants = ", ".join(f"{name}:" for name in names(field.type))
    if isinstance(case.value, list):
        return Said(
            "group-wanted", "This field takes fields below it, not a list.", f"no dashes; one line for each: {wants}"
        )
    return Said(
        "group-wanted", f"Here stands only the text {quoted(str(case.value))}.", f"one line for each field: {wants}"
    )


def _not_a_text(case: Case) -> Said:
    if isinstance(case.value, dict):
        pairs = ", ".join(f"{name}: {value}" for name, value in case.value.items())
        return Said(
            "text-wanted",
            "A text is wanted here. The colon makes it a field with a value.",
            "quotes around the text",
            _cut(f'"{pairs}"'),
        )
    entries = [item for item in case.value if isinstance(item, str)] if isinstance(case.value, list) else []
    near = entries[0] if len(entries) == 1 and len(case.value) == 1 else ""
    return Said(
        "text-wanted", "One value is wanted here, not a list.", case.example or "one value after the colon", _cut(near)
    )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + "…"
