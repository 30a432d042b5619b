"""What a first visit costs a reader, in compressed bytes of HTML, style and script."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from .table import Row

SCRIPT = ("", "module", "text/javascript")
IMPORT = re.compile(r"""^import[^'"]*['"]([^'"]+)['"]|@import\s+(?:url\()?['"]?([^'")]+)""", re.M)


class Loads(HTMLParser):
    """The style sheets and scripts a page asks for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" in said and said.get("type", "") in SCRIPT:
            self.found.append(said["src"])
        if tag == "link" and said.get("rel") == "stylesheet":
            self.found.append(said["href"])


def weights(ours: Path, stock: Path) -> Iterator[Row]:
    """The start page and an exercise of two built sites."""
    for what, page in (("start page", "index.html"), ("an exercise", "exercises/bridge/index.html")):
        row = f"first visit: {what}, HTML, style, script and search index"
        yield Row(row, _kilobytes(ours, page), _kilobytes(stock, page), "kB", "stock Material, same words")


def _kilobytes(site: Path, page: str) -> float:
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in _files(site, site / page)) / 1000


def _files(site: Path, page: Path) -> set[Path]:
    files = {page}
    for load in Loads(page.read_text("utf-8")).found:
        files |= with_imports((page.parent / load).resolve())
    if any(path.name.startswith("bundle.") for path in files):
        # The theme's script starts its search worker, which fetches the whole index, on every page.
        files |= {*site.glob("assets/javascripts/workers/search.*.js"), site / "search/search_index.json"}
    return files


def with_imports(path: Path) -> set[Path]:
    """A style sheet or script, with all that it asks for in turn."""
    found = {path}
    for script, style in IMPORT.findall(path.read_text("utf-8")):
        found |= with_imports((path.parent / (script or style)).resolve())
    return found
