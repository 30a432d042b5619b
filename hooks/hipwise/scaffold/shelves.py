"""Names of new files: whether one is good and free."""

from __future__ import annotations

from ..library import Library
from ..source.folder import NAME, RESERVED


def taken(id: str, kind: str, library: Library) -> bool:
    """Whether a file of the name is there."""
    return library.knows(kind, id)


def file_name(id: str, kind: str, library: Library) -> str:
    """What does not fit about a name for a file, or ""."""
    if not NAME.fullmatch(f"{id}.yml"):
        return "A file's name has small letters, digits and hyphens."
    if id in RESERVED:
        return "This name is taken by the site itself."
    if taken(id, kind, library):
        return f"There is a file content/{kind}/{id}.yml, and no file is ever written over."
    return ""
