"""Pictures on cards: each has its words, and a full routine with pictures is still one sheet."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product

import page as page_validation
import pytest
from PIL import Image

from hipwise.cards import Paper, Print, Sheet, exercise_sheet, page_count, pdf, raster, routine_sheet
from hipwise.figures.asked import Panel

from ..figures.made import picture
from . import reading
from .invented import exercise, exercise_card, library, routine, routine_card

TALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 90"><rect width="40" height="90"/></svg>'
WIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><rect width="90" height="40"/></svg>'
SHAPES = {"tall": (TALL, 40 / 90), "wide": (WIDE, 90 / 40)}
each_shape = pytest.mark.parametrize(("figure", "breadth"), SHAPES.values(), ids=SHAPES)
every_variant = pytest.mark.parametrize(("paper", "edition"), list(product(Paper, Print)))


def _drawn(sheet: Sheet, figure: str, breadth: float) -> Sheet:
    moves = (replace(move, figure=figure, shows=f"Shows {move.name}", breadth=breadth) for move in sheet.moves)
    return replace(sheet, moves=tuple(moves))


def _shown(card: bytes) -> list[str]:
    """What the pictures of a card show, the code that leads home aside."""
    return [said for tag, said in reading.tags(card) if tag == "Figure" and said.startswith("Shows")]


@each_shape
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_full_routine_with_pictures_is_one_page(count: int, paper: Paper, figure: str, breadth: float) -> None:
    card = pdf(_drawn(routine_card(count), figure, breadth), paper, Print.STANDARD)
    assert page_count(card) == 1
    assert min(run.size for run in reading.shown(card)) >= 11.99


@each_shape
@pytest.mark.parametrize("paper", Paper)
def test_a_routine_of_three_shows_every_picture_with_its_words(paper: Paper, figure: str, breadth: float) -> None:
    sheet = _drawn(routine_card(3), figure, breadth)
    assert _shown(pdf(sheet, paper, Print.STANDARD)) == [move.shows for move in sheet.moves]


@each_shape
@every_variant
def test_an_exercise_shows_its_picture_on_every_card(paper: Paper, edition: Print, figure: str, breadth: float) -> None:
    sheet = _drawn(exercise_card(), figure, breadth)
    card = pdf(sheet, paper, edition)
    assert _shown(card) == [sheet.moves[0].shows]
    assert page_validation.validate_pdf_bytes(card, profile="ua1").is_compliant
    assert edition is Print.LARGE or page_count(card) == 1


@each_shape
@pytest.mark.parametrize("paper", Paper)
def test_a_picture_stands_for_no_step(paper: Paper, figure: str, breadth: float) -> None:
    sheet = _drawn(routine_card(4), figure, breadth)
    said = reading.text(pdf(sheet, paper, Print.STANDARD))
    for move in sheet.moves:
        assert all(
            reading.squeezed(part) in said for part in (*move.steps, move.amount, *(way for _, way in move.ways))
        )


@pytest.mark.parametrize("paper", Paper)
def test_words_and_pictures_keep_within_the_margins(paper: Paper) -> None:
    width = reading.page_sizes(pdf(routine_card(2), paper, Print.STANDARD))[0][0]
    for figure, breadth in SHAPES.values():
        for run in reading.shown(pdf(_drawn(routine_card(4), figure, breadth), paper, Print.STANDARD)):
            assert 10 * reading.POINTS_OF_A_MILLIMETRE - 0.1 <= run.x <= width


@pytest.mark.parametrize("paper", Paper)
def test_smaller_pictures_leave_room_for_how_to_get_ready(paper: Paper) -> None:
    full = routine_card(4)
    shorter = replace(full, moves=tuple(replace(move, steps=move.steps[:4]) for move in full.moves))
    sheet = _drawn(shorter, *SHAPES["wide"])
    card = pdf(sheet, paper, Print.STANDARD)
    assert _shown(card) == [move.shows for move in sheet.moves]
    assert all(reading.squeezed(" ".join(move.ready)) in reading.text(card) for move in sheet.moves)


@each_shape
@pytest.mark.parametrize("paper", Paper)
def test_in_large_print_an_exercise_ends_on_the_page_it_begins_on(paper: Paper, figure: str, breadth: float) -> None:
    full = routine_card(3)
    own_dose = replace(full, moves=tuple(replace(move, in_words=full.in_words) for move in full.moves))
    sheet = _drawn(own_dose, figure, breadth)
    runs = reading.shown(pdf(sheet, paper, Print.LARGE))
    begun = [next(run.page for run in runs if move.name in run.text) for move in sheet.moves]
    ended = [run.page for run in runs if run.text.startswith("Harder")]
    assert begun == ended


def test_a_routine_card_shows_the_main_picture_and_an_exercise_card_all_of_them() -> None:
    made = exercise("lift", "Lift")
    gallery = {"lift": (picture(), picture(Panel.OTHER))}
    plan = routine("r", ["lift", "lift"])
    (one, _), (both,) = (
        sheet.moves
        for sheet in (
            routine_sheet(plan, library(made), "example.org/", gallery),
            exercise_sheet(made, library(made), "example.org/", gallery),
        )
    )
    assert (one.shows, both.shows) == ("A picture.", "A picture. A picture.")
    assert one.breadth == 0.8
    assert both.breadth == 1.9
    assert one.figure.count("M5 5h50v90z") == 1
    assert both.figure.count("M5 5h50v90z") == 2


def test_a_picture_on_a_card_is_grey() -> None:
    made = exercise("lift", "Lift")
    (move,) = exercise_sheet(made, library(made), "example.org/", {"lift": (picture(),)}).moves
    drawn = Image.open(io.BytesIO(raster(move.figure, 80, 100))).convert("RGB")
    assert drawn.size == (80, 100)
    red, green, blue = (channel.tobytes() for channel in drawn.split())
    assert red == green == blue


def test_an_exercise_without_a_picture_keeps_its_words() -> None:
    made = exercise("lift", "Lift")
    (move,) = exercise_sheet(made, library(made), "example.org/", {}).moves
    assert (move.figure, move.shows) == ("", "")
