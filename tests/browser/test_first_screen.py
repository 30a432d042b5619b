"""The main message is seen before anybody scrolls, on a phone and on a desk (CDC index, items 2 and 10)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hipwise.site.quality import page_types

from .conftest import OpenContext

SIZES = {"phone": (390, 844), "desk": (1280, 720)}
# The whole message, and the points in its box; the home page has its largest heading in place of a box.
LOWEST = """() => Math.max(...[...document.querySelectorAll("article .hw-key, article.hw-home h1")]
  .map(it => it.getBoundingClientRect().bottom))"""
PAGES = {kind: pattern for kind, pattern in page_types().items() if pattern.endswith(".html")}
# Of many pages of one type, each so-manieth is looked at, or each.
EACH = [pytest.param(1, marks=pytest.mark.thorough), 6]


@pytest.mark.parametrize("each", EACH)
@pytest.mark.parametrize("device", SIZES)
@pytest.mark.parametrize("kind", PAGES)
def test_the_main_message_needs_no_scrolling(
    open_context: OpenContext, site: Path, kind: str, device: str, each: int
) -> None:
    width, height = SIZES[device]
    page = open_context(width).new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.route("**/*.{svg,png}", lambda route: route.abort())  # pictures keep their place without being loaded
    hidden = {}
    for path in sorted(site.glob(PAGES[kind]))[::each]:
        address = path.parent.relative_to(site).as_posix().removeprefix(".")
        page.goto(f"{address}/" if address else "")
        lowest = page.evaluate(LOWEST)
        if not 0 < lowest <= height:
            hidden[address] = lowest
    assert hidden == {}
