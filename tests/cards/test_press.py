"""What a printed card promises: tagged, large enough, dark enough, whole, and the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import product

import page as page_validation
import pytest

from hipwise.cards import Paper, Print, Sheet, Unprintable, page_count, pdf, picture

from . import reading
from .invented import exercise_card, routine_card

VARIANTS = list(product(Paper, Print))
SHEETS = {"exercise": exercise_card(), **{f"routine of {count}": routine_card(count) for count in (2, 3, 4, 6)}}
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><circle cx="5" cy="5" r="4"/></svg>'
LEAST = {Print.STANDARD: 12.0, Print.LARGE: 18.0}
SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}

printed = cache(pdf)
"""A card for tests that only read it: it is drawn once for all of them."""

every_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
every_variant = pytest.mark.parametrize(("paper", "edition"), VARIANTS)


@every_sheet
@every_variant
def test_a_card_meets_every_checked_rule_of_pdf_ua(sheet: Sheet, paper: Paper, edition: Print) -> None:
    report = page_validation.validate_pdf_bytes(printed(sheet, paper, edition), profile="ua1")
    assert report.is_compliant, str(report)


@every_sheet
@every_variant
def test_no_text_is_smaller_than_its_edition_promises(sheet: Sheet, paper: Paper, edition: Print) -> None:
    sizes = {round(run.size, 2) for run in reading.shown(printed(sheet, paper, edition))}
    assert min(sizes) >= LEAST[edition]


@every_variant
def test_every_page_has_the_size_of_its_paper(paper: Paper, edition: Print) -> None:
    assert set(reading.page_sizes(printed(routine_card(4), paper, edition))) == {SIZES[paper]}


@every_sheet
@every_variant
def test_text_begins_within_the_margins(sheet: Sheet, paper: Paper, edition: Print) -> None:
    width, height = SIZES[paper]
    margin = 10 * reading.POINTS_OF_A_MILLIMETRE - 0.1
    for run in reading.shown(printed(sheet, paper, edition)):
        assert margin <= run.x <= width - margin, run
        assert margin <= run.y <= height - margin, run


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_routine_of_up_to_four_full_exercises_is_one_page(count: int, paper: Paper) -> None:
    assert page_count(printed(routine_card(count), paper, Print.STANDARD)) == 1


@pytest.mark.parametrize("paper", Paper)
def test_an_exercise_is_one_page(paper: Paper) -> None:
    assert page_count(printed(exercise_card(), paper, Print.STANDARD)) == 1


@every_variant
def test_the_page_count_is_that_of_the_pdf_whatever_its_title(paper: Paper, edition: Print) -> None:
    card = printed(replace(routine_card(6), title="/Type/Pages/Count 9"), paper, edition)
    assert page_count(card) == len(reading.page_sizes(card)) > 1


def test_something_else_than_a_card_has_no_page_count() -> None:
    with pytest.raises(ValueError, match="not a card"):
        page_count(b"%PDF-1.7")


def test_a_long_card_flows_on_and_numbers_its_pages() -> None:
    card = printed(routine_card(6), Paper.A4, Print.STANDARD)
    assert reading.squeezed("Page 1 of 2") in reading.text(card)
    assert reading.squeezed("Page 2 of 2") in reading.text(card)


@every_variant
def test_no_two_runs_of_text_lie_on_each_other(paper: Paper, edition: Print) -> None:
    for sheet in SHEETS.values():
        places = [(run.page, round(run.x), round(run.y)) for run in reading.shown(printed(sheet, paper, edition))]
        assert len(places) == len(set(places))


@every_sheet
@every_variant
def test_a_card_says_all_that_its_sheet_says(sheet: Sheet, paper: Paper, edition: Print) -> None:
    said = reading.text(printed(sheet, paper, edition))
    moves = [
        part
        for move in sheet.moves
        for part in (*move.ready, *move.steps, move.amount, *move.in_words, *(way for _, way in move.ways))
    ]
    small_print = [sheet.address, sheet.reviewed, sheet.version, sheet.licence, sheet.advice]
    lists = [*sheet.in_words, *sheet.ease_off, *sheet.stop, *sheet.get_help, *(way for _, way in sheet.facts)]
    for part in [sheet.title, sheet.message, sheet.known, sheet.for_whom, *moves, *lists, *small_print]:
        assert reading.squeezed(part) in said


@every_sheet
@every_variant
def test_both_typefaces_travel_with_the_card(sheet: Sheet, paper: Paper, edition: Print) -> None:
    assert set(reading.fonts(printed(sheet, paper, edition))) == {
        ("AtkinsonHyperlegibleNext-Regular", True),
        ("AtkinsonHyperlegibleNext-Bold", True),
    }


@every_variant
def test_headings_are_read_in_order_and_name_every_exercise(paper: Paper, edition: Print) -> None:
    heads = [(tag, title) for tag, title in reading.tags(printed(routine_card(4), paper, edition)) if tag[0] == "H"]
    assert heads == [
        ("H1", "Strong sides"),
        ("H2", "How much, unless an exercise says otherwise"),
        ("H2", "When to ease off"),
        ("H2", "1 Banded side step"),
        ("H2", "2 Bridge to one-leg bridge"),
        ("H2", "3 Side-lying leg raise"),
        ("H2", "4 Hip hitch on a step"),
        ("H2", "When to stop and get help"),
        ("H2", "Your log"),
    ]


@every_variant
def test_steps_are_lists_and_the_log_is_a_table_with_header_cells(paper: Paper, edition: Print) -> None:
    tags = [tag for tag, _ in reading.tags(printed(routine_card(4), paper, edition))]
    assert tags.count("LI") >= 4 * 5
    assert tags.count("TH") == 6
    assert tags.count("TD") == 6 * 6


@every_variant
def test_the_qr_code_has_a_text_and_the_address_is_a_link(paper: Paper, edition: Print) -> None:
    card = printed(exercise_card(), paper, edition)
    url = "https://hipwise.github.io/hipwise/exercises/banded-side-step/"
    assert ("Figure", f"QR code that opens {url}") in reading.tags(card)
    assert set(reading.links(card)) == {url}


@every_sheet
@every_variant
def test_text_and_lines_are_dark_enough_for_a_grey_copy(sheet: Sheet, paper: Paper, edition: Print) -> None:
    white, tint, disc = (1.0, 1.0, 1.0), (0.976, 0.965, 0.941), (0.051, 0.2706, 0.2549)
    card = printed(sheet, paper, edition)
    inks = {run.colour for run in reading.shown(card)}
    assert reading.luminance(tint) > 0.9
    assert all(reading.contrast(ink, disc if ink == (1.0,) else tint) >= 7 for ink in inks)
    assert all(reading.contrast(line, white) >= 3 for line in reading.strokes(card))


@every_variant
def test_a_figure_has_its_text_and_a_card_without_one_keeps_no_place_for_it(paper: Paper, edition: Print) -> None:
    sheet = exercise_card()
    drawn = replace(sheet, moves=(replace(sheet.moves[0], figure=FIGURE, shows="Step out to the side"),))
    assert ("Figure", "Step out to the side") in reading.tags(printed(drawn, paper, edition))
    assert [tag for tag, _ in reading.tags(printed(sheet, paper, edition))].count("Figure") == 1


@pytest.mark.parametrize("hostile", [
    '#import "x.typ"', "#panic()", "$x^2$", "*bold* _it_ `raw`", "@ref <label>", r"C:\new\u{41}", "// gone", "= Head",
    "[a](b) & <b>", "-- ... ~ '\"", "#" + "{" * 5, "https://example.org/a_b",
])  # fmt: skip
@every_variant
def test_marks_of_the_typesetting_language_are_only_text(hostile: str, paper: Paper, edition: Print) -> None:
    sheet = routine_card(2)
    first = replace(sheet.moves[0], name=hostile, steps=(hostile,), ready=(hostile,), ways=(("Easier", hostile),))
    card = printed(replace(sheet, title=hostile, moves=(first, *sheet.moves[1:])), paper, edition)
    assert reading.text(card).count(reading.squeezed(hostile)) >= 5


@every_variant
def test_a_word_longer_than_a_line_is_broken_not_cut(paper: Paper, edition: Print) -> None:
    word = "long" * 45
    sheet = routine_card(2)
    card = printed(replace(sheet, moves=(replace(sheet.moves[0], steps=(word,)), *sheet.moves[1:])), paper, edition)
    pieces = [run for run in reading.shown(card) if "ngl" in run.text]
    assert reading.squeezed(word) in reading.text(card)
    assert len({run.y for run in pieces}) > 1


def test_a_letter_the_typeface_lacks_is_named_with_the_card() -> None:
    sheet = replace(routine_card(2), for_whom="You want \u4f60.")
    with pytest.raises(Unprintable, match=r"^Strong sides: .*\u4f60"):
        pdf(sheet, Paper.A4, Print.STANDARD)


@every_variant
def test_the_same_sheet_gives_the_same_bytes(paper: Paper, edition: Print) -> None:
    assert pdf(routine_card(3), paper, edition) == pdf(routine_card(3), paper, edition)


@every_variant
def test_a_card_holds_no_date_of_its_making(paper: Paper, edition: Print) -> None:
    with reading.opened(printed(exercise_card(), paper, edition)) as document:
        assert not {"/CreationDate", "/ModDate"} & set(document.docinfo)
        assert not [key for key in document.open_metadata() if "Date" in key]


def test_another_process_in_another_time_zone_gives_the_same_bytes() -> None:
    program = (
        "import sys, hashlib; from tests.cards.invented import routine_card; from hipwise.cards import *; "
        "print(hashlib.sha256(pdf(routine_card(4), Paper.A4, Print.LARGE) + picture(routine_card(4))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": "hooks:."},
            capture_output=True, text=True, check=True,
        ).stdout
        for zone, seed in (("Pacific/Auckland", "1"), ("America/Anchorage", "2"))
    }  # fmt: skip
    assert len(digests) == 1


def test_the_picture_is_800_pixels_wide_and_light() -> None:
    png = picture(routine_card(4))
    assert [int.from_bytes(png[at : at + 4], "big") for at in (16, 20)] == [800, 1131]
    assert len(png) < 100_000
