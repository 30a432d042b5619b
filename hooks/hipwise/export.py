"""Writes an edition as Markdown files that any builder of such sites can read."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from .edition import Edition
from .site import Page, url_of

# What only MkDocs runs; the exported site needs none of it.
HOST_ONLY = re.compile(r"^(?:hooks|watch):.*\n(?:[ \t#-].*\n|\n(?=[ \t]))*", re.M)
RELATIVE = re.compile(r'(?<=\s)(href|src)="(?![a-z]+:|[/#])([^"]+)"')
UNLISTED = re.compile(r"^not_in_nav: \|\n((?: +.*\n)+)", re.M)
DRAWN = re.compile(r"^<.*$", re.M)


def write(edition: Edition, root: Path, folder: Path) -> int:
    """Writes mkdocs.yml, the theme and all pages and cards into `folder`; returns how many pages and cards."""
    docs, base = folder / "docs", urlsplit(edition.address.site).path
    shutil.copytree(root / "docs", docs, dirs_exist_ok=True)
    shutil.copytree(root / "theme", folder / "theme", dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(_config((root / "mkdocs.yml").read_text("utf-8"), edition.pages), "utf-8")
    for path in (root / "docs").rglob("*.md"):
        uri = path.relative_to(root / "docs").as_posix()
        _write(docs / uri, _article(edition.article(path.read_text("utf-8"), uri), base + url_of(uri)).encode("utf-8"))
    for page in edition.pages:
        _write(docs / page.uri, rooted(markdown(page), base + page.url).encode("utf-8"))
    for asset in edition.assets:
        _write(docs / asset.uri, asset.content)
    return len(edition.pages) + len(edition.assets)


def write_cards(edition: Edition, folder: Path) -> int:
    """Writes every card into `folder`, by kind; returns how many files."""
    for asset in edition.assets:
        _write(folder / asset.uri.removeprefix("cards/"), asset.content)
    return len(edition.assets)


def markdown(page: Page) -> str:
    """A page as Markdown: headings as such, and every section's HTML on one line of its own.

    One line, so that no text of a record ever begins a line and could be taken for Markdown.
    """
    head = f"---\ntitle: {_quoted(page.title)}\ndescription: {_quoted(page.description)}\n---\n"
    body = [_line(page.top)]
    for part in page.sections:
        body += [f"## {part.heading} {{#{part.id}}}", _line(part.html)]
    return head + "\n" + "\n\n".join(body) + "\n"


def _quoted(text: str) -> str:
    # YAML would read the two halves of an escaped emoji as two characters that do not exist.
    return json.dumps(text, ensure_ascii=False)


def rooted(html: str, address: str) -> str:
    """HTML whose links start at the host's root; `address` is the page's path there.

    MkDocs leaves a relative link in HTML as it is, and Zensical takes it to start at the Markdown file.
    """
    return RELATIVE.sub(lambda found: f'{found[1]}="{urljoin(address, found[2])}"', html)


def _article(text: str, address: str) -> str:
    return DRAWN.sub(lambda line: rooted(line[0], address), text)


def _config(text: str, pages: Iterable[Page]) -> str:
    unlisted = "".join([*UNLISTED.findall(text), *(f"  /{page.uri}\n" for page in pages)])
    return f"{UNLISTED.sub('', HOST_ONLY.sub('', text)).rstrip()}\n\nnot_in_nav: |\n{unlisted}"


def _line(html: str) -> str:
    return f"<div>{' '.join(html.split())}</div>"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
