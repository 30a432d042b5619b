"""A model is guessed at, then moved: by keyboard, by address, without script, on paper, on a narrow screen."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from .model_page import written
from .server import serving
from .test_accessibility import COLORS, EVERYTHING, findings

IDS = ("hinge-and-squat", "level-pelvis", "knee-path")
OUTLINE = ".hm-body > svg:first-child .film path.ln[d]"
WIDER = "document.documentElement.scrollWidth - innerWidth"
SHIFTS = """new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => { for (const it of list.getEntries()) sum += it.value })
    .observe({ type: "layout-shift", buffered: true })
  setTimeout(() => done(sum), 300)
})"""
LARGEST, LARGEST_PACKED = 30_000, 12_000  # bytes

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    written(folder)
    return folder


@pytest.fixture(scope="module")
def pages(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, pages: str) -> Iterator[Open]:
    """Opens a model's page in a fresh browser without motion; what its console minds fails the test."""
    opened: list[BrowserContext] = []
    minded: list[str] = []

    def visit(id: str, query: str = "", width: int = 400, fonts: bool = True, **options: Any) -> Page:
        asked: dict[str, Any] = {"reduced_motion": "reduce", **options}
        opened.append(browser.new_context(base_url=pages, viewport={"width": width, "height": 900}, **asked))
        page = opened[-1].new_page()
        if not fonts:
            page.route("**/*.woff2", lambda route: route.fulfill(status=404))
        page.on("console", lambda said: minded.append(said.text))
        page.on("pageerror", lambda error: minded.append(error.message))
        page.goto(f"{id}/{query}")
        return page

    yield visit
    for context in opened:
        context.close()
    assert [said for said in minded if "404" not in said] == []


def slider(page: Page) -> Locator:
    return page.locator(".hm-move:not([hidden]) input")


def said(page: Page) -> Locator:
    return page.locator("[aria-live]")


def number(page: Page, id: str) -> Locator:
    return page.locator(f'[data-number="{id}"] b')


def guess(page: Page, words: str) -> None:
    page.locator(".hm-ask:not([hidden])").get_by_role("button", name=words, exact=True).focus()
    page.keyboard.press("Enter")


def test_the_whole_way_by_keyboard(visit: Open) -> None:
    page = visit("level-pelvis")
    page.get_by_role("radio", name="Lean over the standing leg").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("The model says: They pull less.")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "range"
    page.keyboard.press("Home")
    expect(number(page, "muscle")).to_have_text("1.8")
    page.keyboard.press("End")
    expect(number(page, "muscle")).to_have_text("1.0")
    assert slider(page).get_attribute("aria-valuetext") == "20 degrees"
    page.wait_for_url("**/level-pelvis/?lean=20")


def test_nothing_can_be_moved_and_nothing_is_told_before_the_guess(visit: Open) -> None:
    page = visit("level-pelvis")
    expect(slider(page)).to_be_disabled()
    expect(said(page)).to_have_text("Make a guess first. Then you can move it.")
    assert not page.locator(".hm-states").is_visible()
    assert "?" not in page.url


def test_a_right_guess_hears_so_and_is_marked(visit: Open) -> None:
    page = visit("hinge-and-squat")
    guess(page, "The back holds more.")
    expect(said(page)).to_contain_text("The model says so too.")
    pressed = page.locator('.hm-ask [aria-pressed="true"]')
    assert pressed.all_inner_texts() == ["The back holds more."]
    expect(number(page, "back-holds")).to_have_text("2.0")


def test_the_sentence_changes_only_where_something_else_is_to_be_said(visit: Open) -> None:
    page = visit("knee-path", "?turn=0")
    heard = page.evaluate_handle(
        """() => {
          const heard = []
          new MutationObserver(() => heard.push(document.querySelector("[aria-live]").textContent))
            .observe(document.querySelector("[aria-live]"), { childList: true, characterData: true, subtree: true })
          return heard
        }"""
    )
    slider(page).focus()
    for _ in range(18):
        page.keyboard.press("ArrowRight")
    expect(number(page, "knee-in")).to_have_text("20")
    words = heard.json_value()
    assert len(words) == 3
    assert len(set(words)) == 3


def test_an_address_opens_its_state_without_a_guess(visit: Open) -> None:
    page = visit("level-pelvis", "?stick=10#level-pelvis")
    assert page.get_by_role("radio", name="Push on a stick").is_checked()
    assert slider(page).input_value() == "10"
    expect(number(page, "muscle")).to_have_text("1.1")
    expect(said(page)).to_contain_text("a tenth of your weight")


@pytest.mark.parametrize(("asked", "shown"), [("?lean=99", "20"), ("?lean=abc", "0"), ("?jump=3", "0")])
def test_an_address_that_makes_no_sense_does_no_harm(visit: Open, asked: str, shown: str) -> None:
    page = visit("level-pelvis", asked)
    expect(slider(page)).to_have_value(shown)


def test_other_words_of_the_address_stay(visit: Open) -> None:
    page = visit("knee-path", "?a=b&turn=5#knee-path")
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/knee-path/?a=b&turn=6#knee-path")


def test_one_thing_moves_at_a_time(visit: Open) -> None:
    page = visit("level-pelvis", "?lean=20")
    expect(number(page, "muscle")).to_have_text("1.0")
    page.get_by_role("radio", name="Let the free side").check()
    expect(number(page, "muscle")).to_have_text("1.8")
    expect(slider(page)).to_be_disabled()
    assert page.locator(".hm-ask:visible").count() == page.locator(".hm-move:visible").count() == 1
    page.wait_for_url("**/level-pelvis/")


