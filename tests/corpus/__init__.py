"""Reads the cases of the corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
GOOD = (HERE / "good.yml").read_text("utf-8")


def cases(folder: str) -> list[dict[str, Any]]:
    """Every case of a folder, in a stable order."""
    return [case for file in sorted((HERE / folder).glob("*.json")) for case in json.loads(file.read_text("ascii"))]


def data_of(case: dict[str, Any]) -> bytes:
    """The bytes of a case."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "old" in case:
        assert case["old"] in GOOD, case["says"]
        return GOOD.replace(case["old"], case["new"], 1).encode()
    parts = [case["text"]] if isinstance(case["text"], str) else case["text"]
    text = "".join(part if isinstance(part, str) else part[0] * part[1] for part in parts)
    return text.encode(case.get("encoding", "utf-8"))
