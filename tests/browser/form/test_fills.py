"""Whatever the form lets through passes the check, looks as if tidied, and says what was typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from shutil import copytree
from typing import Any

import pytest
from playwright.sync_api import Page

from hipwise.fix.tidy import tidied
from hipwise.loading import Loader
from hipwise.records import Exercise
from hipwise.rules import broken
from hipwise.source import read

from ...conftest import ROOT
from ..conftest import OpenContext
from .filling import ADDRESS, fill, mend, text, typed

FILLS = [12, pytest.param(40, marks=pytest.mark.thorough)]
LINES = (
    "name",
    "purpose",
    "instead_of_kit",
    "support",
    "breathing",
    "tempo",
    "feel",
    "easier_way",
    "harder_way",
    "seated",
)
LISTS = ("aliases", "setup", "steps", "cues", "stop_if", "easier", "harder", "claims", "setting", "equipment")


@pytest.fixture
def form(open_context: OpenContext) -> Page:
    page = open_context().new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(ADDRESS)
    return page


@pytest.fixture(params=FILLS)
def filled(request: pytest.FixtureRequest, form: Page) -> list[tuple[dict[str, Any], str]]:
    """What was typed and what was written, many times over."""
    chance, found = Random(20261122), []
    for number in range(request.param):
        form.locator("[data-do=new]").evaluate("it => it.click()")
        fill(form, chance, number)
        mend(form)
        found.append((typed(form), text(form)))
    return found


def test_whatever_is_let_through_passes_the_check(filled: list[tuple[dict[str, Any], str]], tmp_path: Path) -> None:
    copytree(ROOT / "content", tmp_path / "content")
    for number, (_, written) in enumerate(filled):
        (tmp_path / f"content/exercises/typed-{number}.yml").write_text(written, "utf-8")
    loaded = Loader().load(tmp_path / "content", date.today())
    found = [it for it in (*loaded.problems, *broken(loaded.library)) if it.code != "todo"]
    assert [(it.place.file, it.place.line, it.message) for it in found] == []
    for answers, written in filled:
        file = "content/exercises/typed.yml"
        assert tidied(written.encode(), file, Exercise).text == written
        _says_what_was_typed(read(written.encode(), file).data, answers)


def _says_what_was_typed(data: Any, answers: dict[str, Any]) -> None:
    assert all(data[name] == answers[name] for name in LINES if answers[name])
    assert all(data[name][: len(answers[name])] == answers[name] for name in LISTS if answers[name])
    assert all(data["dose"][name] == said for name, said in answers["dose"].items() if said)
    for field in ("slips", "cautions"):
        for entry, said in zip(data.get(field, ()), answers[field], strict=False):
            assert all(entry[name] in (words, [words]) for name, words in said.items() if words)
