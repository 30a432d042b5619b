"""The whole site from a folder on disk: no server, no network, and every tool does what it does online."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from hipwise.offline import ZIP

from .builder.plan_page import add, plan
from .page_types import TYPES, address

ONLINE = "https://hipwise.github.io/hipwise/"
INDEX = "index.html"
LEFT = "ERR_ABORTED"
"""What a browser says of a picture that a reader did not wait for."""


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the unpacked zip, in a folder whose name needs care in an address."""
    with ZipFile(site / ZIP) as archive:
        archive.extractall(made := tmp_path_factory.mktemp("stick") / "my hips, ü #1")
    return f"{made.as_uri()}/"


@pytest.fixture
def page(browser: Browser, folder: str) -> Iterator[Page]:
    """A reader with no network. What the console minds and what is asked of anything but the folder fails the test."""
    context = browser.new_context(offline=True, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    minded: list[str] = []
    page.on("console", lambda said: minded.append(said.text))
    page.on("pageerror", lambda error: minded.append(error.message))
    page.on("request", lambda asked: None if asked.url.startswith((folder, "blob:null/")) else minded.append(asked.url))
    page.on("requestfailed", lambda asked: None if LEFT in str(asked.failure) else minded.append(asked.url))
    page.goto(f"{folder}{INDEX}")
    yield page
    context.close()
    assert minded == []


def search(page: Page, words: str) -> list[str]:
    """Types into the search, and says which pages it finds."""
    page.get_by_role("button", name="Search").click()
    page.keyboard.type(words)
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile(r"\d+ matching"))
    return [str(it.get_attribute("href")) for it in page.locator(".md-search-result__link").all()]


def test_a_reader_comes_from_the_first_page_to_a_moving_figure_and_shares_its_address_online(page: Page) -> None:
    page.locator("footer").get_by_role("link", name="When to get help").click()
    expect(page.locator("h1")).to_have_text("When to get help")
    page.locator("header").get_by_role("link", name="Train").first.click()
    page.get_by_label("Level").select_option("1")
    expect(page.locator("exercise-finder output")).to_have_text(re.compile(r"^\d+ of \d+ exercises$"))
    assert page.url.endswith("/exercises/index.html?level=1")
    page.reload()
    assert page.get_by_label("Level").input_value() == "1"
    page.get_by_role("link", name="Bridge", exact=True).click()
    page.get_by_role("slider").first.press("PageDown")
    page.locator(".film path[d]").first.wait_for(state="attached")
    page.evaluate("delete Navigator.prototype.share")
    page.get_by_role("button", name=re.compile("Copy the link|Share")).click()
    page.get_by_text("Copied.", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{ONLINE}exercises/bridge/"


@pytest.mark.parametrize("workers", [True, False], ids=["behind the page", "on the page"])
def test_search_finds_what_it_finds_online_and_leads_there(
    page: Page, open_page: Page, folder: str, base: str, workers: bool
) -> None:
    if not workers:
        page.add_init_script("delete globalThis.Worker")
        page.reload()
    online = [it.removeprefix(base) for it in search(open_page, "clam")]
    assert [it.removeprefix(folder).replace(INDEX, "") for it in search(page, "clam")] == online
    assert len(page.workers) == workers
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises/clamshell/index.html")
    expect(page.locator("h1")).to_have_text("Clamshell")


@pytest.fixture
def open_page(browser: Browser, base: str) -> Iterator[Page]:
    """A reader of the served site."""
    page = browser.new_page()
    page.goto(base)
    yield page
    page.close()


def test_a_plan_is_put_together_opens_again_and_is_done(page: Page, folder: str) -> None:
    page.goto(f"{folder}build/{INDEX}")
    add(page, "Bridge", "Clamshell")
    assert plan(page) == ["Bridge", "Clamshell"]
    made = page.url
    assert re.search(r"/build/index\.html#1w", made)
    page.goto(f"{folder}{INDEX}")
    page.goto(made)
    expect(page.locator(".hw-plan h3")).to_have_text(["Bridge", "Clamshell"])
    expect(page.locator(".hw-qr svg").first).to_be_attached()
    page.get_by_role("button", name="Copy the link").click()
    fragment = made.partition("#")[2]
    expect(page.locator(".hw-link-said")).to_have_text(re.compile("copied", re.I))
    assert page.evaluate("navigator.clipboard.readText()") == f"{ONLINE}build/#{fragment}"
    page.locator(".hw-plan").get_by_role("link", name="Clamshell").click()
    expect(page.locator("h1")).to_have_text("Clamshell")
    page.goto(f"{folder}do/{INDEX}#{fragment}")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("heading", name="Warm up").wait_for()


def test_a_model_moves_and_its_address_opens_it_again(page: Page, folder: str) -> None:
    page.goto(f"{folder}why/pelvis/{INDEX}?lean=5")
    page.locator(".hm-move:not([hidden]) input").press("End")
    page.locator(".hm-body > svg .film path.ln[d]").first.wait_for(state="attached")
    page.wait_for_url("**/why/pelvis/index.html?lean=20")


def test_every_kind_of_page_opens_and_what_needs_a_server_says_so(page: Page, folder: str, site: Path) -> None:
    for kind in TYPES.keys() - {"missing page"}:
        page.goto(f"{folder}{address(site, kind)}{INDEX}")
        assert page.locator("h1").inner_text()
        assert page.locator("img[src]").evaluate_all("all => all.every(it => !it.complete || it.naturalWidth > 0)"), (
            kind
        )
    page.goto(f"{folder}about/offline/{INDEX}")
    expect(
        page.get_by_text("You read this from a folder, so you need no network at all. The rest of this page")
    ).to_be_visible()
    assert page.locator("offline-copy button:visible").count() == 0
