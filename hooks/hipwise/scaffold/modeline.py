"""The first line of a content file: it tells an editor which schema the file follows."""

from __future__ import annotations

FOLDER = "schema"
"""The project's folder with a schema for each kind, in git so that a fresh copy works without a network."""


def modeline(kind: str) -> str:
    """The line for a file in content/<kind>/."""
    return f"# yaml-language-server: $schema=../../{FOLDER}/{kind}.json"
