"""An invented, clean library on disk, and ways to lay changes over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hipwise.language.articles import Article
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.problems import Problem, in_order
from hipwise.rules import broken

GROUND = Path(__file__).parent / "rules" / "ground" / "content"
POSES = Path(__file__).parent / "rules" / "poses.yml"
TODAY = date(2026, 11, 22)
GONE = "null"


@cache
def ground() -> dict[str, Any]:
    """The invented library as texts by file: {"exercises/lift.yml": {"name": "Hip lift", ...}, ...}."""
    return {path.relative_to(GROUND).as_posix(): written(path.read_text("utf-8")) for path in GROUND.rglob("*.yml")}


def written(text: str) -> Any:
    """YAML with every value as the text that stands there."""
    return yaml.load(text, yaml.CBaseLoader)


def overlaid(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Both, with groups joined key by key; what is above wins, and "null" takes a key away."""
    joined = {**below}
    for key, value in above.items():
        if value == GONE:
            joined.pop(key, None)
        elif isinstance(value, Mapping) and isinstance(joined.get(key), Mapping):
            joined[key] = overlaid(joined[key], value)
        else:
            joined[key] = value
    return joined


@cache
def posed() -> dict[str, Any]:
    """The invented library with a pose in each exercise."""
    return overlaid(ground(), written(POSES.read_text("utf-8")))


def lay(root: Path, changes: Mapping[str, Any], below: Mapping[str, Any] | None = None) -> Path:
    """Write the invented library with changes below `root`/content; a change that is a text is a whole file.

    A file that begins with docs/ is an article.
    """
    for file, data in overlaid(below or ground(), changes).items():
        path = root / file if file.startswith("docs/") else root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data if isinstance(data, str) else as_yaml(data), "utf-8")
    return root


def judged(root: Path, changes: Mapping[str, Any]) -> tuple[Library, list[Problem]]:
    """The invented library with poses and changes, written below `root`, and its faults; nothing is drawn."""
    root = lay(root, changes, below=posed())
    loaded = Loader().load(root / "content", TODAY)
    articles = tuple(Article(file, text) for file, text in changes.items() if file.startswith("docs/"))
    library = replace(loaded.library, articles=articles)
    return library, in_order([*loaded.problems, *broken(library)])


def as_yaml(data: Any) -> str:
    """The texts as a file a person could have written, one value on a line."""
    return yaml.dump(data, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=10_000)


class _Plain(yaml.CSafeDumper):
    """Writes 8 and yes without quotes and everything in full, as people do."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


_Plain.yaml_implicit_resolvers = {}
