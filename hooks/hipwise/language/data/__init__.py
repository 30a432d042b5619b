"""Hand-written lists of words: what to avoid, how sure a sentence sounds, and what makes it a health statement."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def read(name: str) -> Mapping[str, Any]:
    """The list of a name, such as ``avoid``, all of it text. Raises FileNotFoundError where there is none."""
    text = files(__name__).joinpath(f"{name}.yml").read_text("utf-8")
    table: Mapping[str, Any] = yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return table
