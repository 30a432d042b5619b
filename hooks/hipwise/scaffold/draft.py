"""A file that is about to be written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from .writing import Path


class Draft(NamedTuple):
    """A new file: its id, its fields, and what is left to do at which of them."""

    id: str
    fields: Mapping[str, Any]
    todo: Mapping[Path, str]
