"""Pages name their sources and dates, say what is not known, and leave the choice to the reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .sheets import Sheet, proves, sheets

TOPICS = ("complaint", "try", "why")
NOT_KNOWN = re.compile(r"\b(?:[Ww]e|[Nn]obody|[Ss]tudies) (?:do not know|cannot say|knows|found no|disagree)|not known")
YEAR = re.compile(r"\(\d{4}\)")
FEWEST_PLACES = 3
# What somebody with back pain wants to know, found by asking them (standards, 4.12).
NEEDS = {
    "what it is": "what-may-be-going-on",
    "how long it lasts": "how-long-it-lasts",
    "scans": "do-i-need-a-scan",
    "what helps": "how-hip-training-helps",
    "what to do": "what-you-can-do-today",
    "flare-ups": "flare-ups",
    "when to get help": "when-to-get-help",
    "what is not known": "what-we-do-not-know",
    "other choices": "other-things-that-help",
    "questions": "questions-to-ask",
    "self-check": "check-what-you-learned",
}
ABOUT = (
    *("", "people", "privacy", "accessibility", "funding", "corrections", "licences"),
    *("intended-purpose", "how-we-make-this", "quality"),
)
PRINCIPLES = {
    "about/people": "review",
    "about/funding": "advert",
    "about/privacy": "data",
    "about/how-we-make-this": "How we choose a level",
    "about/corrections": "mistake",
    "about/intended-purpose": "doctor",
}


@proves(discern="4 5")
def test_topic_pages_list_their_sources_with_years_and_their_own_dates(site: Path) -> None:
    for sheet in sheets(site, *TOPICS, "exercise", "muscle", "routine", "hard", "flare-up", "myths", "help"):
        sources = [it for it in sheet.article.all("ul", within="hw-sources") for it in it.tags]
        assert sources, sheet
        assert "Written" in {it.text for it in sheet.article.all("dt")}, sheet
        if sheet.kind in TOPICS:
            assert sum(bool(YEAR.search(it.text)) for it in sources) >= 0.8 * len(sources), sheet


@proves(cdc="11", discern="8")
def test_pages_with_claims_say_what_is_known_and_what_is_not(site: Path) -> None:
    for sheet in sheets(site):
        claims = sheet.article.all("div", within="hw-claim")
        assert claims or "We have not looked for studies" in sheet.own, sheet
        assert all("What this does not show:" in claim.text for claim in claims), sheet
    for sheet in sheets(site, *TOPICS, "hard", "flare-up", "help", "myths"):
        assert NOT_KNOWN.search(sheet.own), sheet


@proves(discern="6 8")
def test_topic_pages_hold_claims_of_several_kinds(site: Path) -> None:
    for sheet in sheets(site, "complaint", "try"):
        kinds = {claim.attrs["data-kind"] for claim in sheet.article.all("div", within="hw-claim")}
        assert {"unknown", "treatment"} <= kinds, (sheet, kinds)
        assert sheet.kind == "try" or kinds & {"association", "mechanism", "anatomy"}, sheet
    assert any("Against, or limits" in sheet.own for sheet in sheets(site, "complaint"))


@proves(discern="7")
def test_topic_pages_lead_to_other_places(site: Path) -> None:
    for sheet in sheets(site, *TOPICS):
        hosts = {link.split("/")[2] for link in _links(sheet) if link.startswith("https://")}
        listed = {"www.nhs.uk", "medlineplus.gov", "versusarthritis.org", "www.arthritis.org"}
        assert len(hosts & listed) >= FEWEST_PLACES, sheet


@proves(discern="12")
def test_topic_pages_say_what_doing_nothing_means(site: Path) -> None:
    for sheet in sheets(site, "complaint", "try"):
        assert re.search(r"[Dd]oing nothing new", sheet.own), sheet


@proves(discern="14")
def test_topic_pages_name_more_than_one_choice(site: Path) -> None:
    for sheet in sheets(site, "complaint"):
        assert len(_under(sheet, "other-things-that-help")) >= 3, sheet


@proves(discern="15")
def test_topic_pages_give_questions_to_take_along(site: Path) -> None:
    for sheet in sheets(site, *TOPICS):
        assert any("uestions to" in it.text for it in sheet.article.all("h2")), sheet
        assert sheet.own.count("?") >= 3, sheet


def test_options_side_by_side_are_told_in_equal_detail(site: Path) -> None:
    (sheet,) = sheets(site, "try")
    (options,) = sheet.article.all("div", within="hw-options")
    fields = [[it.text for it in option.all("dt")] for option in options.tags]
    assert len(fields) >= 3
    assert all(found == fields[0] for found in fields)


@pytest.mark.parametrize("need", NEEDS)
def test_a_page_on_a_sore_place_answers_what_people_ask(site: Path, need: str) -> None:
    for sheet in sheets(site, "complaint"):
        assert NEEDS[need] in {it.attrs.get("id") for it in sheet.article.all("h2")}, sheet


def test_the_site_says_who_makes_it_why_and_from_whose_money(site: Path) -> None:
    for name in ABOUT:
        assert (site / "about" / name / "index.html").exists(), name
    for page, word in PRINCIPLES.items():
        assert word in (site / page / "index.html").read_text("utf-8"), page


def _links(sheet: Sheet) -> list[str]:
    return [it.attrs.get("href", "") for it in sheet.article.all("a")]


def _under(sheet: Sheet, id: str) -> list[str]:
    """The items of the first list after the heading with this id."""
    tags = sheet.article.all("h2", "ul", "ol")
    place = next(i for i, it in enumerate(tags) if it.attrs.get("id") == id)
    following = next(it for it in tags[place + 1 :] if it.name != "h2")
    return [it.text for it in following.tags]
