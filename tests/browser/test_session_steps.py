"""A plan as steps in time, worked out for every routine and for exercises made up here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

STEPS = """async ([fragment, options]) => {
  const root = new URL("../", location).href
  const { steps } = await import(`${root}assets/js/session-steps.js`)
  const { decode } = await import(`${root}assets/js/plan.js`)
  const library = await (await fetch(`${root}assets/plan.json`)).json()
  const plans = fragment === null ? Object.values(library.routines).map(it => it.plan) : [fragment]
  return plans.map(it => steps(decode(it, library), library, options))
}"""
MADE = """async ([move, dose, options]) => {
  const { steps } = await import(new URL("../assets/js/session-steps.js", location).href)
  const library = { exercises: { x: move }, warm_ups: {}, seconds: { repetition: 5, step: 2, way: 2 } }
  return steps({ items: [{ code: "x", dose }] }, library, options)
}"""
AT = """async ([step, elapsed]) => {
  const { at } = await import(new URL("../assets/js/session-steps.js", location).href)
  return at(step, elapsed)
}"""
Step = dict[str, Any]


@pytest.fixture(scope="module")
def page(browser: Browser, base: str) -> Iterator[Page]:
    context = browser.new_context(base_url=base)
    page = context.new_page()
    page.goto("do/")
    yield page
    context.close()


def _made(page: Page, move: Step, dose: dict[str, int], **options: bool) -> list[Step]:
    made: list[Step] = page.evaluate(MADE, [{"tempo": "", "sides": False, "alternate": False} | move, dose, options])
    return made


def _kinds(steps: list[Step]) -> list[str]:
    return [step["kind"] for step in steps]


def test_in_every_routine_both_sides_get_the_same_time_in_every_round(page: Page) -> None:
    sided = 0
    for steps in page.evaluate(STEPS, [None, {}]):
        works = [step for step in steps if step["kind"] == "work"]
        rounds = {(step["item"], step["round"]) for step in works}
        for item, number in rounds:
            times = [it["seconds"] for it in works if (it["item"], it["round"]) == (item, number)]
            assert len(times) == works[0]["sides"] or len(times) in (1, 2)
            assert len(set(times)) == 1
            sided += len(times) == 2
        assert steps[0]["kind"] == "warm"
        assert steps[-1]["kind"] == "work"
    assert sided > 20


def test_rest_stands_between_rounds_and_nowhere_else(page: Page) -> None:
    steps = _made(page, {"sides": True}, {"s": 2, "r": 3, "p": 45})
    assert _kinds(steps) == ["ready", "lead", "work", "switch", "work", "rest", "work", "switch", "work"]
    assert [step["seconds"] for step in steps if step["kind"] == "rest"] == [45]


def test_repetitions_take_their_tempo_and_steps_and_holds_their_own_time(page: Page) -> None:
    for move, dose, seconds in (
        ({"tempo": "2:1:3"}, {"s": 1, "r": 10, "p": 60}, 60),
        ({}, {"s": 1, "r": 10, "p": 60}, 50),
        ({}, {"s": 1, "n": 8, "p": 60}, 16),
        ({}, {"s": 1, "r": 3, "h": 10, "p": 60}, 36),
    ):
        assert _made(page, move, dose)[-1]["seconds"] == seconds


def test_sides_that_take_turns_at_each_repetition_are_one_count(page: Page) -> None:
    steps = _made(page, {"sides": True, "alternate": True}, {"s": 1, "r": 6, "p": 60})
    assert [(step["count"], step["sides"]) for step in steps if step["kind"] == "work"] == [(12, 1)]


def test_who_asks_for_it_waits_for_nothing_or_for_no_clock(page: Page) -> None:
    dose = {"s": 1, "r": 6, "p": 60}
    assert [step["seconds"] for step in _made(page, {}, dose)] == [None, 5, 30]
    assert [step["seconds"] for step in _made(page, {}, dose, wait=False)] == [20, 5, 30]
    assert [step["seconds"] for step in _made(page, {}, dose, own=True)] == [None, 5, None]


def test_each_moment_has_its_repetition_and_cue(page: Page) -> None:
    work = _made(page, {"tempo": "2:1:2"}, {"s": 1, "r": 2, "p": 60})[-1]
    for elapsed, rep, cue in ((0, 1, "go"), (2.5, 1, "hold"), (3, 1, "return"), (5, 2, "go"), (9.9, 2, "return")):
        now = page.evaluate(AT, [work, elapsed])
        assert (now["rep"], now["cue"]) == (rep, cue), elapsed
