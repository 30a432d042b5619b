"""Pages come in short parts: headings, lists, boxes, tables and pictures with words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .sheets import Sheet, kept, proves, sheets
from .tree import Tag

MOST_WORDS, MOST_SENTENCES, MOST_ITEMS, MOST_COLUMNS, LONGEST_COLUMN = 150, 4, 7, 4, 4
EMPTY_HEADINGS = frozenset({"introduction", "overview", "more", "general", "other", "notes", "details", "information"})
# Headings that are names: of an exercise, of a part of the body, of a letter in a list from A to Z.
NAMED = ("hw-routine", "hw-ledger")
# What is folded is opened one piece at a time, and its pieces have labels of their own.
# A list of sources is looked up, and a model shows one of its lines at a time.
# Each step of a mechanism is numbered and says how sure it is.
ONE_AT_A_TIME = frozenset({"hw-sources", "hm-live"})
BOXES = frozenset({"hw-claim", "hw-tile", "hm-state", "hm-states", "hm-key"})
UNIT = re.compile(r"\(.*\)")
PASSED_OVER = ("svg", "script", "form", "details")
BREAKS = ("h1", "h2", "h3", "h4", "summary", "caption", "figcaption", "legend", "dt")


@proves(understand="9", cdc="9")
def test_headings_tell_what_follows_and_differ(site: Path) -> None:
    for sheet in sheets(site):
        headings = [it for it in sheet.article.all("h2", "h3") if not any(it.below(within=name) for name in NAMED)]
        texts = [it.text for it in headings if it.name == "h2"]
        assert len(texts) == len(set(texts)), sheet
        short = [it.text for it in headings if len(it.text.split()) < 2 and not _a_name(sheet, it)]
        assert short == [], (sheet, short)
        assert not EMPTY_HEADINGS & {it.text.lower() for it in headings}, sheet


@proves(understand="8", cdc="9")
def test_no_stretch_of_text_between_two_headings_or_boxes_is_long(site: Path) -> None:
    for sheet in sheets(site):
        assert max(_stretches(sheet.article)) <= MOST_WORDS, sheet


@proves(understand="8")
def test_paragraphs_are_short(site: Path) -> None:
    for sheet in sheets(site):
        long = [it.text for it in sheet.article.all("p") if it.text.count(". ") >= MOST_SENTENCES + 2]
        assert long == [], sheet


@proves(cdc="8", understand="8")
def test_no_list_is_longer_than_seven(site: Path) -> None:
    for sheet in sheets(site):
        long = [(it.attrs, len(it.tags)) for it in sheet.article.all("ul", "ol") if _is_read(it)]
        assert [found for found in long if found[1] > MOST_ITEMS] == [], sheet


@proves(understand="12")
def test_main_points_stand_in_boxes(site: Path) -> None:
    marks = ("hw-key", "hw-claim", "hw-stop", "hw-safety", "hw-dose", "hw-hero")
    for sheet in sheets(site):
        assert any(sheet.article.all(within=mark) for mark in marks), sheet


@proves(understand="15", act="26", cdc="4")
def test_every_page_shows_something_beside_words(site: Path) -> None:
    for sheet in sheets(site):
        shown = sheet.article.all("svg", "img", "table", "figure")
        assert shown or sheet.article.all("strong", within="hw-sure"), sheet


@proves(understand="17", act="25", cdc="4")
def test_every_picture_has_words_of_its_own(site: Path) -> None:
    for sheet in sheets(site):
        for figure in sheet.article.all("figure"):
            told = figure.all("figcaption")
            assert len(told) == 1, sheet
            assert told[0].text, sheet
            assert told[0].text not in {it.attrs.get("alt") for it in figure.all("img")}, sheet


@proves(understand="19", act="25")
def test_tables_are_small_and_explained(site: Path) -> None:
    for sheet in kept(site, "pemat-understand", "19"):
        for table in sheet.article.all("table"):
            if "hw-log" in table.classes:  # a sheet to tick has a column for each exercise
                continue
            heads = table.all("thead")[0].all("th")
            assert table.all("caption")[0].text, sheet
            assert len(heads) <= MOST_COLUMNS, sheet
            assert all(len(UNIT.sub("", it.text).split()) <= LONGEST_COLUMN for it in heads), sheet
            assert all(it.attrs.get("scope") for it in table.all("th")), sheet
            assert not [it for it in table.all("td", "th") if {"colspan", "rowspan"} & it.attrs.keys()], sheet
            assert _explained(table), sheet


def _a_name(sheet: Sheet, heading: Tag) -> bool:
    return sheet.kind == "glossary" or heading.below(within="hw-routine")


def _is_read(it: Tag) -> bool:
    """A list of sources, a picture's labels, and a fold that lists all there is or all parts, are looked up."""
    looked_up = {"hw-sources", "hw-plate__names", "hw-routine", "hw-tiles"} & it.classes
    folded = it.below("details") and ("hw-list" in it.classes or it.below(within="hw-edit"))
    return not looked_up and not folded


def _stretches(article: Tag) -> Iterator[int]:
    count = 0
    for it in article.walk(lambda tag: tag.name in PASSED_OVER or bool(ONE_AT_A_TIME & tag.classes)):
        if isinstance(it, str):
            count += len(it.split())
        elif it.name in BREAKS or BOXES & it.classes or it.below("ol", within="hw-chain"):
            yield count
            count = 0
    yield count


def _explained(table: Tag) -> bool:
    """Whether the line after it, or the one before it in a caption, says how to read it."""
    beside = table.above.tags if table.above else []
    here = beside.index(table)
    if table.below("figcaption"):
        return bool(beside[:here]) and beside[here - 1].text.endswith(".")
    return beside[here + 1].text.startswith(("Read ", "Ask yourself "))
