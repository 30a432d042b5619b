"""All claims on one page: any of them can be picked out, and a choice can be shared."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from .conftest import OpenContext, Visit

SHOWN = "claim-ledger [data-topic]:not([hidden])"


def _kinds(page: Page) -> set[str | None]:
    return {claim.get_attribute("data-kind") for claim in page.locator(SHOWN).all()}


def _choice(page: Page, words: str) -> Locator:
    return page.get_by_label(words)


def test_a_choice_shows_its_claims_says_how_many_and_stands_in_the_address(visit: Visit) -> None:
    page = visit("all claims")
    every = page.locator(SHOWN).count()
    _choice(page, "Kind of claim").select_option(label="what helps")
    assert _kinds(page) == {"treatment"}
    shown = page.locator(SHOWN).count()
    assert page.locator("claim-ledger output").inner_text() == f"{shown} of {every} claims"
    assert page.url.endswith("/what-we-know/?kind=treatment")


def test_a_shared_address_shows_the_same_claims(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("what-we-know/?topic=knee&certainty=conflicting")
    assert _choice(page, "About").input_value() == "knee"
    found = page.locator(SHOWN).all()
    assert found
    assert {(it.get_attribute("data-topic"), it.get_attribute("data-certainty")) for it in found} == {
        ("knee", "conflicting")
    }


def test_groups_without_a_chosen_claim_show_no_heading(visit: Visit) -> None:
    page = visit("all claims")
    _choice(page, "About").select_option(label="Back")
    headings = page.locator("claim-ledger h2").all()
    assert [it.inner_text() for it in headings if it.is_visible()] == ["Back"]


def test_show_all_brings_every_claim_back(visit: Visit) -> None:
    page = visit("all claims")
    every = page.locator(SHOWN).count()
    _choice(page, "How sure we are").select_option(label="Sure")
    assert page.locator(SHOWN).count() < every
    page.get_by_role("button", name="Show all").click()
    assert page.locator(SHOWN).count() == every
    assert page.url.endswith("/what-we-know/")


def test_a_strange_address_shows_every_claim(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("what-we-know/?kind=<b>&topic=moon")
    assert page.locator("claim-ledger [hidden]").count() == 0


def test_the_choices_fit_a_small_phone(visit: Visit) -> None:
    page = visit("all claims", width=320)
    box = page.locator(".hw-ledger form").bounding_box()
    assert box
    for choice in page.locator(".hw-ledger select").all():
        inner = choice.bounding_box()
        assert inner
        assert inner["x"] + inner["width"] <= box["x"] + box["width"]


def test_without_script_all_claims_stand_in_groups(visit: Visit) -> None:
    page = visit("all claims", java_script_enabled=False)
    assert not page.locator(".hw-ledger form").is_visible()
    assert page.locator(SHOWN).count() > 70
    assert page.locator("claim-ledger h2").count() > 4
