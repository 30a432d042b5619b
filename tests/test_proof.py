"""A quick slice of chance; `make proof` goes on for a minute with a seed of its own."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest

from .conftest import ROOT
from .proof.fuzz import Wrong, damage, glanced, in_bounds, worded

Begin = Callable[[Path, random.Random], Iterator[str]]
SLICES: dict[str, tuple[Begin, int]] = {
    "damaged files among all others": (lambda _, dice: damage(ROOT, dice), 8),
    "damaged files on the disk": (lambda room, dice: glanced(ROOT, room, dice), 3),
    "made-up words": (worded, 8),
}


@pytest.mark.parametrize(("begin", "steps"), SLICES.values(), ids=SLICES)
def test_chance_finds_nothing_wrong(tmp_path: Path, begin: Begin, steps: int) -> None:
    told = list(islice(begin(tmp_path, random.Random(20)), steps))
    assert len(told) == steps


def test_an_answer_that_shows_a_hidden_sign_is_noticed() -> None:
    with pytest.raises(Wrong, match="hidden signs"):
        in_bounds("x.yml", "go\u202eon", 0.1, b"")
