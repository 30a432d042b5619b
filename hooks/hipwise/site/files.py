"""Articles as files: which there are, and what is wrong with them before a word is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..language.articles import Article
from ..problems import Place, Problem, quoted
from ..source.decoding import decode

LONGEST_LINE = 2000
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.md")


class Written(NamedTuple):
    """The articles that can be read, and what is wrong with the others."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def written(root: Path) -> Written:
    """Every article below `root`/docs; nothing raises on a bad file."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for path in sorted((root / "docs").rglob("*")):
        if path.is_symlink():
            problems.append(_problem(_file(path, root), "file-not-regular", "This is a link, not a file.", "a file"))
        elif path.suffix.lower() == ".md":
            read = list(_read(path, _file(path, root)))
            articles += [each for each in read if isinstance(each, Article)]
            problems += [each for each in read if isinstance(each, Problem)]
    return Written(tuple(articles), tuple(problems))


def _read(path: Path, file: str) -> Iterator[Article | Problem]:
    if not path.is_file():
        yield _problem(file, "file-not-regular", "This is a folder, not a file.", "a plain file such as knees.md")
        return
    if not NAME.fullmatch(path.name):
        message = f"The file name {quoted(path.name)} does not fit."
        yield _problem(file, "file-name", message, "small letters, digits and hyphens, then .md")
        return
    try:
        decoded = decode(path.read_bytes(), file)
    except OSError:
        yield _problem(file, "file-unreadable", "This file cannot be opened.", "a file that everybody may read")
        return
    yield from decoded.problems
    long = next((at for at, line in enumerate(decoded.text.split("\n"), 1) if len(line) > LONGEST_LINE), 0)
    if long:
        wants = f"at most {LONGEST_LINE} characters on a line; a new line at the end of each sentence is fine"
        yield Problem(Place(file, long, 1), "article-line-long", "This line is too long to read.", wants)
    else:
        yield Article(file, decoded.text)


def _file(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix().encode("utf-8", "replace").decode()


def _problem(file: str, code: str, message: str, expected: str) -> Problem:
    return Problem(Place(file, 1, 1), code, message, expected, "", "file-names")
