"""The real pages, measured as a reader meets them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from statistics import median

import pytest

from hipwise.language.articles import Article
from hipwise.language.grade import Beats, grade
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.texts import Told

from ..conftest import ROOT

PAGES = ("exercises", "muscles", "complaints", "routines", "articles")
USUAL_MASKED, HARDEST_RAW, HARDEST_STEPS = 6.0, 8.0, 5.0


@pytest.fixture(scope="module")
def library() -> Library:
    loaded = Loader().load(ROOT / "content", date.today()).library
    files = sorted((ROOT / "docs").rglob("*.md"))
    articles = tuple(Article(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in files)
    return replace(loaded, articles=articles)


@pytest.fixture(scope="module")
def pages(library: Library) -> dict[tuple[str, str], list[Told]]:
    grouped = groupby(library.told, key=lambda told: (told.kind, told.id))
    return {page: list(told) for page, told in grouped if page[0] in PAGES}


def test_the_usual_page_asks_for_6_years_of_school(library: Library, pages: dict[tuple[str, str], list[Told]]) -> None:
    special = {word for term in library.glossary.values() for word in term.term.lower().split()}
    assert median(grade((it.text for it in page), Beats(masked=special)) for page in pages.values()) <= USUAL_MASKED


def test_no_page_asks_for_more_than_8_years_of_school(pages: dict[tuple[str, str], list[Told]]) -> None:
    hard = {page: grade(it.text for it in told) for page, told in pages.items()}
    assert {page: round(asked, 1) for page, asked in hard.items() if asked > HARDEST_RAW} == {}


@pytest.mark.parametrize("fields", [("exercises", "steps"), ("exercises", "setup"), ("exercises", "stop_if")])
def test_what_is_read_while_training_asks_for_5(library: Library, fields: tuple[str, str]) -> None:
    told = [it.text for it in library.told if (it.kind, it.path[0]) == fields]
    assert grade(told) <= HARDEST_STEPS


def test_safety_lists_ask_for_5(library: Library) -> None:
    assert grade(it.text for it in library.told if it.kind == "safety") <= HARDEST_STEPS
