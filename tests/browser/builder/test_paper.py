"""The reader's own plan on paper: whole exercises, every word for safety, and a code that leads back."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from hipwise.library import Library
from hipwise.plans import code_of
from hipwise.records.vocabulary import Urgency

from ...cards.reading import opened, page_sizes, shown, squeezed
from ..conftest import OpenContext
from .conftest import Ask

LONG = 12
PAPERS = {"A4": (596, 843), "Letter": (612, 792)}
SECOND = "2 rounds of 8"


def _opened(open_context: OpenContext, ids: list[str]) -> Page:
    page = open_context().new_page()
    page.goto("build/#1y135t0730-" + "-".join(code_of("exercises", id) for id in ids))
    page.locator(".hw-sheet .hw-qr svg").wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    return page


def _pages(pdf: bytes) -> Iterator[str]:
    with opened(pdf) as document:
        count = len(document.pages)
    runs = shown(pdf)
    for number in range(count):
        yield squeezed("".join(run.text for run in runs if run.page == number))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("size", "most", "points"), [("Standard, 12 point", 5, 12), ("Large print, 18 point", 14, 18)])
def test_no_exercise_is_split_over_two_sheets(
    open_context: OpenContext, library: Library, paper: str, size: str, most: int, points: int
) -> None:
    chosen = list(library.exercises.values())[:LONG]
    page = _opened(open_context, [it.id for it in chosen])
    page.get_by_label(size).check()
    pdf = page.pdf(format=paper)
    assert set(page_sizes(pdf)) == {PAPERS[paper]}
    pages = list(_pages(pdf))
    assert 3 <= len(pages) <= most
    for exercise in chosen:
        inside = [squeezed(part) for part in (exercise.name, *exercise.setup, *exercise.steps)]
        assert any(all(part in text for part in inside) for text in pages), exercise.id
    assert min(run.size for run in shown(pdf) if run.text.strip(" ☐")) >= points - 0.1


def test_a_short_plan_is_one_sheet_with_all_that_a_routine_card_says(
    open_context: OpenContext, library: Library
) -> None:
    page = _opened(open_context, ["bridge", "clamshell"])
    text = "".join(_pages(page.pdf(format="A4")))
    assert len(list(_pages(page.pdf(format="A4")))) == 1
    lines = [
        *library.on_card(Urgency.emergency),
        *library.on_card(Urgency.ease_off),
        *library.exercises["bridge"].stop_if,
    ]
    wanted = [*lines, SECOND, "3 more good ones", "Not yet reviewed by a clinician", "Monday, Wednesday, Friday, 07:30"]
    assert [line for line in wanted if squeezed(line) not in text] == []
    assert "Addanexercise" not in text


@pytest.mark.parametrize("count", [1, 3, LONG])
def test_the_printed_code_opens_the_same_plan(open_context: OpenContext, library: Library, count: int) -> None:
    page = _opened(open_context, list(library.exercises)[:count])
    page.emulate_media(media="print")
    raster = Image.open(io.BytesIO(page.locator(".hw-sheet .hw-qr").screenshot()))
    (code,) = zxingcpp.read_barcodes(raster)
    assert code.text.partition("#") == ("https://hipwise.github.io/hipwise/build/", "#", page.url.partition("#")[2])


def test_codes_of_every_length_can_be_read(ask: Ask) -> None:
    words = ["".join(chr(33 + (7 * it + long) % 90) for it in range(long)) for long in range(1, 413, 9)]
    drawn = ask("import(new URL('assets/js/qr.js', new URL('../', location))).then(it => given.map(it.qr))", *words)
    for text, rows in zip(words, drawn, strict=True):
        edge = [[0] * (len(rows) + 8)] * 4
        whole = [*edge, *([0] * 4 + row + [0] * 4 for row in rows), *edge]
        picture = Image.new("L", (len(whole), len(whole)))
        picture.putdata([0 if dark else 255 for row in whole for dark in row])
        (code,) = zxingcpp.read_barcodes(picture.resize((4 * len(whole),) * 2, Image.Resampling.NEAREST))
        assert (code.text, str(code.ec_level)) == (text, "M")
