"""Leaves out of a built site's own scripts and styles what only people read: comments and indentation.

What a reader's phone gets is about a fifth smaller; the files in docs/ stay as they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from rcssmin import cssmin
from rjsmin import jsmin

OURS = ("assets/js", "assets/css", "sw.js")
"""Below the site's root. The theme's own files come lean."""
LEANER: Mapping[str, Callable[[str], str]] = MappingProxyType({".js": jsmin, ".css": cssmin})


def slim(site: Path) -> None:
    """Rewrites the scripts and styles of a built site. Doing it again changes nothing."""
    for place in OURS:
        for path in sorted([site / place, *(site / place).rglob("*")]):
            leaner = LEANER.get(path.suffix)
            if leaner and path.is_file():
                path.write_text(leaner(path.read_text("utf-8")), "utf-8")
