"""The page fits the reader: narrow, zoomed, spaced out, still, on paper."""

from __future__ import annotations

from statistics import median

import pytest

from .conftest import Visit
from .page_types import TYPES

WIDER = "document.documentElement.scrollWidth - innerWidth"
SPACED = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
CLIPPED = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(it => it.checkVisibility() && !it.closest("svg"))
  .filter(it => ["hidden", "clip"].includes(getComputedStyle(it).overflowY))
  .filter(it => it.scrollHeight > it.clientHeight + 1)
  .map(it => it.outerHTML.slice(0, 120))"""
# A target is whatever answers within 22 px of its middle; a link inside a sentence is as tall as its line. A muscle on
# an anatomy plate is as small as it is drawn, and its label stands where there is room: each is a target in a list too.
SMALL = """() => {
  const inSentence = it => getComputedStyle(it).display === "inline" &&
    (it.closest("p, li, dd, dt, td, figcaption") ?? it).textContent.trim().length > it.textContent.trim().length + 1
  const owns = (it, x, y) => {
    const hit = document.elementFromPoint(x, y)
    return hit !== null && (it.contains(hit) || hit.closest("label")?.contains(it) === true)
  }
  const small = it => {
    it.scrollIntoView({ block: "center", behavior: "instant" })
    const box = it.getBoundingClientRect()
    const x = Math.max(22, box.x + box.width / 2), y = box.y + box.height / 2
    return ![[-21, 0], [21, 0], [0, -21], [0, 21]].every(([dx, dy]) => owns(it, x + dx, y + dy))
  }
  return [...document.querySelectorAll("a[href], button, select, summary, input:not([type=hidden])")]
    .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".hw-skip, dialog:not([open])"))
    .filter(it => !it.closest("svg"))
    .filter(it => it.getBoundingClientRect().top + scrollY >= 0)
    .filter(it => !inSentence(it) && small(it))
    .map(it => it.outerHTML.slice(0, 160))
}"""
# Each full line of a paragraph or list item: its characters, and the size and spacing of its text.
LINES = """() => [...document.querySelectorAll("article p, article li")].flatMap(it => {
  const style = getComputedStyle(it), size = parseFloat(style.fontSize), apart = parseFloat(style.lineHeight) / size
  const walker = document.createTreeWalker(it, NodeFilter.SHOW_TEXT), range = document.createRange(), lines = new Map()
  while (walker.nextNode()) for (const word of walker.currentNode.data.matchAll(/\\S+\\s?/g)) {
    range.setStart(walker.currentNode, word.index)
    range.setEnd(walker.currentNode, word.index + word[0].length)
    const line = Math.round(range.getBoundingClientRect().bottom / 10)
    lines.set(line, (lines.get(line) ?? 0) + word[0].length)
  }
  return [...lines.values()].slice(0, -1).map(long => ({ size, apart, long }))
})"""


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_is_wider_than_a_screen_of_320_pixels(visit: Visit, kind: str) -> None:
    assert visit(kind, 320).evaluate(WIDER) <= 0


@pytest.mark.parametrize("kind", ["home", "exercise", "complaint"])
def test_text_at_200_percent_still_fits(visit: Visit, kind: str) -> None:
    page = visit(kind, 640)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("kind", ["home", "exercise", "complaint", "routine"])
def test_text_spaced_out_by_the_reader_is_not_cut_off(visit: Visit, kind: str) -> None:
    page = visit(kind, 320, bypass_csp=True)
    page.add_style_tag(content=SPACED)
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("kind", TYPES)
def test_targets_are_44_pixels_or_more(visit: Visit, kind: str) -> None:
    page = visit(kind, 320)
    assert page.evaluate(SMALL) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("kind", ["article", "exercise", "complaint"])
def test_lines_are_short_large_and_apart(visit: Visit, kind: str) -> None:
    lines = visit(kind).evaluate(LINES)
    assert median(line["long"] for line in lines) <= 70
    assert max(line["long"] for line in lines) <= 80
    assert median(line["size"] for line in lines) >= 18
    assert min(line["apart"] for line in lines) >= 1.5


def test_our_own_face_is_the_one_that_is_read(visit: Visit) -> None:
    page = visit("article")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('18px \"Atkinson Next\"')")
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Atkinson Next"')


def test_nothing_moves_for_readers_who_asked_for_stillness(visit: Visit) -> None:
    page = visit("exercise", reduced_motion="reduce")
    page.locator("summary").last.hover()
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_forced_colors_keep_edges_and_focus(visit: Visit) -> None:
    page = visit("exercise", forced_colors="active")
    page.locator(".hw-find").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert page.locator(".hw-stop").evaluate("it => getComputedStyle(it).borderLeftStyle") == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_the_text_black_on_white_and_no_navigation(visit: Visit, scheme: str) -> None:
    page = visit("exercise", color_scheme=scheme)
    page.emulate_media(media="print")
    assert not [name for name in (".hw-header", ".hw-aside", ".hw-contents--fold") if page.locator(name).is_visible()]
    assert page.locator("article li").first.evaluate("it => getComputedStyle(it).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator("h1").is_visible()
    assert page.get_by_text("Not medical advice.", exact=True).is_visible()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_an_exercise_prints_on_a_few_sheets(visit: Visit, paper: str) -> None:
    sheets = visit("exercise").pdf(format=paper).count(b"/Type /Page\n")
    assert 1 <= sheets <= 6
