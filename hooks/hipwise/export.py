"""Writes an edition as Markdown files that any builder of such sites can read."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from .edition import Edition
from .site import Page

# What only MkDocs runs; the exported site needs none of it.
HOST_ONLY = re.compile(r"^(?:hooks|watch):.*\n(?:[ \t#-].*\n|\n(?=[ \t]))*", re.M)


def write(edition: Edition, root: Path, folder: Path) -> int:
    """Writes mkdocs.yml, the theme and all pages and cards into `folder`; returns how many pages and cards."""
    docs = folder / "docs"
    shutil.copytree(root / "docs", docs, dirs_exist_ok=True)
    shutil.copytree(root / "theme", folder / "theme", dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(HOST_ONLY.sub("", (root / "mkdocs.yml").read_text("utf-8")), "utf-8")
    for path in docs.rglob("*.md"):
        uri = path.relative_to(docs).as_posix()
        path.write_text(edition.article(path.read_text("utf-8"), uri), "utf-8")
    for page in edition.pages:
        _write(docs / page.uri, markdown(page).encode("utf-8"))
    for asset in edition.assets:
        _write(docs / asset.uri, asset.content)
    return len(edition.pages) + len(edition.assets)


def markdown(page: Page) -> str:
    """A page as Markdown: headings as such, and every section's HTML on one line of its own.

    One line, so that no text of a record ever begins a line and could be taken for Markdown.
    """
    head = f"---\ntitle: {json.dumps(page.title)}\ndescription: {json.dumps(page.description)}\n---\n"
    body = [_line(page.top)]
    for part in page.sections:
        body += [f"## {part.heading} {{#{part.id}}}", _line(part.html)]
    return head + "\n" + "\n\n".join(body) + "\n"


def _line(html: str) -> str:
    return f"<div>{' '.join(html.split())}</div>"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
