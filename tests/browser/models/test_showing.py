"""A model shows itself without script, on paper, on a narrow screen, and weighs little."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from ..test_accessibility import COLORS, EVERYTHING, findings
from .conftest import Open

IDS = ("hinge-and-squat", "level-pelvis", "knee-path")
WIDER = "document.documentElement.scrollWidth - innerWidth"
SHIFTS = """new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => { for (const it of list.getEntries()) sum += it.value })
    .observe({ type: "layout-shift", buffered: true })
  setTimeout(() => done(sum), 300)
})"""
LARGEST, LARGEST_PACKED = 30_000, 12_000  # bytes


def slider(page: Page) -> Locator:
    return page.locator(".hm-move:not([hidden]) input")


def said(page: Page) -> Locator:
    return page.locator("[aria-live]")


def guess(page: Page, words: str) -> None:
    page.locator(".hm-ask:not([hidden])").get_by_role("button", name=words, exact=True).focus()
    page.keyboard.press("Enter")


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
