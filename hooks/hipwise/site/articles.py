"""Authored articles: Markdown whose only liberty is a call on a line of its own, such as {{ claim("bands-work") }}."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import islice

from markupsafe import Markup

from ..library import Library
from ..problems import Place, Problem
from .press import CALLS, View
from .unmarked import MOST, Span, liberties

CALL = re.compile(r'^\{\{ *([A-Za-z_]+)\( *(?:["\']([^"\']*)["\'])? *\) *\}\}[ \t]*$', re.M)
# A heading may carry its anchor, as in "## Sources {#sources}".
SIGN = re.compile(r"\{\{|\{%|\{#(?![\w-]+\}[ \t]*$)", re.M)
CODE = re.compile(r"^[ \t]*(`{3,}|~{3,}).*?^[ \t]*\1[ \t]*$|`[^`\n]+`", re.M | re.S)
GUIDE = "calls"


def compose(markdown: str, view: View) -> str:
    """An article with its calls replaced by one line of HTML each.

    One line, so that no text of a record ever begins a line and could be taken for Markdown. An article with
    problems keeps the calls that are wrong; `problems_of` says what is wrong with them.
    """
    code = _code(markdown)
    made = (it for it in CALL.finditer(markdown) if not _inside(code, it.start()))
    right = [it for it in made if not _why_not(it[1], it[2], view.library)]
    desk = replace(view, called=tuple((it[1], it[2] or "") for it in right))
    lines = {it.start(): desk.call(it[1], it[2]) for it in right if it[1] != "claim"}
    for run in _runs([it for it in right if it[1] == "claim"], markdown):
        first, *others = run
        lines[first.start()] = desk.draw("claims/several.html.jinja", ids=[it[2] for it in run])
        lines |= {it.start(): Markup() for it in others}

    def drawn(match: re.Match[str]) -> str:
        return "\n" + " ".join(lines[match.start()].split()) + "\n" if match.start() in lines else match[0]

    return CALL.sub(drawn, markdown)


def _runs(calls: Iterable[re.Match[str]], markdown: str) -> Iterator[list[re.Match[str]]]:
    """Calls with nothing but blank lines between them, together."""
    run: list[re.Match[str]] = []
    for call in calls:
        if run and markdown[run[-1].end() : call.start()].strip():
            yield run
            run = []
        run.append(call)
    if run:
        yield run


def problems_of(markdown: str, file: str, library: Library) -> Iterator[Problem]:
    """What is wrong with an article: signs that are more than Markdown, and calls that lead nowhere."""
    code = _code(markdown)
    yield from liberties(markdown, file, code)
    yield from islice(_wrong_calls(markdown, file, library, code), MOST)


def _wrong_calls(markdown: str, file: str, library: Library, code: Sequence[Span]) -> Iterator[Problem]:
    calls = {match.start(): match for match in CALL.finditer(markdown)}
    for sign in SIGN.finditer(markdown):
        if _inside(code, sign.start()):
            continue
        match = calls.get(sign.start())
        if match is None:
            yield Problem(
                _place(file, markdown, sign.start(), 2),
                "call-form",
                "Template signs may only make one call, alone on its line.",
                expected='a line such as {{ claim("bands-as-good-as-weights") }}',
                read=GUIDE,
            )
        elif fault := _why_not(match[1], match[2], library):
            message, known, near = fault
            yield Problem(
                _place(file, markdown, match.start(1), len(match[1])),
                "call-unknown",
                message,
                expected=known,
                nearest=near,
                read=GUIDE,
            )


def _why_not(name: str, id: str | None, library: Library) -> tuple[str, str, str] | None:
    if name not in CALLS:
        near = get_close_matches(name, CALLS, n=1)
        return "There is no call of this name.", "one of: " + ", ".join(CALLS), near[0] if near else ""
    kind = CALLS[name]
    if kind is None:
        return ("This call takes no id.", f"{{{{ {name}() }}}}", f"{{{{ {name}() }}}}") if id else None
    if not id or not library.knows(kind, id):
        near = get_close_matches(id or "", sorted(getattr(library, kind)), n=1)
        return (
            f"There is no file of this id in content/{kind}/.",
            f"an id from content/{kind}/",
            near[0] if near else "",
        )
    return None


def _code(markdown: str) -> list[Span]:
    return [Span(code.start(), len(code[0])) for code in CODE.finditer(markdown)]


def _inside(code: Sequence[Span], at: int) -> bool:
    before = bisect_left(code, at, key=lambda span: span.start) - 1
    return before >= 0 and at < code[before].start + code[before].length


def _place(file: str, text: str, at: int, length: int) -> Place:
    start = text.rfind("\n", 0, at) + 1
    return Place(file, text.count("\n", 0, at) + 1, at - start + 1, length)
