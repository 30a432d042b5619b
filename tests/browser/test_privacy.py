"""Nobody is watched, and nothing is kept unless the reader asks."""

from __future__ import annotations

import gzip
from pathlib import Path

from playwright.sync_api import Page

from .conftest import OpenContext, Visit
from .page_types import TYPES, address

STORED = "[document.cookie, {...localStorage}, {...sessionStorage}]"
NOTHING = ["", {}, {}]
FIRST_VISIT = 100_000  # bytes of gzip, pictures left out


def test_browsing_asks_no_other_host_and_leaves_nothing_behind(
    open_context: OpenContext, site: Path, base: str
) -> None:
    context = open_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for kind in TYPES:
        page.goto(address(site, kind))
    assert [url for url in asked if not url.startswith(base)] == []
    assert page.evaluate(STORED) == NOTHING
    assert context.cookies() == []


def test_searching_leaves_nothing_behind(visit: Visit) -> None:
    page = visit("home")
    search(page)
    assert page.evaluate(STORED) == NOTHING


def test_the_words_searched_for_go_into_no_address(visit: Visit) -> None:
    page = visit("home")
    search(page)
    assert page.locator(".md-search-result__link").evaluate_all("links => links.filter(link => link.search)") == []


def test_search_is_fetched_when_somebody_searches_and_not_before(visit: Visit) -> None:
    page = visit("home")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert not [url for url in asked if "search_index" in url or "workers" in url or "bundle" in url]
    search(page)
    assert [url for url in asked if "search_index" in url]


def test_only_a_choice_of_colors_is_stored_and_system_takes_it_back(visit: Visit) -> None:
    page = visit("home")
    colors = page.get_by_label("Colors")
    colors.select_option("dark")
    assert page.evaluate(STORED) == ["", {"hipwise.scheme": "dark"}, {}]
    colors.select_option("system")
    assert page.evaluate(STORED) == NOTHING


def test_the_pages_own_policy_blocks_nothing_they_need(open_context: OpenContext, site: Path) -> None:
    page = open_context().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for kind in TYPES:
        if kind != "missing page":
            page.goto(address(site, kind))
    search(page)
    assert page.locator('meta[http-equiv="Content-Security-Policy"]').count() == 1
    assert said == []


def test_a_first_visit_is_light(visit: Visit) -> None:
    page = visit("home")
    sizes: dict[str, int] = {}
    page.on(
        "response",
        lambda response: (
            sizes.update({response.url: len(gzip.compress(response.body()))})
            if response.request.resource_type != "image"
            else None
        ),
    )
    page.reload(wait_until="networkidle")
    assert sum(sizes.values()) <= FIRST_VISIT, sizes


def search(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("bridge")
    page.locator(".md-search-result__link").first.wait_for()
