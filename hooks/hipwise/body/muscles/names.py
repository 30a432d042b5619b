"""Which muscles the body can show, without their sheets, which load slowly."""

from __future__ import annotations

from collections.abc import Container

from ..data import read


def drawable() -> Container[str]:
    """The names of all muscles of the atlas."""
    names: Container[str] = read("muscles")["sheets"]
    return names
