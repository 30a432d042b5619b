"""A whole project with one bad or odd file in it, as a check and a build meet it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from hipwise.__main__ import main
from hipwise.address import address
from hipwise.deck import Deck
from hipwise.edition import Desk, Edition

from .corpus import cases
from .corpus.laying import clean, lay, named

HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202e\u2066]")
COMMAND = re.compile(r"^::", re.M)


class Unprinted(Deck):
    """No cards: what is refused has none, and what is accepted is looked at on its pages."""

    def deal(self, *_: Any) -> dict[str, Any]:
        return {}


@pytest.fixture(scope="module")
def desk() -> Desk:
    """One desk for every case, so that only the file in question is read anew."""
    return Desk(deck=Unprinted())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return clean(tmp_path)


def _named(folder: str) -> list[Any]:
    return [pytest.param(case, id=case["says"]) for case in cases(folder)]


def _built(desk: Desk, root: Path) -> Edition:
    return desk.edit(root, address(root / "mkdocs.yml"))


@pytest.mark.parametrize("case", _named("whole"))
def test_a_bad_file_stops_the_build_and_is_named_with_what_is_wrong(
    desk: Desk, root: Path, case: dict[str, Any]
) -> None:
    lay(root, case)
    said = _built(desk, root).trouble
    assert f"error[{case['code']}]" in said
    assert len(said.encode()) <= 20_000
    assert not HIDDEN.search(said)
    assert not COMMAND.search(said)


@pytest.mark.parametrize("case", [case for case in cases("whole") if case.get("typed")], ids=lambda it: it["says"])
def test_the_command_says_the_same_and_fails(
    desk: Desk, root: Path, case: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    lay(root, case)
    assert main(["--root", str(root), "check"]) == 1
    said = capsys.readouterr()
    assert said.out == _built(desk, root).trouble
    assert "Traceback" not in said.out + said.err


@pytest.mark.parametrize("case", _named("welcome"))
def test_an_honest_file_is_built_with_its_words_as_written(desk: Desk, root: Path, case: dict[str, Any]) -> None:
    lay(root, case)
    edition = _built(desk, root)
    assert edition.trouble == ""
    assert edition.site is not None
    pages = " ".join(unescape(page.html) for page in edition.pages)
    assert case.get("shows", "") in pages


def test_a_file_nobody_may_open_is_named(desk: Desk, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = root / "content/exercises/lift.yml"
    reading = Path.read_bytes

    def read(path: Path) -> bytes:
        if path == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return reading(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    said = _built(desk, root).trouble
    assert "content/exercises/lift.yml:1:1: error[file-unreadable]" in said


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(cases("hostile")) + len(cases("whole")) >= 500
    assert len(cases("welcome")) >= 60
    assert len({case["code"] for case in cases("whole")}) >= 40
    assert len({named(case) for case in cases("whole")}) >= 60
