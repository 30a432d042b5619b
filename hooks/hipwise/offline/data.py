"""What scripts fetch, as scripts: from a folder, browsers fetch nothing and let nothing work in the background."""

from __future__ import annotations

import json
from typing import Any

from .modules import HELD
from .ways import opened

INDEX = "search/search_index.json"
ADDRESSES = ("url", "location")


def script_of(uri: str, text: str) -> tuple[str, str]:
    """A data file as a script, and where it lies; the search's engine looks for its own at a place of its own."""
    said = json.dumps(json.loads(text, object_hook=_opened), ensure_ascii=False, separators=(",", ":"))
    if uri == INDEX:
        return uri.removesuffix("on"), f"var __index = {said}\n"
    return f"{uri}.js", f'{HELD}["{uri}"] = {said}\n'


def worker(uri: str, text: str) -> str:
    """A worker as a function of how it hears and answers."""
    return f'{HELD}["{uri}"] = (addEventListener, postMessage) => {{\n{text}\n}}\n'


def _opened(said: dict[str, Any]) -> dict[str, Any]:
    return {name: opened(it) if name in ADDRESSES and isinstance(it, str) else it for name, it in said.items()}
