"""Slips that read without a complaint but change what the author meant, and text that is not plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Any

from .characters import refused
from .draft import Draft
from .lines import HARD_SPACES, NAME, in_quotes
from .plain import markup
from .slips_signs import WIDE
from .sweep import BULLETS
from .tree import Spot

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
JOINED = re.compile(r"([a-z][a-z0-9_-]*):(-?[0-9.]+)")
"""A name and its number without the space between them."""
SIGNS = re.compile(
    r"@import|\]\]|\]:|\[TOC|[＜﹤]|::|[\"'](?:[>|]|!!|\?\?|- \[)|\bon[a-z]+\s*="
    r"|<[A-Za-z!/?%]|\*\S|_(?<!\w_)\S|`|~~|\][(\[]|\[[\[^]|!\[|\{(?:[{%#:]|[^:{}\n]*\})|%[}>]|\}\}|\$\{|\\"
    r"|#(?:[{}a-z]|(?<=[ \t]#)(?:\S| (?:and|or|then|but) )|(?<=[\"']#))|&[#\w]+;|==\S|\+\+\S|,[ \t]*(?:$|#)"
    rf"|:(?:[a-z0-9_+-]+:| +[{BULLETS}{HARD_SPACES}#])|-(?: +\d+[.)] |-8<)",
    re.MULTILINE,
)
WIDE_SIGNS = re.compile("[“”„‘«»：]")
HASH = re.compile(r"(?P<gap>[ \t]+)#(?P<rest>[^\s#!].*| (?:and|or|then|but) .*)")
JOINS = re.compile(r" (?:and|or|then|but) ")
OPENERS = {"“": '”“"', "„": '“”"', "‟": "”", "‘": "’‘", "«": "»", "»": "«", '"': "”“"}
COUNT = re.compile(r"(\d{1,2})[.)] +\S")
START = re.compile(rf"(?P<sign>[{HARD_SPACES}]+|[{BULLETS}](?=[ {HARD_SPACES}]))\s*(?P<text>.*)")


def suspicious(text: str) -> bool:
    """Tell quickly whether a text may hold anything `check_values` would name; most do not."""
    return SIGNS.search(text) is not None or (not text.isascii() and WIDE_SIGNS.search(text) is not None)


def check_values(draft: Draft) -> None:
    """Look at every value and field name of a text that could be read."""
    for spot, item in _spots(draft.tree.root):
        if isinstance(spot.parts, dict):
            _check_group(draft, spot, item)
        elif spot.parts is None and _is_text(spot.value):
            _check_text(draft, spot, item)


def _is_text(event: Any) -> bool:
    return hasattr(event, "value")


def _spots(root: Spot | None) -> Iterator[tuple[Spot, int]]:
    """Every spot in the order of the text, each with its number in a list, or -1."""
    waiting = [(root, -1)] if root else []
    while waiting:
        spot, item = waiting.pop()
        yield spot, item
        if isinstance(spot.parts, dict):
            waiting.extend((part, -1) for part in reversed(spot.parts.values()))
        elif spot.parts:
            waiting.extend((part, index) for index, part in reversed(list(enumerate(spot.parts))))


def _check_group(draft: Draft, group: Spot, item: int) -> None:
    parts = group.parts if isinstance(group.parts, dict) else {}
    if group.value.flow_style and _decimal_comma(draft, parts):
        return
    if not parts or all(NAME.fullmatch(key) for key in parts):
        if parts and group.value.flow_style and all(not _has_value(part) for part in parts.values()):
            _braces(draft, group)
        return
    if item >= 0 and len(parts) == 1:
        _sentence(draft, group, next(iter(parts)))
        return
    for key, part in parts.items():
        if not NAME.fullmatch(key):
            _odd_key(draft, key, part)


def _has_value(part: Spot) -> bool:
    return part.parts is not None or bool(part.value.value)


def _decimal_comma(draft: Draft, parts: dict[str, Spot]) -> bool:
    """A number such as 45,5 in braces, where the comma begins another name."""
    for (_, one), (key, other) in pairwise(parts.items()):
        if not _has_value(other) and one.parts is None and (key + (one.value.value or "-")).isdecimal():
            start, end = one.value.start_mark, other.key.end_mark
            text = draft.line(start.line)[start.column : end.column]
            if re.fullmatch(r"\d+,\d+", text):
                draft.say("decimal-comma", start.line, start.column, len(text), fix=text.replace(",", "."))
                return True
    return False


def _braces(draft: Draft, group: Spot) -> None:
    start, end = group.value.start_mark, group.value.end_mark
    text = draft.line(start.line)[start.column : end.column if end.line == start.line else None]
    draft.say("first-sign", start.line, start.column, len(text), sign="{", fix=in_quotes(text))


def _sentence(draft: Draft, group: Spot, key: str) -> None:
    """A list item such as "Safety: stop if pain", which reads as a field named Safety."""
    part = group.parts[key] if isinstance(group.parts, dict) else group
    start = part.key.start_mark if part.key else group.value.start_mark
    line = draft.line(start.line)
    if not key:
        draft.say("key-not-text", start.line, start.column, 1)
        return
    colon = line.find(":", part.key.end_mark.column if part.key else 0)
    text = line[start.column :].rstrip()
    draft.say("colon-in-text", start.line, max(colon, start.column), 1, fix=in_quotes(text))


def _odd_key(draft: Draft, key: str, part: Spot) -> None:
    if part.key is None:
        return
    start, end = part.key.start_mark, part.key.end_mark
    length = end.column - start.column if end.line == start.line else 1
    if (joined := JOINED.fullmatch(key)) and not _has_value(part):
        draft.say("no-space-after-colon", start.line, start.column, length, fix=f"{joined[1]}: {joined[2]}")
        return
    good = re.sub(r"[^a-z0-9_-]+", "_", CAMEL.sub("_", key).lower().strip(" \"'“”*`:")).strip("_")
    if good and len(good) <= 60:
        draft.say("key-style", start.line, start.column, length, key=good)
    else:
        draft.say("key-not-text", start.line, start.column, length)


def _check_text(draft: Draft, spot: Spot, item: int) -> None:
    event = spot.value
    text, start, end = event.value, event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    if "\n" in text and event.style in ("|", ">"):
        return
    if "\n" in text:
        _line_break(draft, spot)
        return
    if event.style is None or event.style == "":
        if _swallowed_rest(draft, event) or _plain_slips(draft, event, text, item):
            return
    elif event.style == '"' and (found := next(refused(text), None)):
        draft.say(found.code, start.line, start.column, length, name=found.name, names=found.name)
        return
    _markup(draft, event, text, length)


def _line_break(draft: Draft, spot: Spot) -> None:
    start, end = spot.value.start_mark, spot.value.end_mark
    line = draft.line(start.line)
    if start.line == end.line:
        fix = in_quotes(line[start.column + 1 : end.column - 1])
        draft.say("backslash", start.line, line.find("\\", start.column), 2, fix=fix)
    else:
        draft.say("many-lines", start.line, start.column, len(line) - start.column)


def _markup(draft: Draft, event: Any, text: str, length: int) -> None:
    found = markup(text)
    if found is None:
        return
    start = event.start_mark
    signs = text[found.start : found.start + found.length]
    at = draft.line(start.line).find(signs, start.column)
    fix = unescape(signs) if found.code == "entity" else _words_of(signs)
    column, size = (at, len(signs)) if at >= 0 else (start.column, length)
    draft.say(found.code, start.line, column, size, signs=signs, fix=fix)


def _words_of(signs: str) -> str:
    """The words of a piece of Markdown, without its signs and without a link's address."""
    words = re.sub(r"\]\s*[(\[].*", "", signs)
    return re.sub(r"[*_`~=+#\[\]!^{}]", " ", words).strip() or "the text without these signs"


