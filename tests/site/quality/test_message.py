"""Each page says first what it is for and what to do, and sums up before it goes into detail."""

from __future__ import annotations

import re
from pathlib import Path

from .sheets import SENTENCE, Sheet, proves, sheets

LONGEST_TITLE = 65
LONGEST_PURPOSE, LONGEST_MESSAGE = 25, 40
FEWEST_POINTS, MOST_POINTS = 3, 5
# "Linked" is the word for a link that is no cause, and tells of no deed.
DONE = r"(?!need|linked)\w{2,}ed|done|made|given|shown|found|seen|taken|told|known|kept|put|left|drawn|felt|held"
PASSIVE = re.compile(rf"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:{DONE})\b")


@proves(understand="1 2", discern="1 3")
def test_a_page_says_under_a_short_title_what_it_is_for(site: Path) -> None:
    for sheet in sheets(site):
        title = sheet.article.all("h1")
        assert len(title) == 1, sheet
        assert len(title[0].text) <= LONGEST_TITLE, sheet
        first = SENTENCE.findall(_first_paragraph(sheet))
        assert first, sheet
        assert all(len(sentence.split()) <= LONGEST_PURPOSE for sentence in first), sheet


@proves(cdc="1 3", understand="12")
def test_a_page_has_one_main_message_in_a_box_of_its_own(site: Path) -> None:
    for sheet in sheets(site):
        assert len(sheet.boxes) == (sheet.kind != "home"), sheet
        assert 4 <= len(sheet.message.split()) <= LONGEST_MESSAGE, (sheet, sheet.message)
        assert len(SENTENCE.findall(sheet.message)) <= 3, sheet


@proves(cdc="2 10")
def test_the_main_message_stands_above_the_first_part(site: Path) -> None:
    for sheet in sheets(site):
        opening = _opening(sheet)
        assert sheet.kind == "home" or sheet.message in opening, sheet
        assert len(opening.split()) <= 160, (sheet, len(opening.split()))


@proves(understand="11", cdc="10")
def test_the_first_part_sums_up_in_a_few_points(site: Path) -> None:
    for sheet in sheets(site):
        points = _points(sheet)
        assert FEWEST_POINTS <= points <= MOST_POINTS, (sheet, points)


@proves(cdc="6", understand="5")
def test_messages_and_steps_are_active(site: Path) -> None:
    passive = [(sheet, said) for sheet in sheets(site) for said in _calls(sheet) if PASSIVE.search(said)]
    assert passive == []


@proves(understand="5")
def test_few_sentences_of_a_page_are_passive(site: Path) -> None:
    for sheet in sheets(site):
        passive = [said for said in sheet.open_sentences if PASSIVE.search(said)]
        assert len(passive) <= 0.1 * len(sheet.open_sentences), (sheet, passive)


def _first_paragraph(sheet: Sheet) -> str:
    return next(it.text for it in sheet.article.all("p") if it.count > 2)


def _opening(sheet: Sheet) -> str:
    """What stands above the first heading after the title, drawings and their words apart."""
    said: list[str] = []
    for it in sheet.parts:
        if it.name == "h2":
            break
        if not it.below("figure") and not it.below("dl"):
            said.append(it.text)
    return " ".join(said)


def _points(sheet: Sheet) -> int:
    """How many points the summary has: in the box, below it, or under the first heading."""
    box = sheet.boxes[0] if sheet.boxes else None
    lists = (box.all("ul") if box else []) or [it for it in sheet.article.all("ul") if not it.below("figure")]
    if sheet.kind == "home":
        return sum(it.classes == frozenset() and it.name == "section" for it in sheet.article.all("section")[1:4])
    return len(lists[0].tags)


def _calls(sheet: Sheet) -> list[str]:
    return [sheet.message, *(step.text for step in sheet.steps)]
