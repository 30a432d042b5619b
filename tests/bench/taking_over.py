"""What a tool on a page costs: its script in compressed bytes, and how long it takes until it answers."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from ..browser.conftest import launch
from ..browser.server import serving
from .table import Row
from .weight import with_imports

# Each tool: its element, its script, and a page that has it.
TOOLS = {
    "exercise-finder": ("exercise-finder", "exercises/"),
    "claim-ledger": ("claim-ledger", "what-we-know/"),
    "muscle-atlas": ("muscle-atlas", "muscles/"),
    "hip-model": ("mechanism", "why/pelvis/"),
    "check-question": ("check-question", "why/pelvis/"),
    "share-page": ("share-page", "why/pelvis/"),
}
SLOWER = 4
TIMES = 5
# How long a tool keeps the page busy while it takes over: from then on it answers. The way of its script over the net
# is not its own, and is left out.
READY = "element => customElements.whenDefined(element).then(() => window.tookOver[element])"
WATCH = """window.tookOver = {}
const define = customElements.define
customElements.define = function (name, ...rest) {
  const begun = performance.now()
  define.call(this, name, ...rest)
  tookOver[name] = performance.now() - begun
}"""


def tools(site: Path) -> Iterator[Row]:
    """Two rows for each tool of a built site."""
    with serving(site) as url, sync_playwright() as playwright:
        browser = launch(playwright)
        for element, (script, page) in TOOLS.items():
            files = with_imports(site / f"assets/js/{script}.js")
            weight = sum(len(gzip.compress(path.read_bytes(), 6)) for path in files) / 1000
            yield Row(f"{element}: script, compressed", weight, 12, "kB", "most we allow")
            spent = median(_ready(browser, url + page, element) for _ in range(TIMES))
            yield Row(f"{element}: takes over, on a processor {SLOWER} times slower", spent, 100, "ms", "most we allow")
        browser.close()


def _ready(browser: Browser, url: str, element: str) -> float:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(WATCH)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url)
    spent = float(page.evaluate(READY, element))
    context.close()
    return spent
