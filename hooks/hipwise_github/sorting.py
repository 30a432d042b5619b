"""Data apart from code: content files are read as data, everything else waits for a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .folder import DATA, File
from .hunks import shown

MOST_FILES = 30
MOST_BYTES = 64 * 1024


def sort(changed: Iterable[Mapping[str, Any]]) -> tuple[tuple[File, ...], tuple[str, ...]]:
    """Content files, and the paths of everything else; a file that moves in or out of the content is both."""
    data: list[File] = []
    code: list[str] = []
    for entry in changed:
        path, status = str(entry["filename"]), str(entry["status"])
        earlier = str(entry.get("previous_filename") or path) if status == "renamed" else path
        now, before = bool(DATA.fullmatch(path)), bool(DATA.fullmatch(earlier))
        if now:
            was = before and status not in ("added", "copied")
            stays = status != "removed"
            shows = shown(str(entry.get("patch") or "")) if stays else ()
            data.append(File(path, earlier if was else path, was, stays, shows))
        elif before:
            data.append(File(earlier, earlier, was=True, stays=False))
        code += [one for one, inside in {path: now, earlier: before}.items() if not inside]
    return tuple(data), tuple(code)


def too_many(data: tuple[File, ...]) -> str:
    """Why so many files are not drawn, or nothing."""
    return f"{len(data)} content files changed, and at most {MOST_FILES} are drawn." if len(data) > MOST_FILES else ""
