"""Equal faults are told once, whoever is told."""

from __future__ import annotations

from dataclasses import replace

from hipwise.reports.folding import folded, hints

from .made import FILE, PLAIN, SITE, many


def test_equal_faults_of_a_file_are_told_once_with_their_lines() -> None:
    same = [replace(PLAIN, place=replace(PLAIN.place, line=line)) for line in range(4, 21)]
    [fold] = folded(same).folds
    assert fold.first.place.line == 4
    assert fold.others == "and 16 more of the same (line 5, 6, 7, 8, 9, 10, 11, 12 ...)"


def test_equal_faults_of_two_files_are_told_twice() -> None:
    other = replace(PLAIN, place=replace(PLAIN.place, file="content/exercises/bridge.yml"))
    assert [fold.first.place.file for fold in folded([PLAIN, other]).folds] == ["content/exercises/bridge.yml", FILE]


def test_a_file_is_told_of_50_different_faults_at_most() -> None:
    told = folded(many(2, 70))
    assert (len(told.folds), told.left_out) == (100, 40)


def test_the_ways_out_lead_to_the_guide() -> None:
    assert list(hints(PLAIN, SITE)) == [
        ("expected", "the name of a file"),
        ("nearest", "gluteus-medius"),
        ("read", "https://example.org/hips/contributing/fields/#exercises-muscles-muscle"),
    ]
