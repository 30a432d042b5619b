"""The built pages of each scored type, read once, and what tests ask of every one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from hipwise.site.quality import ACT, UNDERSTAND, Mark, PageType, page_types, record

from .tree import Tag, tree

F = TypeVar("F", bound=Callable[..., None])
PROVEN: set[tuple[str, str]] = set()
FOLDED = re.compile(r"<svg\b.*?</svg>", re.S)
SENTENCE = re.compile(r"[^.!?]+[.!?]+(?=\s|$)")
PAPER = "card"
# An old address that only leads on teaches nothing.
MOVED = frozenset({"why/knees-and-ankles"})
TOOLS = {"understand": UNDERSTAND, "act": ACT}


def proves(**items: str) -> Callable[[F], F]:
    """Says which items of the tools a test holds the pages to, as in proves(understand="8 9", cdc="8")."""
    PROVEN.update((TOOLS.get(tool, tool), number) for tool, numbers in items.items() for number in numbers.split())
    return lambda test: test


@dataclass(frozen=True)
class Sheet:
    """One built page of a scored type."""

    kind: str
    url: str
    article: Tag

    def __repr__(self) -> str:
        return self.url or "home"

    @cached_property
    def own(self) -> str:
        """What is read of it, apart from its list of sources."""
        return " ".join(it.text for it in self.parts)

    @cached_property
    def parts(self) -> list[Tag]:
        """Each piece of text that stands alone: paragraphs, items, headings, cells."""
        names = ("p", "li", "dt", "dd", "h1", "h2", "h3", "td", "th", "caption", "figcaption", "summary")
        leaves = (it for it in self.article.all(*names) if not it.all("p", "li", "dt", "dd"))
        return [it for it in leaves if not it.below("ul", within="hw-sources") and not it.below("dl", within="hw-meta")]

    @cached_property
    def sentences(self) -> list[str]:
        """Every sentence of its running text."""
        return _sentences(self.parts)

    @cached_property
    def open_sentences(self) -> list[str]:
        """Every sentence that is read without opening a fold."""
        return _sentences([it for it in self.parts if not it.below("details")])

    @cached_property
    def message(self) -> str:
        """Its main message: what stands first in the box, or the first heading of the home page."""
        box = self.boxes[0] if self.boxes else self.article.all("h1")[0]
        return (box.all("p") or [box])[0].text

    @cached_property
    def boxes(self) -> list[Tag]:
        return self.article.all(within="hw-key")

    @cached_property
    def steps(self) -> list[Tag]:
        """The items of every numbered list that says what to do."""
        lists = (it for it in self.article.all("ol") if not {"hw-chain", "hw-routine"} & it.classes)
        return [item for it in lists if not it.below("figure") for item in it.tags if item.name == "li"]


def _sentences(parts: list[Tag]) -> list[str]:
    told = (it for it in parts if it.name in ("p", "li", "dd"))
    return [sentence.strip() for it in told for sentence in SENTENCE.findall(it.text)]


def sheets(site: Path, *kinds: str) -> list[Sheet]:
    """Every page of these types, or of all."""
    return [it for it in _all(site) if not kinds or it.kind in kinds]


def kept(site: Path, tool: str, number: str) -> list[Sheet]:
    """Every page of the types that do not say of themselves that this item is not met."""
    own = {
        it.id for it in record().types for mark in _marks(it, tool) if mark.item.number == number and mark.points != 0
    }
    return [it for it in sheets(site) if it.kind in own]


def _marks(kind: PageType, tool: str) -> tuple[Mark, ...]:
    scored = kind.of(tool)
    return scored.marks if scored else ()


@cache
def _all(site: Path) -> tuple[Sheet, ...]:
    return tuple(_read(site))


def _read(site: Path) -> Iterator[Sheet]:
    for kind, pattern in page_types().items():
        if kind == PAPER:
            continue
        for path in sorted(site.glob(pattern)):
            url = path.parent.relative_to(site).as_posix().removeprefix(".")
            if url in MOVED:
                continue
            html = FOLDED.sub("<svg></svg>", path.read_text("utf-8"))
            yield Sheet(kind, url, tree(html).all("article")[0])
