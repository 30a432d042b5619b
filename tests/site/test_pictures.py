"""Pictures on pages: below the purpose, in order, light where many stand, and nothing where there is none."""

from __future__ import annotations

import re

import pytest

from hipwise.figures.asked import Panel
from hipwise.figures.gallery import Gallery
from hipwise.library import Library
from hipwise.site import Page, picture_files, press

from ..figures.made import drawing, picture

ONE = {"lift": (picture(),)}
PAIR = {"lift": (picture(label="Good"), picture(Panel.OTHER, label="The pelvis drops"))}
TWO = {"lift": (picture(), picture(Panel.ALSO))}


def _page(library: Library, uri: str, gallery: Gallery) -> Page:
    return next(page for page in press(library, {}, gallery=gallery).pages if page.uri == uri)


def _exercise(library: Library, gallery: Gallery) -> str:
    return str(_page(library, "exercises/lift.md", gallery).top)


@pytest.fixture
def posed(library: Library) -> Library:
    """The invented library, with the muscle that the hand-made pictures light."""
    muscle = library.muscles["big-buttock"].model_copy(update={"id": "gluteus-maximus"})
    muscles = {**library.muscles, "gluteus-maximus": muscle}
    return Library({**library.shelves, "muscles": muscles}, library.readings, library.today)


def test_the_picture_stands_between_the_purpose_and_the_facts(posed: Library) -> None:
    html = _exercise(posed, ONE)
    assert html.index("hw-lede") < html.index("<svg") < html.index("hw-facts")


def test_a_page_without_a_picture_has_no_place_for_one(posed: Library) -> None:
    assert "<figure" not in _exercise(posed, {})
    assert "<img" not in _page(posed, "exercises/index.md", {}).html


def test_lit_muscles_are_linked_with_what_they_do(posed: Library) -> None:
    (lit,) = re.findall(r'<ul class="hw-lit">(.*?)</ul>', _exercise(posed, ONE), re.S)
    assert re.search(r'<li><a href="../../muscles/gluteus-maximus/">[^<]+</a>: main muscle</li>', lit)


def test_a_muscle_nobody_sees_is_not_in_the_key(posed: Library) -> None:
    assert "gluteus-maximus" not in re.sub(r"<svg.*?</svg>", "", _exercise(posed, {"lift": (picture(area=1.0),)}))


def test_a_pair_stands_in_order_with_its_words(posed: Library) -> None:
    words = re.findall(r"</svg><p>([^<]+)</p>", _exercise(posed, PAIR))
    assert words == ["Good", "The pelvis drops"]


def test_two_views_say_where_each_is_seen_from(posed: Library) -> None:
    assert re.findall(r"</svg><p>([^<]+)</p>", _exercise(posed, TWO)) == ["From the right side"] * 2


def test_no_id_stands_twice_on_a_page_with_two_pictures(posed: Library) -> None:
    ids = re.findall(r'\sid="([^"]+)"', _page(posed, "exercises/lift.md", PAIR).html)
    assert len(ids) == len(set(ids))


def test_lists_show_small_files_that_load_late_and_keep_their_place(posed: Library) -> None:
    html = _page(posed, "exercises/index.md", ONE).html
    assert "<svg" not in html
    (image,) = re.findall(r"<img[^>]+>", html)
    assert 'src="../figures/lift.svg"' in image
    assert 'loading="lazy"' in image
    assert f'width="{drawing().width}" height="{drawing().height}"' in image
    assert 'alt=""' in image


def test_a_routine_shows_each_exercise_with_words_for_its_picture(posed: Library) -> None:
    html = _page(posed, "routines/short-one.md", ONE).html
    assert re.search(r'<img[^>]+src="../../figures/lift.svg"[^>]+alt="A picture"', html)


def test_an_article_may_call_a_picture(posed: Library) -> None:
    site = press(posed, {}, gallery=ONE)
    drawn = site.article('First.\n{{ figure("lift") }}\nLast.', "why/back.md")
    (line,) = [line for line in drawn.splitlines() if "<svg" in line]
    assert line.startswith("<figure")
    assert 'href="../../exercises/lift/"' in line


def test_every_picture_has_a_file_and_several_have_one_together() -> None:
    assert list(picture_files("lift", ONE["lift"])) == ["figures/lift.svg"]
    files = picture_files("lift", PAIR["lift"])
    assert list(files) == ["figures/lift.svg", "figures/lift-all.svg"]
    assert files["figures/lift-all.svg"].count(b"M5 5h50v90z") == 2


def test_the_file_to_keep_is_the_one_the_page_links(posed: Library) -> None:
    assert 'href="../../figures/lift-all.svg"' in _exercise(posed, PAIR)


@pytest.mark.parametrize(("width", "tall"), [(40, False), (80, False), (200, True)])
def test_wide_pictures_stand_one_below_the_other(posed: Library, width: int, tall: bool) -> None:
    both = (picture(width=width), picture(Panel.ALSO, width=width))
    assert ("hw-stage--tall" in _exercise(posed, {"lift": both})) is tall
