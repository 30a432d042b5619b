"""Words and numbers a tired reader can use as they stand."""

from __future__ import annotations

import re
from pathlib import Path

from hipwise.language.grade import grade

from .sheets import Sheet, kept, proves, sheets

HARDEST, LONGEST_SENTENCE = 8.0, 25
DECIMAL = re.compile(r"\d[.]\d")
# A day, a licence and the numbers of an anatomy list are names.
NAMES = re.compile(r"\d{4}-\d\d-\d\d|CC BY 4\.0|A\d\d\.\d[\d.]*")
ODD_NUMBER = re.compile(r"\d\s?%|\d\s?[-–]\s?\d(?!\d{2})")
SUM = re.compile(r"% of|\b(?:half your|divide|subtract|multipl|1RM|one-rep max|work out (?:how|what))\b", re.I)
SHORTENED = re.compile(r"\b[A-Z]{2,}\b")
# What everybody knows by its letters, and the names of files, papers and lists.
KNOWN = frozenset(["PDF", "SVG", "CC", "BY", "US", "UK", "NHS", "TA", "FMA", "UBERON", "XR"])
SHARE = re.compile(r"\b\d[\d,]* of (?!10\b|3\b)\d")


@proves(understand="3 4", cdc="7")
def test_a_page_asks_for_few_years_of_school(site: Path) -> None:
    hard = {repr(it): round(grade(part.text for part in it.parts), 1) for it in sheets(site)}
    assert {page: found for page, found in hard.items() if found > HARDEST} == {}


@proves(understand="3")
def test_no_sentence_is_long(site: Path) -> None:
    long = [(it, said) for it in sheets(site) for said in it.sentences if _length(said) > LONGEST_SENTENCE]
    assert long == []


@proves(understand="6", cdc="15")
def test_numbers_are_whole_and_ranges_are_words(site: Path) -> None:
    for sheet in kept(site, "cdc", "15"):
        told = NAMES.sub("", sheet.own)
        assert DECIMAL.findall(told) == [], (sheet, DECIMAL.findall(told))
        assert ODD_NUMBER.findall(told) == [], (sheet, ODD_NUMBER.findall(told))


@proves(understand="7", cdc="17")
def test_no_reader_has_to_work_anything_out(site: Path) -> None:
    sums = [(it, said) for it in sheets(site) for said in it.sentences if SUM.search(said)]
    assert sums == []


@proves(cdc="7", understand="4")
def test_letters_that_stand_for_words_are_spelt_out(site: Path) -> None:
    for sheet in sheets(site):
        told = (part for part in sheet.parts if "hw-aliases" not in part.classes)
        bare = {it for part in told for it in _shortened(sheet, part.text)}
        assert bare == set(), (sheet, bare)


@proves(cdc="16")
def test_a_dose_is_told_in_words_too(site: Path) -> None:
    for sheet in sheets(site, "exercise"):
        assert "In words: Do " in sheet.own, sheet
        assert "It feels like" in sheet.own, sheet
        assert "out of 10" in sheet.own, sheet


@proves(cdc="20")
def test_a_chance_comes_with_a_word_for_how_sure_it_is(site: Path) -> None:
    for sheet in sheets(site):
        for claim in sheet.article.all("div", within="hw-claim"):
            if SHARE.search(claim.text):
                assert claim.all("p", within="hw-sure")[0].text, sheet


def _length(sentence: str) -> int:
    return max(len(part.split()) for part in sentence.split(":"))


def _shortened(sheet: Sheet, text: str) -> set[str]:
    """Abbreviations of a text that no words in brackets, or before brackets, explain on the page."""
    if re.search(r"[A-Z]{2,}-\w|\w-[A-Z]{2,}", text):  # how a word is said
        return set()
    found = set(SHORTENED.findall(text)) - KNOWN
    return {it for it in found if f"({it}" not in sheet.own and f"{it} (" not in sheet.own}
