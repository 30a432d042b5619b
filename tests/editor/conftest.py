"""An editor over the real project, with the settings the project gives to everybody."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from os import environ
from pathlib import Path
from typing import Any

import pytest

from ..conftest import ROOT
from .server import Editor

SERVER = ROOT / ".tools/editor/node_modules/yaml-language-server/bin/yaml-language-server"
ABSENT = "sh .ci/editor puts the language server into .tools/editor; it needs node and npm"


def settings(root: Path) -> dict[str, Any]:
    """What .vscode/settings.json says, grouped as a server asks for it; schemas as whole addresses."""
    found: dict[str, Any] = {}
    for name, value in json.loads((root / ".vscode/settings.json").read_text("utf-8")).items():
        group, _, own = name.partition(".")
        if own == "schemas":
            value = {(root / path).resolve().as_uri(): glob for path, glob in value.items()}
        where = found.setdefault(group, {})
        *outer, last = own.split(".") if own else ["_"]
        for step in outer:
            where = where.setdefault(step, {})
        where[last] = value
    return found


@pytest.fixture(scope="session")
def editor() -> Iterator[Editor]:
    node = shutil.which("node")
    if not node or not SERVER.is_file():
        assert not environ.get("CI"), ABSENT
        pytest.skip(ABSENT)
    with Editor([node, str(SERVER), "--stdio"], ROOT, settings(ROOT)) as open_editor:
        yield open_editor
