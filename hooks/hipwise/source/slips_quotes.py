"""Slips with quotes: not closed, closed too early, curly, or with a backslash inside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from .fix import Fix, revalue
from .lines import Look, closing, in_quotes, look, without_remark

GOOD_ESCAPE = re.compile(r"\\(?:[\\\"/abefnrtv0N_LP \t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})")
NO_CHARACTER = re.compile(r"\\u[dD][89a-fA-F][0-9A-Fa-f]{2}|\\U(?!000|0010)[0-9A-Fa-f]{8}")
CURLY_END = "”“’‘»"


def quotes(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess what is wrong with the quotes of a value."""
    seen = look(lines[at])
    if seen.value[:1] not in ('"', "'") or not seen.value:
        return
    end = closing(seen.value)
    if end is None:
        yield _not_closed(lines[at], at, seen)
        return
    rest = without_remark(seen.value[end + 1 :])
    if rest.strip():
        yield _more_text(lines[at], at, seen, end, rest)
    elif seen.value[0] == '"':
        yield from _backslash(lines[at], at, seen, end)


def _fix(code: str, line: str, at: int, seen: Look, text: str, offset: int = 0, length: int = 1) -> Fix:
    value = in_quotes(text)
    column = seen.value_at + offset
    return Fix(code, at, column, length, {at: revalue(line, seen, value)}, {"fix": value})


def _not_closed(line: str, at: int, seen: Look) -> Fix:
    text = without_remark(seen.value[1:])
    if seen.value[0] == '"' and "\\" in text and not GOOD_ESCAPE.sub("", text).count("\\"):
        text = text.replace('\\"', '"')
    curly = text[-1:] in CURLY_END and text != ""
    fix = _fix("curly-quotes" if curly else "unclosed-quote", line, at, seen, text[:-1] if curly else text)
    return Fix(fix.code, at, fix.column, len(seen.value), fix.lines, fix.parts, reaches=True)


def _more_text(line: str, at: int, seen: Look, end: int, rest: str) -> Fix:
    value = without_remark(seen.value)
    if rest.strip() in {",", ";"}:
        kept = value[: end + 1]
        return Fix("comma-at-end", at, seen.value_at + end + 1, 1, {at: revalue(line, seen, kept)}, {"fix": kept})
    inner = value[1:-1] if value.endswith(value[0]) else value[1:]
    if value[0] == "'" and rest[0].isalpha():
        return _fix("apostrophe", line, at, seen, inner, end)
    if value[0] == '"' and rest[0].isalnum() and value.endswith('"'):
        return _fix("quote-inside", line, at, seen, inner, end)
    return _fix("text-after-quote", line, at, seen, value, end + 1 + len(rest) - len(rest.lstrip()), len(rest.strip()))


def _backslash(line: str, at: int, seen: Look, end: int) -> Iterator[Fix]:
    text = seen.value[1:end]
    lone = NO_CHARACTER.search(text)
    if lone:
        fix = _fix("noncharacter", line, at, seen, text, lone.start() + 1, len(lone[0]))
        yield replace(fix, parts={"name": lone[0]})
        return
    bad = GOOD_ESCAPE.sub(lambda match: "x" * len(match[0]), text).find("\\")
    if bad >= 0:
        yield _fix("backslash", line, at, seen, text, bad + 1)