def _swallowed_rest(draft: Draft, event: Any) -> bool:
    """A text cut off by " #", which hides the rest of the line like a remark."""
    start, end = event.start_mark, event.end_mark
    rest = HASH.fullmatch(draft.line(end.line)[end.column :])
    if rest is None or start.line != end.line or not _is_meant(event.value, rest["rest"]):
        return False
    whole = draft.line(start.line)[start.column :].strip()
    draft.say("hash-in-text", end.line, end.column + len(rest["gap"]), len(rest["rest"]) + 1, fix=in_quotes(whole))
    return True


def _is_meant(value: str, rest: str) -> bool:
    """Whether what stands behind # is more likely text than a remark typed without a space."""
    if JOINS.match(rest):
        return " " in value and value[0].isalpha() and value[-1] not in ".!?"
    if rest[0].isdigit():
        return not value[:1].isdigit()
    return not value or " " in value or value[:1].isupper()


def _plain_slips(draft: Draft, event: Any, text: str, item: int) -> bool:
    start, end = event.start_mark, event.end_mark
    for code, column, length, good in _slips_in(text, item):
        at = start.line if column >= 0 else end.line
        draft.say(code, at, start.column + column if column >= 0 else end.column - 1, length, fix=good)
        return True
    return False


def _slips_in(text: str, item: int) -> Iterator[tuple[str, int, int, str]]:
    """Slips in an unquoted text: code, offset (-1 for its end), length, and what to type."""
    if not text:
        return
    match = START.fullmatch(text)
    if match:
        code = "bullet" if match["sign"] in BULLETS else "no-break-space"
        yield code, 0, len(match["sign"]), match["text"].strip()
    if text[0] in OPENERS and len(text) > 1 and text[-1] in OPENERS[text[0]] and not set(text[1:-1]) & set("“”„«»"):
        yield "curly-quotes", 0, len(text), in_quotes(text[1:-1])
    if text[-1] == ",":
        yield "comma-at-end", -1, 1, text.rstrip(", ")
    count = COUNT.match(text)
    if count and item >= 0 and int(count[1]) == item + 1:
        yield "numbered-list", 0, len(count[1]) + 1, text[len(count[1]) + 1 :].strip()
    wide = WIDE.fullmatch(text)
    if wide and wide["key"].islower() and wide["key"].isascii():
        yield "wide-colon", wide.start("sign"), 1, f"{wide['key']}: {wide['rest']}"
