"""Files as a person names them at a terminal, on any system."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from .mishap import WrongUse


class NoSuchFile(WrongUse):
    """A file was named that is not there, or that no check reads."""


def files_named(root: Path, named: Sequence[str]) -> Iterator[str]:
    """The files named, as messages name them; a folder stands for all in it. Raises NoSuchFile."""
    whole = _absolute(root)
    for name in named:
        path = _path(whole, name)
        if not path.is_relative_to(whole) or path.relative_to(whole).parts[:1] not in (("content",), ("docs",)):
            raise NoSuchFile(f"{name} is not in content/ or docs/, so there is nothing to check in it.")
        below = sorted(path.rglob("*")) if path.is_dir() and not path.is_symlink() else [path]
        yield from (it.relative_to(whole).as_posix() for it in below if it.is_symlink() or not it.is_dir())


def _path(root: Path, name: str) -> Path:
    """Where a file is that somebody named from here or from the project's folder, on any system."""
    plain = name.replace("\\", "/")
    tried = [_absolute(Path(name)), _absolute(Path(plain)), root / plain]
    for path in tried:
        if os.path.lexists(path):
            return path
    near = get_close_matches(Path(plain).name, _names(root), n=1)
    raise NoSuchFile(f"There is no file {name}." + (f" The nearest is {near[0]}." if near else ""))


def _absolute(path: Path) -> Path:
    """Without dots, and without following a link, which is a fault of its own."""
    return Path(os.path.normpath(path.absolute()))


def _names(root: Path) -> Collection[str]:
    return [path.name for path in sorted((root / "content").glob("*/*.yml"))]
