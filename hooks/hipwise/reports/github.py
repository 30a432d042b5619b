"""The report for GitHub's pages: a note at the line of a change, and a table in the summary of the step."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import islice
from urllib.parse import quote

from ..problems import Problem, visible
from .folding import Fold, folded, guide, hints, left_out, total

MOST_NOTES = 10
"""GitHub drops every error, and every warning, of a step after its tenth, without a word."""
MOST_BYTES = 900_000
"""GitHub drops a summary of more than 1,048,576 bytes as a whole."""
HEAD = "<table>\n<tr><th>Where</th><th>What</th><th>Way out</th></tr>\n"
FOOT = "</table>\n"
# A name, a number of an issue and an address would each become a link to somebody or something.
LINKED = re.compile(r"[@#]|(?<=\w):(?=//)|(?<=\bwww)\.|(?<=\bGH)-", re.I)


def notes(problems: Sequence[Problem], said: str, site: str) -> str:
    """Notes at the lines, at most 10 errors and 10 warnings, and then what a person would read at a terminal."""
    told = folded(problems)
    lines = []
    for severity in ("error", "warning"):
        folds = [fold for fold in told.folds if fold.first.severity == severity]
        chosen = list(islice(_one_per_file_first(folds), MOST_NOTES))
        lines += [_note(fold, site) for fold in sorted(chosen, key=lambda fold: fold.first.place)]
        if rest := len(folds) - len(chosen):
            lines.append(
                f"::notice title=Hipwise::{rest} more {severity}{'s' * (rest > 1)} in the summary of this step"
            )
    return "".join(f"{line}\n" for line in lines) + _harmless(said)


def summary(problems: Sequence[Problem], site: str, room: int = MOST_BYTES) -> str:
    """All problems as a table in at most so many bytes, for the summary of a step; "" if there are none."""
    if not problems:
        return ""
    told = folded(problems)
    rows: list[str] = []
    used, missing = len(HEAD) + len(FOOT) + 300, told.left_out
    for fold in told.folds:
        row = _row(fold, site)
        size = len(row.encode("utf-8", "replace"))
        if used + size > room:
            missing += fold.faults
            continue
        rows.append(row)
        used += size
    end = "".join(f"\n{line}\n" for line in (left_out(missing), total(problems)) if line)
    return HEAD + "".join(rows) + FOOT + end if used <= room else ""


def _one_per_file_first(folds: Iterable[Fold]) -> Iterator[Fold]:
    """The first of each file, then the second of each, and so on."""
    files: dict[str, list[Fold]] = {}
    for fold in folds:
        files.setdefault(fold.first.place.file, []).append(fold)
    for turn in range(max(map(len, files.values()), default=0)):
        yield from (own[turn] for own in files.values() if turn < len(own))


def _note(fold: Fold, site: str) -> str:
    place = fold.first.place
    at = {"file": visible(place.file), "line": place.line, "col": place.column}
    at |= {"endColumn": place.column + place.length, "title": fold.first.code}
    where = ",".join(f"{name}={_property(str(value))}" for name, value in at.items())
    words = [visible(fold.first.message), *(f"{word}: {way_out}" for word, way_out in hints(fold.first, site))]
    if fold.more:
        words.append(fold.others)
    return f"::{fold.first.severity} {where}::{_data(chr(10).join(words))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _harmless(said: str) -> str:
    """Text in which GitHub looks for no commands, until a word comes that nobody can know before."""
    token = os.urandom(16).hex()
    return f"::stop-commands::{token}\n{said.rstrip()}\n::{token}::\n" if said else ""


def _row(fold: Fold, site: str) -> str:
    first, place = fold.first, fold.first.place
    where = f"<code>{_cell(visible(place.file))}:{place.line}:{place.column}</code>"
    what = f"{first.severity} <code>{_cell(first.code)}</code><br>{_cell(visible(first.message))}"
    ways = [f"{word}: {_cell(way_out)}" for word, way_out in hints(first, site) if word != "read"]
    if first.read:
        ways.append(f'<a href="{escape(quote(guide(first, site), safe=":/#"))}">read more</a>')
    if fold.more:
        ways.append(_cell(fold.others))
    return f"<tr><td>{where}</td><td>{what}</td><td>{'<br>'.join(ways)}</td></tr>\n"


def _cell(text: str) -> str:
    """Text as text: no tag, no link, no mention, and no blank line at which a table would end."""
    parts = LINKED.split(" ".join(text.split()))
    signs = LINKED.findall(" ".join(text.split()))
    return "".join(
        escape(part) + (f"{sign}<!-- -->" if sign else "") for part, sign in zip(parts, [*signs, ""], strict=True)
    )
