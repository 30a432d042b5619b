"""Tidying changes how a file looks and never what it says."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from hipwise.findings import examine, field_names
from hipwise.fix import tidied
from hipwise.records import KINDS
from hipwise.source import read

from ..conftest import ROOT
from .untidy import untidy

FILES = sorted((ROOT / "content").glob("*/*.yml"))
SAMPLE = ROOT / "tests/corpus/good.yml"
SEEDS = [range(1), pytest.param(range(1, 4), marks=pytest.mark.thorough)]
"""Each file is made untidy in one way of its own, and in `make proof` in three more."""
EACH = pytest.mark.parametrize("path", FILES, ids=[f"{path.parent.name}/{path.stem}" for path in FILES])


def _tidied(data: bytes, kind: str = "exercises") -> str:
    done = tidied(data, "f.yml", KINDS[kind])
    assert (done.problems, done.unusual) == ((), False)
    return done.text


def _found(data: bytes, kind: str) -> list[str]:
    reading = read(data, "f.yml", field_names(KINDS[kind]))
    problems = (*reading.problems, *examine(KINDS[kind], kind, "f", reading)[1])
    return sorted(f"{problem.code} {problem.message}" for problem in problems)


def _remarks(text: str) -> list[str]:
    return sorted(re.findall(r"#.*?(?=\s*$)", text, re.M))


@EACH
@pytest.mark.parametrize("seeds", SEEDS, ids=["once", "more"])
def test_however_untidy_a_file_is_it_says_the_same_and_comes_out_the_same(path: Path, seeds: range) -> None:
    kind, good = path.parent.name, path.read_text("utf-8")
    data = read(good.encode(), "f.yml").data
    goal = _tidied(good.encode(), kind)
    for seed in seeds:
        messy = untidy(good, random.Random(f"{path.stem} {seed}"))
        assert read(messy, "f.yml").problems == (), messy.decode()
        text = _tidied(messy, kind)
        assert read(text.encode(), "f.yml").data == data
        assert _found(text.encode(), kind) == _found(good.encode(), kind)
        assert _tidied(text.encode(), kind) == text
        assert _remarks(text) == _remarks(messy.decode("utf-8-sig"))
        assert _bare(text) == _bare(goal)


def _bare(text: str) -> str:
    """The text without remarks and blank lines."""
    return re.sub(r"^\s*#.*\n|^\n|[ ]+#.*$", "", text, flags=re.M)
