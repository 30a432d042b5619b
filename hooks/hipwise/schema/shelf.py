"""Where the schemas stand: in the folder every content file points to, and on the site."""

from __future__ import annotations

import json
from pathlib import Path

from ..scaffold import FOLDER
from .kinds import schemas
from .refusing import Schema

PUBLISHED = "schema"


def published(site: str) -> dict[str, bytes]:
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
    return json.dumps(schema, ensure_ascii=False, indent=1).encode() + b"\n"
