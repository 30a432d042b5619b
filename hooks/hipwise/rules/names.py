"""Names tell things apart."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..plans import code_of
from ..problems import Problem
from ..records import anchor

Path = tuple[str | int, ...]


def names_differ(library: Library) -> Iterator[Problem]:
    """No two files of a kind share a name or an alias."""
    first: dict[tuple[str, str], tuple[str, Path]] = {}
    for kind, id, path, name in _names(library):
        known = first.setdefault((kind, name.casefold()), (id, path))
        if known != (id, path):
            yield Problem(
                library.place(kind, id, path),
                "name-taken",
                f"This name is already used by {kind}/{known[0]}.yml.",
                expected="a name of its own",
                read=anchor(kind, path),
                also=library.place(kind, *known),
            )


def _names(library: Library) -> Iterator[tuple[str, str, Path, str]]:
    for kind, record in library.records():
        for field in ("name", "latin", "term"):
            if hasattr(record, field):
                yield kind, record.id, (field,), getattr(record, field)
        for field in ("aliases", "also"):
            for index, name in enumerate(getattr(record, field, ())):
                yield kind, record.id, (field, index), name


def safety_orders_differ(library: Library) -> Iterator[Problem]:
    """Every safety list has a place of its own in the order."""
    first: dict[str, str] = {}
    for id, listed in library.safety.items():
        known = first.setdefault(listed.order, id)
        if known != id:
            yield Problem(
                library.place("safety", id, ("order",)),
                "order-taken",
                f"safety/{known}.yml already has this place in the order.",
                expected="two digits no other safety list uses",
                read="safety-order",
                also=library.place("safety", known, ("order",)),
            )


def plan_codes_differ(library: Library) -> Iterator[Problem]:
    """No two exercises, and no two routines, have ids that stand under one code in the address of a plan."""
    first: dict[tuple[str, str], str] = {}
    for kind in ("exercises", "routines"):
        for id in getattr(library, kind):
            known = first.setdefault((kind, code_of(kind, id)), id)
            if known != id:
                yield Problem(
                    library.place(kind, id, ("name",)),
                    "code-taken",
                    f"In the address of a plan this file and {kind}/{known}.yml would be one and the same.",
                    expected="another file name, as the code of a plan is made from it",
                    read="file-names",
                    also=library.place(kind, known),
                )
