"""What axe finds on each type of page: nothing, 7:1 contrast included."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import OpenContext, Visit
from .page_types import TYPES, address

# Open what is folded, and keep a few of what a page repeats a hundred times: axe takes its time over each.
A_FEW_OF_EACH = """() => {
  for (const fold of document.querySelectorAll("main details")) fold.open = true
  for (const list of document.querySelectorAll("article :is(dl, ul), claim-ledger section"))
    while (list.childElementCount > 6) list.lastElementChild.remove()
  for (const part of [...document.querySelectorAll("claim-ledger section")].slice(3)) part.remove()
}"""
# 7:1 holds wherever 4.5:1 does, so only the stricter of the two is asked for.
EVERYTHING = {
    "rules": {
        "color-contrast": {"enabled": False},
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    }
}
COLORS = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced", "link-in-text-block"]}}


LOOKS = [
    (320, "light", EVERYTHING),
    (1280, "dark", COLORS),
    pytest.param(320, "dark", COLORS, marks=pytest.mark.thorough),
    pytest.param(1280, "light", EVERYTHING, marks=pytest.mark.thorough),
]


@pytest.mark.parametrize(("width", "scheme", "rules"), LOOKS)
@pytest.mark.parametrize("kind", TYPES)
def test_axe_finds_nothing(
    visit: Visit, kind: str, width: int, scheme: Literal["light", "dark"], rules: dict[str, Any]
) -> None:
    # Without motion, a color is never met half way.
    page = visit(kind, width, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(A_FEW_OF_EACH)
    assert findings(page, rules) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_search(visit: Visit, scheme: str) -> None:
    page = visit("home", 320, color_scheme=scheme, reduced_motion="reduce")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("bridge")
    page.locator(".md-search-result__link").first.wait_for()
    assert findings(page, EVERYTHING) == []


def test_each_page_has_a_title_of_its_own(open_context: OpenContext, site: Path) -> None:
    page = open_context().new_page()
    titles = []
    for kind in TYPES:
        page.goto(address(site, kind))
        titles.append(page.title())
    assert len(set(titles)) == len(titles), sorted(titles)


def findings(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe minds: the rule, and where."""
    found = Axe().run(page, options={"resultTypes": ["violations"], **rules})
    return [f"{it['id']}: {node['html']}" for it in found.response["violations"] for node in it["nodes"]]
