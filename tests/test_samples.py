"""What we tell people to copy passes the checker, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from hipwise.findings import examine
from hipwise.loading import Loader
from hipwise.proof import prove
from hipwise.records import KINDS
from hipwise.rules import broken
from hipwise.scaffold import BLANKS, blank, modeline
from hipwise.source import SAYINGS, read

from .conftest import ROOT
from .ground import as_yaml, written
from .schema.examples import examples, with_all

BLOCK = re.compile(r"^```ya?ml\n(.*?)^```$", re.M | re.S)
LINE = re.compile(r"[a-z_]+: [^`{}]+")
OURS = ("README.md", "CONTRIBUTING.md", "DECISIONS.md", "docs/**/*.md", ".github/**/*.md", "hooks/**/*.md")
PAGES = sorted(path for pattern in OURS for path in ROOT.glob(pattern))
WHOLE = "docs/contributing/add-an-exercise.md"
POSES = "docs/contributing/write-a-pose.md"
"""This page has tests of its own in test_pose_samples.py."""


def _named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


BLOCKS = [
    pytest.param(block, id=f"{_named(page)}-{number}")
    for page in PAGES
    for number, block in enumerate(BLOCK.findall(page.read_text("utf-8")), 1)
]
LINES = sorted(
    {
        line
        for page in PAGES
        if _named(page) != POSES
        for line in re.findall(r"`([^`\n]+)`", page.read_text("utf-8"))
        if LINE.fullmatch(line)
    }
)
SAID = sorted({line for said in SAYINGS.values() for line in re.findall(r"such as ([a-z_]+: \w+)", said.expected)})


@pytest.mark.usefixtures("site")  # whose figures are drawn already
def test_the_sample_exercise_passes_as_it_stands(tmp_path: Path) -> None:
    copytree(ROOT / "content", tmp_path / "content")
    copytree(ROOT / ".cache" / "figures", tmp_path / ".cache" / "figures")
    [sample] = BLOCK.findall((ROOT / WHOLE).read_text("utf-8"))
    (tmp_path / "content/exercises/my-exercise.yml").write_text(sample, "utf-8")
    found = prove(tmp_path, date.today()).problems
    assert [it for it in found if it.place.file == "content/exercises/my-exercise.yml"] == []


def test_samples_stand_on_the_pages_that_teach() -> None:
    assert {WHOLE, POSES} <= {_named(page) for page in PAGES if BLOCK.search(page.read_text("utf-8"))}
    assert len(BLOCKS) > 10
    assert SAID == ["name: Clamshell"]


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_fits_some_place_of_a_file(block: str) -> None:
    assert (
        read(f"{block}name: A\n".encode() if "\nname:" not in f"\n{block}" else block.encode(), "a.yml").problems == ()
    )
    assert _fits(written(block))


@pytest.mark.parametrize("line", [*LINES, *SAID])
def test_every_line_in_a_sentence_fits_some_place_of_a_file(line: str) -> None:
    assert _fits(written(line))


@pytest.mark.parametrize("kind", BLANKS)
def test_a_blank_file_has_nothing_but_places_to_fill_in(kind: str, tmp_path: Path) -> None:
    copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / f"content/{kind}/blank.yml").write_text(f"{modeline(kind)}\n{blank(kind)}", "utf-8")
    loaded = Loader().load(tmp_path / "content", date.today())
    found = [it for it in (*loaded.problems, *broken(loaded.library)) if it.place.file.endswith("/blank.yml")]
    assert {it.code for it in found} - {"reference-unused"} == {"todo"}


def _fits(said: dict[str, Any]) -> bool:
    """Whether some group of some kind of file may say this, and everything else in the file stays right."""
    return any(examine(KINDS[kind], kind, "a", read(text.encode(), "a.yml"))[1] == () for kind, text in _places(said))


def _places(said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """A whole file for each group that has all these fields, with them in it."""
    groups: dict[tuple[str, tuple[str | int, ...]], set[str]] = {}
    for field in examples():
        groups.setdefault((field.kind, field.steps[:-1]), set()).add(str(field.steps[-1]))
    for (kind, steps), names in groups.items():
        if said.keys() <= names:
            yield kind, with_all(kind, {(*steps, name): value for name, value in said.items()})


def test_a_block_that_is_wrong_would_be_found() -> None:
    assert _fits({"shows": "Adults with pain took part."})
    assert not _fits({"shows": "Adults with pain took part.", "tune": "La Paloma"})
    assert not _fits({"level": "hard"})
    assert as_yaml({"level": "1"}) == "level: 1\n"
