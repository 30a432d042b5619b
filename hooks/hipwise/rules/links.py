"""Records name each other by ids that exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ..library import Library
from ..problems import Place, Problem
from ..records import anchor

SINGULAR = {
    "exercises": "exercise",
    "muscles": "muscle",
    "mechanisms": "mechanism",
    "complaints": "complaint",
    "checks": "check",
    "claims": "claim",
    "routines": "routine",
    "safety": "safety list",
    "references": "reference",
    "glossary": "term",
    "equipment": "thing to use",
    "people": "person",
}
SHOWN_BY_TEMPLATES = ("ease-off",)


def ids_exist(library: Library) -> Iterator[Problem]:
    """Every id a file names belongs to a file that exists."""
    for kind, id, path, wants, named in library.mentions:
        if not library.knows(wants, named) and not library.excuses(kind, id, path):
            known = sorted(getattr(library, wants))
            near = get_close_matches(named, known, n=1, cutoff=0.5)
            yield Problem(
                library.place(kind, id, path),
                f"{wants}-unknown",
                f"There is no {SINGULAR[wants]} with this id.",
                expected=f"the name of a file in content/{wants}/ without .yml" + _some(known),
                nearest=near[0] if near else "",
                read=anchor(kind, path),
            )


def _some(known: list[str]) -> str:
    return f": {', '.join(known)}" if 0 < len(known) <= 12 else ""


def lists_name_things_once(library: Library) -> Iterator[Problem]:
    """A list names each id once."""
    seen: dict[tuple[object, ...], tuple[str | int, ...]] = {}
    for mention in library.mentions:
        if isinstance(mention.path[-1], int):
            slot = (mention.kind, mention.id, mention.path[:-1], mention.named)
            if slot in seen:
                yield Problem(
                    library.place(mention.kind, mention.id, mention.path),
                    "named-twice",
                    "This id stands twice in the same list.",
                    expected="each id once",
                    read=anchor(mention.kind, mention.path),
                    also=library.place(mention.kind, mention.id, seen[slot]),
                )
            seen.setdefault(slot, mention.path)


def pages_have_their_lists(library: Library) -> Iterator[Problem]:
    """The safety lists that every page of a kind shows are there."""
    shown = library.exercises or library.routines or library.complaints
    for id in SHOWN_BY_TEMPLATES if shown else ():
        if not library.knows("safety", id):
            yield Problem(
                Place(f"content/safety/{id}.yml", 1, 1),
                "list-missing",
                "This safety list is gone, but every exercise, routine and complaint page shows it.",
                expected=f"a file content/safety/{id}.yml",
                read="safety",
            )


def references_are_used(library: Library) -> Iterator[Problem]:
    """Some other file names each source."""
    used = {mention.named for mention in library.mentions if mention.wants == "references"}
    for id in library.references:
        if id not in used:
            yield Problem(
                library.place("references", id),
                "reference-unused",
                "No other file uses this reference.",
                expected="a claim, exercise, muscle or safety list that names it, or no file",
                read="references",
                severity="warning",
            )
