"""The whole site with no network: begun by its button only, whole or not at all, and gone when asked to go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from .conftest import OpenContext
from .page_types import TYPES, address
from .server import serving
from .small_site import CARD, changed, listed, small_site
from .test_accessibility import EVERYTHING, findings
from .test_privacy import search

HERE = "about/offline/"
LONG = 60_000
KEPT = "The site is kept on this device."
BEHIND = """async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""
RANGE = """async ([address, range]) => {
  const told = await fetch(address, {headers: {Range: range}})
  return [told.status, told.headers.get("Content-Range"), (await told.arrayBuffer()).byteLength]
}"""


def keep(page: Page) -> None:
    """Asks for the copy on the page about it, and waits until it is whole."""
    page.goto(HERE)
    page.get_by_role("button", name="Keep this site for offline use").click()
    expect(page.get_by_text(KEPT)).to_be_visible(timeout=LONG)


@pytest.fixture
def folder(site: Path, tmp_path: Path) -> Path:
    return small_site(site, tmp_path)


@pytest.fixture
def small(browser: Browser, folder: Path) -> Iterator[Page]:
    """A reader before the small site."""
    with serving(folder) as url:
        context: BrowserContext = browser.new_context(base_url=url)
        yield context.new_page()
        context.close()


def test_after_one_press_every_page_and_tool_works_with_no_network(open_context: OpenContext, site: Path) -> None:
    context = open_context()
    page = context.new_page()
    keep(page)
    context.set_offline(True)
    for kind in TYPES.keys() - {"missing page"}:
        answer = page.goto(address(site, kind))
        assert answer
        assert answer.status == 200, kind
        assert page.locator("h1").inner_text()
        assert page.locator("img[src]").evaluate_all("all => all.every(it => !it.complete || it.naturalWidth > 0)"), (
            kind
        )
    search(page)
    page.goto("exercises/?level=1&spare=knee")
    assert " of 56 exercises" in page.locator("exercise-finder output").inner_text()
    page.goto("do/")
    page.get_by_role("link", name="The four").click()
    page.get_by_role("button", name="Start").click()
    page.get_by_role("heading", name="Warm up").wait_for()
    page.goto("exercises/banded-side-step/")
    page.get_by_role("slider").first.press("PageDown")
    page.locator(".film path[d]").first.wait_for(state="attached")


def test_a_page_that_is_not_in_the_copy_is_told_plainly(open_context: OpenContext) -> None:
    context = open_context()
    page = context.new_page()
    keep(page)
    lost = page.goto("no/such/page/")
    assert lost
    assert (lost.status, page.locator("h1").inner_text()) == (404, "This page is not here")
    context.set_offline(True)
    for missing in ("no/such/page/", CARD):
        told = page.goto(missing)
        assert told
        assert (told.status, page.locator("h1").inner_text()) == (503, "This page is not in your copy")
    page.get_by_role("link", name="All routines").click()
    assert page.locator("h1").inner_text() == "Routines"


def test_nothing_is_kept_before_the_button_and_nothing_after_remove(small: Page) -> None:
    for path in ("", "about/privacy/", HERE):
        small.goto(path)
        assert small.evaluate(BEHIND) == [0, 0]
    expect(small.get_by_text("There is no copy on this device yet.")).to_be_visible()
    keep(small)
    assert small.evaluate(BEHIND) == [1, 1]
    small.get_by_role("button", name="Remove the copy").click()
    expect(small.get_by_text("The copy is gone from this device.")).to_be_visible()
    assert small.evaluate(BEHIND) == [0, 0]


def test_a_copy_that_cannot_be_whole_is_not_used_and_a_second_try_finishes_it(small: Page, folder: Path) -> None:
    good = (folder / "about/privacy/index.html").read_text("utf-8")
    changed(folder, "We do not watch you", "Half of a later edition")
    small.goto(HERE)
    small.get_by_role("button", name="Keep this site for offline use").click()
    expect(small.get_by_text("The copy is not complete.")).to_be_visible(timeout=LONG)
    assert small.evaluate(BEHIND) == [1, 0]
    (folder / "about/privacy/index.html").write_text(good, "utf-8")
    small.reload()
    keep(small)
    small.context.set_offline(True)
    small.goto("about/privacy/")
    assert "We do not watch you" in small.locator("article").inner_text()


def test_a_later_edition_waits_for_the_reader_and_then_replaces_the_copy(small: Page, folder: Path) -> None:
    keep(small)
    changed(folder, "We do not watch you", "Nobody watches you")
    listed(folder)
    small.goto("about/privacy/")
    newer = small.get_by_text("A new version of your copy is ready.")
    expect(newer).to_be_visible(timeout=LONG)
    assert "We do not watch you" in small.locator("article").inner_text()
    small.get_by_role("button", name="Later").click()
    expect(newer).to_be_hidden()
    small.reload()
    expect(newer).to_be_visible(timeout=LONG)
    small.get_by_role("button", name="Load it now").click()
    expect(small.locator("article")).to_contain_text("Nobody watches you")
    small.context.set_offline(True)
    small.reload()
    expect(small.locator("article")).to_contain_text("Nobody watches you")
    assert small.evaluate(BEHIND) == [1, 1]


def test_cards_are_kept_when_asked_for_and_come_in_pieces_too(small: Page) -> None:
    keep(small)
    small.get_by_role("button", name="Keep all cards too").click()
    expect(small.get_by_text("All cards are kept too.")).to_be_visible(timeout=LONG)
    small.context.set_offline(True)
    card = small.evaluate("it => new URL(it, new URL('../../', location)).href", CARD)
    status, said, size = small.evaluate(RANGE, [card, "bytes=10-19"])
    assert (status, size) == (206, 10)
    assert said.startswith("bytes 10-19/")
    assert small.evaluate(RANGE, [card, "bytes=-5"])[2] == 5
    assert small.evaluate(RANGE, [card, "bytes=9999999-"])[0] == 416


def test_addresses_in_other_spellings_find_the_same_page(small: Page) -> None:
    keep(small)
    small.context.set_offline(True)
    for path in (
        "about/privacy/index.html",
        "about/privacy/?from=mail#top",
        "about/privacy?a=b",
    ):
        small.goto(path)
        assert small.locator("h1").inner_text() == "Your privacy"
    assert small.url.endswith("about/privacy/?a=b")


def test_the_page_can_be_used_by_keyboard_on_a_small_phone_and_axe_finds_nothing(small: Page) -> None:
    small.set_viewport_size({"width": 320, "height": 800})
    small.goto(HERE)
    small.get_by_role("button", name="Keep this site for offline use").press("Enter")
    expect(small.get_by_text(KEPT)).to_be_visible(timeout=LONG)
    assert small.evaluate("document.activeElement.getAttribute('role')") == "status"
    assert small.evaluate("document.documentElement.scrollWidth") == 320
    assert findings(small, EVERYTHING) == []


def test_without_a_way_to_keep_it_the_page_says_so(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(HERE)
    expect(page.get_by_text("Your browser cannot keep a copy.")).to_be_visible()
    assert page.locator("offline-copy button:visible").count() == 0
