"""What a reader does on the page that puts a plan together."""

from __future__ import annotations

import re

from playwright.sync_api import Page

NAMES = ".hw-plan h3"
SAID = ".hw-said"
PRESS = "it => { it.closest('details').open = true; it.click(); it.closest('details').open = false }"


def add(page: Page, *names: str) -> None:
    """Adds exercises, their groups opened before and closed after."""
    for name in names:
        switch(page, f"Add {name}")
    page.locator(NAMES).nth(len(names) - 1).wait_for()


def switch(page: Page, name: str) -> None:
    """Presses the button of this name in the list to choose from."""
    page.locator("[data-add]", has_text=re.compile(f"^{name}$")).evaluate(PRESS)


def plan(page: Page) -> list[str]:
    """The names in the plan, in order."""
    return page.locator(NAMES).all_inner_texts()
