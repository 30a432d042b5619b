"""Syllables and grades are those a person counts."""

from __future__ import annotations

import pytest

from hipwise.language.grade import Beats, grade, lengths, syllables

COUNTED = {
    1: "the side sides knees makes moved heel used raised rides whole scale edge thigh squeeze year our here more 12",
    2: "muscle muscles lifted bodies being people table ankle little changes added trying science create quiet every "
    "likely pages matches pelvis easy routine hamstrings",
    3: "area idea gluteus medius exercise video distances usual trochanter easier",
    4: "piriformis usually exercises",
    5: "association",
}
EACH = [pytest.param(word, beats, id=word) for beats, words in COUNTED.items() for word in words.split()]


@pytest.mark.parametrize(("word", "beats"), EACH)
def test_the_beats_of_a_word_are_counted(word: str, beats: int) -> None:
    assert syllables(word) == beats


def test_short_words_in_short_sentences_are_easy_and_long_ones_are_not() -> None:
    assert grade(["Sit tall. Press your heels down. Let go."]) < 1
    assert grade(["Considerable muscular activity necessitates continuous neurological coordination."]) > 20
    assert grade([]) == 0


def test_a_special_word_counts_as_the_glossary_says_or_not_at_all() -> None:
    text = ["The piriformis turns your leg."]
    assert grade(text, Beats(masked=["piriformis"])) < grade(text, Beats({"piriformis": 3})) < grade(text)


def test_a_colon_ends_a_sentence_and_an_abbreviation_or_a_number_does_not() -> None:
    assert [it.words for it in lengths("Do this: press down. Use e.g. a band of 2.5 kg.")] == [2, 2, 8]
