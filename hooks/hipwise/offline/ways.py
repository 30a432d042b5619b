"""Addresses as a folder has them: a page is a file there, and nothing answers for its folder."""

from __future__ import annotations

import re
from functools import cache
from posixpath import dirname, join, normpath

INDEX = "index.html"
PARTS = re.compile(r"([^?#]*)(.*)", re.S)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|/", re.I)
FOLDER = re.compile(r"(?:^|/)\.{0,2}$")


@cache
def opened(address: str) -> str:
    """An address with the file of its page in place of its folder; what leads to other sites stays."""
    path, rest = _parts(address)
    if ELSEWHERE.match(address) or not FOLDER.search(path):
        return address
    return f"{join(path, INDEX) if path not in ('', '.') else INDEX}{rest}"


def led(address: str, uri: str) -> str | None:
    """The file that an address on the page `uri` leads to, or None for a place on it or for another site."""
    path, _ = _parts(address)
    return None if not path or ELSEWHERE.match(address) else normpath(join(dirname(uri), opened(path)))


def _parts(address: str) -> tuple[str, str]:
    found = PARTS.fullmatch(address)
    assert found
    return found[1], found[2]
