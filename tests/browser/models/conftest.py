"""Pages that each hold one model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from ..server import serving
from .page import written

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
