"""The list of exercises: what fits can be found, every count is right, and no way leads to nothing."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from playwright.sync_api import Locator, Page

from .conftest import OpenContext, Visit
from .test_accessibility import EVERYTHING, findings

SHOWN = "exercise-finder li:not([hidden])"
LIST = "exercise list"
# Every answer that can still be given, with how many exercises it says are left: [question, value, count].
OFFERED = """() => [...document.querySelectorAll("exercise-finder :is(option, [type=checkbox])")]
  .filter(it => it.value && !it.disabled)
  .map(it => [(it.closest("select") ?? it).name, it.value, Number((it.label || it.nextElementSibling.textContent)
    .match(/[(](\\d+)[)]$/)[1])])"""
# What each exercise answers.
ANSWERS = """() => [...document.querySelectorAll("exercise-finder li")].map(it => ({...it.dataset}))"""


def _offered(page: Page) -> list[tuple[str, str, int]]:
    return [(str(name), str(value), int(count)) for name, value, count in page.evaluate(OFFERED)]


def _fitting(answers: list[dict[str, str]], *chosen: tuple[str, str]) -> int:
    return sum(all(value in it[name].split() for name, value in chosen) for it in answers)


def _written(site: Path) -> int:
    """How many exercises have a page."""
    return len(list(site.glob("exercises/*/index.html")))


def _knee(page: Page) -> Locator:
    return page.get_by_role("checkbox", name="knee")


def test_an_exercise_is_found_by_keyboard_alone(visit: Visit) -> None:
    page = visit(LIST)
    all_of_them = page.locator(SHOWN).count()
    page.get_by_label("Level").focus()
    page.keyboard.type("1, st")
    page.keyboard.press("Tab")
    page.keyboard.type("lying on your b")
    _knee(page).focus()
    page.keyboard.press("Space")
    assert page.url.endswith("/exercises/?level=1&position=supine&spare=knee")
    shown = page.locator(SHOWN)
    assert 0 < shown.count() < 10
    assert page.locator("exercise-finder output").inner_text() == f"{shown.count()} of {all_of_them} exercises"
    page.get_by_role("button", name="Clear all choices").focus()
    page.keyboard.press("Enter")
    page.locator(SHOWN).nth(all_of_them - 1).wait_for()
    assert page.url.endswith("/exercises/")


def test_every_count_is_what_the_choice_leaves(visit: Visit) -> None:
    page = visit(LIST)
    answers = page.evaluate(ANSWERS)
    for name, value, count in _offered(page):
        assert count == _fitting(answers, (name, value)), (name, value)


def test_no_pair_of_choices_leads_to_nothing(visit: Visit) -> None:
    page = visit(LIST)
    answers = page.evaluate(ANSWERS)
    first = _offered(page)
    selects = {name for name, _, _ in first} - {"spare"}
    for name in sorted(selects):
        for value in [value for asked, value, _ in first if asked == name]:
            page.locator(f"select[name={name}]").select_option(value)
            offered = {(asked, it): count for asked, it, count in _offered(page) if asked != name}
            expected = {(a, v): _fitting(answers, (name, value), (a, v)) for a, v, _ in first if a != name}
            assert offered == {pair: count for pair, count in expected.items() if count}
        page.locator(f"select[name={name}]").select_option("")


def test_all_pairs_of_parts_to_spare_say_what_is_left(visit: Visit) -> None:
    page = visit(LIST)
    answers = page.evaluate(ANSWERS)
    parts = [value for name, value, _ in _offered(page) if name == "spare"]
    for one, other in combinations(parts, 2):
        box = page.locator(f"[name=spare][value={one}]")
        box.check()
        left = {value: count for name, value, count in _offered(page) if name == "spare"}
        assert left.get(other, 0) == _fitting(answers, ("spare", one), ("spare", other))
        box.uncheck()


def test_a_choice_that_leaves_none_says_so_and_cannot_be_made(visit: Visit) -> None:
    page = visit(LIST)
    page.get_by_label("Position").select_option("seated")
    none = page.get_by_label("Level").locator("option[value='3']")
    assert none.inner_text() == "3, strong (0, none left)"
    assert none.is_disabled()


def test_a_shared_address_shows_the_same_exercises(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("exercises/?kit=loop-band&spare=knee&spare=floor")
    assert page.get_by_label("What you need").input_value() == "loop-band"
    assert _knee(page).is_checked()
    found = page.locator(SHOWN).all()
    assert found
    assert {"loop-band" in str(it.get_attribute("data-kit")) for it in found} == {True}


def test_an_address_that_would_leave_none_or_is_strange_still_shows_exercises(open_context: OpenContext) -> None:
    page = open_context().new_page()
    page.goto("exercises/?position=seated&level=3&spare=<b>&moon=full")
    assert page.locator(SHOWN).count() == 2


def test_the_finder_fits_a_small_phone_and_axe_finds_nothing(visit: Visit) -> None:
    page = visit(LIST, 320, reduced_motion="reduce")
    page.get_by_label("Position").select_option("seated")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert findings(page, EVERYTHING) == []


def test_on_paper_only_what_was_found_is_left(visit: Visit) -> None:
    page = visit(LIST)
    page.get_by_label("Position").select_option("seated")
    page.emulate_media(media="print")
    assert not page.locator("exercise-finder form").is_visible()
    assert len([it for it in page.locator("exercise-finder h2").all() if it.is_visible()]) == 1


def test_without_script_all_exercises_stand_in_groups(visit: Visit, site: Path) -> None:
    page = visit(LIST, java_script_enabled=False)
    assert not page.locator("exercise-finder select").first.is_visible()
    assert len([it for it in page.locator("exercise-finder li").all() if it.is_visible()]) == _written(site)
    assert page.locator("exercise-finder h2").count() > 4
