"""The same site twice, at any size: as YAML for Hipwise, and as Markdown for plain MkDocs and Material."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from graphlib import TopologicalSorter
from itertools import count, islice
from pathlib import Path

from hipwise.proof import prove
from hipwise.site import Page, press, url_of

from .markdown import Markdown

ROOT = Path(__file__).parent.parent.parent
LADDER = re.compile(r"^easier:\n(?:  - .*\n)+", re.M)
NAME = re.compile(r"^name: (.*)$", re.M)
ALIAS = re.compile(r"^aliases:\n(?:  - .*\n)+", re.M)
# Runs before the real hook: the pages of 1000 exercises, without drawing their 5000 cards.
WITHOUT_CARDS = "from hipwise.deck import Deck\nDeck.deal = lambda *_: {}\n"
STOCK = """\
site_name: Stock
site_url: https://example.org/
theme:
  name: material
  font: false
nav:
  - index.md
  - exercises/index.md
markdown_extensions: [admonition, attr_list, tables]
plugins: [search]
validation:
  omitted_files: ignore
"""


def ours(folder: Path, exercises: int) -> Path:
    """The project with so many exercises and no cards, below `folder`; nothing but the exercises is multiplied."""
    project(folder)
    content = folder / "content/exercises"
    for path in content.glob("*.yml"):
        path.unlink()
    for id, text in islice(copies(), exercises):
        (content / f"{id}.yml").write_text(text, "utf-8")
    (folder / "hooks/without_cards.py").write_text(WITHOUT_CARDS, "utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("hooks:\n", "hooks:\n  - hooks/without_cards.py\n"), "utf-8")
    return folder


def project(folder: Path) -> Path:
    """The project as it is, below `folder`, with the cards drawn so far."""
    for name in ("content", "docs", "hooks", "theme", ".cache"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def stock(folder: Path, ours: Path) -> Path:
    """The pages of a project as Markdown, with the stock theme and few entries in the navigation."""
    library = prove(ours, date.today()).library
    site = press(library, {})
    articles = {path.relative_to(ours / "docs").as_posix(): path for path in (ours / "docs").rglob("*.md")}
    addresses = {url_of(uri): uri for uri in (*(page.uri for page in site.pages), *articles)}
    for page in site.pages:
        _write(folder / "docs" / page.uri, _head(page) + Markdown(page.html, page.url, addresses).text)
    for uri, path in articles.items():
        article = site.article(path.read_text("utf-8"), uri)
        _write(folder / "docs" / uri, article.replace("template: home.html\n", ""))
    _write(folder / "mkdocs.yml", STOCK)
    return folder


def copies() -> Iterator[tuple[str, str]]:
    """Ids and texts without end: the real exercises, easier ones first, then copies with ladders of their own."""
    real = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "content/exercises").glob("*.yml"))}
    order = list(TopologicalSorter({id: _easier(text) for id, text in real.items()}).static_order())
    for turn in count(1):
        for id in order:
            yield _nth(id, turn), _copy(real[id], turn)


def _easier(text: str) -> list[str]:
    return [step for found in LADDER.findall(text) for step in re.findall(r"- (\S+)", found)]


def _copy(text: str, turn: int) -> str:
    if turn == 1:
        return text
    text = NAME.sub(rf"name: \1 {turn}", text, count=1)
    text = ALIAS.sub(lambda match: re.sub(r"(- .*)", rf"\1 {turn}", match[0]), text)
    return LADDER.sub(lambda match: re.sub(r"- (\S+)", lambda step: f"- {_nth(step[1], turn)}", match[0]), text)


def _nth(id: str, turn: int) -> str:
    return id if turn == 1 else f"{id}-{turn}"


def _head(page: Page) -> str:
    return f'---\ntitle: "{page.title}"\n---\n\n'


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
