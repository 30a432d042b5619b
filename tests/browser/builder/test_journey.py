"""A plan is put together, changed and carried elsewhere, with keys alone and by pulling."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from ..conftest import OpenContext, Visit
from ..test_accessibility import EVERYTHING, findings
from .plan_page import SAID, add, plan, switch

PAGE = "plan builder"
FOCUSED = "document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()"


def _to(page: Page, name: str) -> None:
    """Tabs on until something of this name has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == name:
            return
    raise AssertionError(f"Tab does not lead to {name}")


def test_a_plan_is_made_by_keyboard_and_opens_elsewhere_the_same(visit: Visit, open_context: OpenContext) -> None:
    page = visit(PAGE)
    _to(page, "Lying on your back")
    page.keyboard.press("Enter")
    for name in ("Add Buttock squeeze", "Add Bridge"):
        _to(page, name)
        page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_have_text("Bridge is number 2 of 2 in your plan.")
    _to(page, "Move up: Bridge")
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_have_text("Bridge is now number 1 of 2.")
    assert page.evaluate(FOCUSED) == "Move up: Bridge"
    page.keyboard.press("Enter")
    expect(page.locator(SAID)).to_have_text("Bridge is first already.")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.get_by_label("Times in a round: Bridge").focus()
    page.keyboard.type("11")
    expect(page.locator(".hw-amount").first).to_contain_text("2 rounds of 11.")
    assert len(page.url) < 400
    assert findings(page, EVERYTHING) == []
    other = open_context(320).new_page()
    other.goto(page.url)
    expect(other.locator(".hw-amount").first).to_contain_text("2 rounds of 11.")
    assert plan(other) == plan(page) == ["Bridge", "Buttock squeeze"]
    assert other.url == page.url
    other.get_by_role("link", name="Do it now, step by step").click()
    expect(other.locator("[data-list] li").first).to_contain_text("Bridge: 2 rounds of 11")


def test_what_is_taken_out_leaves_the_focus_on_what_comes_next(visit: Visit) -> None:
    page = visit(PAGE)
    add(page, "Bridge", "Clamshell", "Calf raise")
    page.get_by_role("button", name="Take out: Clamshell").press("Enter")
    assert plan(page) == ["Bridge", "Calf raise"]
    assert page.evaluate(FOCUSED) == "Take out: Calf raise"
    switch(page, "Take out Bridge")
    page.get_by_role("button", name="Take out: Calf raise").press("Enter")
    assert page.evaluate("document.activeElement.id") == "your-plan"
    assert "#" not in page.url
    expect(page.get_by_text("There is nothing in your plan yet. Add")).to_be_visible()


def test_an_exercise_is_pulled_to_another_place(visit: Visit) -> None:
    page = visit(PAGE)
    page.set_viewport_size({"width": 1280, "height": 3000})
    add(page, "Bridge", "Clamshell", "Calf raise")
    handle = page.locator(".hw-drag")
    first, last = handle.first, handle.last
    start, end = first.bounding_box(), last.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 20, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + 20, end["y"] + 250, steps=6)
    page.mouse.up()
    assert plan(page) == ["Clamshell", "Calf raise", "Bridge"]
    expect(page.locator(SAID)).to_have_text("Bridge is now number 3 of 3.")


def test_filters_and_links_on_the_page_leave_the_plan_in_the_address(visit: Visit) -> None:
    page = visit(PAGE)
    add(page, "Bridge")
    made = page.url.partition("#")[2]
    page.get_by_label("Position").select_option("seated")
    assert page.url.endswith(f"/build/?position=seated#{made}")
    page.evaluate("location.hash = 'content'")
    expect(page.locator(".hw-plan > li")).to_have_count(1)
    page.wait_for_url(f"**#{made}")


def test_what_the_page_does_not_know_is_told_and_stays(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("build/#1-zzzzs9-0000r1")
    expect(page.locator(".hw-notes")).to_contain_text("We do not know the exercise with the code zzzzs9.")
    add(page, "Bridge")
    assert "#1w" in page.url
    assert "-zzzzs9-0000r1-" in page.url
    page.get_by_role("button", name="Take out: Exercise with the code zzzzs9").click()
    assert "zzzz" not in page.url


def test_a_routine_is_taken_over_to_be_changed(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("routines/start-with-two/")
    page.get_by_role("link", name="Change this routine").click()
    expect(page.locator(".hw-plan > li")).to_have_count(2)
    expect(page.locator(".hw-amount").first).to_contain_text("It feels like 5 to 6 out of 10.")


def test_without_script_the_page_leads_to_routines_that_print(visit: Visit) -> None:
    page = visit(PAGE, java_script_enabled=False)
    assert "Your browser runs no script here" in page.locator(".hw-without").inner_text()
    assert not page.locator(".hw-build button").first.is_visible()
    page.locator(".hw-without a", has_text="The four").click()
    assert page.get_by_role("link", name="A4 (PDF").is_visible()
