"""Slips in the layout: lines set in too far or not far enough, lines without a name or a dash."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from .fix import Fix
from .lines import after, before, below, look, said

FIRST_WORD = re.compile(
    r"(?P<bold>[*_`“‘]{0,3})(?P<word>[A-Za-z][\w-]*?)[*_`”’]{0,3}(?P<sign>:| *[;,>–—-]+)?(?: +(?P<rest>.*))?"
)


def nameless(lines: Sequence[str], at: int, keys: Collection[str]) -> Iterator[Fix]:
    """Guess about a line with neither a field name nor a dash."""
    seen = look(lines[at])
    text = seen.value
    match = FIRST_WORD.fullmatch(text)
    if seen.key is not None or seen.dashes or not text or text[0] in "\"'#[]{}":
        return
    if match and _wants_colon(lines, at, match, keys):
        rest = match["rest"] or ""
        good = f"{match['word']}: {rest}".rstrip()
        put = {at: " " * seen.indent + good}
        code = "key-style" if match["bold"] else "missing-colon"
        yield Fix(code, at, seen.value_at, match.end("word"), put, {"fix": good, "key": match["word"]})
    above = before(lines, at)
    if above is not None and _stands_in_list(lines, at):
        good = f"- {text}"
        yield Fix("missing-dash", at, seen.value_at, len(text), {at: " " * seen.indent + good}, {"fix": good})
    yield Fix("wrapped-line", at, seen.value_at, len(text), {at: ""})


def unnamed_entry(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess that an entry of a list begins with a bare value, where its neighbors begin with a field."""
    seen, under = look(lines[at]), after(lines, at)
    if not seen.dashes or seen.key is not None or not seen.value or under is None:
        return
    if look(lines[under]).indent <= seen.indent or look(lines[under]).key is None:
        return
    others = (look(lines[index]) for index in (*range(at - 1, -1, -1), *range(at + 1, len(lines))))
    name = next((it.key for it in others if it.key is not None and it.dashes and it.indent == seen.indent), None)
    if name:
        good = f"{name}: {seen.value}"
        put = {at: lines[at][: seen.value_at] + good}
        yield Fix("unnamed-entry", at, seen.value_at, len(seen.value), put, {"fix": f"- {good}"}, reaches=True)


