"""Articles as passages of plain text, each letter at the place where it stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

LEAD = 0
FRONT = re.compile(r"\A---\n(.*?)^---[ \t]*\n", re.M | re.S)
TOLD_IN_FRONT = re.compile(r"^(?:title|description):[ \t]*", re.M)
FENCED = re.compile(r"^[ \t]*(`{3,}|~{3,}).*?^[ \t]*\1[ \t]*$", re.M | re.S)
CALL = re.compile(r'^\{\{ *(\w+)\( *(?:["\']([^"\']*)["\'])? *\) *\}\}[ \t]*$', re.M)
REMARK = re.compile(r"<!--.*?-->", re.S)
# Where HTML ends a line of its own, a sentence ends too.
ENDS = re.compile(r"</(?:dd|dt|p|li|h\d|td|th)>")
# What Markdown shows nothing of: code, the target of a link, tags, anchors and signs of emphasis.
UNSEEN = re.compile(
    r"`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|\{[:#][^}\n]*\}|!?\[|\]|\*\*|__|(?<!\w)[*_]|[*_](?!\w)|(?<=[^\n])\|"
)
BEGINS = re.compile(r"[ \t]*(?:(#{1,6})[ \t]+|[-*+][ \t]+|\d+\.[ \t]+|!!![ \t]*\w+.*|\|)?")


class Passage(NamedTuple):
    """A heading, a paragraph or one line of a list; `start` is its first letter's place in the file.

    `links` tells whether it leads to another page or section, `is_heading` whether it stands above others.
    """

    start: int
    text: str
    section: int
    is_paragraph: bool
    links: bool = False
    is_heading: bool = False


class Call(NamedTuple):
    """A call in an article, such as {{ claim("bands-work") }}, and the section it stands in."""

    name: str
    id: str
    section: int


@dataclass(frozen=True)
class Article:
    """One file below docs/, by its path from the project's folder."""

    file: str
    text: str

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything readers see of it, calls left out."""
        return tuple(self._passages())

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """Its calls, outside of code."""
        found = CALL.finditer(self._bare)
        return tuple(Call(it[1], it[2] or "", self._section(it.start())) for it in found)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as written."""
        return tuple(self.text.split("\n"))

    def line_of(self, at: int) -> tuple[int, int]:
        """Line and column, from 1, of a letter."""
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

    def _passages(self) -> Iterator[Passage]:
        shown, begun = self._shown, FRONT.match(self.text)
        if begun:
            for told in TOLD_IN_FRONT.finditer(self.text, 0, begun.end()):
                end = self.text.index("\n", told.end())
                yield Passage(told.end(), self.text[told.end() : end], LEAD, False, False, True)
        start = end = begun.end() if begun else 0
        plain = True
        for line in re.finditer(r".*\n?", shown[start:]):
            text, at = line[0], start_of(line, begun)
            sign = BEGINS.match(text)
            front = sign.end() if sign else 0
            if (front and sign and sign[0].strip()) or not text.strip():
                yield from self._passage(shown, start, end, plain)
                start, plain = at + front, not (sign and sign[0].strip())
            end = at + len(text)
            if sign and sign[1]:
                yield from self._passage(shown, start, end, False)
                start, plain = end, True
        yield from self._passage(shown, start, end, plain)

    def _passage(self, shown: str, start: int, end: int, plain: bool) -> Iterator[Passage]:
        text = shown[start:end].replace("\n", " ")
        if text.strip():
            written = self.text[start:end]
            heading = self.text[self.text.rfind("\n", 0, start) + 1 : start].startswith("#")
            paragraph = plain and written.lstrip()[:1] != "<"
            yield Passage(start, text.rstrip(), self._section(start), paragraph, "](" in written, heading)

    @cached_property
    def _shown(self) -> str:
        """The text with all that readers do not see as blanks of the same length."""
        text = CALL.sub(_blank, REMARK.sub(_blank, self._bare))
        return UNSEEN.sub(_blank, ENDS.sub(lambda end: "." + " " * (len(end[0]) - 1), text))

    @cached_property
    def _sections(self) -> tuple[int, ...]:
        return tuple(it.start() for it in re.finditer(r"^##[ \t]", self._bare, re.M))

    @cached_property
    def _bare(self) -> str:
        """The text without blocks of code."""
        return FENCED.sub(_blank, self.text) if "```" in self.text or "~~~" in self.text else self.text

    def _section(self, at: int) -> int:
        """Which section a letter stands in: 0 above the first heading of level 2, then 1, 2, ..."""
        return sum(begin <= at for begin in self._sections)


def start_of(line: re.Match[str], front: re.Match[str] | None) -> int:
    """Where a line found behind the front matter begins in the whole text."""
    return line.start() + (front.end() if front else 0)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
