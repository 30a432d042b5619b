"""Questions to check what was learned: choose, then read why; nothing is counted and nothing is kept."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from .conftest import Visit
from .test_accessibility import EVERYTHING, findings


def _first(page: Page) -> Locator:
    return page.locator("check-question").first


def _right(question: Locator) -> str:
    return question.locator("li").nth(int(question.get_attribute("data-right") or "")).inner_text()


def _wrong(question: Locator) -> Locator:
    return question.get_by_role("button").filter(has_not_text=_right(question)).first


def test_a_choice_made_by_keyboard_reveals_the_answer_and_leads_to_its_claim(visit: Visit) -> None:
    page = visit("article")
    question = _first(page)
    assert not question.locator("details p").first.is_visible()
    _wrong(question).focus()
    page.keyboard.press("Enter")
    right = _right(question)
    assert question.get_by_role("status").inner_text() == f"We found something else. {right}"
    assert question.locator("details p").first.inner_text().startswith(right)
    question.get_by_role("button", name=right, exact=True).press("Space")
    assert question.get_by_role("status").inner_text() == "Yes, that fits what we found."
    assert question.locator("[aria-pressed=true]").count() == 1
    question.get_by_role("link", name="How sure about answer 1").click()
    claim = page.locator(f"[id='{page.url.partition('#')[2]}']")
    claim.wait_for()
    assert claim.is_visible()


def test_nothing_is_kept_of_what_was_chosen(visit: Visit) -> None:
    page = visit("complaint")
    before = page.url
    _wrong(_first(page)).click()
    assert page.url == before
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.reload()
    assert page.locator("check-question [aria-pressed=true], check-question details[open]").count() == 0


def test_without_script_each_answer_unfolds_below_its_question(visit: Visit) -> None:
    page = visit("complaint", java_script_enabled=False)
    assert page.locator("check-question button").count() == 0
    question = _first(page)
    assert question.locator("li").first.is_visible()
    question.locator("summary").click()
    assert question.locator("details p").first.is_visible()


def test_an_answered_question_fits_a_small_phone_and_axe_finds_nothing(visit: Visit) -> None:
    page = visit("article", 320, reduced_motion="reduce")
    _wrong(_first(page)).click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert findings(page, EVERYTHING) == []


def test_paper_holds_the_answers(visit: Visit) -> None:
    page = visit("complaint")
    page.emulate_media(media="print")
    assert _first(page).locator("details p").first.is_visible()
    assert not _first(page).locator("summary").is_visible()