def stray_bracket(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess that a closing bracket on its own is left over."""
    text = lines[at].strip()
    if text.rstrip(",;") in ("]", "}", ")"):
        yield Fix("stray-bracket", at, lines[at].index(text[0]), len(text), {at: ""})


def _wants_colon(lines: Sequence[str], at: int, match: re.Match[str], keys: Collection[str]) -> bool:
    """Whether a line is more likely a field without its colon than the rest of the line above."""
    if match["word"] in keys:
        return True
    above, under = before(lines, at), after(lines, at)
    if above is None:
        return True
    if not match["rest"]:
        deeper = under is not None and _deeper(lines[at], lines[under])
        return deeper or (look(lines[above]).indent <= look(lines[at]).indent and not _goes_on(lines[above]))
    words = match["rest"].split()
    return match["word"].islower() and len(words) <= 2 and not _goes_on(lines[above]) and not keys


def _deeper(line: str, other: str) -> bool:
    return look(other).indent > look(line).indent or bool(look(other).dashes)


def _goes_on(line: str) -> bool:
    """Whether a line is so long that its text may go on in the next."""
    value = look(line).value
    return len(value.split()) > 3 and value[-1] not in ".!?"


def _stands_in_list(lines: Sequence[str], at: int) -> bool:
    above = before(lines, at)
    seen = look(lines[at])
    if above is None or not look(lines[above]).dashes or look(lines[above]).key is not None:
        return False
    return seen.indent == look(lines[above]).indent and (
        seen.value[:1].isupper() or look(lines[above]).value[-1:] in tuple(".!?")
    )


def indentation(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess that a line, with all that hangs below it, belongs further left or right."""
    seen = look(lines[at])
    above = before(lines, at)
    if above is None or not lines[at].strip():
        return
    over = look(lines[above])
    if _starts_group(lines, above):
        yield from _too_far_left(lines, above)
        put = {above: lines[above][: over.value_at].rstrip()}
        yield Fix("value-and-group", above, over.value_at, len(over.value), put)
    for indent in _levels(lines, at):
        if indent == seen.indent:
            continue
        under_value = seen.indent > over.front + 1 and over.key is not None and over.value != ""
        code = "under-a-value" if under_value and not over.value.startswith("#") else "indent"
        good = lines[at].strip()
        parts = {"fix": f"{indent} spaces, then {good}" if indent > 1 else good}
        for moved in _groups(lines, at):
            put = {index: _moved(lines[index], indent - seen.indent) for index in moved}
            yield Fix(code, at, seen.indent, len(good), put, parts)


def _starts_group(lines: Sequence[str], above: int) -> bool:
    """Whether several fields or items hang below a field that already has a value."""
    over = look(lines[above])
    group = [look(lines[index]) for index in below(lines, above) if said(lines[index])]
    named = [seen for seen in group if seen.key is not None or seen.dashes]
    return over.key is not None and over.front == 0 and over.value != "" and len(named) > 1 and named == group


def _fields_from(lines: Sequence[str], at: int) -> list[int]:
    """A field and the ones after it that begin in the same column, with all that hangs below them."""
    indent = look(lines[at]).indent
    found = [at]
    for index in range(at + 1, len(lines)):
        seen = look(lines[index])
        if said(lines[index]) and (
            seen.indent < indent or ((seen.indent == indent and seen.key is None) or seen.dashes)
        ):
            break
        found.append(index)
    return found


def _too_far_left(lines: Sequence[str], at: int) -> Iterator[Fix]:
    """Guesses that a line belongs to the group above it, which goes on below it."""
    good = lines[at].strip()
    for indent in _levels(lines, at):
        if indent > 0:
            parts = {"fix": f"{indent} spaces, then {good}"}
            yield Fix("indent", at, 0, len(lines[at]), {at: " " * indent + good}, parts)


def _groups(lines: Sequence[str], at: int) -> list[list[int]]:
    """A line on its own and a line with all below it, likeliest first: a name without a value takes its group along."""
    seen, above = look(lines[at]), before(lines, at)
    if above is not None and look(lines[above]).dashes and look(lines[above]).indent == seen.indent and seen.key:
        return [_fields_from(lines, at), [at]]
    alone, together = [at], [at, *below(lines, at)]
    if alone == together:
        return [alone]
    return [together, alone] if lines[at].rstrip().endswith(":") else [alone, together]


def first_line(lines: Sequence[str], at: int, _keys: Collection[str]) -> Iterator[Fix]:
    """Guess that the lines at the top of the file are set in, and this one is right."""
    top = next((index for index, line in enumerate(lines) if said(line)), at)
    by = look(lines[at]).indent - look(lines[top]).indent
    if top < at and by < 0:
        put = {index: _moved(lines[index], by) for index in range(top, at)}
        good = lines[top].strip()
        yield Fix("indent", top, 0, -by, put, {"fix": good})


def _levels(lines: Sequence[str], at: int) -> list[int]:
    """The columns at which lines nearby begin, nearest first, and one level below the line above."""
    levels: dict[int, None] = {}
    for index in range(at - 1, max(-1, at - 60), -1):
        seen = look(lines[index])
        if seen.value or seen.key is not None:
            levels[seen.indent] = None
            if seen.dashes:
                levels[seen.front] = None
    own = look(lines[at]).indent
    return sorted(levels, key=lambda level: abs(level - own))


def _moved(line: str, by: int) -> str:
    if by >= 0:
        return " " * by + line
    return line[min(-by, len(line) - len(line.lstrip(" "))) :]
