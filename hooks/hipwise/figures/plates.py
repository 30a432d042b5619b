"""The anatomy plates, drawn once and kept: a plate is drawn anew only when the body's sources or data change."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..body.figure import Shape
from ..body.plates.plate import Plate, Region, names, order
from ..easel.store import fingerprint, key_of

if TYPE_CHECKING:
    from ..easel.crew import Progress

PLATES = Path(".cache/plates")
"""Where plates are kept, below the project's folder."""


def hang_plates(muscles: Container[str], folder: Path, progress: Progress | None = None) -> dict[str, Plate]:
    """Every plate that names one of these muscles, in order; ``folder`` keeps the plates for the next time."""
    from ..easel.crew import spread  # loads slowly, and reading the words of figures does not need it

    wanted = [name for name in names() if any(id in muscles for side in order(name) for id in side)]
    files = {name: folder / f"{name}-{key_of(fingerprint(), name)}.json" for name in wanted}
    found = {name: plate for name, file in files.items() if (plate := _kept(file))}
    for name, plate in spread(work, {name: name for name in files if name not in found}, progress):
        _keep(plate, files[name])
        found[name] = plate
    for file in set(folder.glob("*")) - set(files.values()):
        file.unlink(missing_ok=True)
    return {name: found[name] for name in files}


def work(name: str) -> Plate:
    """Draws one plate right here."""
    from ..body.plates.drawn import plate  # numpy loads slowly, and a run that finds everything kept does not need it

    return plate(name)


def _keep(plate: Plate, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}.draft")
    draft.write_text(json.dumps(asdict(plate), separators=(",", ":")), "utf-8")
    draft.replace(file)


def _kept(file: Path) -> Plate | None:
    """The plate kept in a file; None if there is none, or if the file is broken."""
    try:
        said: Mapping[str, Any] = json.loads(file.read_text("utf-8"))
        left, right = said["order"]
        regions = tuple(_region(**region) for region in said["regions"])
        behind = tuple(_shape(**shape) for shape in said["behind"])
        return Plate(said["name"], said["width"], said["height"], behind, regions, (tuple(left), tuple(right)))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _region(id: str, shapes: Sequence[Mapping[str, Any]], spot: Sequence[int], area: float) -> Region:
    return Region(id, tuple(_shape(**shape) for shape in shapes), (spot[0], spot[1]), area)


def _shape(kind: str, path: str, tag: str, more: Sequence[Sequence[str]]) -> Shape:
    return Shape(kind, path, tag, tuple((name, value) for name, value in more))
