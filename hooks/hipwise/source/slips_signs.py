"""Slips with signs: colons, equals signs, and values that begin with a sign."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from .fix import Fix, revalue
from .lines import FIELD_OR_ITEM, HARD_SPACES, Look, below, in_quotes, look, without_remark

FRONT = r"(?P<front> *(?:- +)*)(?P<key>[A-Za-z_][\w-]*)"
NO_SPACE = re.compile(FRONT + r":(?!//)(?P<rest>[^\s:].*)")
HARD_SPACE = re.compile(FRONT + rf":(?P<gap>[ ]*[{HARD_SPACES}][\s]*)(?P<rest>.*)")
EQUALS = re.compile(FRONT + r" *(?P<sign>:?=+>?) *(?P<rest>.*)")
WIDE = re.compile(FRONT + r"\s*(?P<sign>[：﹕︓ː∶꞉])\s*(?P<rest>.*)")
MARKDOWN_START = re.compile(r"!?\[[^\]]*\]\(|\*{1,3}[^\s*][^*]*\*|`[^`]+`")
TEMPLATE_START = re.compile(r"\{[{%#]")
CLOSERS = {"[": "]", "{": "}"}


def signs_around_key(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess what is wrong between a field name and its value."""
    line = lines[at]
    for code, pattern, group in (
        ("no-break-space", HARD_SPACE, "gap"),
        ("wide-colon", WIDE, "sign"),
        ("equals-sign", EQUALS, "sign"),
        ("no-space-after-colon", NO_SPACE, "rest"),
    ):
        match = pattern.fullmatch(line)
        if match:
            good = f"{match['key']}: {match['rest']}".rstrip()
            start = match.start(group) - (code == "no-space-after-colon")
            length = max(1, len(match[group])) if group != "rest" else 1
            yield Fix(code, at, start, length, {at: match["front"] + good}, {"fix": good})


def first_sign(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess about a value that begins with a sign that has another meaning."""
    seen = look(lines[at])
    value = without_remark(seen.value)
    if not value or value[0] not in "@`%&*!|>{[?,]}-" or (seen.key is None and not seen.dashes):
        return
    good = in_quotes(value)
    put = {at: revalue(lines[at], seen, good)}
    if len(value) == 1 and any(FIELD_OR_ITEM.match(lines[index]) for index in below(lines, at)):
        bare = {at: lines[at][: seen.value_at].rstrip()}
        yield Fix("value-and-group", at, seen.value_at, 1, bare, reaches=True)
    elif value.startswith("- "):
        yield _dash(lines, at, seen, value)
    elif TEMPLATE_START.match(value):
        yield Fix("template-sign", at, seen.value_at, len(value), put, {"signs": value[:2]})
    elif match := MARKDOWN_START.match(value):
        yield Fix("markdown", at, seen.value_at, len(value), put, {"signs": match[0], "fix": "the text on its own"})
    elif value[0] in CLOSERS:
        yield _bracket(lines[at], at, seen, value)
    else:
        yield Fix("first-sign", at, seen.value_at, 1, put, {"sign": value[0], "fix": good})


def _dash(lines: Sequence[str], at: int, seen: Look, value: str) -> Fix:
    """A list that begins on the line of its name."""
    item = value[2:].strip()
    items_below = any(FIELD_OR_ITEM.match(lines[index]) for index in below(lines, at))
    good = "" if items_below else f"[{in_quotes(item)}]"
    put = {at: revalue(lines[at], seen, good).rstrip()}
    return Fix("dash-after-colon", at, seen.value_at, 1, put, {"fix": value})


def _bracket(line: str, at: int, seen: Look, value: str) -> Fix:
    closer = CLOSERS[value[0]]
    rest = value.rpartition(closer)[2].strip() if closer in value else ""
    missing = value.count(value[0]) - value.count(closer)
    if closer not in value or (missing > 0 and not rest):
        good = value.rstrip(", ") + closer * max(missing, 1)
        code, put = "unclosed-bracket", {at: revalue(line, seen, good)}
        return Fix(code, at, seen.value_at, len(value), put, {"fix": good}, reaches=True)
    if rest in {",", ";"}:
        good = value.rstrip(" ,;")
        return Fix("comma-at-end", at, seen.value_at + len(good), 1, {at: revalue(line, seen, good)}, {"fix": good})
    good = in_quotes(value)
    return Fix("text-after-bracket", at, seen.value_at, len(value), {at: revalue(line, seen, good)}, {"fix": good})


def two_fields(lines: Sequence[str], at: int, keys: Collection[str]) -> Iterator[Fix]:
    """Guess that two fields stand on one line."""
    seen = look(lines[at])
    for match in re.finditer(r"[\s,;]+(?P<name>[a-z][\w-]*): ", seen.value):
        if seen.key is not None and match["name"] in keys:
            good, second = seen.value[: match.start()], seen.value[match.start("name") :]
            put, column = {at: revalue(lines[at], seen, good)}, seen.value_at + match.start("name")
            yield Fix("two-fields", at, column, len(match["name"]), put, {"fix": second}, lost=match["name"])


def colon_in_text(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess that a colon inside a sentence was read as the colon of a field."""
    seen = look(lines[at])
    value = without_remark(seen.value)
    colon = re.search(r":(?=\s|$)", value)
    if colon and value[0] not in "\"'[{" and (seen.key is not None or seen.dashes):
        good = in_quotes(value)
        column = seen.value_at + colon.start()
        yield Fix("colon-in-text", at, column, 1, {at: revalue(lines[at], seen, good)}, {"fix": good})
