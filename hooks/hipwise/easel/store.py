"""Drawings that were made before, kept by what went into them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from math import inf
from pathlib import Path
from typing import Any

from .. import kept
from ..body.figure import Drawing, Miss, Shape
from ..kept import digest, keep, plain, recall

SOURCES = Path(__file__).parent, Path(__file__).parent.parent / "body"
SEEN = 3.0
"""Square centimetres of skin a lit muscle must color to be seen as more than a line."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, and where its pose could not be met."""

    drawing: Drawing
    misses: tuple[Miss, ...] = ()

    def shows(self, muscle: str) -> bool:
        """Whether a lit muscle is seen as more than a line, on one side at least."""
        return any(area >= SEEN for (lit, _), area in self.drawing.lit.items() if lit == muscle)

    def has(self, kind: str) -> bool:
        """Whether the drawing has a shape of a class letter, such as "g" for the ghost of the start."""
        return any(kind in shape.kind.split() for shape in self.drawing.shapes)


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of drawings."""

    folder: Path

    def find(self, key: str) -> Drawn | None:
        """The drawing kept under a key; None if there is none, or if the file is broken."""
        said = recall(self._file(key))
        return _drawn(said) if said else None

    def keep(self, key: str, drawn: Drawn) -> None:
        """Keep a drawing; the file appears whole or not at all."""
        keep(self._file(key), drawn)

    def forget_old(self, used: Collection[str], spare: int) -> None:
        """Delete every drawing but those under these keys and so many others, the ones that were drawn last."""
        names = {f"{key}.json" for key in used}
        others = [path for path in self.folder.glob("*") if path.name not in names]
        drawn = sorted((_age(path), path) for path in others if path.suffix == ".json")
        for path in {*others} - {path for _, path in drawn[:spare]}:
            path.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def key_of(engine: str, *asked: Any) -> str:
    """The key of what was asked: 40 letters that change with any value of it, and with what draws it."""
    return digest(json.dumps([engine, *map(plain, asked)], ensure_ascii=False, sort_keys=True).encode())[:40]


@cache
def fingerprint() -> str:
    """What changes whenever the same figure would be drawn in another way: the sources and data that draw it."""
    return kept.fingerprint(SOURCES, ("numpy", "contourpy"))


def _age(path: Path) -> float:
    """How long ago a drawing was made; forever, if another run has just deleted it."""
    try:
        return -path.stat().st_mtime
    except FileNotFoundError:
        return inf


def _drawn(said: Mapping[str, Any]) -> Drawn:
    drawing = said["drawing"]
    return Drawn(
        Drawing(
            drawing["width"],
            drawing["height"],
            tuple(_shape(**shape) for shape in drawing["shapes"]),
            {(muscle, side): area for (muscle, side), area in drawing["lit"]},
            drawing["left"],
            drawing["top"],
        ),
        tuple(Miss(**miss) for miss in said["misses"]),
    )


def _shape(kind: str, path: str, tag: str, more: list[tuple[str, str]]) -> Shape:
    return Shape(kind, path, tag, tuple((name, value) for name, value in more))
