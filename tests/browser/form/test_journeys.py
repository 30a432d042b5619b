"""Somebody writes an exercise: the card, the words of a refusal, the drafts and the ways out."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page

from ..conftest import OpenContext
from .filling import ADDRESS, text

NAME, STEP, ROUNDS = "What is it called?", "Step 1", "How many rounds?"
STORED = "Object.keys(localStorage)"


@pytest.fixture
def form(open_context: OpenContext) -> Page:
    page = open_context(accept_downloads=True, permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(ADDRESS)
    return page


def test_what_is_typed_is_on_the_card_and_in_the_link_as_text(form: Page) -> None:
    form.get_by_label(NAME).fill("Wide & slow: a <step>")
    form.get_by_label(STEP).fill('Step out 5 < 6 cm, "then" back.')
    form.get_by_label("How is the body placed?").select_option("supine")
    card = form.locator(".hw-form__card")
    form.get_by_label("Sentence 1").fill("<b>Stand</b>")
    assert "<b>Stand</b>" in card.inner_text()
    assert card.locator("b").count() == 0
    form.get_by_label("Sentence 1").fill("")
    assert card.locator("h3").inner_text() == "Wide & slow: a <step>"
    assert "lying on your back" in card.inner_text()
    form.get_by_label(NAME).fill("Wide & slow: a step")
    address = urlparse(form.get_by_role("link", name="Open it on GitHub").get_attribute("href") or "")
    assert (address.netloc, address.path) == ("github.com", "/hipwise/hipwise/new/main")
    sent = parse_qs(address.query)
    assert sent["filename"] == ["content/exercises/wide-slow-a-step.yml"]
    assert sent["value"] == [text(form)]


def test_a_long_text_is_copied_and_an_empty_file_opens(form: Page) -> None:
    for label in (
        *(f"Step {at}" for at in (1, 2, 3)),
        "Sentence 1",
        "How do you breathe?",
        "What do you feel, and where?",
    ):
        form.get_by_label(label, exact=True).fill("\u00e9\u4e2d" * 80)
    assert not form.get_by_role("link", name="Open it on GitHub").is_visible()
    way = form.get_by_role("link", name="Copy it, and open an empty file")
    assert "value=" not in (way.get_attribute("href") or "value=")
    way.evaluate("it => it.addEventListener('click', event => event.preventDefault())")
    way.click()
    form.wait_for_function("async text => await navigator.clipboard.readText() === text", arg=text(form))


def test_what_does_not_fit_is_refused_in_the_checkers_words_and_nothing_is_sent(form: Page) -> None:
    form.get_by_label(ROUNDS).fill("20")
    form.get_by_label(NAME).fill("Clamshell")
    form.get_by_label(NAME).press("Tab")
    odd = form.locator("[data-odd-ones]").inner_text()
    assert "The number is outside the limits. Expected: from 1 to 6" in odd
    assert "No two files of a kind share a name or an alias." in odd
    assert not form.get_by_role("link", name="GitHub, filled in").is_visible()
    assert form.get_by_role("button", name="Download the file").is_disabled()
    form.get_by_role("link", name=ROUNDS).click()
    assert form.evaluate("document.activeElement.name") == "dose.sets"
    assert form.get_by_label(ROUNDS).get_attribute("aria-invalid") == "true"


def test_drafts_are_kept_once_asked_for_and_gone_once_deleted(form: Page) -> None:
    form.get_by_label(NAME).fill("First one")
    assert form.evaluate(STORED) == []
    form.get_by_label("Keep what I write").check()
    _wait_for_a_draft(form, "First one")
    form.get_by_text("More with drafts").click()
    form.get_by_role("button", name="Start a new draft").click()
    form.get_by_label(NAME).fill("Second one")
    _wait_for_a_draft(form, "Second one")
    form.reload()
    assert form.get_by_label(NAME).input_value() == "Second one"
    form.get_by_label("Draft", exact=True).select_option(label="First one")
    assert form.get_by_label(NAME).input_value() == "First one"
    form.on("dialog", lambda dialog: dialog.accept())
    form.get_by_text("More with drafts").click()
    form.get_by_role("button", name="Delete all drafts").click()
    assert form.evaluate(STORED) == []
    assert form.get_by_label(NAME).input_value() == ""


def test_without_a_net_a_draft_goes_into_a_file_and_comes_back_whole(form: Page, tmp_path: Path) -> None:
    asked: list[str] = []
    form.on("request", lambda request: asked.append(request.url) if not request.url.startswith("blob:") else None)
    form.context.set_offline(True)
    form.get_by_label(NAME).fill("Caf\u00e9: step")
    form.get_by_role("button", name="Add: slip").click()
    assert form.evaluate("document.activeElement.name") == "slips.seen"
    form.keyboard.type("Your foot drags.")
    form.get_by_label("Loop band").check()
    before = text(form)
    form.get_by_text("More with drafts").click()
    with form.expect_download() as saved:
        form.get_by_role("button", name="Save this draft as a file").click()
    saved.value.save_as(tmp_path / "draft.json")
    with form.expect_download() as written:
        form.get_by_role("button", name="Download the file").click()
    assert written.value.suggested_filename == "cafe-step.yml"
    form.once("dialog", lambda dialog: dialog.dismiss())
    form.get_by_role("button", name="Start a new draft").click()
    assert text(form) == before
    form.once("dialog", lambda dialog: dialog.accept())
    form.get_by_role("button", name="Start a new draft").click()
    assert form.get_by_label(NAME).input_value() == ""
    form.get_by_label("Open a draft from a file").set_input_files(tmp_path / "draft.json")
    form.get_by_text("The draft is open.").wait_for()
    assert text(form) == before
    assert asked == []


def test_without_script_the_page_names_the_other_ways(open_context: OpenContext) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(ADDRESS)
    assert page.get_by_text("it does not run here").is_visible()
    assert page.get_by_role("link", name="issue form").is_visible()
    assert not page.locator("exercise-form form").is_visible()


def test_on_paper_there_is_only_the_card(form: Page) -> None:
    form.get_by_label(NAME).fill("Wide step")
    form.emulate_media(media="print")
    assert form.locator(".hw-form__card h3").is_visible()
    assert not form.get_by_label(NAME).is_visible()
    assert not form.locator("h1").is_visible()


def _wait_for_a_draft(form: Page, name: str) -> None:
    form.wait_for_function("name => (localStorage.getItem('hipwise.drafts') ?? '').includes(name)", arg=name)
