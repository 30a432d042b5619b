"""A refused value, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .shape import Path, Wanted


class Said(NamedTuple):
    """What to say about a value: a code, a message, what is wanted, and the nearest right value."""

    code: str
    message: str
    expected: str = ""
    nearest: str = ""


class Case(NamedTuple):
    """One refused value: what stands there, the numbers of the limit, the field, and its path."""

    value: Any
    limits: Mapping[str, Any]
    wanted: Wanted | None
    path: Path
    entries: Iterable[str]

    @property
    def example(self) -> str:
        """A good value with "such as" in front, or ""."""
        good = self.wanted.example if self.wanted else ""
        return f"such as {good}" if good else ""
