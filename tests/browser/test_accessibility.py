"""What axe finds on each type of page: nothing, 7:1 contrast included."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import OpenContext, Visit
from .page_types import TYPES, address

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RULES = {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}}


@pytest.mark.parametrize("kind", TYPES)
def test_axe_finds_nothing(visit: Visit, kind: str) -> None:
    page = visit(kind)
    page.locator("main details").evaluate_all("folds => folds.forEach(fold => { fold.open = true })")
    for scheme, width in product(SCHEMES, (320, 1280)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        assert not findings(page), (scheme, width, findings(page))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_open_search(visit: Visit, scheme: str) -> None:
    page = visit("home", 320, color_scheme=scheme)
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("bridge")
    page.locator(".md-search-result__link").first.wait_for()
    assert not findings(page)


def test_each_page_has_a_title_of_its_own(open_context: OpenContext, site: Path) -> None:
    page = open_context().new_page()
    titles = []
    for kind in TYPES:
        page.goto(address(site, kind))
        titles.append(page.title())
    assert len(set(titles)) == len(titles), sorted(titles)


def findings(page: Page) -> list[str]:
    """What axe minds: the rule, and where."""
    found = Axe().run(page, options={"resultTypes": ["violations"], "rules": RULES})
    return [f"{it['id']}: {node['html']}" for it in found.response["violations"] for node in it["nodes"]]
