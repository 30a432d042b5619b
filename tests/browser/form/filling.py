"""Somebody who answers what they like, and odd things at that."""

from __future__ import annotations

from random import Random
from typing import Any

from playwright.sync_api import Page

ADDRESS = "contribute/new/"
ODD = (
    ": ", ":", " #", "# ", '"', "'", "\\", "\\n", "- ", "[x]", "{a", "&x", "*", "!", "| ", "> ", "%", "@", "`", ", ",
    "?",
    "no", "yes", "null", "~", "010", "1_0", "2:1:2", "2026-02-30", "1e3", "0x1F", ".5", "true", "<b", "< 5", "&amp;",
    "\U0001f600", "\U0001f469\u200d\u2695\ufe0f", "1\ufe0f\u20e3", "\u00e9", "e\u0301", "\u4e2d\u6587", "\u201cx\u201d",
    "\u00a0", "\u2003", "\u2026", "\u00bd", "\u200b", "\u202e", "\u00ad", "\u2028", "\ufeff", "\U0001d400", "\u03b1b",
    "a\u0301\u0302\u0303\u0304", "**x**", "_x_", "{{ x }}", "${x}", "<script>", "TODO", "key: value", "--- ", "=1",
    "cures back pain", "8-12 reps", "Weak hips cause pain.", "abduction",
    "Lift your top knee.", "Stand tall", "slowly", " ", "  ", "hips",
)  # fmt: skip
NUMBERS = ("3", "8 to 12", "2 to 3", "010", "1_0", "ten", "8-12", "12 to 8", "5 to 5", "0", "1", "7", "60", "601", "-1")
MOVING = ("joint_actions.", "muscles.muscle", "muscles.role")
"""Answered whole or hardly at all, as one hangs on the other."""
FILL = """([answers, ticks]) => {
  const form = document.querySelector("exercise-form form")
  for (const [id, value] of answers) document.getElementById(id).value = value
  for (const [name, value] of ticks) form.querySelector(`[name="${name}"][value="${value}"]`).checked = true
  form.dispatchEvent(new Event("input", { bubbles: true }))
}"""
ADD = """counts => document.querySelectorAll("[data-add]").forEach((it, at) => {
  for (let more = counts[at]; more > 1 && !it.disabled; more--) it.click()
})"""
CONTROLS = """() => [...document.querySelectorAll("exercise-form form [name]:not([type=checkbox])")].map(it =>
  [it.id, it.name, it.options ? [...it.options].map(option => option.value) : null])"""
TICKS = """() => [...document.querySelectorAll("exercise-form [type=checkbox][name]")].map(it => [it.name, it.value])"""
TYPED = """() => document.querySelector("exercise-form").answers.data"""
REFUSED = """() => [...document.querySelectorAll("[data-odd-ones] a")].map(it => it.hash.slice(1))"""
EMPTIED = """ids => {
  for (const id of ids) {
    const at = document.getElementById(id)
    const all = at.matches(".hw-said") ? at.closest("fieldset").querySelectorAll("[name]") : [at]
    for (const it of all) it.type === "checkbox" ? it.checked = false : it.value = ""
  }
  document.querySelector("exercise-form form").dispatchEvent(new Event("input", { bubbles: true }))
}"""


def text(page: Page) -> str:
    """The file as the page shows it."""
    return str(page.locator("[data-file] pre code").text_content())


def typed(page: Page) -> dict[str, Any]:
    """What stands in the form."""
    return dict(page.evaluate(TYPED))


def refused(page: Page) -> list[str]:
    """Where the page says that something does not fit yet."""
    return [str(id) for id in page.evaluate(REFUSED)]


def fill(page: Page, chance: Random, number: int) -> None:
    """Answer about as many questions as a person would, some of them with odd signs; start from an empty page."""
    page.evaluate(ADD, [chance.randint(1, 3) for _ in range(11)])
    share, moving = chance.random(), chance.choice((0.3, 1))
    answers = [
        [id, _answer(chance, name, options, number)]
        for id, name, options in page.evaluate(CONTROLS)
        if chance.random() < (moving if name.startswith(MOVING) else share) and (name != "harder" or number == 0)
    ]
    ticks = [tick for tick in page.evaluate(TICKS) if chance.random() < (0.02 if tick[0] == "claims" else 0.4)]
    page.evaluate(FILL, [answers, ticks])


def mend(page: Page) -> None:
    """Empty whatever the page refuses, until it lets the rest through."""
    for _ in range(9):
        if not (odd := refused(page)):
            return
        page.evaluate(EMPTIED, odd)


def _answer(chance: Random, name: str, options: list[str] | None, number: int) -> str:
    if options:
        return chance.choice(options[1:] if name.startswith(MOVING) and options[0] == "" else options)
    if name.endswith("_deg"):
        return chance.choice(("0", "20", "45", "90", "180", "181", "-5", "1.5"))
    if name == "tempo":
        return chance.choice(("2:1:2", "3:0:1", "slow", "10:10:10"))
    if name.startswith("dose.") and name != "dose.effort_note":
        return chance.choice(NUMBERS)
    said = "".join(chance.choice(ODD) for _ in range(chance.randint(1, 5)))
    return f"{number} {said}" if name in ("name", "aliases") and chance.random() < 0.9 else said
