"""Which files of a built site a browser keeps for use without a network, and how it knows each is the right one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

LIST = "offline.json"
WORKER = "sw.js"
UNSTAMPED = '"preview"'
FIGURES = 32
"""Hexadecimal figures of a hash: no two files of a site will share so many."""
# What no page asks for: the host's own answer to a lost reader, lists for search engines, maps for programmers,
# the search's words for other languages, what editors read, and the site for a folder.
UNASKED_NAMES = ("404.html", "sitemap.xml", "sitemap.xml.gz", LIST, WORKER)
UNASKED_FOLDERS = ("schema/", "assets/javascripts/lunr/")
UNASKED_ENDS = (".map", ".zip", ".txt")
CARD = ".pdf"

Entry = tuple[str, str, int]
"""An address below the site's root, its file's hash and size in bytes."""


@dataclass(frozen=True)
class Listing:
    """All files that pages and tools need, and the cards, which are kept when a reader opens or asks for them."""

    files: tuple[Entry, ...]
    cards: tuple[Entry, ...]

    @property
    def edition(self) -> str:
        """A name that changes whenever any file does."""
        return _hash(json.dumps([self.files, self.cards]).encode())[: FIGURES // 2]

    @property
    def text(self) -> str:
        """The list as the browser reads it."""
        said = {"edition": self.edition, "files": self.files, "cards": self.cards}
        return json.dumps(said, separators=(",", ":"))


def listing(site: Path) -> Listing:
    """The list for a built site, in the order of addresses."""
    files = sorted((_address(path, site), path) for path in site.rglob("*") if path.is_file())
    asked = [(address, path) for address, path in files if asked_for(address)]
    return Listing(
        tuple(_entries(it for it in asked if not it[0].endswith(CARD))),
        tuple(_entries(it for it in asked if it[0].endswith(CARD))),
    )


def shelve(site: Path) -> None:
    """Writes the list into a built site, and the edition into the script that keeps the copy."""
    found = listing(site)
    worker = site / WORKER
    worker.write_text(worker.read_text("utf-8").replace(UNSTAMPED, f'"{found.edition}"', 1), "utf-8")
    (site / LIST).write_text(found.text, "utf-8")


def _address(path: Path, site: Path) -> str:
    """Where a file is asked for: a page at its folder."""
    uri = path.relative_to(site).as_posix()
    return uri.removesuffix("index.html") if uri == "index.html" or uri.endswith("/index.html") else uri


def asked_for(address: str) -> bool:
    """Whether a page or a tool has a use for the file at an address."""
    return not (address in UNASKED_NAMES or address.startswith(UNASKED_FOLDERS) or address.endswith(UNASKED_ENDS))


def _entries(files: Iterable[tuple[str, Path]]) -> Iterable[Entry]:
    for address, path in files:
        content = path.read_bytes()
        yield address, _hash(content), len(content)


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()[:FIGURES]
