"""Which texts read the same with and without quotes, whatever reads them."""

from __future__ import annotations

import re

BARE = re.compile(r"[A-Za-z][A-Za-z0-9 ,.()/'’-]*[A-Za-z0-9.)]|[A-Za-z]")
# What some program takes for yes, no or nothing.
HELD = re.compile(r"(?:true|false|yes|no|on|off|null|y|n)", re.I)


def bare(text: str, *, inside_brackets: bool = False) -> bool:
    """Whether a text needs no quotes, in this project and in any other reader of YAML."""
    return bool(BARE.fullmatch(text)) and not HELD.fullmatch(text) and not (inside_brackets and "," in text)


def scalar(text: str) -> str:
    """One text as it is written into a file by a program: in double quotes where it needs any."""
    return text if bare(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
