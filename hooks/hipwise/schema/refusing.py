"""The parts of a schema that refuse something with words of our own; a plain keyword would bring an editor's words."""

from __future__ import annotations

from typing import Any

from ..findings.wrong_shape import NOTHING
from .words import ANYTHING, Place, words

Schema = dict[str, Any]

ONE_VALUE = ["string", "number", "boolean"]
SHAPES: dict[str, tuple[tuple[str, object], ...]] = {
    "value": (("object", {"a": ANYTHING}), ("array", [ANYTHING])),
    "list": (("object", {"a": ANYTHING}),),
    "group": (("array", [ANYTHING]),),
}


def refuse(condition: Schema, said: str) -> Schema:
    """Refuses whatever meets a condition, and says this."""
    kinds = condition.get("type", ())
    never = next(kind for kind in ("null", "string", "object") if kind != kinds and kind not in kinds)
    return {"if": condition, "then": {"type": never, "errorMessage": said}}


def wrong_shapes(place: Place, type: Any, takes: str) -> list[Schema]:
    """Refuses what is no value, no list or no group, whichever a field takes; an optional field may be empty."""
    said: list[tuple[Schema, str]] = [({"type": kind}, words(place, type, probe)) for kind, probe in SHAPES[takes]]
    if takes != "value":
        spoken = sorted(NOTHING) if takes == "list" else []
        said += [({"type": "string", "enum": spoken}, words(place, type, "none"))] if spoken else []
        said += [({"type": ONE_VALUE, "not": {"enum": ["", *spoken]}}, words(place, type, ANYTHING))]
    return [*nothing(place, type), *(refuse(condition, text) for condition, text in said if text)]


def nothing(place: Place, type: Any) -> list[Schema]:
    """Refuses a field without a value, unless it may be empty, and a text without a letter."""
    said = {"null": words(place, type, None), "string": words(place, type, "")}
    empty: dict[str, Schema] = {"null": {"type": "null"}, "string": {"type": "string", "enum": [""]}}
    return [refuse(empty[kind], text) for kind, text in said.items() if text]


def unless(pattern: str, said: str) -> Schema:
    """Refuses a text that does not have this form."""
    return {"pattern": pattern, "patternErrorMessage": said}


def told(title: str, says: str, example: str, link: str) -> Schema:
    """What an editor shows over a field: its sentence, an example, and where the guide speaks of it."""
    return {
        "title": title,
        "description": f"{says} Example: {example}",
        "markdownDescription": f"{says}\n\nExample: `{example}`\n\n[Read more in the guide]({link})",
    }


def one_of(words_of: Schema, *rules: Schema, also: str = "") -> Schema:
    """Takes one of the words; every other type, and a text where `also` is "string", is left to the rules.

    An editor looks for words to offer in the ways themselves, and it tells of the first way where none fits. Each way
    has properties of its own, as an editor takes ways without any for one and the same and then shows all their
    words, not those of the field.
    """
    told_by_words = [kind for kind in ONE_VALUE if kind != also]
    ways = [{"properties": {}, **words_of}, {"properties": {}, "not": {"type": told_by_words, "not": {"enum": [""]}}}]
    return {"anyOf": ways, "allOf": list(rules)}


def only(kind: str, rules: Schema) -> Schema:
    """Rules for one type; the others are left alone."""
    return {"if": {"type": kind}, "then": rules}
