"""Blank files, one for each kind that people start often."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BLANKS: Mapping[str, str] = {"exercises": "exercise", "claims": "claim", "references": "source"}
"""The kinds with a blank, and what one of them is called."""


def blank(kind: str) -> str:
    """The text of a file in which only TODOs are left to do."""
    return (Path(__file__).parent / f"{kind}.yml").read_text("utf-8")
