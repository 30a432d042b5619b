"""Patterns of the checker as a browser reads them, and the signs no text may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..source.characters import ALIKE, CLASSES, PATTERNS
from ..source.plain import ENTITY, HTML, MARKDOWN, TEMPLATE
from ..source.quoting import BARE, HELD
from ..source.wording import SAYINGS

# Joiners and selectors inside emoji stay. What only other scripts than ours need is refused here.
EMOJI = r"[\p{So}\p{Sk}\ufe0f]"
JOINED = {
    "zero-width": rf"[\u200b\u200c\u2060-\u2065\ufeff\ufff9-\ufffb]|(?<!{EMOJI})\u200d|\u200d(?!{EMOJI})",
    "variation-selector": r"[\u180b-\u180d\u180f\ufe00-\ufe0d\u{e0100}-\u{e01ef}]"
    r"|(?<![#*0-9\u2139]|[^\p{L}\p{N}\s])[\ufe0e\ufe0f]",
}
LETTERS = r"[\p{L}\p{M}\p{No}\p{Nl}]*"
SCRIPTS = {one: rf"\p{{Script={one}}}" for one in ALIKE}
MIXED = "|".join(
    rf"{one}{LETTERS}[{''.join(other for other in SCRIPTS.values() if other != one)}]" for one in SCRIPTS.values()
)
PLAIN = {"template-sign": TEMPLATE, "html": HTML, "markdown": MARKDOWN, "entity": ENTITY}
ESCAPE = re.compile(r"\\U([0-9a-fA-F]{8})|\\(.)|([^\x20-\x7e])|(\[\^?|\])", re.DOTALL)
WORD = r"\p{L}\p{N}_"


class Sign(NamedTuple):
    """A pattern for a browser, its flags, and what is said of a text that holds it; {signs} is what was found."""

    pattern: str
    flags: str
    words: str


def signs() -> Iterator[Sign]:
    """Every sign that no text may hold."""
    for code, members in CLASSES:
        yield Sign(JOINED.get(code) or as_script(f"[{members}]"), "u", _said(code))
    for code, pattern in PATTERNS:
        yield Sign(as_script(pattern), "u", _said(code))
    yield Sign(r"(?![\u{1f000}-\u{1faff}])\p{Cn}", "u", _said("noncharacter"))
    yield Sign(MIXED, "u", _said("mixed-scripts"))
    yield Sign(r"[\p{Mn}\p{Me}]{4,}", "u", _said("stacked-marks"))
    for code, found in PLAIN.items():
        yield Sign(as_script(found.pattern), "iu" if found.flags & re.IGNORECASE else "u", _said(code))


def bare() -> tuple[str, str]:
    """What needs no quotes, and what needs them all the same, as whole texts."""
    return as_script(BARE.pattern), HELD.pattern


def as_script(pattern: str) -> str:
    """A pattern as a browser reads it with the flag u, in plain letters."""
    inside = False

    def one(found: re.Match[str]) -> str:
        nonlocal inside
        far, escaped, odd, bracket = found.groups()
        if far or odd:
            return f"\\u{{{int(far, 16) if far else ord(odd):x}}}"
        if bracket:
            if not inside or bracket == "]":
                inside = bracket != "]"
                return str(bracket)
            return "\\" + bracket
        if escaped == "w":
            return WORD if inside else f"[{WORD}]"
        return str(escaped) if escaped in "\"'&#%@`~!<>=:;, " else found[0]

    return ESCAPE.sub(one, pattern)


def _said(code: str) -> str:
    """The checker's words for a code, without the way out where only the text itself could tell it."""
    message, expected = SAYINGS[code]
    message = message.replace(": {name}", "").replace("{names}", "{signs}")
    return message if not expected or "{" in expected else f"{message} Expected: {expected}"
