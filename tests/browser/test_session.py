"""A routine done step by step: its clock counts as the plan says, waits when asked to, and asks for nothing."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import OpenContext, Visit
from .session import PAGE, begun, did, pressed, shown, until
from .test_accessibility import EVERYTHING, findings
from .test_privacy import NOTHING, STORED

ROUTINE = "routine"
SMALL = """() => [...document.querySelectorAll("hip-session button")]
  .filter(it => it.checkVisibility() && (it.offsetHeight < 64 || it.offsetWidth < 64)).map(it => it.textContent)"""


def _title(page: Page) -> str:
    return page.locator("[data-title]").inner_text()


def _where(page: Page) -> str:
    return page.locator("[data-where]").inner_text()


def test_a_routine_is_led_from_its_page_through_both_sides_and_the_rest(open_context: OpenContext) -> None:
    page = begun(open_context)
    assert (_title(page), page.locator("[data-lines] li").count()) == ("Warm up", 1)
    page.clock.run_for(60_000)
    assert _title(page) == "Warm up"
    pressed(page, "Next")
    assert (_title(page), _where(page), shown(page)) == ("Banded side step", "Exercise 1 of 4", ("Get ready", ""))
    assert page.locator("[data-figure]").evaluate("async it => { await it.decode(); return it.naturalWidth }") > 100
    pressed(page, "Next")
    assert shown(page) == ("It starts in", "5")
    page.clock.run_for(5_000)
    assert (shown(page), _where(page)) == (("Go", "1"), "Exercise 1 of 4, round 1 of 2, side 1 of 2")
    page.clock.run_for(15_000)
    assert shown(page) == ("Go", "8")
    page.clock.run_for(1_000)
    assert shown(page)[0] == "Now go back the other way"
    page.clock.run_for(8_000)
    assert _where(page).endswith("side 2 of 2")
    page.clock.run_for(16_000)
    assert shown(page) == ("Rest", "60")
    page.clock.run_for(60_000)
    assert _where(page).startswith("Exercise 1 of 4, round 2 of 2")


def test_it_stops_anywhere_and_goes_back_and_on(open_context: OpenContext) -> None:
    page = begun(open_context)
    pressed(page, "Next", 3)
    page.clock.run_for(4_000)
    assert shown(page) == ("Go", "3")
    pressed(page, "Pause")
    page.clock.run_for(600_000)
    assert shown(page) == ("Paused", "3")
    pressed(page, "Go on")
    page.clock.run_for(2_000)
    assert shown(page) == ("Go", "4")
    pressed(page, "Back")
    assert shown(page) == ("Go", "1")
    pressed(page, "Back")
    assert shown(page) == ("It starts in", "5")
    pressed(page, "End here")
    expect(page.get_by_role("heading", name="That was it")).to_be_focused()
    page.clock.run_for(60_000)
    expect(page.get_by_role("heading", name="That was it")).to_be_visible()


def test_holds_count_down_and_let_go_between(open_context: OpenContext) -> None:
    page = begun(open_context)
    until(page, lambda: _title(page) == "Hip hitch on a step" and "round 1" in _where(page))
    page.clock.run_for(5_000)
    assert shown(page) == ("Hold", "5")
    page.clock.run_for(3_000)
    assert shown(page) == ("Hold", "2")
    page.clock.run_for(2_000)
    assert shown(page) == ("Let go", "2")
    assert page.locator("[data-line]").inner_text() == "1 of 5"


def test_who_counts_alone_is_never_hurried(open_context: OpenContext) -> None:
    page = begun(open_context, "I count for myself")
    pressed(page, "Next", 2)
    page.clock.run_for(6_000)
    assert shown(page) == ("Go", "8")
    page.clock.run_for(600_000)
    assert shown(page) == ("Go", "8")
    assert page.locator("[data-line]").inner_text() == "8 steps. At your own pace. Press Next when you are done."


def test_keys_stop_it_and_lead_back_and_on(open_context: OpenContext) -> None:
    page = begun(open_context)
    expect(page.locator("[data-title]")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert shown(page)[0] == "Go"
    page.keyboard.press("Space")
    assert shown(page)[0] == "Paused"
    page.keyboard.press("Space")
    page.keyboard.press("ArrowLeft")
    assert shown(page)[0] == "It starts in"
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Space")
    assert shown(page)[0] == "Go"


def test_nothing_sounds_unless_asked_and_then_steps_and_counts_are_heard(open_context: OpenContext) -> None:
    page = begun(open_context)
    pressed(page, "Next", 3)
    page.clock.run_for(20_000)
    assert [it for it in did(page) if it != "awake"] == []
    page.locator("[data-view=run]").get_by_label("Say it out loud").check()
    page.locator("[data-view=run]").get_by_label("Beep").check()
    until(page, lambda: "round 2" in _where(page) and shown(page)[0] == "Go")
    page.clock.run_for(4_000)
    heard = did(page)
    assert "say Rest. Exercise 1 of 4, round 2 of 2. 60 seconds" in heard
    assert heard[-2:] == ["say 3", "beep"]
    assert page.locator("[data-heard]").inner_text() == "8 steps. Exercise 1 of 4, round 2 of 2, side 1 of 2"


def test_the_screen_stays_awake_only_while_the_clock_runs(open_context: OpenContext) -> None:
    page = begun(open_context)
    assert did(page) == ["awake"]
    pressed(page, "Next", 3)
    pressed(page, "Pause")
    pressed(page, "Go on")
    pressed(page, "End here")
    page.get_by_role("heading", name="That was it").wait_for()
    assert did(page) == ["awake", "sleep", "awake", "sleep"]


def test_a_note_stays_on_the_device_only_when_asked_and_goes_when_asked(open_context: OpenContext) -> None:
    page = begun(open_context)
    pressed(page, "End here")
    assert page.evaluate(STORED) == NOTHING
    page.get_by_label("Bridge").select_option("4")
    page.get_by_role("button", name="Save this note on this device").click()
    expect(page.get_by_text("Your note is saved on this device.")).to_be_visible()
    page.reload()
    assert page.locator("[data-notes] li").inner_text().endswith("The four. Bridge: 4")
    page.get_by_role("button", name="Delete all notes").click()
    assert page.evaluate(STORED) == NOTHING
    assert page.locator("[data-notes] li:visible").count() == 0


def test_a_routines_page_leads_to_it_and_a_strange_address_offers_the_routines(visit: Visit) -> None:
    page = visit(ROUTINE)
    name = page.locator("h1").inner_text()
    page.get_by_role("link", name="Do it now, step by step").click()
    expect(page.locator("[data-name]")).to_have_text(name)
    for strange in ("#1-<b>", "#9x", "#1-bbbbs2"):
        page.goto(f"{PAGE}{strange}")
        expect(page.get_by_text("This address holds no plan that we can read.")).to_be_visible()
        expect(page.get_by_role("heading", name="Choose a routine")).to_be_visible()


def test_each_view_fits_a_small_phone_has_large_buttons_and_axe_finds_nothing(open_context: OpenContext) -> None:
    page = begun(open_context, width=320)
    pressed(page, "Next", 3)
    pressed(page, "Pause")
    page.clock.resume()
    for view in ("run", "end", "start"):
        expect(page.locator(f"[data-view={view}]")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert page.evaluate(SMALL) == []
        assert findings(page, EVERYTHING) == []
        page.locator(f"[data-view={view}]").get_by_role("button").last.click()


def test_without_script_each_routines_own_page_is_named(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(PAGE)
    assert "Each routine's page lists all you need." in page.locator("noscript").last.inner_text()
    page.get_by_role("link", name="The four").click()
    assert page.locator("h1").inner_text() == "The four"
