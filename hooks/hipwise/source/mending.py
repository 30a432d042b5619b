"""Finds the slip behind a parser's error by trying what would read well, then reads on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

from .draft import Draft
from .fix import Fix, Guess
from .lines import FIELD_OR_ITEM, before, below, look
from .slips_layout import first_line, indentation, nameless, stray_bracket, unnamed_entry
from .slips_quotes import quotes
from .slips_signs import EQUALS, NO_SPACE, colon_in_text, first_sign, signs_around_key, two_fields
from .sweep import sweep
from .tree import Halt, Tree

GUESSES: tuple[Guess, ...] = (
    *(quotes, first_sign, signs_around_key, two_fields, colon_in_text),
    *(unnamed_entry, stray_bracket, nameless),
)
MOST_SLIPS = 60
FATAL = {"too-deep", "unreadable"}


def mend(draft: Draft, keys: Collection[str]) -> None:
    """Put right or set aside whatever keeps the text from being read, one slip at a time."""
    sweep(draft)
    for _ in range(MOST_SLIPS):
        draft.tree = draft.grow()
        halt = trouble(draft.tree, draft.lines)
        if halt is None:
            return
        if halt.reason in FATAL:
            break
        _settle(draft, halt, keys)
    _give_up(draft, draft.tree.halt)


def _give_up(draft: Draft, halt: Halt | None) -> None:
    """Say where reading ended, and read nothing."""
    if halt is not None:
        code = "too-deep" if halt.reason == "too-deep" else "does-not-fit"
        draft.say(code, min(halt.line, len(draft.written) - 1), halt.column, 1)
    draft.tree = Tree()


def trouble(tree: Tree, lines: Sequence[str]) -> Halt | None:
    """Where reading stops, or where a text runs on over lines that are not its own."""
    if tree.halt is not None and tree.halt.reason in FATAL:
        return tree.halt
    halts = [halt for event in tree.wrapped if (halt := _swallowed(event, lines))]
    return min([*halts, *([tree.halt] if tree.halt else [])], key=lambda halt: halt.at, default=None)


def _swallowed(event: Any, lines: Sequence[str]) -> Halt | None:
    start, end = event.start_mark, event.end_mark
    inner = [at for at in range(start.line + 1, min(end.line + 1, len(lines))) if lines[at].strip()]
    if event.style:
        own = len(lines[start.line]) - len(lines[start.line].lstrip())
        bad = [at for at in inner if FIELD_OR_ITEM.match(lines[at]) or _indent(lines[at]) <= own < start.column]
        return Halt(start.line, start.column, "quote", start.line) if bad else None
    if look(lines[start.line]).value_at == 0 and look(lines[start.line]).key is None:
        return Halt(start.line, start.column, "nameless", start.line)
    own_line = (at for at in inner if FIELD_OR_ITEM.match(lines[at]) or _field_slip(lines[at]))
    return next((Halt(at, _indent(lines[at]), "joined") for at in own_line), None)


def _field_slip(line: str) -> bool:
    match = NO_SPACE.fullmatch(line) or EQUALS.fullmatch(line)
    return match is not None and match["key"].islower()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _settle(draft: Draft, halt: Halt, keys: Collection[str]) -> None:
    """Deal with one halt: silently if its line was spoken about, by the first guess that reads on, or bluntly."""
    lines = _candidates(draft, halt)
    if lines and halt.line + 1 in draft.spoken and halt.reason not in {"quote", "joined"}:
        _set_aside(draft, min(halt.line, len(draft.lines) - 1))
        return
    for fix in _fixes(draft.lines, lines, halt, keys):
        if fix.line + 1 not in draft.spoken and _reads_on(draft, fix, halt):
            draft.accept(fix)
            return
    _bluntly(draft, lines[0] if lines else 0)


def _fixes(lines: Sequence[str], candidates: Sequence[int], halt: Halt, keys: Collection[str]) -> Iterator[Fix]:
    """All guesses, those about signs before those about layout, which nearly always read on."""
    for at in candidates:
        for guess in GUESSES:
            yield from guess(lines, at, keys)
    if halt.reason == "joined":
        yield from _joined(lines, halt.line, keys)
    for at in candidates:
        if at in (halt.line, halt.since):
            yield from first_line(lines, at, keys)
            yield from indentation(lines, at, keys)


def _joined(lines: Sequence[str], at: int, keys: Collection[str]) -> Iterator[Fix]:
    """Guesses about a line that became part of the text above: set back, and with its colon put right."""
    for fix in indentation(lines, at, keys):
        if at not in fix.lines:
            yield fix
            continue
        seen = look(fix.lines[at])
        if seen.dashes or seen.key is not None:
            code = "under-a-value" if seen.key is not None else "joined-line"
            yield replace(fix, code=code)
        yield from _resigned(fix, lines, keys)


def _resigned(fix: Fix, lines: Sequence[str], keys: Collection[str]) -> Iterator[Fix]:
    """The guesses about the signs of a line, tried on the line set back."""
    moved = [fix.lines.get(index, line) for index, line in enumerate(lines)]
    for better in signs_around_key(moved, fix.line, keys):
        shift = fix.column - _indent(fix.lines[fix.line])
        put = {**fix.lines, **better.lines}
        yield replace(better, column=better.column + shift, lines=put)


def _candidates(draft: Draft, halt: Halt) -> list[int]:
    """The lines that may hold the slip, likeliest first."""
    last = before(draft.lines, len(draft.lines))
    if last is None:
        return []
    line = min(halt.line, last)
    if not draft.lines[line].strip():
        line = before(draft.lines, line) or line
    above = before(draft.lines, line)
    order = [_open_bracket(draft.lines, line), halt.since, line, above]
    # The parser may stop one past the last line, where the file ends without a line end.
    inside = dict.fromkeys(at for at in order if at is not None and at <= last)
    return [at for at in inside if draft.lines[at].strip()]


def _open_bracket(lines: Sequence[str], at: int) -> int | None:
    """The nearest line above whose value opens a bracket that is still open here."""
    balance = 0
    for index in range(at - 1, max(-1, at - 40), -1):
        value = look(lines[index]).value
        if value[:1] in ("[", "{"):
            if value.startswith("{#"):
                return index
            balance += sum(value.count(sign) for sign in "[{") - sum(value.count(sign) for sign in "]}")
            if balance > 0:
                return index
    return None


def _reads_on(draft: Draft, fix: Fix, halt: Halt) -> bool:
    """Whether a guess lets the reader get past the place where it stopped."""
    lines = [fix.lines.get(at, line) for at, line in enumerate(draft.lines)]
    after = trouble(draft.grow(fix), lines)
    if after is None or (after.at > halt.at and after.line > fix.line):
        return True
    if fix.reaches:
        return after.line > fix.line
    same_start = fix.line in fix.lines and _indent(fix.lines[fix.line]) == _indent(draft.lines[fix.line])
    return same_start and after.at > halt.at and after.line == fix.line == halt.line


def _bluntly(draft: Draft, at: int) -> None:
    """Say that a line does not fit, and set it aside with all that hangs below it."""
    line = draft.lines[at]
    draft.say("does-not-fit", at, _indent(line), len(line.strip()))
    _set_aside(draft, at)


def _set_aside(draft: Draft, at: int) -> None:
    if not draft.lines[at].strip():
        at = next((index for index in range(at, -1, -1) if draft.lines[index].strip()), at)
    for index in (at, *below(draft.lines, at)):
        draft.blank(index)
