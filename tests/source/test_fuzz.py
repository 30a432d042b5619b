"""Files that nobody would write, made from ones somebody did."""

from __future__ import annotations

import random

import pytest

from hipwise.findings import examine
from hipwise.records import Exercise
from hipwise.reports import show
from hipwise.source import read

from ..corpus import GOOD

SIGNS = [
    *"\"'[]{}:#&*!|>%@`?,-=<\t\n \\~_$",
    "\r",
    "\x00",
    "\u00a0",
    "\u202e",
    "\ufeff",
    "：",
    "“",
    "\n---\n",
    "- ",
    ": ",
    "😀",
]
BYTES = [b"\xff", b"\xc3", b"\x80", b"\xf0\x9f"]


def _mutated(dice: random.Random) -> bytes:
    text = GOOD
    for _ in range(dice.randint(1, 6)):
        at, length = dice.randrange(len(text)), dice.choice((0, 0, 1, 3, 40))
        text = text[:at] + dice.choice([*SIGNS, text[at : at + 60], ""]) + text[at + length :]
    data = text.encode()
    if dice.random() < 0.15:
        at = dice.randrange(len(data))
        data = data[:at] + dice.choice(BYTES) + data[at:]
    return data


@pytest.mark.parametrize("seed", range(10))
def test_a_damaged_file_never_raises_and_every_place_is_in_the_file(seed: int) -> None:
    dice = random.Random(seed)
    for _ in range(30):
        reading = read(_mutated(dice), "f.yml")
        _, problems = examine(Exercise, "exercises", "f", reading)
        for problem in (*reading.problems, *problems):
            assert 1 <= problem.place.line <= len(reading.lines)
            assert problem.place.column >= 1
        show([*reading.problems, *problems], dict.fromkeys(["f.yml"], reading.lines).__getitem__, site="S")
