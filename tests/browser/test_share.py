"""A page is shared by its link, and a routine by the moment of the day a reader hangs it on."""

from __future__ import annotations

import pytest

from .conftest import OpenContext, Visit

COPY = "Copy the link to this page"


@pytest.mark.parametrize("address", ["exercises/bridge/", "routines/the-four/", "why/pelvis/?lean=10"])
def test_the_link_is_copied_with_the_state_of_the_page(open_context: OpenContext, address: str) -> None:
    page = open_context(320, permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(address)
    page.get_by_role("button", name=COPY).press("Enter")
    page.get_by_text("Copied.", exact=True).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith(address)


def test_a_device_that_can_share_is_asked_to(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.add_init_script("Navigator.prototype.share = async what => { window.shared = what.url }")
    page.goto("exercises/bridge/")
    page.get_by_role("button", name="Share this page").click()
    assert page.evaluate("window.shared") == page.url


def test_without_script_no_button_promises_what_it_cannot_do(visit: Visit) -> None:
    assert not visit("exercise", java_script_enabled=False).get_by_role("button", name=COPY).is_visible()


def test_paper_holds_the_chosen_moment_or_a_line_to_write_on(visit: Visit) -> None:
    page = visit("routine", java_script_enabled=False)
    line = page.locator(".hw-anchor__line")
    assert not line.is_visible()
    page.emulate_media(media="print")
    assert line.is_visible()
    assert page.locator(".hw-anchor label:visible").count() == 0
    page.emulate_media(media="screen")
    page.get_by_label("While the kettle boils").check()
    page.emulate_media(media="print")
    assert page.locator(".hw-anchor label:visible").all_inner_texts() == ["While the kettle boils"]
    assert not line.is_visible()
