"""A figure that moves when asked to: by button, by hand and by keyboard, and never by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .moving_page import PEN, shown, written
from .server import serving

NUMBERS = re.compile(r"-?[\d.]+(?:e-\d+)?")
OUTLINE = ".film > path.ln"

UNDER_WAY = """new Promise(done => {
  const look = () => document.querySelector("input").value < 97 ? done() : requestAnimationFrame(look)
  look()
})"""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a folder with both pages."""
    folder = tmp_path_factory.mktemp("player")
    written(folder)
    with serving(folder) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, pages: str) -> Iterator[Open]:
    """Opens a page in a fresh browser; what its console minds fails the test."""
    opened: list[BrowserContext] = []
    minded: list[str] = []

    def visit(name: str = "page", **options: Any) -> Page:
        opened.append(browser.new_context(base_url=pages, viewport={"width": 400, "height": 800}, **options))
        page = opened[-1].new_page()
        page.on("console", lambda said: minded.append(said.text))
        page.on("pageerror", lambda error: minded.append(error.message))
        page.goto(f"{name}.html")
        return page

    yield visit
    for context in opened:
        context.close()
    assert [said for said in minded if "404" not in said] == []


def slide(page: Page, *keys: str) -> None:
    page.get_by_role("slider").focus()
    for key in keys:
        page.keyboard.press(key)
    page.locator(f"{OUTLINE}[d]").first.wait_for(state="attached")


def places(page: Page) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Every number of the inked outlines, in picture units."""
    found = page.locator(OUTLINE).evaluate_all("all => all.map(it => it.getAttribute('d')).join(' ')")
    return np.array([float(number) for number in NUMBERS.findall(str(found))])


def expected(share: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The same as the film has it."""
    found = []
    for part in shown().parts:
        inked = [(path, begin, end) for path in part.outline for begin, end in path.inked]
        inked += [(path, begin, end) for path in part.over if path.kind == "s" for begin, end in path.inked]
        for path, begin, end in inked:
            segments = (shown().at(path, share)[begin:end] - [PEN.left, PEN.top]) * [PEN.scale, -PEN.scale]
            found.append(np.vstack([segments[:1, 0], segments[:, 1:].reshape(-1, 2)]).ravel())
    return np.concatenate(found)


@pytest.mark.parametrize(("key", "share", "said"), [("Home", 0.0, "start"), ("End", 1.0, "end")])
def test_the_slider_shows_each_end_of_the_way_by_keyboard(visit: Open, key: str, share: float, said: str) -> None:
    page = visit()
    slide(page, "PageUp", "PageDown", key)
    assert page.get_by_role("slider").evaluate("it => it.ariaValueText") == said
    assert np.abs(places(page) - expected(share)).max() < 2


def test_half_way_is_said_in_words_and_the_rest_in_percent(visit: Open) -> None:
    page = visit()
    said = "it => it.ariaValueText"
    slide(page, "Home", *["PageUp"] * 5)
    assert page.get_by_role("slider").evaluate(said) == "half way"
    slide(page, "ArrowRight")
    assert page.get_by_role("slider").evaluate(said) == "51%"


def test_the_film_begins_where_the_still_picture_stands(visit: Open) -> None:
    page = visit()
    box = "it => { const { x, y, width, height } = it.getBBox(); return [x, y, x + width, y + height] }"
    before = np.array(page.locator("svg > path.s").evaluate(box))
    frame = page.locator("svg").bounding_box()
    slide(page, "Home", "End")
    after = np.array([page.locator(OUTLINE).nth(n).evaluate(box) for n in range(page.locator(OUTLINE).count())])
    whole = np.r_[after[:, :2].min(axis=0), after[:, 2:].max(axis=0)]
    assert np.abs(whole - before).max() < 4
    assert page.locator("svg").bounding_box() == frame


def test_play_moves_and_pause_stops(visit: Open) -> None:
    page = visit()
    page.get_by_role("button", name="Play").focus()
    page.keyboard.press("Space")
    page.locator(f"{OUTLINE}[d]").first.wait_for(state="attached")
    first = places(page)
    page.evaluate(UNDER_WAY)
    page.get_by_role("button", name="Pause").click()
    stopped = places(page)
    assert np.abs(stopped - first).max() > 1
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    np.testing.assert_array_equal(places(page), stopped)


def test_a_hand_on_the_slider_stops_the_play(visit: Open) -> None:
    page = visit()
    page.get_by_role("button", name="Play").click()
    slide(page, "Home")
    assert page.get_by_role("button", name="Play").is_visible()
    assert page.get_by_role("slider").input_value() == "0"


def test_out_of_view_nothing_plays(visit: Open) -> None:
    page = visit()
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Pause").wait_for()
    page.evaluate("scrollTo(0, 2500)")
    page.locator("button", has_text="Play").wait_for(state="attached")


def test_nothing_moves_and_nothing_is_fetched_before_somebody_asks(visit: Open) -> None:
    page = visit()
    fetched = page.evaluate("performance.getEntriesByType('resource').map(it => it.name)")
    assert not [name for name in fetched if name.endswith(".json")]
    assert page.locator(".film").count() == 0


def test_who_wants_less_motion_moves_the_figure_only_by_hand(visit: Open) -> None:
    page = visit(reduced_motion="reduce")
    assert page.get_by_role("button").count() == 0
    slide(page, "Home")
    assert np.abs(places(page) - expected(0.0)).max() < 2


def test_play_ends_when_somebody_comes_to_want_less_motion(visit: Open) -> None:
    page = visit()
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Pause").wait_for()
    page.emulate_media(reduced_motion="reduce")
    page.locator("button", has_text="Play").wait_for(state="attached")
    assert page.get_by_role("button").count() == 0


def test_without_script_the_still_picture_stands_alone(visit: Open) -> None:
    page = visit(java_script_enabled=False)
    assert page.locator("svg > path.s").is_visible()
    assert page.get_by_role("button").count() == page.get_by_role("slider").count() == 0


def test_things_stay_and_arrows_go_while_the_figure_moves(visit: Open) -> None:
    page = visit()
    assert page.locator("svg > .a").is_visible()
    slide(page, "Home")
    assert page.locator("svg > .q").is_visible()
    assert not page.locator("svg > .a").is_visible()
    assert not page.locator("svg > path.s").is_visible()


def test_paper_keeps_the_still_picture(visit: Open) -> None:
    page = visit()
    slide(page, "Home")
    page.emulate_media(media="print")
    assert page.locator("svg > path.s").is_visible()
    assert not page.locator(".film").is_visible()
    assert page.get_by_role("slider").count() == 0


def test_a_film_that_does_not_come_leaves_the_picture_and_says_so(visit: Open) -> None:
    page = visit("lost")
    page.get_by_role("button", name="Play").click()
    page.get_by_text("The moving picture did not load.").wait_for()
    assert page.locator("svg > path.s").is_visible()
    assert page.get_by_role("button").count() == page.get_by_role("slider").count() == 0


def test_everything_to_touch_is_44_pixels_high(visit: Open) -> None:
    page = visit()
    for control in (page.get_by_role("button"), page.get_by_role("slider")):
        box = control.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
