"""Slips that show on a line alone, before anything is read: bullets, tabs, hard spaces, git's markers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .draft import Draft
from .fix import Fix
from .lines import HARD_SPACES, after, before, in_quotes, look, said

BULLETS = "•·●○◦▪▫■□‣⁃∙*+–—−➢➤►▶→✓✔✅☑👉\uf0b7"
BULLET = re.compile(rf"(?P<indent> *)(?:- +)?(?P<sign>[{BULLETS}]|o(?= [A-Z]))[ \t{HARD_SPACES}]+(?P<text>\S.*)")
NUMBER = re.compile(r"(?P<indent> *)(?P<sign>\d{1,2}[.)]|\(?[0-9a-d]{1,2}\))[ \t]+(?P<text>\S.*)")
NO_SPACE = re.compile(rf"(?P<indent> *)(?P<sign>-)(?P<text>[^\s-].*|[{HARD_SPACES}].*)")
BLANKS = re.compile(rf"[ \t{HARD_SPACES}]*")
QUESTION = re.compile(r" *(?:- +)*\?(?: |$)")
MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?")
FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*\w*[ \t]*")
TABS = re.compile(r" *-[ \t]*\t")
SEPARATOR = re.compile(r"(?:---|\.\.\.)\s*(?:#.*)?")
WORTH_IT = re.compile(
    rf"\n(?:[ ]*(?:- +)?(?:[\t{HARD_SPACES}{BULLETS}]|\d{{1,2}}[.)]\s|\(?[0-9a-d]\)\s|o [A-Z]"
    rf"|-[^\s-]|- *\t|-[{HARD_SPACES}]|\?[ \n])"
    r"|`{3}|~{3}|<{7}|={7}|>{7}|---|\.\.\.|%)"
)


def sweep(draft: Draft) -> None:
    """Put right what shows on the lines alone."""
    if not WORTH_IT.search(f"\n{draft.text}\n"):
        return
    _fences(draft)
    _tabs_behind_dashes(draft)
    _conflicts(draft)
    _separators(draft)
    _questions(draft)
    for find in (_blanks, _bullet, _number, _dash):
        _runs(draft, find)


def _runs(draft: Draft, find: Callable[[str, int], Fix | None]) -> None:
    """Report a fault once for a run of lines that all have it."""
    for at, line in enumerate(draft.lines):
        fix = find(line, at) if said(line) else None
        if fix is not None and at + 1 not in draft.spoken:
            draft.accept(fix)


def _blanks(line: str, at: int) -> Fix | None:
    match = BLANKS.match(line)
    blank = match[0] if match else ""
    if not blank.strip(" "):
        return None
    good = blank.expandtabs(2).translate({ord(char): " " for char in blank if char != "\t"}) + line[len(blank) :]
    if "\t" in blank:
        return Fix("tab", at, blank.index("\t"), blank.count("\t"), {at: good})
    column = len(blank) - len(blank.lstrip(" "))
    return Fix("no-break-space", at, column, len(blank) - column, {at: good}, {"fix": good.strip()})


def _item(code: str, match: re.Match[str] | None, at: int) -> Fix | None:
    if match is None:
        return None
    text = match["text"].strip()
    if text[0] not in "\"'" and (": " in text or " #" in text):
        text = in_quotes(text)
    good = f"- {text}"
    column, length = match.start("sign"), len(match["sign"])
    return Fix(code, at, column, length, {at: match["indent"] + good}, {"fix": good})


def _bullet(line: str, at: int) -> Fix | None:
    return _item("bullet", BULLET.fullmatch(line), at)


def _number(line: str, at: int) -> Fix | None:
    return _item("numbered-list", NUMBER.fullmatch(line), at)


def _dash(line: str, at: int) -> Fix | None:
    match = NO_SPACE.fullmatch(line)
    if match is None:
        return None
    text = match["text"].lstrip()
    good = f"- {text}"
    return Fix("no-space-after-dash", at, match.start("sign"), 1, {at: match["indent"] + good}, {"fix": good})


def _conflicts(draft: Draft) -> None:
    """Keep the first of the two versions git left; drop the markers and the other version."""
    start, theirs = -1, False
    for at, line in enumerate(draft.lines):
        marker = MARKER.fullmatch(line)
        if marker is None:
            if theirs:
                draft.blank(at)
            continue
        if start < 0:
            draft.accept(Fix("conflict-marker", at, 0, len(line), {at: ""}))
            start = at
        draft.blank(at)
        theirs = line[0] == "=" or line[0] == "|"
        if line[0] == ">":
            start, theirs = -1, False


def _fences(draft: Draft) -> None:
    """Drop the lines that part code from talk in a chat or on a web page, and say so once."""
    fences = [at for at, line in enumerate(draft.lines) if FENCE.fullmatch(line)]
    for at in fences[:1]:
        draft.accept(Fix("code-fence", at, 0, len(draft.lines[at]), {at: ""}))
    for at in fences[1:]:
        draft.lines[at] = ""
        draft.spoken.add(at + 1)


def _tabs_behind_dashes(draft: Draft) -> None:
    """A tab behind a dash is as good as a space, though not every parser takes it."""
    for at, line in enumerate(draft.lines):
        if match := TABS.match(line):
            draft.lines[at] = match[0].replace("\t", " ") + line[match.end() :]


def _separators(draft: Draft) -> None:
    """Refuse what starts a second document, and read on as if it were not there if nothing is said twice."""
    last = before(draft.lines, len(draft.lines)) or 0
    first = next((at for at, line in enumerate(draft.lines) if said(line) and line[0] != "%"), 0)
    torn = _between_twins(draft.lines)
    for at, line in enumerate(draft.lines):
        if line.startswith("%") and look(line).key is None:
            draft.accept(Fix("directive", at, 0, len(line), {at: ""}))
        elif SEPARATOR.fullmatch(line) and (at > first if line[0] == "-" else at < last):
            _second(draft, at, drop=at in torn)


def _questions(draft: Draft) -> None:
    """Refuse a field name that is announced by a question mark."""
    for at, line in enumerate(draft.lines):
        if QUESTION.match(line):
            follow = after(draft.lines, at)
            column = line.index("?")
            if follow is not None and re.match(r" *:(?: |$)", draft.lines[follow]):
                draft.accept(Fix("key-not-text", at, column, len(line) - column, {at: ""}))
                draft.blank(follow)
            else:
                good = in_quotes(line[column:].rstrip())
                parts = {"sign": "?", "fix": good}
                draft.accept(Fix("first-sign", at, column, 1, {at: line[:column] + good}, parts))


def _second(draft: Draft, at: int, *, drop: bool) -> None:
    draft.accept(Fix("second-document", at, 0, 3, {at: ""}))
    for index in range(at + 1, len(draft.lines)) if drop else ():
        if said(draft.lines[index]):
            draft.blank(index)


def _between_twins(lines: Sequence[str]) -> set[int]:
    """The lines that have the same field somewhere above and somewhere below."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, line in enumerate(lines):
        if line[:1].strip() and said(line) and (key := look(line).key) is not None:
            first.setdefault(key, at)
            last[key] = at
    torn: set[int] = set()
    reach = 0
    for key in sorted(first, key=first.__getitem__):
        torn |= set(range(max(reach, first[key] + 1), last[key]))
        reach = max(reach, last[key])
    return torn