@pytest.mark.parametrize(("id", "query"), [("hinge-and-squat", "?trunk={}"), ("knee-path", "?turn={}")])
def test_body_lines_and_bars_go_along(visit: Open, id: str, query: str) -> None:
    states = []
    for place in (21, 50) if id == "hinge-and-squat" else (0, 15):
        page = visit(id, query.format(place))
        page.locator(OUTLINE).first.wait_for(state="attached")
        body = page.locator(OUTLINE).evaluate_all("all => all.map(it => it.getAttribute('d')).join()")
        lines = page.locator(".hm-body .hm-lever").get_attribute("points")
        bars = page.locator(".hm-fill").evaluate_all("all => all.map(it => it.getAttribute('width')).join()")
        states.append((body, lines, bars))
    assert all(first != last for first, last in zip(*states, strict=True))


def test_the_numbers_shown_are_those_of_the_data(visit: Open, folder: Path) -> None:
    data = json.loads((folder / "figures" / "level-pelvis-lean.model.json").read_text())
    for place in (0, 7, 20):
        page = visit("level-pelvis", f"?lean={place}")
        for id, values in data["numbers"].items():
            expect(number(page, id)).to_have_text(f"{values[place]:.1f}")


def test_with_motion_the_body_goes_all_the_way_after_the_guess(visit: Open) -> None:
    page = visit("knee-path", reduced_motion="no-preference")
    guess(page, "It moves inward.")
    expect(slider(page)).to_have_value("18", timeout=10_000)
    expect(said(page)).to_contain_text("The model says so too.")


def test_a_hand_on_the_slider_ends_the_motion(visit: Open) -> None:
    page = visit("knee-path", reduced_motion="no-preference")
    guess(page, "It moves inward.")
    slider(page).press("Home")
    page.wait_for_url("**/?turn=0")
    expect(slider(page)).to_have_value("0")


@pytest.mark.parametrize("id", IDS)
def test_without_script_every_state_and_number_is_there(visit: Open, id: str) -> None:
    page = visit(id, width=320, java_script_enabled=False)
    assert not page.locator(".hm-live").is_visible()
    assert page.locator(".hm-state svg").count() >= 3
    assert all(it.is_visible() for it in page.locator(".hm-state svg").all())
    assert page.locator(".hm-states table").is_visible()
    assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("id", IDS)
def test_paper_has_the_states_and_no_controls(visit: Open, id: str) -> None:
    page = visit(id, width=700)
    page.emulate_media(media="print")
    assert page.locator(".hm-states table").is_visible()
    assert page.locator(".hm-live").evaluate("it => getComputedStyle(it).display") == "none"


@pytest.mark.parametrize("id", IDS)
def test_a_link_shows_all_states_beside_the_model(visit: Open, id: str) -> None:
    page = visit(id)
    page.get_by_role("link", name="See all states").click()
    assert page.locator(".hm-states table").is_visible()


def test_nothing_is_fetched_for_who_only_passes_by(visit: Open) -> None:
    page = visit("level-pelvis")
    page.wait_for_load_state("networkidle")
    fetched = page.evaluate("performance.getEntriesByType('resource').map(it => it.name)")
    assert not [name for name in fetched if name.endswith(".json")]


def test_data_that_does_not_come_leaves_the_states_and_says_so(visit: Open) -> None:
    page = visit("lost")
    guess(page, "It moves inward.")
    expect(said(page)).to_contain_text("All states stand below.")
    assert page.locator(".hm-states table").is_visible()


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_shifts_while_it_loads_and_nothing_is_too_wide(visit: Open, id: str, width: int) -> None:
    page = visit(id, width=width, fonts=False)
    assert page.evaluate(SHIFTS) == 0
    below = page.locator(".after").bounding_box()
    guess(page, page.locator(".hm-ask:not([hidden]) button").first.inner_text())
    page.wait_for_url(re.compile(r"\?\w+=\d+"))
    assert page.evaluate(WIDER) <= 0
    assert page.locator(".after").bounding_box() == below


@pytest.mark.parametrize("id", IDS)
def test_what_comes_after_stays_where_it_is_for_every_sentence(visit: Open, id: str) -> None:
    page = visit(id, width=320)
    guess(page, page.locator(".hm-ask:not([hidden]) button").last.inner_text())
    places = set()
    for key in ("Home", *["PageUp"] * 10):
        slider(page).press(key)
        box = page.locator(".after").bounding_box()
        assert box
        places.add(round(box["y"]))
    assert len(places) == 1


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(visit: Open, id: str, width: int) -> None:
    page = visit(id, width=width)
    guess(page, page.locator(".hm-ask:not([hidden]) button").first.inner_text())
    page.locator("details").evaluate_all("all => all.forEach(it => it.open = true)")
    page.get_by_role("link", name="See all states").click()
    assert findings(page, EVERYTHING) == []
    page.emulate_media(color_scheme="dark")
    assert findings(page, COLORS) == []


@pytest.mark.parametrize("id", IDS)
def test_everything_to_touch_is_44_pixels_high(visit: Open, id: str) -> None:
    page = visit(id, width=320)
    for control in page.locator(".hm-ask button:visible, .hm-choice label, .hm-move input:visible, .hm-all a").all():
        box = control.bounding_box()
        assert box
        assert box["height"] >= 44


def test_script_and_data_are_light(folder: Path) -> None:
    script = (folder / "assets" / "js" / "mechanism.js").read_bytes()
    assert len(script) <= LARGEST
    assert len(gzip.compress(script)) <= LARGEST_PACKED
    for file in (folder / "figures").iterdir():
        assert len(gzip.compress(file.read_bytes())) + len(gzip.compress(script)) <= LARGEST_PACKED, file.name
