"""The report for editors and archives: SARIF 2.1.0."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..problems import Place, Problem, visible
from .folding import Fold, folded, guide, hints

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "hipwise/v1"


def sarif(problems: Sequence[Problem], lines_of: Callable[[str], Sequence[str]], site: str) -> str:
    """The problems as one SARIF log; a fingerprint stays while the line and the fault stay, wherever they move."""
    folds = folded(problems).folds
    rules = {fold.first.code: fold.first for fold in folds}
    order = list(rules)
    marks = _marks(folds, lines_of)
    run = {
        "tool": {"driver": {
            "name": "Hipwise", "version": __version__, "informationUri": site,
            "rules": [_rule(problem, site) for problem in rules.values()],
        }},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(fold, order.index(fold.first.code), mark, site) for fold, mark in zip(folds, marks, strict=True)
        ],
    }  # fmt: skip
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(problem: Problem, site: str) -> dict[str, Any]:
    own = guide(problem, site)
    return {"id": problem.code, "shortDescription": {"text": visible(problem.message)}, "helpUri": _address(own)}


def _result(fold: Fold, rule: int, mark: str, site: str) -> dict[str, Any]:
    first = fold.first
    words = [visible(first.message), *(f"{word}: {way_out}" for word, way_out in hints(first, site))]
    result: dict[str, Any] = {
        "ruleId": first.code,
        "ruleIndex": rule,
        "level": first.severity,
        "message": {"text": "\n".join([*words, *[fold.others] * bool(fold.more)])},
        "locations": [_location(first.place)],
        "partialFingerprints": {FINGERPRINT: mark},
    }
    related = [*([first.also] if first.also else []), *(problem.place for problem in fold.more)]
    if related:
        result["relatedLocations"] = [_location(place) for place in related]
    return result


def _location(place: Place) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}
    where = {"uri": quote(place.file.encode("utf-8", "replace")), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": where, "region": region}}


def _marks(folds: Sequence[Fold], lines_of: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """One mark for each fold, from the file, the fault and the line's words, with a number where these are equal."""
    seen: Counter[str] = Counter()
    for fold in folds:
        place, lines = fold.first.place, lines_of(fold.first.place.file)
        line = lines[place.line - 1].strip() if place.line <= len(lines) else ""
        whole = "\n".join([place.file, fold.first.code, line])
        seen[whole] += 1
        yield sha256(whole.encode("utf-8", "replace")).hexdigest()[:32] + f":{seen[whole]}"


def _address(url: str) -> str:
    return quote(url, safe=":/#")
