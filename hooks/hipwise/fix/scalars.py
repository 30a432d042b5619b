"""How one value is written: its quotes, and a range in the site's own words."""

from __future__ import annotations

import re
from typing import Any

from ..source.quoting import bare

DASHED = re.compile(r"(\d{1,5}) ?[-–—] ?(\d{1,5})")


def written(event: Any, line: str, *, inside_brackets: bool = False) -> str:
    """A value as it stands in its line, in double quotes rather than single ones, and in none it does not need."""
    raw = line[event.start_mark.column : event.end_mark.column]
    if not event.style:
        return raw.rstrip()
    if bare(event.value, inside_brackets=inside_brackets):
        return str(event.value)
    if event.style == "'" and not set(event.value) & set('"\\'):
        return f'"{event.value}"'
    return raw


def as_range(text: str) -> str:
    """A range written with a dash, such as 8-12, in words; "" for anything else."""
    match = DASHED.fullmatch(text)
    return f"{int(match[1])} to {int(match[2])}" if match and int(match[1]) < int(match[2]) else ""
