"""Hand-written tables of this room: colors, looks and words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def read(name: str) -> Mapping[str, Any]:
    """The table of a name, such as ``words``. Raises FileNotFoundError where there is none."""
    text = files(__name__).joinpath(f"{name}.yml").read_text("utf-8")
    table: Mapping[str, Any] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return table
