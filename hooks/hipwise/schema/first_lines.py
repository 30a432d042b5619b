"""Puts the line that names the schema on top of content files, and changes nothing else in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..records import KINDS
from ..scaffold import modeline

BEGINS = b"# yaml-language-server:"
MARK = b"\xef\xbb\xbf"
"""The byte order mark some editors put in front of a text."""


def head(root: Path) -> list[Path]:
    """Gives every content file its first line; the files that changed."""
    return [path for path in _files(root) if _headed(path)]


def _files(root: Path) -> Iterator[Path]:
    for kind in KINDS:
        folder = root / "content" / kind
        yield from (path for path in sorted(folder.glob("*.yml")) if path.is_file() and not path.is_symlink())


def _headed(path: Path) -> bool:
    data = path.read_bytes()
    mark = MARK if data.startswith(MARK) else b""
    line = modeline(path.parent.name).encode()
    text = data.removeprefix(MARK)
    first, newline, rest = text.partition(b"\n")
    if first.rstrip(b"\r") == line:
        return False
    end = b"\r\n" if first.endswith(b"\r") else b"\n"
    body = rest if first.startswith(BEGINS) and newline else text
    path.write_bytes(mark + line + end + body)
    return True
