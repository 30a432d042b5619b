"""A page as a tree of tags, so that a test can ask what stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
# A drawing's own titles are met by a screen reader, not read on the page.
UNREAD = frozenset({"svg", "script", "style", "form", "template"})
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure"}
    | {"footer", "h1", "h2", "h3", "h4", "header", "li", "main", "nav", "ol", "p", "section", "summary"}
    | {"table", "tbody", "td", "th", "thead", "tr", "ul"}
)


@dataclass(eq=False)
class Tag:
    """One tag with what it holds, in order: texts and other tags."""

    name: str
    attrs: dict[str, str] = field(default_factory=dict)
    above: Tag | None = None
    inside: list[Tag | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.attrs.get("class", "").split())

    @property
    def tags(self) -> list[Tag]:
        """The tags right below it."""
        return [it for it in self.inside if isinstance(it, Tag)]

    def all(self, *names: str, within: str = "") -> list[Tag]:
        """Every tag below it of these names, or of any; `within` is a class it has."""
        found = (it for it in self.walk() if isinstance(it, Tag) and it is not self)
        return [it for it in found if (not names or it.name in names) and (not within or within in it.classes)]

    def walk(self, skip: Callable[[Tag], bool] = lambda _: False) -> Iterator[Tag | str]:
        """It and everything below in order, without what stands below a tag that `skip` names."""
        yield self
        for it in self.inside:
            if isinstance(it, str):
                yield it
            elif not skip(it):
                yield from it.walk(skip)

    def below(self, *names: str, within: str = "") -> bool:
        """Whether it stands inside such a tag."""
        above = self.above
        while above and not ((not names or above.name in names) and (not within or within in above.classes)):
            above = above.above
        return above is not None

    @property
    def text(self) -> str:
        """What is read of it, blanks joined."""
        return " ".join("".join(_read(self)).split())

    @property
    def count(self) -> int:
        """How many words are read of it."""
        return len(self.text.split())


def _read(tag: Tag) -> Iterator[str]:
    for it in tag.inside:
        if isinstance(it, str):
            yield it
        elif it.name not in UNREAD:
            yield " " * (it.name in BLOCKS)
            yield from _read(it)
            yield " " * (it.name in BLOCKS)


def tree(html: str) -> Tag:
    """The tree of a page."""
    grower = _Grower()
    grower.feed(html)
    grower.close()
    return grower.root


class _Grower(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Tag("page")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        new = Tag(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inside.append(new)
        if tag not in EMPTY:
            self.at = new

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.inside.append(Tag(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        here: Tag | None = self.at
        while here and here.name != tag:
            here = here.above
        if here and here.above:
            self.at = here.above

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)
