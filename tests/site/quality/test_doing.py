"""Pages say what to do, step by step, with what may help, what may harm and when to stop."""

from __future__ import annotations

import re
from pathlib import Path

from .sheets import Sheet, proves, sheets

FEWEST_STEPS, MOST_STEPS, LONGEST_STEP = 3, 7, 20
# A step that begins with one of these tells and does not ask.
TELLS = re.compile(r"^(?:The|A|An|It|This|That|These|You|Your|They|People|There|We|Some|Many)\b")
# A muscle's page leads to exercises, and a sign that needs help asks for one thing.
STEPS_ELSEWHERE = ("muscle", "help")
ORDER = {
    "exercise": ("How to do it", "How much", "What the research says"),
    "routine": ("The exercises", "What the research says", "Sources"),
    "complaint": ("Key points", "What you can do today", "What may be going on", "What we do not know"),
}
HELP = "when-to-get-help/"


@proves(act="20 21", cdc="5 12")
def test_every_page_asks_for_something_to_be_done(site: Path) -> None:
    for sheet in sheets(site):
        asked = [it.text for it in (*sheet.steps, *sheet.article.all("li")) if not TELLS.match(it.text)]
        assert asked, sheet
        assert re.search(r"\b[Yy]our?\b", sheet.own), sheet
        assert not re.search(r"\bpatients? (?:should|must|need)", sheet.own), sheet


@proves(act="22", cdc="14")
def test_what_to_do_comes_in_three_to_seven_short_steps(site: Path) -> None:
    for sheet in sheets(site):
        if sheet.kind in STEPS_ELSEWHERE:
            continue
        lists = {id(step.above): step.above for step in sheet.steps if step.above}
        assert lists, sheet
        counts = [len(it.tags) for it in lists.values()]
        assert any(FEWEST_STEPS <= count <= MOST_STEPS for count in counts), (sheet, counts)
        assert max(counts) <= MOST_STEPS, (sheet, counts)


@proves(act="22")
def test_each_step_of_an_exercise_is_one_short_instruction(site: Path) -> None:
    for sheet in sheets(site, "exercise", "routine"):
        for step in sheet.steps:
            assert len(step.text.split()) <= LONGEST_STEP, (sheet, step.text)
            assert not TELLS.match(step.text), (sheet, step.text)


@proves(act="23")
def test_a_page_gives_something_to_act_with(site: Path) -> None:
    for sheet in sheets(site):
        links = [it.attrs.get("href", "") for it in sheet.article.all("a")]
        wanted = ".pdf" if sheet.kind in ("exercise", "routine") else ""
        if wanted:
            assert sum(link.endswith(wanted) for link in links) >= 4, sheet
        else:
            tools = [link for link in links if re.search(r"routines/|exercises/|corrections/", link)]
            assert tools or "Write down" in sheet.own or "Questions to ask" in sheet.own, sheet
    for sheet in sheets(site, "routine"):
        assert sheet.article.all("table", within="hw-log"), sheet


@proves(cdc="14 18")
def test_every_page_leads_to_when_to_get_help(site: Path) -> None:
    for sheet in sheets(site, "home", "why", "exercise", "complaint", "routine", "flare-up", "muscle"):
        links = [it.attrs.get("href", "") for it in sheet.article.all("a")]
        assert any(link.endswith(HELP) for link in links), sheet


@proves(cdc="19 18", discern="11")
def test_what_may_harm_stands_beside_what_may_help(site: Path) -> None:
    for sheet in sheets(site, "exercise", "complaint", "routine"):
        assert "Stop for today if" in sheet.own or "Pain while you train" in sheet.own, sheet
    for sheet in sheets(site, "exercise"):
        told = {it.text for it in sheet.article.all("h2")}
        assert {"Before you try it", "When to stop", "What the research says"} <= told, sheet


@proves(understand="15", act="26")
def test_every_exercise_is_drawn_and_has_an_easier_and_a_harder_way(site: Path) -> None:
    for sheet in sheets(site, "exercise"):
        assert sheet.article.all("figure")[0].all("svg"), sheet
        for way in ("Make it easier", "Make it harder"):
            assert _listed_under(sheet, way), (sheet, way)


@proves(understand="10")
def test_what_to_do_comes_before_what_the_research_says(site: Path) -> None:
    for kind, wanted in ORDER.items():
        for sheet in sheets(site, kind):
            headings = [it.text for it in sheet.article.all("h2")]
            found = [next((i for i, it in enumerate(headings) if it.startswith(want)), -1) for want in wanted]
            assert -1 not in found, (sheet, wanted)
            assert found == sorted(found), sheet


def _listed_under(sheet: Sheet, heading: str) -> bool:
    (found,) = [it for it in sheet.article.all("h3") if it.text == heading]
    return bool(found.above and found.above.all("li"))
