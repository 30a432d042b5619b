"""Places an author has still to fill in: each is told of, and nothing else is asked of it meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..library import Library
from ..problems import Place, Problem, quoted
from ..source import Reading

CODE = "todo"
MARK = re.compile(r"(?P<remark>(?:^|\s)#\s*)?\bTODO\b:?[ \t]*(?P<what>[^#\n]*)")


def places_to_fill_in_are_filled(library: Library) -> Iterator[Problem]:
    """Where TODO stands, the author's own words are still to come."""
    for reading in library.readings.values():
        for at, line in enumerate(reading.lines if "TODO" in reading.text else (), 1):
            mark = MARK.search(line)
            if mark:
                yield _left(reading.file, at, mark)


def _left(file: str, line: int, mark: re.Match[str]) -> Problem:
    start = mark.end("remark") if mark["remark"] else mark.start()
    what = mark["what"].strip(" \"'")
    expected = "what is right for yours, and nothing from # on" if mark["remark"] else "your own words in place of it"
    place = Place(file, line, start + 1, max(4, len(mark[0].rstrip()) - (start - mark.start())))
    message = f"Here is something left to do: {quoted(what)}." if what else "Here is something left to do."
    return Problem(place, CODE, message, expected, "", "rule-places-to-fill-in-are-filled", severity="warning")


def unfinished(problems: Iterable[Problem]) -> bool:
    """Whether any author has something left to do, so that nothing can be published yet."""
    return any(problem.code == CODE for problem in problems)


def asked(problems: Iterable[Problem], library: Library) -> list[Problem]:
    """The problems without those at places that are still to be filled in."""
    open_lines = {reading.file: _open(reading) for reading in library.readings.values() if "TODO" in reading.text}
    return [it for it in problems if it.code == CODE or it.place.line not in open_lines.get(it.place.file, ())]


def _open(reading: Reading) -> set[int]:
    """The lines with a mark, and those that hang below one."""
    found: set[int] = set()
    deep = -1
    for at, line in enumerate(reading.lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        inside = indent > deep or (indent == deep and line.lstrip().startswith("- "))
        if deep >= 0 and line.strip() and not inside:
            deep = -1
        if MARK.search(line):
            found.add(at)
            deep = indent if deep < 0 and line.partition("#")[0].rstrip().endswith(":") else deep
        elif deep >= 0 and line.strip():
            found.add(at)
    return found
