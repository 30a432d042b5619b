"""The atlas of muscles: one plate at a time, list and picture in step, and nothing lost without script."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from .conftest import OpenContext, Visit
from .test_accessibility import EVERYTHING, findings

LIST = "muscle list"
NAME = "Small side hip muscle"


def _shown(page: Page) -> Locator:
    return page.locator(".hw-plate:visible")


def _panel(page: Page) -> Locator:
    return page.locator("muscle-atlas [role=status]")


def _name(page: Page, name: str) -> Locator:
    return _shown(page).get_by_role("button", name=name)


def test_the_keyboard_alone_takes_layers_off_and_reads_about_a_muscle(visit: Visit) -> None:
    page = visit(LIST)
    page.get_by_role("radio", name="From behind").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    for layer, name in (("Top layer", "Big buttock"), ("Middle layer", "Twin hip"), ("Deep layer", "Small side hip")):
        page.keyboard.press("ArrowDown" if layer != "Top layer" else "Shift")
        assert page.locator("input:focus").evaluate("it => it.parentElement.textContent.trim()") == layer
        assert _shown(page).count() == 1
        assert _name(page, name).is_visible()
    _name(page, NAME).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("/muscles/?plate=side-deep&muscle=gluteus-minimus")
    told = _panel(page).inner_text()
    assert "gluteus minimus" in told
    assert "Walking: Helps to hold your pelvis level" in told
    assert "On stairs: Not known here." in told
    page.keyboard.press("Escape")
    assert not _panel(page).is_visible()
    assert _name(page, NAME).evaluate("it => it === document.activeElement")
    assert page.url.endswith("/muscles/?plate=side-deep")


def test_list_and_picture_light_up_together(visit: Visit) -> None:
    page = visit(LIST)
    region = _shown(page).locator("a.part[href$='gluteus-maximus/']")
    _name(page, "Big buttock muscle").hover()
    assert "lit" in (region.get_attribute("class") or "").split()
    _name(page, "Long back muscles").focus()
    assert "lit" in (_shown(page).locator("[data-muscle=erector-spinae]").get_attribute("class") or "").split()
    region.hover()
    assert _shown(page).locator("li.lit").inner_text().startswith("Big buttock muscle")
    assert page.locator("svg a.lit").evaluate_all("all => new Set(all.map(it => it.getAttribute('href'))).size") == 1


def test_a_touch_shows_a_small_panel_that_leads_on(visit: Visit) -> None:
    page = visit(LIST, 360, has_touch=True)
    _shown(page).locator("a.part[href$='gluteus-maximus/']").tap()
    assert "Big buttock muscle (gluteus maximus)" in _panel(page).inner_text()
    box = _panel(page).bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 800
    page.get_by_role("link", name="Read about the big buttock muscle").tap()
    page.wait_for_url("**/muscles/gluteus-maximus/")


def test_a_shared_address_shows_the_same_muscle_on_a_plate_that_has_it(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("muscles/?muscle=iliacus#plates")
    assert _name(page, "Short hip bender").get_attribute("aria-pressed") == "true"
    assert "iliacus" in _panel(page).inner_text()
    page.goto("muscles/?plate=moon&muscle=<b>")
    assert _shown(page).count() == 1
    assert not _panel(page).is_visible()


def test_the_atlas_fits_a_small_phone_and_axe_finds_nothing(visit: Visit) -> None:
    page = visit(LIST, 320, reduced_motion="reduce")
    _name(page, "Big buttock muscle").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert findings(page, EVERYTHING) == []
    page.emulate_media(color_scheme="dark", forced_colors="active")
    assert _panel(page).evaluate("it => getComputedStyle(it).borderTopStyle") == "solid"


def test_without_script_and_on_paper_all_plates_and_names_stand(visit: Visit) -> None:
    page = visit(LIST, java_script_enabled=False)
    assert _shown(page).count() == page.locator(".hw-plate").count() > 5
    assert not page.locator("muscle-atlas form").is_visible()
    assert not _panel(page).is_visible()
    assert page.locator("svg a").first.is_visible()
    paper = visit(LIST)
    paper.emulate_media(media="print")
    assert _shown(paper).count() == _shown(page).count()
    assert not paper.locator("muscle-atlas form").is_visible()
