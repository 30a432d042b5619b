"""A reader who does a plan step by step, by a clock that the test turns, on a device that keeps a diary."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from .conftest import OpenContext

THE_FOUR = "The four"
PAGE = "do/"
# A device that keeps silent and awake only on paper.
DEVICE = """
  window.did = []
  const spoken = { cancel() {}, speak: it => did.push(`say ${it.text}`) }
  Object.defineProperty(window, "speechSynthesis", { value: spoken })
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  const part = () => ({ connect: it => it, start: () => did.push("beep"), stop() {},
    frequency: {}, gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} } })
  window.AudioContext = class { createOscillator = part; createGain = part; currentTime = 0; destination = {} }
  const lock = { request: async () => { did.push("awake"); return { release: () => did.push("sleep") } } }
  Object.defineProperty(navigator, "wakeLock", { value: lock })
"""


def begun(open_context: OpenContext, *ticked: str, routine: str = THE_FOUR, width: int = 360) -> Page:
    """A routine that has been started, with these boxes ticked; time stands still until the test lets it go on."""
    page = open_context(width).new_page()
    page.add_init_script(DEVICE)
    page.clock.install()
    page.goto(PAGE)
    page.get_by_role("link", name=routine, exact=True).click()
    start = page.locator("[data-view=start]")
    for label in ticked:
        start.get_by_label(label).check()
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    start.get_by_role("button", name="Start").click()
    return page


def shown(page: Page) -> tuple[str, str]:
    """The cue and the number, as the reader sees them."""
    return page.locator("[data-cue]").inner_text(), page.locator("[data-number]").inner_text()


def pressed(page: Page, name: str, times: int = 1) -> None:
    for _ in range(times):
        page.locator("[data-view=run]").get_by_role("button", name=name, exact=True).click()


def until(page: Page, wanted: Callable[[], bool], press: str = "Next") -> None:
    """Presses a button until something holds."""
    for _ in range(80):
        if wanted():
            return
        pressed(page, press)
    raise AssertionError("It never came.")


def did(page: Page) -> list[str]:
    """What the device was asked to do."""
    return [str(it) for it in page.evaluate("did")]
