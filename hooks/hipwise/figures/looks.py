"""Who is drawn in each exercise: by rule from its id, so that the people of the site are many and nobody chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

from ..body.figure import Look
from .data import read

Option = TypeVar("Option")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is drawn: their look, and the number of their clothes' colors."""

    look: Look
    wear: int


def person(id: str) -> Person:
    """Who is in an exercise's pictures; no other exercise changes that."""
    table = read("looks")
    body = _pick(id, "body", list(table["bodies"]))
    skin = _pick(id, "skin", list(table["skins"]))
    hair = _pick(id, "hair", table["bodies"][body])
    return Person(
        Look(
            body=body,
            hair=hair,
            skin=skin,
            hair_tone=_pick(id, "tone", table["skins"][skin]),
            outfit=_pick(id, "outfit", table["covering"].get(hair, table["outfits"])),
        ),
        wear=_pick(id, "wear", table["wears"]),
    )


def _pick(id: str, what: str, options: Sequence[Option]) -> Option:
    said = sha256(f"{read('looks')['salt']} {what} {id}".encode()).digest()
    return options[int.from_bytes(said[:8], "big") % len(options)]
