"""How the answers become a file: the fields in their order, and what stands for an answer nobody has given yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..library import Library
from ..scaffold import blank, modeline
from .blocks import CHECKED, MOVE, Block, Leaf, block
from .limits import KIND, field_at, model
from .questions import LABELS

POSE = "pose"
LEFT_OUT = ("review", POSE)
"""What no form can hold, and the day, which is always today."""
WORDS = "let the checker read these words"
DRAWING = "pose: say how it is drawn, as the guide on drawing tells"
LEVEL = "level: 0 # TODO how hard it is to begin with\n"
"""The lowest level stands in, as every ladder may lead up from it."""
STANDS_IN = {"choice": "", "number": "", "name": "TODO ", "line": "TODO "}


def plan(library: Library) -> dict[str, Any]:
    """Everything the page's script needs to write a file."""
    return {
        "first": modeline(KIND),
        "words": WORDS,
        "pose": DRAWING,
        "fields": [_field(library, name) for name in model().model_fields if name != "review"],
    }


def _field(library: Library, name: str) -> dict[str, Any]:
    if name == POSE:
        return {"name": name, "shape": POSE}
    found = block(library, name)
    needed = field_at((name,)).is_required()
    blanks = _blanks()
    return {
        "name": name,
        "shape": _shape(found),
        "needed": needed,
        "least": found.least,
        "blank": LEVEL if name == "level" else blanks.get(name, ""),
        "todo": _todo(name),
        "parts": [_part(leaf) for leaf in found.leaves],
    }


def _shape(found: Block) -> str:
    if found.name in CHECKED:
        return "checks"
    if found.alone:
        return found.leaves[0].shape
    if not found.entries:
        return "group"
    return "list" if len(found.leaves) == 1 else "entries"


def _part(leaf: Leaf) -> dict[str, Any]:
    """One line of a group or of an entry; a choice of joint and movement is three lines."""
    last = leaf.name.rsplit(".", 1)[-1]
    path = tuple(leaf.name.split("."))
    names = MOVE if last == "move" else (last,)
    stands = [_stands_in(leaf, (path[0], each)) for each in names] if leaf.needed and len(path) > 1 else []
    several = last == "sources"
    return {"name": last, "keys": names, "shape": leaf.shape, "stands": stands, "several": several}


def _stands_in(leaf: Leaf, path: tuple[str, ...]) -> str:
    """What stands for one line that nobody has answered, which the check then asks for."""
    good = str((field_at(path).examples or [""])[0])
    says = _todo(".".join(path))
    return f"{good} # TODO {says}" if leaf.shape in ("choice", "number") else f"TODO {says}"


def _todo(name: str) -> str:
    """What is left to do at a field, as the last part of a remark."""
    path = tuple(name.split("."))
    says = (field_at(path).description or LABELS.get(name, "")).rstrip(".")
    return re.sub(r"[:#]", ",", says[0].lower() + says[1:])


def _blanks() -> dict[str, str]:
    """The lines of the blank file by field."""
    return dict(_cut(blank(KIND)))


def _cut(text: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^(?=\w)", text, flags=re.MULTILINE):
        if part:
            yield part.partition(":")[0], part
