"""Drawings that were made before, kept by what went into them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..body.figure import Drawing, Miss, Shape

SOURCES = Path(__file__).parent, Path(__file__).parent.parent / "body"
SEEN = 3.0
"""Square centimetres of skin a lit muscle must color to be seen as more than a line."""
SIGNED = 64
"""Letters of the hash that begins a kept file, so that half a file is never taken for a whole one."""


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
        try:
            text = (self.folder / f"{key}.json").read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        return _drawn(json.loads(text[SIGNED:])) if _sign(text[SIGNED:]) == text[:SIGNED] else None

    def keep(self, key: str, drawn: Drawn) -> None:
        """Keep a drawing; the file appears whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(_plain(drawn), ensure_ascii=False, separators=(",", ":"))
        draft = self.folder / f"{key}.{_sign(text)[:8]}.draft"
        draft.write_text(_sign(text) + text, "utf-8")
        with suppress(FileNotFoundError):  # another run that tidies up at this moment only costs a drawing
            draft.replace(self.folder / f"{key}.json")

    def forget_others(self, kept: Iterable[str]) -> None:
        """Delete every drawing but those under these keys."""
        names = {f"{key}.json" for key in kept}
        for path in self.folder.glob("*"):
            if path.name not in names:
                path.unlink(missing_ok=True)


def key_of(engine: str, *asked: Any) -> str:
    """The key of what was asked: 40 letters that change with any value of it, and with what draws it."""
    said = json.dumps([engine, *map(_plain, asked)], ensure_ascii=False, sort_keys=True)
    return sha256(said.encode()).hexdigest()[:40]


@cache
def fingerprint() -> str:
    """What changes whenever the same figure would be drawn in another way: the sources and data that draw it."""
    said = sha256(" ".join(map(version, ("numpy", "contourpy"))).encode())
    for folder in SOURCES:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".yml")):
            said.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return said.hexdigest()


def _sign(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """Values as JSON knows them; a mapping whose keys are tuples becomes a list of pairs."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        if all(isinstance(key, str) for key in value):
            return {key: _plain(each) for key, each in value.items()}
        return [[_plain(key), _plain(each)] for key, each in value.items()]
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


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
