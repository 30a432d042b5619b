"""Reads the cases of the corpus."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GOOD = (HERE / "good.yml").read_text("utf-8")


def cases(folder: str) -> list[dict[str, Any]]:
    """Every case of a folder, in a stable order."""
    return [case for file in sorted((HERE / folder).glob("*.json")) for case in json.loads(file.read_text("ascii"))]


def data_of(case: Mapping[str, Any], good: str = GOOD) -> bytes:
    """The bytes of a case; one that is an edit is an edit of `good`."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "old" in case:
        assert case["old"] in good, case["says"]
        return good.replace(case["old"], _joined(case["new"]), 1).encode()
    return _joined(case["text"]).encode(case.get("encoding", "utf-8"))


def _joined(text: str | list[Any]) -> str:
    """A text, or a list of parts of which some repeat."""
    parts = [text] if isinstance(text, str) else text
    return "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)
