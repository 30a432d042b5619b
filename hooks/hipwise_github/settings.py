"""What GitHub has set, against what is written down: rulesets and labels."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from .api import Api

RULESETS, LABELS = "rulesets", "labels.json"
MOST = 500


def differences(api: Api, written: Path) -> list[str]:
    """Every difference, in plain words; `written` is the folder .github."""
    return [*_rulesets(api, written / RULESETS), *_labels(api, written / LABELS)]


def _rulesets(api: Api, folder: Path) -> Iterator[str]:
    ours = {rules["name"]: rules for rules in (json.loads(path.read_text("utf-8")) for path in folder.glob("*.json"))}
    theirs = {entry["name"]: entry["id"] for entry in api.pages("rulesets", MOST)}
    for name in sorted(theirs.keys() - ours.keys()):
        yield f"The ruleset “{name}” is set, but not written down."
    for name, wanted in sorted(ours.items()):
        if name not in theirs:
            yield f"The ruleset “{name}” is written down, but not set."
        else:
            yield from _differ(f"ruleset “{name}”", wanted, api.get(f"rulesets/{theirs[name]}"))


def _differ(where: str, wanted: Any, found: Any) -> Iterator[str]:
    """Only what is written down is compared: GitHub adds ids, links and dates of its own."""
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        for name, value in wanted.items():
            yield from _differ(f"{where}, {name}", value, found.get(name))
    elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        for one, other in zip(_ordered(wanted), _ordered(found), strict=True):
            yield from _differ(where, one, other)
    elif wanted != found:
        yield f"In the {where}: {_said(wanted)} is written down, {_said(found)} is set."


def _ordered(values: list[Any]) -> list[Any]:
    names = ("type", "context", "actor_type")
    return sorted(values, key=lambda each: str([each.get(name) for name in names] if isinstance(each, dict) else each))


def _said(value: Any) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)[:120]


def _labels(api: Api, file: Path) -> Iterator[str]:
    ours = {label["name"]: label for label in json.loads(file.read_text("utf-8"))}
    theirs = {str(label["name"]): label for label in api.pages("labels", MOST)}
    for name, wanted in ours.items():
        if name not in theirs:
            yield f"The label “{name}” is written down, but not set."
        else:
            yield from _differ(f"label “{name}”", wanted, theirs[name])
