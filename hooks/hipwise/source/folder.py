"""Which files the content folder holds, and which do not belong there."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..problems import Place, Problem, quoted

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.yml")
LONGEST_NAME = 60
RESERVED = frozenset(
    {"index", "assets", "search", "404", "api", "sitemap", "robots", "readme", "license", "feed", "tags", "new"}
    | {"edit", "admin", "static", "constructor", "prototype", "proto", "tostring", "valueof", "hasownproperty"}
    | {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
AT_THE_ROOT = frozenset({"LICENSE", "LICENSE.md", "LICENSE.txt", "README.md", "README"})
ANYWHERE = frozenset({".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"})
LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True, order=True)
class ContentFile:
    """One file to read: its kind, its id, where it is, and the name problems carry."""

    kind: str
    id: str
    path: Path
    file: str


@dataclass(frozen=True, slots=True)
class Listing:
    """The files to read, by kind and id, and the problems of those that cannot be.

    `closed` are the kinds and ids that those most likely stand for, so that nobody is told they are missing.
    """

    files: tuple[ContentFile, ...]
    problems: tuple[Problem, ...]
    closed: frozenset[tuple[str, str]] = frozenset()


def read_tree(root: Path, kinds: Collection[str]) -> Listing:
    """List root/<kind>/<id>.yml; links, odd names, stray and oversized files become problems and are not listed."""
    files: list[ContentFile] = []
    problems: list[Problem] = []
    closed: set[tuple[str, str]] = set()
    for entry in sorted(root.iterdir()) if root.is_dir() else ():
        if entry.is_dir() and not os.access(entry, os.R_OK | os.X_OK):
            problems.append(_problem(entry, root, "file-unreadable", "This folder cannot be opened.", "an open folder"))
        elif entry.is_symlink() or not entry.is_dir():
            problems.extend(_at_the_root(entry, root))
        elif entry.name in kinds:
            closed |= _shelf(entry, root, files, problems)
        else:
            problems.append(_strange_folder(entry, root, kinds))
    return Listing(tuple(sorted(files)), (*problems, *_alike(files)), frozenset(closed))


def _file(path: Path, root: Path) -> str:
    return path.relative_to(root.parent).as_posix().encode("utf-8", "replace").decode()


def _problem(path: Path, root: Path, code: str, message: str, expected: str, nearest: str = "") -> Problem:
    return Problem(Place(_file(path, root), 1, 1), code, message, expected, nearest, "file-names")


def _at_the_root(entry: Path, root: Path) -> Iterator[Problem]:
    if entry.is_symlink() or not entry.is_file():
        yield _not_regular(entry, root)
    elif entry.name not in AT_THE_ROOT | ANYWHERE:
        yield _problem(
            entry, root, "file-stray", f"The file {quoted(entry.name)} is not in one of the folders.",
            "each file in the folder of its kind, such as content/exercises/clamshell.yml",
        )  # fmt: skip


def _not_regular(entry: Path, root: Path) -> Problem:
    return _problem(entry, root, "file-not-regular", f"{quoted(entry.name)} is a link, not a file.", "a plain file")


def _strange_folder(entry: Path, root: Path, kinds: Collection[str]) -> Problem:
    near = get_close_matches(entry.name.lower(), list(kinds), 1)
    message = f"There is no kind of content named {quoted(entry.name)}."
    return _problem(entry, root, "folder-unknown", message, f"one of: {', '.join(kinds)}", near[0] if near else "")


def _shelf(folder: Path, root: Path, files: list[ContentFile], problems: list[Problem]) -> set[tuple[str, str]]:
    """Sorts what a folder holds; the kinds and ids of what is refused."""
    closed: set[tuple[str, str]] = set()
    with os.scandir(folder) as listed:  # knows what each entry is, which asking the disk 500 times takes long
        entries = sorted(listed, key=lambda entry: entry.name)
    shelf = f"{_file(folder, root)}/"
    for entry in entries:
        regular = entry.is_file(follow_symlinks=False)
        if regular and entry.name in ANYWHERE:
            continue
        path = folder / entry.name
        wrong = _wrong(path, root, entry.stat(follow_symlinks=False).st_size if regular else None)
        if wrong:
            problems.append(wrong)
            closed.add((folder.name, _better(entry.name).removesuffix(".yml")))
        else:
            files.append(ContentFile(folder.name, entry.name.removesuffix(".yml"), path, shelf + entry.name))
    return closed


def _wrong(entry: Path, root: Path, size: int | None) -> Problem | None:
    """What is wrong with an entry of so many bytes, or of None if it is no regular file."""
    name = entry.name
    if size is None:
        message = f"{quoted(name)} is a link or a folder, not a file."
        return _problem(entry, root, "file-not-regular", message, "a plain file such as clamshell.yml")
    if not NAME.fullmatch(name):
        message = f"The file name {quoted(name)} does not fit."
        wants = "small letters, digits and hyphens, then .yml"
        return _problem(entry, root, "file-name", message, wants, _better(name))
    if len(entry.stem) > LONGEST_NAME:
        message = f"This file name has {len(entry.stem)} letters. At most {LONGEST_NAME} fit."
        return _problem(entry, root, "file-name-long", message, "a short name, in 2 to 4 words")
    if name.removesuffix(".yml") in RESERVED:
        message = f"The name {quoted(entry.stem)} is taken by the site itself."
        return _problem(entry, root, "file-name-taken", message, "another name", f"{entry.stem}-1.yml")
    if size > LARGEST:
        message = f"This file is too large ({size // 1024} kB)."
        return _problem(entry, root, "file-too-large", message, "at most 64 kB, one subject in each file")
    return None


def _better(name: str) -> str:
    """The name a file most likely wants: "Clam Shell.yaml" is clam-shell.yml."""
    stem = re.sub(r"(?:\.(?:ya?ml|txt|json|md|bak))+$", "", name, flags=re.IGNORECASE)
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    good = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return f"{good}.yml" if good else ""


def _alike(files: list[ContentFile]) -> Iterator[Problem]:
    """Names that some computers cannot tell apart."""
    seen: dict[tuple[str, str], ContentFile] = {}
    for file in files:
        key = file.kind, unicodedata.normalize("NFKC", file.id).lower()
        first = seen.setdefault(key, file)
        if first is not file:
            names = f"{quoted(first.path.name)} and {quoted(file.path.name)}"
            message = f"The names {names} look the same to some computers."
            yield Problem(Place(file.file, 1, 1), "file-name-twice", message, "another name", read="file-names")
