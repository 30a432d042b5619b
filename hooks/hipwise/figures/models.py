"""The models of mechanisms: their pictures, films and numbers, made once and kept."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..body.figure import Drawing, Shape
from ..easel.store import fingerprint, key_of
from ..models.knobs import Sitting
from ..records import Mechanism

if TYPE_CHECKING:
    from ..easel.crew import Progress

MODELS = Path(".cache/models")
"""Where models are kept, below the project's folder."""
HARDLY = 0.1
"""A number that changes by no more than this share of itself stays about the same."""
SOURCES = Path(__file__).parent.parent / "models"


@dataclass(frozen=True, slots=True)
class Course:
    """A knob: the number of the state it begins in, its film, and place by place its shares, numbers and lines.

    ``film`` is empty where the body stays as it is. A line is x, y, x, y ... in picture units of the view.
    """

    begins: int
    film: str
    shares: tuple[float, ...]
    numbers: Mapping[str, Sequence[int]]
    lines: Mapping[str, Sequence[Sequence[int]]]

    def trend(self, number: str) -> str:
        """Whether a number becomes "less" or "more" from the first place to the last, or stays about the "same"."""
        first, last = self.numbers[number][0], self.numbers[number][-1]
        if abs(last - first) <= HARDLY * max(abs(first), abs(last)):
            return "same"
        return "more" if last > first else "less"


@dataclass(frozen=True, slots=True)
class Staged:
    """A model ready to be shown: a drawing of each state its mechanism names, and its knobs by id.

    ``scale`` is picture units to a centimetre.
    """

    scale: float
    states: tuple[Drawing, ...]
    courses: Mapping[str, Course]


def hang_models(
    mechanisms: Mapping[str, Mechanism], folder: Path, progress: Progress | None = None
) -> dict[str, Staged]:
    """The model of every mechanism that has one, by the mechanism's id; ``folder`` keeps them for the next time."""
    from ..easel.crew import spread  # loads slowly, and reading the words of figures does not need it

    sittings = {id: sitting for id, mechanism in mechanisms.items() if (sitting := _sitting(mechanism))}
    files = {id: folder / f"{sitting.kind}-{key_of(_engine(), sitting)}.json" for id, sitting in sittings.items()}
    found = {id: staged for id, file in files.items() if (staged := _kept(file))}
    for id, text in spread(work, {id: sitting for id, sitting in sittings.items() if id not in found}, progress):
        _keep(text, files[id])
        found[id] = _staged(text)
    for file in set(folder.glob("*")) - set(files.values()):
        file.unlink(missing_ok=True)
    return {id: found[id] for id in files}


def work(sitting: Sitting) -> str:
    """Makes one model right here."""
    from ..easel.modelling import modelled  # numpy loads slowly, and a run that finds everything kept does not need it

    return modelled(sitting)


def _sitting(mechanism: Mechanism) -> Sitting | None:
    if mechanism.model is None:
        return None
    states = tuple((str(still.move), still.at) for still in mechanism.stills if still.move)
    return Sitting(str(mechanism.model.shows), states)


@cache
def _engine() -> str:
    """What changes whenever a model would come out in another way."""
    said = sha256(fingerprint().encode())
    for path in sorted(SOURCES.glob("*.py")):
        said.update(path.name.encode() + path.read_bytes())
    return said.hexdigest()


def _keep(text: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(f".{os.getpid()}.draft")
    draft.write_text(text, "utf-8")
    draft.replace(file)


def _kept(file: Path) -> Staged | None:
    """The model kept in a file; None if there is none, or if the file is broken."""
    try:
        return _staged(file.read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _staged(text: str) -> Staged:
    said = json.loads(text)
    states = tuple(_drawing(state) for state in said["states"])
    return Staged(
        said["scale"], states, {id: Course(**{**it, "shares": tuple(it["shares"])}) for id, it in said["knobs"].items()}
    )


def _drawing(said: Mapping[str, Any]) -> Drawing:
    shapes = tuple(
        Shape(it["kind"], it["path"], it["tag"], tuple((name, value) for name, value in it["more"]))
        for it in said["shapes"]
    )
    return Drawing(said["width"], said["height"], shapes, {}, said["left"], said["top"])
