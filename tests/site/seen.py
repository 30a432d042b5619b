"""What a browser makes of a piece of HTML: its tags and the words a reader sees."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple


class Seen(NamedTuple):
    """Every tag with its attributes in order, and all text with blanks joined."""

    tags: tuple[str, ...]
    text: str


def seen(html: str) -> Seen:
    """Read HTML as a browser does."""
    eye = _Eye()
    eye.feed(html)
    eye.close()
    return Seen(tuple(eye.tags), " ".join("".join(eye.words).split()))


class _Eye(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(" ".join([tag, *(f"{name}={value}" for name, value in attrs)]))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.tags.append(f"declaration {decl}")

    def unknown_decl(self, data: str) -> None:
        self.tags.append(f"declaration {data}")

    def handle_pi(self, data: str) -> None:
        self.tags.append(f"instruction {data}")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
