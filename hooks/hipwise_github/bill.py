"""What the site is built from, as CycloneDX: every locked package with its version and its checksums."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

PACKAGE = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?P<rest>.*(?:\n[ \t]+.*)*)", re.M)
SUM = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def bill_of(lock: str) -> str:
    """The bill of a lock file, the same text each time."""
    parts = list(_parts(lock))
    told: dict[str, Any] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(parts))}",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "hipwise", "name": "hipwise"}},
        "components": parts,
        "dependencies": [{"ref": "hipwise", "dependsOn": [part["bom-ref"] for part in parts]}],
    }
    return json.dumps(told, indent=1) + "\n"


def _parts(lock: str) -> Iterator[dict[str, Any]]:
    for found in PACKAGE.finditer(lock):
        name, version = found["name"].lower(), found["version"]
        address = f"pkg:pypi/{name}@{version}"
        files = [{"type": "distribution", "url": address, "hashes": [_sum(it)]} for it in SUM.findall(found["rest"])]
        part = {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}
        yield {**part, "externalReferences": files}


def _sum(digits: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": digits}
