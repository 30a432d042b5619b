"""A model is guessed at, then moved: by keyboard and by address."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Open

OUTLINE = ".hm-body > svg:first-child .film path.ln[d]"


def slider(page: Page) -> Locator:
    return page.locator(".hm-move:not([hidden]) input")


def said(page: Page) -> Locator:
    return page.locator("[aria-live]")


def number(page: Page, id: str) -> Locator:
    return page.locator(f'[data-number="{id}"] b')


def guess(page: Page, words: str) -> None:
    page.locator(".hm-ask:not([hidden])").get_by_role("button", name=words, exact=True).focus()
    page.keyboard.press("Enter")


def test_the_whole_way_by_keyboard(visit: Open) -> None:
    page = visit("level-pelvis")
    page.get_by_role("radio", name="Lean over the standing leg").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(said(page)).to_contain_text("The model says: They pull less.")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "range"
    page.keyboard.press("Home")
    expect(number(page, "muscle")).to_have_text("185")
    page.keyboard.press("ArrowRight")
    assert slider(page).get_attribute("aria-valuetext") == "1 degree"
    page.keyboard.press("End")
    expect(number(page, "muscle")).to_have_text("104")
    assert slider(page).get_attribute("aria-valuetext") == "20 degrees"
    page.wait_for_url("**/level-pelvis/?lean=20")


def test_nothing_can_be_moved_and_nothing_is_told_before_the_guess(visit: Open) -> None:
    page = visit("level-pelvis")
    expect(slider(page)).to_be_disabled()
    expect(said(page)).to_have_text("Make a guess first. Then you can move it.")
    assert not page.locator(".hm-states").is_visible()
    assert "?" not in page.url


def test_a_right_guess_hears_so_and_is_marked(visit: Open) -> None:
    page = visit("hinge-and-squat")
    guess(page, "The back holds more.")
    expect(said(page)).to_contain_text("The model says so too.")
    pressed = page.locator('.hm-ask [aria-pressed="true"]')
    assert pressed.all_inner_texts() == ["The back holds more."]
    expect(number(page, "back-holds")).to_have_text("205")


def test_the_sentence_changes_only_where_something_else_is_to_be_said(visit: Open) -> None:
    page = visit("knee-path", "?turn=0")
    heard = page.evaluate_handle(
        """() => {
          const heard = []
          new MutationObserver(() => heard.push(document.querySelector("[aria-live]").textContent))
            .observe(document.querySelector("[aria-live]"), { childList: true, characterData: true, subtree: true })
          return heard
        }"""
    )
    slider(page).focus()
    for _ in range(18):
        page.keyboard.press("ArrowRight")
    expect(number(page, "knee-in")).to_have_text("20")
    words = heard.json_value()
    assert len(words) == 3
    assert len(set(words)) == 3


def test_an_address_opens_its_state_without_a_guess(visit: Open) -> None:
    page = visit("level-pelvis", "?stick=10#level-pelvis")
    assert page.get_by_role("radio", name="Push on a stick").is_checked()
    assert slider(page).input_value() == "10"
    expect(number(page, "muscle")).to_have_text("107")
    expect(said(page)).to_contain_text("a tenth of your weight")


@pytest.mark.parametrize(("asked", "shown"), [("?lean=99", "20"), ("?lean=abc", "0"), ("?jump=3", "0")])
def test_an_address_that_makes_no_sense_does_no_harm(visit: Open, asked: str, shown: str) -> None:
    page = visit("level-pelvis", asked)
    expect(slider(page)).to_have_value(shown)


def test_other_words_of_the_address_stay(visit: Open) -> None:
    page = visit("knee-path", "?a=b&turn=5#knee-path")
    slider(page).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/knee-path/?a=b&turn=6#knee-path")


def test_one_thing_moves_at_a_time(visit: Open) -> None:
    page = visit("level-pelvis", "?lean=20")
    expect(number(page, "muscle")).to_have_text("104")
    page.get_by_role("radio", name="Let the free side").check()
    expect(number(page, "muscle")).to_have_text("185")
    expect(slider(page)).to_be_disabled()
    assert page.locator(".hm-ask:visible").count() == page.locator(".hm-move:visible").count() == 1
    page.wait_for_url("**/level-pelvis/")


@pytest.mark.parametrize(("id", "query"), [("hinge-and-squat", "?trunk={}"), ("knee-path", "?turn={}")])
def test_body_lines_and_bars_go_along(visit: Open, id: str, query: str) -> None:
    states = []
    for place in (21, 50) if id == "hinge-and-squat" else (0, 15):
        page = visit(id, query.format(place))
        page.locator(OUTLINE).first.wait_for(state="attached")
        body = page.locator(OUTLINE).evaluate_all("all => all.map(it => it.getAttribute('d')).join()")
        lines = page.locator(".hm-body .hm-lever").get_attribute("points")
        bars = page.locator(".hm-fill").evaluate_all("all => all.map(it => it.getAttribute('width')).join()")
        states.append((body, lines, bars))
    assert all(first != last for first, last in zip(*states, strict=True))


def test_the_numbers_shown_are_those_of_the_data(visit: Open, folder: Path) -> None:
    data = json.loads((folder / "figures" / "level-pelvis-lean.model.json").read_text())
    for place in (0, 7, 20):
        page = visit("level-pelvis", f"?lean={place}")
        for id, values in data["numbers"].items():
            expect(number(page, id)).to_have_text(str(values[place]))


def test_with_motion_the_body_goes_all_the_way_after_the_guess(visit: Open) -> None:
    page = visit("knee-path", reduced_motion="no-preference")
    guess(page, "It moves inward.")
    expect(slider(page)).to_have_value("18", timeout=10_000)
    expect(said(page)).to_contain_text("The model says so too.")


def test_a_hand_on_the_slider_ends_the_motion(visit: Open) -> None:
    page = visit("knee-path", reduced_motion="no-preference")
    guess(page, "It moves inward.")
    slider(page).press("Home")
    page.wait_for_url("**/?turn=0")
    expect(slider(page)).to_have_value("0")
