"""A page as data: what any site builder needs to show it, find it and link to its source."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import NamedTuple

ANCHOR = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its HTML; `words` is its text for search, taken from the record.

    `line` is where its first field stands in the file people edit, 0 where it has none.
    """

    id: str
    heading: str
    html: str
    words: str
    line: int = 0


class Body(NamedTuple):
    """What stands on a page: the HTML above its sections with its plain words, and the sections."""

    top: str
    words: str
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True)
class Page:
    """A whole page; `uri` is its place among the sources ("exercises/bridge.md"), `source` the file people edit.

    `title` and `description` are HTML, since builders print them as they are. What stands on it is made when it is
    first asked for, since a preview shows few of its pages.
    """

    uri: str
    title: str
    description: str
    source: str
    make: Callable[[], Body]

    @cached_property
    def _body(self) -> Body:
        return self.make()

    @property
    def url(self) -> str:
        return url_of(self.uri)

    @property
    def top(self) -> str:
        return self._body.top

    @property
    def words(self) -> str:
        return self._body.words

    @property
    def sections(self) -> tuple[Section, ...]:
        return self._body.sections

    @property
    def html(self) -> str:
        """The page's body, headings included."""
        parts = (f'\n<h2 id="{part.id}">{part.heading}</h2>\n{part.html}' for part in self.sections)
        return "".join((self.top, *parts))

    def contents(self) -> list[dict[str, object]]:
        """The contents list, in the form Python-Markdown's toc gives."""
        return [{"level": 2, "id": part.id, "name": part.heading, "children": []} for part in self.sections]

    def anchors(self) -> set[str]:
        """Every id a link may point at."""
        return set(ANCHOR.findall(self.html))

    def search_entries(self) -> list[dict[str, str]]:
        """What search finds: the page, then each section; all of it HTML, since the search shows it as such."""
        return [
            {"location": self.url, "title": self.title, "text": as_html(self.words)},
            *(
                {"location": f"{self.url}#{part.id}", "title": part.heading, "text": as_html(part.words)}
                for part in self.sections
                if part.words
            ),
        ]


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is not a page, such as a card."""

    uri: str
    content: bytes


def as_html(words: str) -> str:
    """HTML that shows these words and nothing else; quotes stay as they are, so that search finds a word with one."""
    return escape(words, quote=False)


def url_of(uri: str) -> str:
    """The address below the site's root: "exercises/bridge.md" is "exercises/bridge/", "index.md" is ""."""
    stem = uri.removesuffix(".md")
    folder, _, name = stem.rpartition("/")
    here = folder if name == "index" else stem
    return here + "/" if here else ""


def way(start: str, target: str) -> str:
    """A relative link from one address below the root to another; a fragment is kept."""
    path, mark, fragment = target.partition("#")
    if path == start:
        return mark + fragment or "./"
    here, there = start.split("/")[:-1], path.split("/")
    shared = len(posixpath.commonprefix([here, there[:-1]]))
    return "../" * (len(here) - shared) + "/".join(there[shared:]) + mark + fragment
