"""The report for a program: every problem as JSON, as listing.schema.json describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..problems import Place, Problem, visible
from .folding import Fold, folded, guide

VERSION = 1


def listing(problems: Sequence[Problem], site: str, files: int) -> str:
    """The problems as one JSON object on one line a problem; `files` is how many files were read."""
    told = folded(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    head = {"version": VERSION, "files": files, "errors": errors, "warnings": len(problems) - errors}
    rows = ",\n".join(json.dumps(_row(fold, site)) for fold in told.folds)
    body = f"[\n{rows}\n]" if rows else "[]"
    opening = json.dumps({**head, "left_out": told.left_out})[:-1]
    return f'{opening}, "problems": {body}}}\n'


def _row(fold: Fold, site: str) -> dict[str, Any]:
    first = fold.first
    found: dict[str, Any] = {
        **_place(first.place),
        "severity": first.severity,
        "code": first.code,
        "message": visible(first.message),
    }
    optional = {"expected": visible(first.expected), "nearest": visible(first.nearest)}
    optional["read"] = guide(first, site) if first.read else ""
    found |= {name: text for name, text in optional.items() if text}
    if first.also:
        found["also"] = _place(first.also)
    if fold.more:
        found["same"] = [_place(problem.place) for problem in fold.more]
    return found


def _place(place: Place) -> dict[str, Any]:
    return {"file": visible(place.file), "line": place.line, "column": place.column, "length": place.length}
