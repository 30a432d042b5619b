"""Guesses what a value was meant to be: nearest word, number, day, id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from ..records.fields import Choice

COUNTED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {word: str(number) for number, word in enumerate(COUNTED)}
MONTHS = ("jan", "feb", "mar|mär|mrz", "apr", "may|mai", "jun", "jul", "aug", "sep", "oct|okt", "nov", "dec|dez")
NUMBERS = re.compile(r"(?<!\d)(?<!\d[.,])(\d{1,5})(?!\d|[.,]\d)")
THOUSANDS = re.compile(r"(?<=\d)[,.\u00a0\u202f' ](?=\d{3}(?!\d))")
TIMES = re.compile(r"(\d{1,2}) *[x×*] *(\d{1,3})\b.*")
"""Sets and repetitions in one, such as 3x10."""
CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?: *(?:min|m)\w*)?")
MINUTES = re.compile(r"(\d{1,2}) *(?:m|min|mins|minutes?)\.?", re.IGNORECASE)
YES = {
    "true": "yes",
    "y": "yes",
    "on": "yes",
    "1": "yes",
    "ja": "yes",
    "false": "no",
    "n": "no",
    "off": "no",
    "0": "no",
}

BODY_WORDS = {
    "bend": "flexion",
    "bent": "flexion",
    "straighten": "extension",
    "out": "abduction",
    "in": "adduction",
    "turn_in": "internal_rotation",
    "turn_out": "external_rotation",
    "hike": "raise",
    "floor": "mat",
    "table": "worktop",
    "box": "step",
    "bench": "step",
    "quadruped": "all_fours",
    "hands_and_knees": "all_fours",
    "sitting": "seated",
    "back": "lumbar",
    "low_back": "lumbar",
    "upper_back": "thoracic",
    "head": "neck",
    "foot": "ankle",
    "feet": "foot",
    "calf": "shank",
    "shin": "shank",
    "toe": "toes",
    "bottom": "buttock",
    "leg": "hip",
    "arm": "shoulder",
    "trunk": "lumbar",
    "spine": "lumbar",
    "hips": "hip",
    "hip": "trochanter",
    "glutes": "buttock",
    "butt": "buttock",
    "bum": "buttock",
    "legs": "leg",
    "arms": "arm",
    "heels": "heel",
    "knees": "knee",
    "hands": "hand",
    "elbows": "elbow",
    "shoulders": "shoulder",
}
"""Everyday words, and the name a pose has for them."""
SIDED = re.compile(r"(?:(right|left|r|l)_(.+)|(.+)_(right|left))")


def nearest(word: str, allowed: Iterable[str]) -> str:
    """The allowed word that looks most like this one, or ""."""
    known = list(allowed)
    folded = _folded(word)
    match = get_close_matches(folded, known, 1, 0.6) or get_close_matches(folded.replace("_", "-"), known, 1, 0.6)
    return match[0] if match else ""


def nearest_choice(word: str, choices: Iterable[Choice]) -> str:
    """The allowed word that looks most like this one, or whose plain words do."""
    options = list(choices)
    by_value = nearest(word, [option.value for option in options])
    if not by_value and _folded(word) in BODY_WORDS:
        by_value = nearest(BODY_WORDS[_folded(word)], [option.value for option in options])
    if by_value:
        return by_value
    plain = {option.plain.lower(): str(option.value) for option in options}
    match = get_close_matches(word.lower(), list(plain), 1, 0.6)
    return plain[match[0]] if match else ""


def of_both(text: str) -> tuple[str, str] | None:
    """The sets and the repetitions of a text such as "3 x 10", or None."""
    match = TIMES.fullmatch(text.lower())
    return (match[1], match[2]) if match else None


def nearest_number(text: str, *, seconds: bool, whole: bool) -> str:
    """The number, or the range "8 to 12", that a text like "30 sec", "8-12" or "two" means; "" if unclear."""
    clock, minutes = CLOCK.fullmatch(text), MINUTES.fullmatch(text)
    if seconds and clock:
        return str(int(clock[1]) * 60 + int(clock[2]))
    if seconds and minutes:
        return str(int(minutes[1]) * 60)
    spelled = re.sub(r"[a-z]+", lambda match: WORDS.get(match[0], match[0]), text.lower())
    found = [str(int(number)) for number in NUMBERS.findall(THOUSANDS.sub("", spelled))]
    if len(found) == 1:
        return found[0]
    if len(found) == 2 and not whole and int(found[0]) < int(found[1]):
        return f"{found[0]} to {found[1]}"
    return ""


def days_meant(text: str) -> list[str]:
    """The days, as 2026-11-22, that a date in another order may mean."""
    month = next(
        (str(number) for number, name in enumerate(MONTHS, 1) if re.search(rf"\b(?:{name})", text.lower())), ""
    )
    found = re.findall(r"\d+", text)
    year = next((number for number in found if len(number) == 4), "")
    rest = [number for number in found if number is not year and len(number) <= 2]
    if not year or len(rest) + bool(month) != 2:
        return [f"{text[:4]}-{text[4:6]}-{text[6:]}"] if re.fullmatch(r"(?:19|20)\d{6}", text) else []
    first, second = (rest[0], month) if month else (rest[0], rest[1])
    if not month and found[0] == year:
        first, second = second, first
    orders = {(first, second)} if month or found[0] == year or "." in text else {(first, second), (second, first)}
    return sorted(day for day, mon in orders for day in _real(year, mon, day))


def _real(year: str, month: str, day: str) -> list[str]:
    try:
        return [date(int(year), int(month), int(day)).isoformat()]
    except ValueError:
        return []


def nearest_id(text: str) -> str:
    """The id a name would have: "Glute Med" is glute-med."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]


def nearest_body_word(word: str, allowed: Iterable[str]) -> str:
    """The joint, direction, contact or landmark meant by a word such as "left knee", "bend" or "hip_right"."""
    known = list(allowed)
    folded = _folded(word)
    sides = SIDED.fullmatch(folded)
    if sides:
        folded = f"{sides[2] or sides[3]}_{(sides[1] or sides[4])[0]}"
    stem, side = (folded[:-2], folded[-2:]) if folded[-2:] in ("_r", "_l") else (folded, "")
    other = BODY_WORDS.get(stem, stem)
    third = BODY_WORDS.get(other, other)
    whole = {"_r": "_right", "_l": "_left"}.get(side, "")
    tried = (folded, f"{folded}_r", other + side, other + whole, other, f"{other}_r")
    meant = [name for name in (*tried, third + side, third, f"{third}_r") if name in known]
    return meant[0] if meant else nearest(folded, known)


def most_alike(word: str, allowed: Iterable[str], count: int) -> list[str]:
    """So many of the allowed words, the one that is meant first and then those that look like it."""
    known = list(allowed)
    likely = nearest_body_word(word, [*known, *(f"{name}_r" for name in known), *(f"{name}_l" for name in known)])
    first = likely if likely in known else likely[:-2]
    alike = get_close_matches(_folded(word), known, len(known), 0.0)
    return list(dict.fromkeys([name for name in (first, *alike) if name in known]))[:count]


def _folded(word: str) -> str:
    return re.sub(r"[\s-]+", "_", word.strip().lower())
