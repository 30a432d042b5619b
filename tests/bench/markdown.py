"""A generated page as the Markdown a person would have written for it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from posixpath import join, normpath, relpath

BLOCKS = {"p", "div", "ul", "ol", "dl", "dd", "li", "h1", "h2", "h3", "h4", "summary", "details", "caption", "section"}
MARKS = {"strong": "**", "em": "*", "code": "`"}


class Markdown(HTMLParser):
    """Turns HTML into `text`; `addresses` maps each page's address to its Markdown file, for links between files."""

    def __init__(self, html: str, url: str, addresses: Mapping[str, str]) -> None:
        super().__init__()
        self._url, self._addresses = url, addresses
        self._blocks: list[str] = []
        self._line = ""
        self._lists: list[str] = []
        self._href = ""
        self._head_row = False
        self._drawing = 0
        self.feed(html)
        self._end_block()

    @property
    def text(self) -> str:
        """The Markdown, one blank line between blocks and none between the items of a list or table."""
        said = before = ""
        for block in self._blocks:
            mark = block.lstrip()[:2]
            said += ("\n" if mark == before in ("- ", "1.", "| ") else "\n\n") + block
            before = mark
        return said.strip() + "\n"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._drawing or tag == "svg":
            self._drawing += tag == "svg"
            self._line += self.get_starttag_text() or ""
        elif tag in BLOCKS and not (tag == "dd" and self._line.endswith(": ")):
            self._end_block()
            self._begin(tag)
        else:
            self._inline(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self._drawing:
            self._drawing -= tag == "svg"
            self._line += f"</{tag}>"
        elif tag in MARKS:
            self._line += MARKS[tag]
        elif tag == "a":
            self._line += f"]({self._href})"
        elif tag == "dt":
            self._line = self._line.rstrip() + "**: "
        elif tag == "tr":
            self._end_row()
        elif tag in BLOCKS:
            self._end_block()
            self._lists = self._lists[:-1] if tag in ("ul", "ol") else self._lists

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        before = " " if data[:1].isspace() and self._line[-1:] not in ("", " ") else ""
        self._line += before + escape(text, quote=False) + (" " if text and data[-1:].isspace() else "")

    def _begin(self, tag: str) -> None:
        if tag[0] == "h" and tag[1:].isdigit():
            self._line = "#" * int(tag[1]) + " "
        elif tag in ("ul", "ol"):
            self._lists.append("- " if tag == "ul" else "1. ")
        elif tag == "li":
            self._line = "    " * (len(self._lists) - 1) + self._lists[-1]

    def _inline(self, tag: str, attrs: Mapping[str, str | None]) -> None:
        if tag in MARKS:
            self._line += MARKS[tag]
        elif tag == "a":
            self._href = self._file(attrs.get("href") or "")
            self._line += "["
        elif tag == "dt":
            self._end_block()
            self._line = "- **"
        elif tag == "thead":
            self._head_row = True
        elif tag in ("td", "th"):
            self._line = f"{self._line.rstrip()} | ".lstrip()

    def _end_row(self) -> None:
        cells = self._line.count("|")
        self._line += " |"
        self._end_block()
        if self._head_row:
            self._blocks.append("| " + "--- | " * cells)
            self._head_row = False

    def _end_block(self) -> None:
        if self._line.strip(" -#*"):
            self._blocks.append(self._line.rstrip())
        self._line = ""

    def _file(self, href: str) -> str:
        path, mark, fragment = href.partition("#")
        if "//" in path or not path:
            return href
        target = normpath(join(self._url, path)).strip("./")
        uri = self._addresses.get(target + "/" if target else "")
        here = self._addresses[self._url].rpartition("/")[0]
        return relpath(uri, here or ".") + mark + fragment if uri else href
