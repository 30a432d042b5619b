"""Everything by keyboard, and nothing by a slip of a finger."""

from __future__ import annotations

import string
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Visit

FOCUSED = """() => {
  const it = document.activeElement
  const ring = it.closest(".hw-scheme") ?? it
  const style = getComputedStyle(ring)
  return {
    tag: it.tagName,
    name: it.getAttribute("aria-label") ?? it.textContent.trim(),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  }
}"""


@pytest.mark.parametrize("searched", [False, True], ids=["before searching", "after searching"])
def test_no_single_key_does_anything(visit: Visit, searched: bool) -> None:
    page = visit("article")
    if searched:
        open_search(page, "bridge")
        page.keyboard.press("Escape")
    before = state(page)
    for key in string.ascii_lowercase + string.digits + "/?.,;'-=":
        page.keyboard.press(key)
        assert state(page) == before, key


@pytest.mark.parametrize(
    ("width", "wanted"),
    [
        (1280, ["Skip to the text", "Hipwise", "Search", "Colors", "Why"]),
        (320, ["Skip to the text", "Hipwise", "Search", "Colors", "Menu"]),
    ],
)
def test_tab_reaches_everything_in_the_header_in_order(visit: Visit, width: int, wanted: list[str]) -> None:
    page = visit("exercise", width)
    assert [stop["name"] for stop in stops(page, len(wanted))] == wanted


@pytest.mark.parametrize("width", [320, 1280])
def test_what_has_focus_wears_a_ring_of_2_pixels_or_more(visit: Visit, width: int) -> None:
    page = visit("exercise", width)
    thin = [stop for stop in stops(page, 30) if stop["tag"] != "BODY" and stop["ring"] < 2]
    assert thin == []


def test_the_skip_link_leads_past_the_header(visit: Visit) -> None:
    page = visit("exercise")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_of_a_narrow_screen_opens_and_leads_on_by_keyboard(visit: Visit) -> None:
    page = visit("exercise", 320)
    page.locator(".hw-menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/why/**")


def test_search_is_found_answered_and_followed_by_keyboard(visit: Visit) -> None:
    page = visit("home")
    open_search(page, "bridge")
    assert page.get_by_role("dialog", name="Search this site").is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*bridge*/**")


def test_escape_closes_search_and_gives_focus_back(visit: Visit) -> None:
    page = visit("home")
    open_search(page, "bridge")
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED)["name"] == "Search"
    assert not page.locator("dialog.hw-search").is_visible()


def test_colors_are_changed_by_keyboard(visit: Visit) -> None:
    page = visit("home", color_scheme="light")
    light = paper(page)
    page.get_by_label("Colors").focus()
    page.keyboard.type("Dark")
    assert paper(page) != light


def open_search(page: Page, words: str) -> None:
    page.get_by_role("button", name="Search").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(words)
    page.locator(".md-search-result__link").first.wait_for()


def stops(page: Page, count: int) -> list[dict[str, Any]]:
    """The first places Tab leads to."""

    def press() -> dict[str, Any]:
        page.keyboard.press("Tab")
        return dict(page.evaluate(FOCUSED))

    return [press() for _ in range(count)]


def state(page: Page) -> object:
    return page.evaluate(
        "[location.href, scrollY, document.activeElement.tagName, document.querySelectorAll('[open]').length]"
    )


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))
