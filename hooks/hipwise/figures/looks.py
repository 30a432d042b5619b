"""Who is drawn in each exercise: by rule from its id, so that the people of the site are many and nobody chooses."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

from ..body.figure import Look
from .data import read

Option = TypeVar("Option")


def look(id: str) -> Look:
    """The body, hair, skin and clothes an exercise's pictures get; no other exercise changes them."""
    table = read("looks")
    body = _pick(id, "body", list(table["bodies"]))
    skin = _pick(id, "skin", table["skins"])
    return Look(
        body=body,
        hair=_pick(id, "hair", table["bodies"][body]),
        skin=skin,
        hair_tone=_pick(id, "tone", table["hairs"][skin]),
        outfit=_pick(id, "outfit", table["outfits"]),
    )


def _pick(id: str, what: str, options: Sequence[Option]) -> Option:
    said = sha256(f"{read('looks')['salt']} {what} {id}".encode()).digest()
    return options[int.from_bytes(said[:8], "big") % len(options)]
