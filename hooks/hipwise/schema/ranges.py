"""Whole numbers and days as patterns, for values that are written as text."""

from __future__ import annotations

from collections.abc import Iterator

_THIRTY_ONE = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_THIRTY = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
_FEBRUARY = "02-(?:0[1-9]|[12][0-9])"

DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CALENDAR = f"^[0-9]{{4}}-(?:{_THIRTY_ONE}|{_THIRTY}|{_FEBRUARY})$"
"""A day that is in the calendar of a leap year; no pattern knows which years those are."""


def whole(low: int, high: int) -> str:
    """A pattern for the whole numbers from `low` to `high`, without zeros in front."""
    return f"(?:{'|'.join(_pieces(low, high))})"


def span(low: int, high: int) -> str:
    """A pattern for one such number, or two of them with "to" between."""
    number = whole(low, high)
    return f"^{number}(?: to {number})?$"


def _pieces(low: int, high: int) -> Iterator[str]:
    """One piece for each count of digits."""
    for digits in range(len(str(low)), len(str(high)) + 1):
        first = max(low, 10 ** (digits - 1) if digits > 1 else 0)
        last = min(high, 10**digits - 1)
        yield _same_length(str(first), str(last))


def _same_length(low: str, high: str) -> str:
    if low == high:
        return low
    if len(low) == 1:
        return f"[{low}-{high}]"
    if low[0] == high[0]:
        return low[0] + _same_length(low[1:], high[1:])
    rest = len(low) - 1
    return f"(?:{'|'.join(_heads(low, high, rest))})"


def _heads(low: str, high: str, rest: int) -> Iterator[str]:
    """The numbers that begin like the lowest, those between, and those that begin like the highest."""
    first, last = int(low[0]), int(high[0])
    if set(low[1:]) != {"0"}:
        yield low[0] + _same_length(low[1:], "9" * rest)
        first += 1
    ends = set(high[1:]) != {"9"}
    if first <= last - ends:
        yield f"[{first}-{last - ends}]" + "[0-9]" * rest
    if ends:
        yield high[0] + _same_length("0" * rest, high[1:])
