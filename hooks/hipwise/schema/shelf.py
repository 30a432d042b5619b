"""Where the schemas stand: in the folder every content file points to, and on the site."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..scaffold import FOLDER
from .kinds import schemas
from .refusing import Schema

PUBLISHED = "schema"


@cache
def published(site: str) -> Mapping[str, bytes]:
    """Every schema by its address below the site's root."""
    return {f"{PUBLISHED}/{kind}.json": _text(each) for kind, each in schemas(site).items()}


def shelve(root: Path, site: str) -> list[Path]:
    """Write the schemas into the project's folder for editors; the files that changed."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    changed = []
    for kind, each in schemas(site).items():
        path, text = folder / f"{kind}.json", _text(each)
        if not path.is_file() or path.read_bytes() != text:
            path.write_bytes(text)
            changed.append(path)
    return changed


def _text(schema: Schema) -> bytes:
    """A schema with each field of the file and each definition on a line of its own, so that a change is a line."""
    lines = ",\n".join(f"{json.dumps(key)}: {_opened(key, value)}" for key, value in schema.items())
    return f"{{\n{lines}\n}}\n".encode()


def _opened(key: str, value: object) -> str:
    if key not in ("properties", "definitions") or not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    lines = (f" {json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}" for name, each in value.items())
    return "{\n" + ",\n".join(lines) + "\n}"
