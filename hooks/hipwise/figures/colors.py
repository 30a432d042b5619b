"""The literal colors of figures that no site's sheet reaches: files of their own, and cards."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .data import read
from .looks import Person

RULE = re.compile(r"^([.\w+,]+)\{(.*)\}$", re.M)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colors by name, and the numbered tones of skin, hair, and clothes (top, far, shorts, far).

    A tone of skin is near, far, and the ink on it where it has its own.
    """

    plain: Mapping[str, str]
    skins: Sequence[Sequence[str]]
    hairs: Sequence[str]
    wears: Sequence[Sequence[str]]

    def of(self, person: Person) -> dict[str, str]:
        """Every color by the name the rules use, for a person; the last tone stands for those beyond."""
        look = person.look
        skin, hair = _tone(self.skins, look.skin), _tone(self.hairs, look.hair_tone)
        garments = zip(("top", "top-far", "shorts", "shorts-far"), _tone(self.wears, person.wear), strict=True)
        toned = dict(zip(("skin", "skin-far", "line"), skin, strict=False))
        return {**self.plain, **toned, "hair": hair, **dict(garments)}


@cache
def literal(palette: str, person: Person, kinds: frozenset[str]) -> str:
    """A style sheet for these class letters with the colors themselves. Raises KeyError for an unknown palette."""
    colors = palettes()[palette].of(person)
    rules = (_rule(selectors.split(","), said, kinds) for selectors, said in RULE.findall(read("colors")["rules"]))
    return "".join(re.sub(r"\{([a-z-]+)\}", lambda name: colors[name[1]], rule) for rule in rules)


def kinds() -> frozenset[str]:
    """Every class letter that has a rule."""
    return frozenset(letter for selectors, _ in RULE.findall(read("colors")["rules"]) for letter in _letters(selectors))


def _rule(selectors: Sequence[str], said: str, kinds: frozenset[str]) -> str:
    wanted = ",".join(one for one in selectors if _letters(one) <= kinds)
    return f"{wanted}{{{said}}}" if wanted else ""


def _letters(selector: str) -> set[str]:
    return set(re.findall(r"\w+", selector))


@cache
def palettes() -> Mapping[str, Palette]:
    """Every palette by name."""
    return {name: _palette(colors) for name, colors in read("colors")["palettes"].items()}


def _palette(colors: Mapping[str, Any]) -> Palette:
    plain = {name: color for name, color in colors.items() if isinstance(color, str)}
    return Palette(plain, colors["skins"], colors["hairs"], colors["wears"])


def _tone(tones: Sequence[Any], number: int) -> Any:
    return tones[min(number, len(tones)) - 1]
