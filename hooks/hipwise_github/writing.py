"""Fields as a content file a person could have written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

# What reads the same with and without quotes, whatever reads it.
BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.()/'’-]*(?<! )")
HELD = re.compile(r"(?:true|false|yes|no|on|off|null|y|n)", re.I)


def written(data: Mapping[str, Any]) -> str:
    """Groups, lists and texts as YAML, one value a line; what is None is left out."""
    return "".join(_group(data, ""))


def _group(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for name, value in data.items():
        if value is None:
            continue
        if isinstance(value, Mapping):
            yield f"{indent}{name}:\n"
            yield from _group(value, indent + "  ")
        elif isinstance(value, list):
            yield f"{indent}{name}:{'' if value else ' []'}\n"
            yield from _list(value, indent + "  ")
        else:
            yield f"{indent}{name}: {scalar(str(value))}\n"


def _list(values: list[Any], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping):
            lines = "".join(_group(value, indent + "  "))
            yield f"{indent}- {lines[len(indent) + 2 :]}"
        else:
            yield f"{indent}- {scalar(str(value))}\n"


def scalar(text: str) -> str:
    """One text, in quotes where it needs them."""
    plain = BARE.fullmatch(text) and not HELD.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)
