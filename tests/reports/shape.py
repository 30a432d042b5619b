"""Holds data against the part of JSON Schema that our own schemas use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

TYPES: dict[str, type] = {"object": dict, "array": list, "string": str, "integer": int}
KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "required", "additionalProperties"} | {
    "properties", "items", "enum", "const", "pattern", "minimum", "minItems",
}  # fmt: skip


def misfits(data: Any, schema: dict[str, Any], whole: dict[str, Any] | None = None, at: str = "$") -> Iterator[str]:
    """Each place where data are not as a schema says."""
    whole = whole or schema
    assert set(schema) <= KNOWN, f"{set(schema) - KNOWN} is not understood here"
    if "$ref" in schema:
        yield from misfits(data, whole["$defs"][schema["$ref"].removeprefix("#/$defs/")], whole, at)
    if "type" in schema and not (isinstance(data, TYPES[schema["type"]]) and not isinstance(data, bool)):
        yield f"{at} is no {schema['type']}"
        return
    yield from _values(data, schema, at)
    if isinstance(data, dict):
        yield from _parts(data, schema, whole, at)
    if isinstance(data, list) and "items" in schema:
        for number, item in enumerate(data):
            yield from misfits(item, schema["items"], whole, f"{at}[{number}]")


def _values(data: Any, schema: dict[str, Any], at: str) -> Iterator[str]:
    if data != schema.get("const", data) or data not in schema.get("enum", [data]):
        yield f"{at} is {data!r}"
    if isinstance(data, int) and data < schema.get("minimum", data):
        yield f"{at} is {data}"
    if isinstance(data, str) and not re.search(schema.get("pattern", ""), data):
        yield f"{at} is {data!r}"
    if isinstance(data, list) and len(data) < schema.get("minItems", 0):
        yield f"{at} is too short"


def _parts(data: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any], at: str) -> Iterator[str]:
    properties = schema.get("properties", {})
    yield from (f"{at}.{name} is missing" for name in schema.get("required", ()) if name not in data)
    for name, value in data.items():
        if name in properties:
            yield from misfits(value, properties[name], whole, f"{at}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{at}.{name} is unknown"
