"""Without script the words, the ways and the colors are all there."""

from __future__ import annotations

import pytest

from .conftest import Visit
from .page_types import TYPES


@pytest.mark.parametrize("kind", TYPES)
def test_the_text_can_be_read(visit: Visit, kind: str) -> None:
    page = visit(kind, 320, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert len(page.locator("article").inner_text()) > 60


def test_the_menu_leads_on(visit: Visit) -> None:
    page = visit("exercise", 320, java_script_enabled=False)
    page.locator(".hw-menu summary").click()
    page.locator(".hw-menu").get_by_role("link", name="Routines", exact=True).click()
    page.wait_for_url("**/routines/")


def test_the_sections_lead_on(visit: Visit) -> None:
    page = visit("exercise", java_script_enabled=False)
    page.locator(".hw-sections").get_by_role("link", name="Get help").click()
    page.wait_for_url("**/when-to-get-help/")


def test_the_contents_lead_to_a_heading(visit: Visit) -> None:
    page = visit("exercise", 320, java_script_enabled=False)
    page.locator(".hw-contents--fold summary").click()
    page.locator(".hw-contents--fold").get_by_role("link", name="How to do it").click()
    assert page.url.endswith("#how-to-do-it")


def test_no_control_is_shown_that_cannot_work(visit: Visit) -> None:
    page = visit("home", java_script_enabled=False)
    assert not page.get_by_role("button", name="Search").is_visible()
    assert not page.get_by_label("Colors").is_visible()


def test_the_colors_follow_the_system(visit: Visit) -> None:
    grounds = {
        scheme: visit("home", color_scheme=scheme, java_script_enabled=False).screenshot(
            clip={"x": 0, "y": 400, "width": 20, "height": 20}
        )
        for scheme in ("light", "dark")
    }
    assert grounds["light"] != grounds["dark"]
