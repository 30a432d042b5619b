"""Which characters a text may hold: what shows, and what joins letters or emoji that need it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

CONTROLS = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_NOT_CHARACTERS = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}-{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))

CLASSES = (
    ("line-sign", r"\x85\u2028\u2029"),
    ("control-character", CONTROLS),
    ("bidi-control", r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"),
    ("tag-character", r"\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"),
    ("zero-width", r"\u200b-\u200d\u2060-\u2065\ufeff\ufff9-\ufffb"),
    ("soft-hyphen", r"\xad"),
    (
        "filler",
        r"\u034f\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0\ufffc\U0001d159\U0001d173-\U0001d17a"
        r"\U00013430-\U0001345f\U0001bca0-\U0001bca3",
    ),
    ("private-use", r"\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"),
    ("noncharacter", r"\ufdd0-\ufdef\ud800-\udfff" + _NOT_CHARACTERS),
    ("replacement-character", r"\ufffd"),
    (
        "math-letter",
        r"\u2102\u210a-\u210e\u2110-\u2112\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134"
        r"\u2145-\u2149\U0001d400-\U0001d7ff",
    ),
    ("wide-letter", r"\uff21-\uff3a\uff41-\uff5a"),
    ("variation-selector", r"\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"),
)
ONLY_CONTROLS = re.compile(f"[{CONTROLS}]")
ALIKE = ("Latin", "Greek", "Cyrillic", "Armenian", "Coptic", "Cherokee", "Lisu")
"""Alphabets with letters that look like those of another."""
MIXABLE = re.compile(
    r"[\u0370-\u058f\u13a0-\u13ff\u1c80-\u1c8f\u1f00-\u1fff\u2c80-\u2cff\u2de0-\u2dff\ua4d0-\ua4ff\ua640-\ua69f"
    r"\uab70-\uabbf]"
)
PATTERNS = (
    # Letters in rings or boxes, raised or lowered: 1 or 2 may be a sign, and a whole word hides from every search.
    (
        "dressed-letters",
        r"[\u249c-\u24e9\U0001f110-\U0001f12b\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]{3,}"
        r"|[\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2071\u207f\u2090-\u209c]{3,}",
    ),
    ("lone-mark", r"(?<![^\s\"'(])[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]+"),
)
FLAGS = re.compile(
    "\U0001f3f4\U000e0067\U000e0062(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074|"
    "\U000e0077\U000e006c\U000e0073)\U000e007f"
)
"""The flags of England, Scotland and Wales, the only ones that are spelled with hidden letters."""
NEW_EMOJI = range(0x1F000, 0x1FB00)
"""Where signs appear that this Python may not know yet."""
WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
UNITS = re.compile(r"[\u03bc\u0394][A-Za-z]{1,3}|[kMG]\u03a9")
MARKS = re.compile(r"[^\x00-\u02ff]{4,}")
NEEDS_JOINERS = (
    r"[\u0600-\u074f\u0750-\u07ff\u0840-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua87f"
    r"\ufb50-\ufdcf\ufe70-\ufefc]"
)


class Found(NamedTuple):
    """A refused character: its code, where it stands in the text, its length, and its name for people."""

    code: str
    start: int
    length: int
    name: str


def suspicious(text: str) -> bool:
    """Tell quickly whether a text may hold a refused character; most do not."""
    if text.isascii():
        return ONLY_CONTROLS.search(text) is not None
    return any(pattern.search(text) for pattern in (_suspect(), MIXABLE, *_patterns().values())) or (
        _stacked(text) is not None or _unknown(text) is not None
    )


def refused(text: str) -> Iterator[Found]:
    """Find each refused character or word in a text, a run of equal ones once."""
    end = -1
    for match in _suspect().finditer(text):
        index = match.start()
        code = _code(match[0])
        if index < end or _belongs(text, index):
            continue
        end = index + 1
        while end < len(text) and _suspect().match(text[end]) and _code(text[end]) == code:
            end += 1
        yield Found(code, index, end - index, _name(match[0]))
    yield from _mixed(text)
    for code, pattern in _patterns().items():
        yield from (Found(code, match.start(), len(match[0]), "") for match in pattern.finditer(text))
    unknown = _unknown(text)
    if unknown is not None:
        yield Found("noncharacter", unknown, 1, _name(text[unknown]))
    stacked = _stacked(text)
    if stacked:
        yield Found("stacked-marks", *stacked, "")


def without(text: str) -> str:
    """The text with refused characters taken out, and visible ones put in place of those that part lines."""
    cleaned = list(text)
    for found in refused(text):
        if found.code in {"mixed-scripts", "stacked-marks", "wide-letter", "math-letter", "dressed-letters"}:
            continue
        blank = " " if found.code in {"line-sign", "control-character"} else ""
        cleaned[found.start : found.start + found.length] = [blank] * found.length
    return "".join(cleaned)


@cache
def _suspect() -> re.Pattern[str]:
    """Any refused character; made when first asked for, since most texts are of plain letters."""
    return re.compile("|".join(f"[{members}]" for _, members in CLASSES))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(pattern) for code, pattern in PATTERNS}


@cache
def _needs_joiners() -> re.Pattern[str]:
    return re.compile(NEEDS_JOINERS)


@lru_cache(1024)
def _code(char: str) -> str:
    return next(code for code, members in CLASSES if re.match(f"[{members}]", char))


def _name(char: str) -> str:
    names = {"\x00": "NULL", "\x0c": "FORM FEED", "\x0b": "LINE TABULATION", "\x1b": "ESCAPE", "\x7f": "DELETE"}
    name = unicodedata.name(char, names.get(char, ""))
    return f"U+{ord(char):04X} {name}".rstrip()


def _belongs(text: str, index: int) -> bool:
    """Whether a joiner or a variation selector stands where a script or an emoji needs it."""
    char, before = text[index], text[index - 1 : index]
    after = text[index + 1 : index + 2]
    if char in "\u200c\u200d" and before and _needs_joiners().match(before):
        return bool(_needs_joiners().match(after)) or unicodedata.combining(before) == 9
    if char == "\u200d":
        return _is_emoji(before) and _is_emoji(after)
    if "\U000e0000" <= char <= "\U000e007f":
        return any(flag.start() < index < flag.end() for flag in FLAGS.finditer(text, max(0, index - 6), index + 7))
    if char in "\ufe0e\ufe0f":
        return bool(before) and (before in "#*0123456789\u2139" or (not before.isalnum() and not before.isspace()))
    return False


def _is_emoji(char: str) -> bool:
    return char != "" and (char == "\ufe0f" or (unicodedata.category(char) in {"So", "Sk"} and char > "\u2000"))


def _mixed(text: str) -> Iterator[Found]:
    if not MIXABLE.search(text):
        return
    for match in WORD.finditer(text):
        scripts = {name for char in match[0] if (name := _script(char))}
        if len(scripts) > 1 and not UNITS.fullmatch(match[0]):
            yield Found("mixed-scripts", match.start(), len(match[0]), " and ".join(sorted(scripts)))


def _script(char: str) -> str:
    name = unicodedata.name(char, "").split(" ", 1)[0].title()
    return name if name in ALIKE else ""


def _unknown(text: str) -> int | None:
    """Where a sign stands that has no meaning in any alphabet, or None."""
    odd = {char for char in set(text) if char > "\xff" and unicodedata.category(char) == "Cn"}
    known = (index for index, char in enumerate(text) if char in odd and ord(char) not in NEW_EMOJI)
    return next((index for index in known if not _suspect().match(text[index])), None) if odd else None


def _stacked(text: str) -> tuple[int, int] | None:
    """Where more than 3 marks stand on one letter: index and length."""
    for match in MARKS.finditer(text):
        run = 0
        for offset, char in enumerate(match[0]):
            run = run + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
            if run > 3:
                return match.start() + offset - 3, 4
    return None
