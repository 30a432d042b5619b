"""What was worked out before and lies in a file, so that it need not be worked out again; knows no content."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

SIGNED = 64
"""Letters of the hash that begins a kept file, so that half a file is never taken for a whole one."""


def recall(file: Path) -> Any:
    """The plain value kept in a file; None if there is none, or if the file is broken."""
    try:
        said = file.read_bytes()
    except OSError:
        return None
    return json.loads(said[SIGNED:]) if digest(said[SIGNED:]).encode() == said[:SIGNED] else None


def keep(file: Path, value: Any) -> None:
    """Keep a value that `plain` can tell; the file appears whole or not at all, and not where nothing may be written.

    Raises nothing: what cannot be kept is only worked out again.
    """
    said = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    sign = digest(said)
    draft = file.with_suffix(f".{sign[:8]}.draft")
    with suppress(OSError):  # or another run tidied up at this moment
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(sign.encode() + said)
        draft.replace(file)


def digest(*said: bytes) -> str:
    """64 letters that change with anything that was said, and with where one part ends and the next begins."""
    found = sha256()
    for part in said:
        found.update(part if len(said) == 1 else b"%d:%b" % (len(part), part))
    return found.hexdigest()


def fingerprint(folders: Iterable[Path], packages: Iterable[str]) -> str:
    """What changes whenever code or data below these folders does, or the version of one of these packages."""
    said = list(" ".join(map(version, packages)).encode().split())
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".yml")):
            said += [path.relative_to(folder).as_posix().encode(), path.read_bytes()]
    return digest(*said)


def plain(value: Any) -> Any:
    """Values as JSON knows them; a mapping whose keys are tuples becomes a list of pairs."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        if all(isinstance(key, str) for key in value):
            return {key: plain(each) for key, each in value.items()}
        return [[plain(key), plain(each)] for key, each in value.items()]
    return [plain(each) for each in value] if isinstance(value, list | tuple) else value
