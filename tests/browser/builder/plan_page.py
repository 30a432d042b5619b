"""What a reader does on the page that puts a plan together."""

from __future__ import annotations

from playwright.sync_api import Page

NAMES = ".hw-plan h3"
SAID = ".hw-said"


def add(page: Page, *names: str) -> None:
    """Adds exercises by mouse, their groups opened first."""
    for name in names:
        button = page.get_by_role("button", name=f"Add {name}", exact=True, include_hidden=True)
        button.evaluate("it => { it.closest('details').open = true }")
        button.click()
        button.evaluate("it => { it.closest('details').open = false }")
    page.locator(NAMES).nth(len(names) - 1).wait_for()


def plan(page: Page) -> list[str]:
    """The names in the plan, in order."""
    return page.locator(NAMES).all_inner_texts()
