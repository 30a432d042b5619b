"""Damages files, and makes up words, by dice."""

from __future__ import annotations

import random

SIGNS = (
    *"\"'[]{}:#&*!|>%@`?,-=<\t\n \\~_$0",
    "\r",
    "\x00",
    "\x85",
    "\u00a0",
    "\u2028",
    "\u200b",
    "\u202e",
    "\ufeff",
    "：",
    "“",
    "а",
    "\n---\n",
    "\n...\n",
    "- ",
    ": ",
    " #",
    "<<: *a\n",
    "&a ",
    "!!python/name:os.system ",
    "<script>",
    "{{ x }}",
    "](javascript:x)",
    ".nan",
    "1:30",
    "99999999999999999999",
    "2025-02-30",
    "😀",
    "\u0301" * 5,
)
BYTES = (b"\xff", b"\xc3", b"\x80", b"\xf0\x9f", b"\xed\xa0\x80", b"\xc0\xaf")
LETTERS = (
    *"abcdefghijklmnopqrstuvwxyz      ABCXYZ0123456789",
    *".,;:!?'\"()[]{}<>&%+-*/=@#$^~_|\\`",
    *"äéñøßŁ–—…“”‘’×°½²µΩ€股関бедןورकूสะ😀",
    "&amp;",
    "<b>",
    "{{",
    "}}",
    "](",
    "--",
    "//",
    "\\u",
    "%0a",
)


def damaged(text: str, dice: random.Random) -> bytes:
    """A file that was cut, pasted and typed into without looking."""
    for _ in range(dice.randint(1, 6)):
        at, length = dice.randrange(len(text) + 1), dice.choice((0, 0, 1, 3, 40, 400))
        copied = text[dice.randrange(len(text) + 1) :][: dice.choice((5, 60, 600))]
        piece = dice.choice((*SIGNS, copied, "", dice.choice(SIGNS) * dice.choice((2, 30, 3000))))
        text = text[:at] + piece + text[at + length :]
        if not text:
            text = "name: x\n"
    data = text.encode("utf-8", "surrogatepass")
    if dice.random() < 0.15:
        at = dice.randrange(len(data))
        data = data[:at] + dice.choice(BYTES) + data[at:]
    return data


def words(dice: random.Random) -> str:
    """A text of letters and signs as nobody would write it, without blanks at its ends."""
    made = "".join(dice.choice(LETTERS) for _ in range(dice.randint(4, 60)))
    return " ".join(made.split()) or "none"


def in_quotes(text: str) -> str:
    """A text as it may stand in a file whatever is in it."""
    return "'" + text.replace("'", "''") + "'"
