"""What an earlier run read and judged is not worked out again, and never stands for files that are others now."""

from __future__ import annotations

import subprocess
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from hipwise import deck, judged, proof, source
from hipwise.address import Address
from hipwise.edition import Desk
from hipwise.kept import keep, recall
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.problems import Problem
from hipwise.rules import RULES, daily, lasting
from hipwise.source import Reading, memory, reader

from .conftest import ROOT
from .ground import TODAY, lay, posed

LIFT = "content/exercises/lift.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path, {"docs/home.md": "# Hips\n\nYour hips hold you up.\n"}, below=posed())


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose bytes are read letter by letter, in order."""
    files: list[str] = []

    def note(data: bytes, file: str, keys: Collection[str]) -> Reading:
        files.append(file)
        return reader.read(data, file, keys)

    monkeypatch.setattr(memory, "read", note)
    return files


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Library]:
    """The libraries about which the lasting rules are asked."""
    libraries: list[Library] = []

    def ask(library: Library) -> Iterator[Problem]:
        libraries.append(library)
        return lasting(library)

    monkeypatch.setattr(judged, "lasting", ask)
    return libraries


def _said(root: Path, today: date = TODAY) -> list[str]:
    return sorted(
        f"{it.place} {it.code} {it.message} {it.nearest} {it.also}" for it in proof.study(root, today).problems
    )


def _change(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_second_run_reads_and_says_the_same_without_working_it_out(
    root: Path, read: list[str], asked: list[Library]
) -> None:
    _change(root, LIFT, "muscle: side-hip", "muscle: side-hop")
    first, every = Loader(keeps=True).load(root / "content", TODAY), len(list((root / "content").rglob("*.yml")))
    said = _said(root)
    assert any("side-hip" in it and LIFT in it for it in said)
    assert (len(read), len(asked)) == (every, 1)
    assert _said(root) == said
    assert (len(read), len(asked)) == (every, 1)
    second = Loader(keeps=True).load(root / "content", TODAY)
    assert {key: it.data for key, it in second.library.readings.items()} == {
        key: it.data for key, it in first.library.readings.items()
    }


def test_one_changed_letter_is_read_and_judged(root: Path, read: list[str], asked: list[Library]) -> None:
    before = _said(root)
    read.clear()
    _change(root, LIFT, "name: Hip lift", "name: Hip lifts")
    _said(root)
    assert read == [LIFT]
    _change(root, LIFT, "name: Hip lifts", "name: Hip lift")
    _change(root, "docs/home.md", "hold you up", "will be cured")
    assert any("docs/home.md" in it for it in _said(root))
    assert not any("docs/home.md" in it for it in before)
    assert len(asked) == 3


def test_what_changes_while_a_preview_stands_does_not_push_out_the_rest(root: Path, read: list[str]) -> None:
    loader = Loader(keeps=True)
    loader.load(root / "content", TODAY)
    _change(root, LIFT, "name: Hip lift", "name: Hip lifts")
    loader.load(root / "content", TODAY)
    read.clear()
    Loader(keeps=True).load(root / "content", TODAY)
    assert read == [LIFT]


def test_a_file_with_a_fault_is_told_each_time(root: Path) -> None:
    _change(root, LIFT, "name: Hip lift", "name: Hip lift: the best")
    first = _said(root)
    assert any(LIFT in it for it in first)
    assert _said(root) == first


@pytest.mark.parametrize("file", [source.memory.FILE, judged.FILE])
@pytest.mark.parametrize(
    "harm", [lambda said: said[:-20], lambda said: said.replace(b"Hip lift", b"Hip left"), lambda _: b"\xff\xfe"]
)
def test_a_broken_memory_is_no_memory(root: Path, file: Path, harm: object) -> None:
    said = _said(root)
    path = root / file
    path.write_bytes(harm(path.read_bytes()))  # type: ignore[operator]
    assert _said(root) == said
    assert Loader(keeps=True).load(root / "content", TODAY).library.exercises["lift"].name == "Hip lift"


def test_what_another_version_remembers_is_not_believed(root: Path) -> None:
    said = _said(root)
    for file, key in ((source.memory.FILE, "by"), (judged.FILE, "key")):
        known = recall(root / file)
        nothing: dict[str, object] = {name: {} for name in known}
        keep(root / file, nothing | {"found": [], key: "0" * 64})
    assert _said(root) == said


def test_a_folder_that_takes_no_file_only_costs_time(root: Path) -> None:
    (root / ".cache").write_text("in the way")
    assert _said(root) == _said(root)


def test_the_calendar_is_looked_at_each_day(root: Path, asked: list[Library]) -> None:
    now = _said(root)
    later = _said(root, TODAY + timedelta(days=3 * 366))
    assert sum("review-overdue" in it for it in later) > sum("review-overdue" in it for it in now)
    assert len(asked) == 1


def test_no_other_rule_looks_at_the_calendar() -> None:
    early, late = (Loader().load(ROOT / "content", day).library for day in (date(2001, 1, 1), date(2099, 1, 1)))
    assert [*lasting(early)] == [*lasting(late)]
    assert [*daily(early)] != [*daily(late)]
    assert len(RULES) > len({it.code for it in daily(late)})


def test_a_preview_that_remembers_asks_the_rules_behind_the_scenes(
    tmp_path: Path, asked: list[Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deck, "LATER", 0.0)
    root = lay(tmp_path, {})
    _said(root, date.today())
    asked.clear()
    desk = Desk(preview=True)
    desk.edit(root, Address("https://example.org/", "https://example.org/sources"))
    assert desk.rehearsal
    desk.rehearsal.join()
    assert len(asked) == 1


def test_no_memory_travels_with_the_sources() -> None:
    kept = subprocess.run(["git", "ls-files", ".cache"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert kept.stdout == ""
