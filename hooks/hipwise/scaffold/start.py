"""Starts a new file: asks, writes, and says what to do next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from ..library import Library
from ..loading import Loader
from ..mishap import WrongUse
from .asking import Ask, Questions
from .claim import claim
from .draft import Draft
from .exercise import exercise
from .modeline import modeline
from .reference import reference
from .writing import written

Start = Callable[[str, Questions, Library, str], Draft]
STARTS: Mapping[str, tuple[str, Start]] = {
    "exercise": ("exercises", exercise),
    "claim": ("claims", claim),
    "reference": ("references", reference),
}
FLAGS: Mapping[str, tuple[str, ...]] = {
    "exercise": ("position", "muscle", "from", "level", "purpose", "id"),
    "claim": ("topic", "kind", "certainty", "source", "id"),
    "reference": ("title", "authors", "year", "journal", "design", "id"),
}
"""What may be answered behind the command."""
FIRST: Mapping[str, str] = {"exercise": "name", "claim": "text", "reference": "doi"}


def start(
    root: Path,
    what: str,
    told: Mapping[str, str | None],
    ask: Ask | None,
    say: Callable[[str], None],
    library: Library | None = None,
) -> Path:
    """Asks for what was not told and writes the new file, once the last answer is there; `what` is a key of STARTS.

    Raises WrongUse, also where the author finds that the file is there already.
    """
    kind, begin = STARTS[what]
    for name, value in told.items():
        if value is not None and name not in (FIRST[what], *FLAGS[what]):
            raise WrongUse(f"--{name} does not belong to a new {what}.")
    known = library or Loader().load(root / "content", date.today()).library
    draft = begin(told.get(FIRST[what]) or "", Questions(told, ask, say), known, date.today().isoformat())
    file = root / "content" / kind / f"{draft.id}.yml"
    with file.open("x", encoding="utf-8", newline="\n") as page:  # never over a file that is there
        page.write(written(modeline(kind), draft.fields, draft.todo))
    return file
