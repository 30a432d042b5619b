"""A file that lies in the folder of another kind."""

from __future__ import annotations

from ..problems import Problem, quoted
from ..records import KINDS, Record
from ..source import Reading
from .shape import names


def elsewhere(kind: str, id: str, reading: Reading) -> Problem | None:
    """What to say of a file whose fields are those of another kind and not of its own, or None."""
    fields = frozenset(reading.data)
    if _fits(KINDS[kind], fields):
        return None
    others = [other for other, model in KINDS.items() if _fits(model, fields)]
    if len(others) != 1:
        return None
    message = f"This file has the fields of {quoted(others[0])}, but it is in the folder {quoted(kind)}."
    home = f"content/{others[0]}/{id}.yml"
    wants = "the file in the folder of its kind"
    return Problem(reading.place(()), "file-elsewhere", message, wants, home, "file-names")


def _fits(model: type[Record], fields: frozenset[str]) -> bool:
    known = names(model)
    needed = {name for name, own in known.items() if model.model_fields[own].is_required()}
    return needed <= fields <= known.keys()
