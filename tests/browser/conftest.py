"""A real Chromium before the built site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from os import environ
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, sync_playwright

from .page_types import address
from .server import serving

NAMES = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")

Visit = Callable[..., Page]
OpenContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address of the served site."""
    with serving(site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser: Browser, base: str) -> Iterator[OpenContext]:
    """Opens a reader's browser: width in pixels, and any of Playwright's context options."""
    opened: list[BrowserContext] = []

    def open_context(width: int = 1280, **options: Any) -> BrowserContext:
        size = {"width": width, "height": 800}
        opened.append(browser.new_context(base_url=base, viewport=size, **options))  # type: ignore[arg-type]
        return opened[-1]

    yield open_context
    for context in opened:
        context.close()


@pytest.fixture
def visit(open_context: OpenContext, site: Path) -> Visit:
    """Opens the page of a type in a fresh browser."""

    def visit(kind: str, width: int = 1280, **options: Any) -> Page:
        page = open_context(width, **options).new_page()
        page.goto(address(site, kind))
        return page

    return visit


def launch(playwright: Playwright) -> Browser:
    try:
        return playwright.chromium.launch(executable_path=find_browser())
    except Error as error:
        if environ.get("CI"):
            raise
        pytest.skip(f"no Chromium here: {error.message.splitlines()[0]}")


def find_browser() -> str | None:
    """The path of a Chromium of this machine, or None for Playwright's own."""
    return environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
