"""The report for a person at a terminal: each fault with its line, a caret and the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..problems import LONGEST_QUOTE, Place, Problem, cells, in_order, visible
from .folding import Fold, folded, hints, left_out, total

MOST_BYTES = 20_000
KEPT_FOR_THE_END = 500
WRITTEN = 'The command "make fix" writes the nearest word where no other can be meant.'


def show(problems: Iterable[Problem], lines_of: Callable[[str], Sequence[str]], *, site: str) -> str:
    """Say all problems for a person at a terminal, in at most 20 kB; "" if there are none."""
    found = in_order(problems)
    if not found:
        return ""
    told = folded(found)
    blocks: list[str] = []
    used, missing = 0, told.left_out
    for fold in told.folds:
        block = "\n".join(_block(fold, lines_of(fold.first.place.file), site))
        size = len(block.encode("utf-8", "replace")) + 1
        if used + size > MOST_BYTES - KEPT_FOR_THE_END:
            missing += fold.faults
            continue
        blocks.append(block)
        used += size
    written = WRITTEN if any(map(_is_misspelt, found)) else ""
    return "\n".join(part for part in (*blocks, left_out(missing), written, total(found)) if part) + "\n"


def _is_misspelt(problem: Problem) -> bool:
    return bool(problem.nearest) and (problem.code == "choice" or problem.code.endswith("-unknown"))


def _block(fold: Fold, lines: Sequence[str], site: str) -> Iterator[str]:
    first, place = fold.first, fold.first.place
    where = f"{visible(place.file)}:{place.line}:{place.column}"
    yield f"{where}: {first.severity}[{first.code}]: {visible(first.message)}"
    if first.also and first.also.file == place.file:
        yield from _excerpt(first.also, lines, "first here", before=False)
    yield from _excerpt(place, lines, "here", before=not first.also or first.also.line != place.line - 1)
    if first.also and first.also.file != place.file:
        yield f"   also      {visible(first.also.file)}:{first.also.line}:{first.also.column}"
    yield from (f"   {word:<8}  {way_out}" for word, way_out in hints(first, site))
    if fold.more:
        yield f"   {fold.others}"


def _excerpt(place: Place, lines: Sequence[str], remark: str, *, before: bool) -> Iterator[str]:
    if not 1 <= place.line <= len(lines):
        return
    width = max(5, len(str(place.line)))
    start = max(0, place.column - 1 - LONGEST_QUOTE // 2)
    if before and place.line > 1:
        yield f"{place.line - 1:>{width}} | {_window(lines[place.line - 2], start)}"
    line = lines[place.line - 1]
    yield f"{place.line:>{width}} | {_window(line, start)}"
    left, token = _caret(line, start, place)
    yield f"{'':>{width}} | {' ' * left}{'^' * token} {remark}"


def _window(line: str, start: int) -> str:
    end = start + 2 * LONGEST_QUOTE
    text = visible(line[start:end].rstrip())
    return ("…" if start else "") + text + ("…" if len(line) > end else "")


def _caret(line: str, start: int, place: Place) -> tuple[int, int]:
    """Columns left of the caret and columns under the token, as a terminal counts them."""
    seen = cells(line[start : start + 2 * LONGEST_QUOTE])
    begin = min(place.column - 1 - start, len(seen))
    left = sum(width for _, width in seen[:begin]) + (1 if start else 0)
    token = sum(width for _, width in seen[begin : begin + place.length])
    return left, max(1, token)
