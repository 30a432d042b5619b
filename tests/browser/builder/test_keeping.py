"""What a reader takes along or keeps: a calendar, a link, plans on this device and in a file. Nothing before asking."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from ..conftest import OpenContext, Visit
from ..test_privacy import NOTHING, STORED
from .plan_page import add, plan

PAGE = "plan builder"
KEPT = ".hw-kept > li"
SAID = ".hw-kept-said"


def _file(page: Page, button: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes().decode()


def test_the_calendar_has_every_chosen_day_for_6_weeks(visit: Visit) -> None:
    page = visit(PAGE, timezone_id="America/New_York")
    page.clock.set_fixed_time("2026-11-24T15:00:00-05:00")
    add(page, "Bridge", "Clamshell")
    page.get_by_role("button", name="Get a calendar file").click()
    expect(page.locator(".hw-days-said")).to_have_text("Pick at least one day and a time first.")
    for day in ("Tuesday", "Friday"):
        page.get_by_label(day).check()
    page.get_by_label("Time", exact=True).fill("07:30")
    file = _file(page, "Get a calendar file")
    assert max(len(line.encode()) for line in file.split("\r\n")) <= 75
    lines = file.replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "DTSTART:20261127T073000" in lines
    assert "RRULE:FREQ=WEEKLY;BYDAY=TU,FR;COUNT=12" in lines
    (about,) = [line for line in lines if line.startswith("DESCRIPTION:")]
    assert "Bridge: 2 rounds of 8.\\nClamshell: 2 rounds of 8\\, each side." in about
    assert f"URL:https://hipwise.github.io/hipwise/build/#{page.url.partition('#')[2]}" in lines


def test_today_is_the_first_day_while_its_time_is_still_to_come(visit: Visit) -> None:
    page = visit(PAGE)
    page.clock.set_fixed_time("2026-11-24T05:00:00Z")
    add(page, "Bridge")
    page.get_by_label("Tuesday").check()
    page.get_by_label("Time", exact=True).fill("23:30")
    assert re.search(r"DTSTART:202611(24|23)T233000", _file(page, "Get a calendar file"))


def test_a_plan_is_stored_when_asked_and_all_of_it_can_be_deleted(visit: Visit) -> None:
    page = visit(PAGE)
    add(page, "Bridge", "Clamshell", "Calf raise")
    made = page.url
    expect(page.locator(KEPT)).to_have_text(["Nothing."])
    assert page.evaluate(STORED) == NOTHING
    page.get_by_label("Colors").select_option("dark")
    page.get_by_role("button", name="Save on this device").click()
    expect(page.locator(KEPT).first).to_contain_text("Bridge, Clamshell and 1 more. Saved 2")
    assert set(page.evaluate(STORED)[1]) == {"hipwise.plans", "hipwise.scheme"}
    expect(page.locator(KEPT).last).to_have_text("Your choice of colors.")
    page.goto("about/")
    page.goto("build/")
    page.get_by_role("button", name="Open: Bridge").click()
    assert plan(page) == ["Bridge", "Clamshell", "Calf raise"]
    assert page.url == made
    page.get_by_role("button", name="Delete everything stored here").click()
    expect(page.locator(KEPT)).to_have_text(["Nothing."])
    assert page.evaluate(STORED) == NOTHING


def test_plans_go_into_a_file_and_come_back_on_another_device(
    visit: Visit, open_context: OpenContext, tmp_path: Path
) -> None:
    page = visit(PAGE)
    add(page, "Bridge", "Clamshell")
    said = _file(page, "Get all plans as a file")
    assert page.evaluate(STORED) == NOTHING
    kept = tmp_path / "plans.json"
    kept.write_text(said, "utf-8")
    other = open_context(320).new_page()
    other.goto("build/")
    other.locator("[name=plans]").set_input_files(kept)
    expect(other.locator(SAID)).to_have_text("Plans read and kept here: 1.")
    other.get_by_role("button", name="Open: Bridge, Clamshell").click()
    assert other.url == page.url


@pytest.mark.parametrize("said", ["", "[]", '{"plans": "x"}', json.dumps({"plans": [{"plan": "<b>"}, None, {}]})])
def test_a_file_without_a_plan_says_so_and_stores_nothing(visit: Visit, tmp_path: Path, said: str) -> None:
    page = visit(PAGE)
    kept = tmp_path / "plans.json"
    kept.write_text(said, "utf-8")
    page.locator("[name=plans]").set_input_files(kept)
    expect(page.locator(SAID)).to_have_text("There is no plan in this file.")
    assert page.evaluate(STORED) == NOTHING


def test_the_link_is_copied_and_leads_to_the_public_page(visit: Visit) -> None:
    page = visit(PAGE, permissions=["clipboard-read", "clipboard-write"])
    add(page, "Bridge")
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator(".hw-link-said")).to_have_text("The link is copied.")
    address = str(page.evaluate("navigator.clipboard.readText()"))
    assert address == "https://hipwise.github.io/hipwise/build/#" + page.url.partition("#")[2]
