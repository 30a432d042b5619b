"""What an article may not hold: it is Markdown, and no more of a web page than a few plain groups of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import NamedTuple

from ..language.articles import FRONT
from ..problems import Place, Problem, quoted
from ..source.characters import refused, suspicious
from ..source.wording import problem

GUIDE = "calls"
MOST = 50
"""So many of a sort are told; whoever reads that will look at the rest."""
TAGS = ("dl", "dt", "dd", "div", "section", "h2", "h3", "h4")
TAG = re.compile(rf'</?(?:{"|".join(TAGS)})(?: (?:class|id|markdown)="[\w -]*")*>')
ADDRESS = re.compile(r"<https://[^\s<>]+>")
REMARK = re.compile(r"<!-- [^<>-]+(?:-[^<>-]+)* -->")
ATTRIBUTE = re.compile(r'(?:[.#][\w-]+|data-certainty="\w+")')
LEADS = re.compile(r"\]\(([^()]{0,2000}\)?)|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*(.*)", re.M)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\", re.I)
OPEN = re.compile(r"https://[a-z0-9]", re.I)
SETTING = re.compile(
    r"(?:title|description): [\w“‘].*|written: [\d-]+|review_years: \d|search:|  exclude: true|template: home\.html"
)


class Span(NamedTuple):
    """A part of an article, by its first letter and its length."""

    start: int
    length: int


def liberties(text: str, file: str, code: Iterable[Span]) -> Iterator[Problem]:
    """Everything that is not plain Markdown; `code` is what stands in code, where all may stand."""
    shown = _without(text, code)
    yield from _characters(text, file)
    yield from _head(shown, file)
    for at, length in islice(_tags(shown), MOST):
        yield _said(
            file, text, at, length, "article-html", "A piece of a web page stands here.",
            f"plain Markdown; as tags only {', '.join(TAGS)}, with nothing but a class or an id",
        )  # fmt: skip
    for at, length in islice(_attributes(shown), MOST):
        yield _said(
            file, text, at, length, "article-attributes", "Such signs in braces would change the page itself.",
            "a class or an id such as {: .hw-key }, or the signs between backticks",
        )  # fmt: skip
    for at, length in islice(_links(shown), MOST):
        yield _said(
            file, text, at, length, "article-link", "A link or picture may not lead there.",
            "a page of this site, or for a link an address that begins with https://",
        )  # fmt: skip


def _without(text: str, code: Iterable[Span]) -> str:
    """The text with code as blanks."""
    parts, done = [], 0
    for span in sorted(code):
        if span.start >= done:
            end = span.start + span.length
            parts += [text[done : span.start], re.sub(r"[^\n]", " ", text[span.start : end])]
            done = end
    return "".join((*parts, text[done:]))


def _characters(text: str, file: str) -> Iterator[Problem]:
    for found in islice(refused(text), MOST) if suspicious(text) else ():
        place = _place(file, text, found.start, found.length)
        yield problem(found.code, place, {"name": found.name, "names": found.name})


def _head(text: str, file: str) -> Iterator[Problem]:
    front = FRONT.match(text)
    for line in re.finditer(r"[^\n]+", front[1]) if front else ():
        if not SETTING.fullmatch(line[0].rstrip()):
            message = f"The top of an article does not take {quoted(line[0])}."
            yield _said(
                file, text, 4 + line.start(), len(line[0]), "article-head", message,
                "title, description, written or review_years, each on one line",
            )  # fmt: skip


def _tags(text: str) -> Iterator[Span]:
    for begin in re.finditer(r"<(?=[a-z/!?])", text, re.I):
        at = begin.start()
        if not any(fine.match(text, at) for fine in (TAG, ADDRESS, REMARK)):
            yield Span(at, min(40, len(text[at : at + 200].split("\n")[0])))


def _attributes(text: str) -> Iterator[Span]:
    for group in re.finditer(r"(?<!\{)\{(:?)(?!\{|%|# )[ ]*([^{}\n]*)\}", text):
        if any(not ATTRIBUTE.fullmatch(word) for word in group[2].split() if group[1] or "=" in word):
            yield Span(group.start(), len(group[0]))


def _links(text: str) -> Iterator[Span]:
    for link in LEADS.finditer(text):
        target = unescape(unescape(link[1] or link[2] or ""))
        target = re.sub(r"[\x00-\x20\\<]", "", target)
        picture = _is_picture(text, link.start())
        if SCHEME.match(target) and (picture or not OPEN.match(target)):
            yield Span(link.start(), len(link[0].split("\n")[0]))


def _is_picture(text: str, end: int) -> bool:
    begin = text.rfind("[", max(0, end - 500), end)
    return begin > 0 and text[begin - 1] == "!"


def _said(file: str, text: str, at: int, length: int, code: str, message: str, expected: str) -> Problem:
    return Problem(_place(file, text, at, length), code, message, expected, read=GUIDE)


def _place(file: str, text: str, at: int, length: int) -> Place:
    return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), length)
