"""Nothing on a page jumps under the eye while its tool arrives."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import OpenContext

# Every jump the browser saw of more than a letter: how much of the screen, and what moved.
WATCH = """window.jumps = []
new PerformanceObserver(list => list.getEntries().filter(it => it.value > 0.00001).forEach(it =>
  jumps.push([it.value, it.sources.map(moved => moved.node?.nodeName ?? "gone").join(" ")])))
  .observe({ type: "layout-shift", buffered: true })"""
TOOLS = {
    "finder": "exercises/",
    "finder, asked": "exercises/?position=seated",
    "claims": "what-we-know/",
    "claims, asked": "what-we-know/?topic=knee",
    "atlas": "muscles/",
    "atlas, asked": "muscles/?plate=side-deep&muscle=gluteus-minimus#plates",
    "model": "why/pelvis/",
    "model, asked": "why/pelvis/?lean=10#level-pelvis",
}
READERS: dict[str, tuple[int, dict[str, Any]]] = {
    "desk": (1280, {}),
    "phone": (360, {}),
    "own colors": (900, {"forced_colors": "active"}),
}


@pytest.mark.parametrize("reader", READERS)
def test_nothing_jumps_when_a_tool_arrives(open_context: OpenContext, reader: str) -> None:
    width, options = READERS[reader]
    context = open_context(width, **options)
    # The face is kept from the first page a reader opens; letters that come late are not what is asked here.
    context.new_page().goto("")
    context.add_init_script(WATCH)
    jumped = {}
    for tool, address in TOOLS.items():
        page = context.new_page()
        page.goto(address)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))")
        if jumps := page.evaluate("jumps"):
            jumped[tool] = jumps
        page.close()
    assert jumped == {}


def test_a_list_whose_script_never_comes_is_still_shown(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.route("**/exercise-finder.js", lambda route: route.abort())
    page.goto("exercises/?position=seated")
    every = page.locator("exercise-finder li")
    every.first.wait_for()
    assert page.locator("exercise-finder li:visible").count() == every.count()
