"""Whoever finds something wrong on a page gets to its line, or to a form that knows the page, the part and the text."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from hipwise.address import address
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.site import Correction, Page, corrections, press

from ..conftest import ROOT

HERE = address(ROOT / "mkdocs.yml")
LIBRARY = Loader().load(ROOT / "content", date.today()).library
LONGEST = 6000


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.uri: page for page in press(LIBRARY, {}).pages}


def _parts(pages: dict[str, Page], uri: str) -> dict[str, Correction]:
    return {part.heading: part for part in corrections(pages[uri], HERE)}


def test_a_part_opens_its_file_at_its_line(pages: dict[str, Page]) -> None:
    dose = _parts(pages, "exercises/bridge.md")["How much"]
    file, _, line = dose.edit.rpartition("#L")
    assert file == f"{HERE.edit}content/exercises/bridge.yml"
    lines = (ROOT / "content/exercises/bridge.yml").read_text("utf-8").splitlines()
    assert lines[int(line) - 1] == "dose:"


def test_the_form_knows_the_page_the_part_and_what_it_says(pages: dict[str, Page]) -> None:
    feel = _parts(pages, "exercises/bridge.md")["What you feel"]
    address = urlsplit(feel.suggest)
    said = parse_qs(address.query)
    assert (address.netloc, address.path) == ("github.com", "/hipwise/hipwise/issues/new")
    assert said == {
        "template": ["correction.yml"],
        "page": [f"{HERE.site}exercises/bridge/"],
        "field": ["What you feel"],
        "current": [LIBRARY.exercises["bridge"].feel],
    }


def test_the_form_has_these_boxes() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/correction.yml").read_text("utf-8"))
    assert {"page", "field", "current"} <= {box.get("id") for box in form["body"]}


def test_every_part_of_every_page_has_a_line_of_its_file_and_a_short_address(pages: dict[str, Page]) -> None:
    found = [(page, part) for page in pages.values() for part in corrections(page, HERE)]
    assert len(found) > 300
    lengths: dict[str, int] = {}
    for page, part in found:
        if page.source not in lengths:
            lengths[page.source] = len((ROOT / page.source).read_text("utf-8").splitlines())
        assert 1 <= int(part.edit.rpartition("#L")[2]) <= lengths[page.source]
        assert len(part.suggest) < LONGEST


def test_a_page_of_no_file_has_no_parts() -> None:
    [guide] = [page for page in press(Library({}), {}).pages if page.uri == "contributing/fields.md"]
    assert corrections(guide, HERE) == ()


def test_a_reader_finds_both_ways_at_the_foot_of_a_page(site: Path) -> None:
    exercise = (site / "exercises/bridge/index.html").read_text("utf-8")
    assert ">suggest a correction<" in exercise
    assert "content/exercises/bridge.yml#L" in exercise
    article = (site / "myths/index.html").read_text("utf-8")
    assert "issues/new?template=correction.yml" in article
