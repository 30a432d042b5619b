"""Where things stand, and what a reading says about itself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hipwise.problems import Place
from hipwise.source import Reading, read

TEXT = """# a remark
name: Knee opener
kit: [band, chair]
slips:
  - seen: Hips roll.
    instead: Stack them.
  - seen: Neck is tense.
dose:
  sets: 3
note:
"""
ROOT = Path(__file__).parents[2]


def _read(text: str) -> Reading:
    return read(text.encode(), "f.yml")


def _place(reading: Reading, *path: str | int, key: bool = False) -> tuple[int, int, int]:
    place = reading.place(path, key=key)
    return place.line, place.column, place.length


def test_every_value_is_text_exactly_as_written_and_nothing_is_none() -> None:
    reading = _read("tempo: 3:1:3\nreps: 010\nside: no\nversion: 1.10\nday: 2025-02-30\nempty:\ntilde: ~\nnull: null\n")
    assert list(reading.data.values()) == ["3:1:3", "010", "no", "1.10", "2025-02-30", None, "~", "null"]


def test_a_value_and_its_field_name_are_found_at_any_depth() -> None:
    reading = _read(TEXT)
    assert _place(reading, "name") == (2, 7, 11)
    assert _place(reading, "name", key=True) == (2, 1, 4)
    assert _place(reading, "kit", 1) == (3, 13, 5)
    assert _place(reading, "slips", 0, "instead") == (6, 14, 11)
    assert _place(reading, "dose", "sets", key=True) == (9, 3, 4)


def test_a_group_stands_at_its_name_and_a_list_in_brackets_at_its_bracket() -> None:
    reading = _read(TEXT)
    assert _place(reading, "dose") == (8, 1, 4)
    assert _place(reading, "kit") == (3, 6, 13)
    assert _place(reading, "slips", 1) == (7, 5, 4)


def test_a_field_that_is_not_there_stands_at_its_parent() -> None:
    reading = _read(TEXT)
    assert _place(reading, "dose", "rest_s") == (8, 1, 4)
    assert _place(reading, "slips", 1, "instead") == (7, 5, 4)
    assert _place(reading, "level") == (2, 1, 4)


def test_an_empty_value_stands_at_its_name() -> None:
    assert _place(_read(TEXT), "note") == (10, 1, 4)


@pytest.mark.parametrize("text", ["\ufeffa: 😀 é\nb: 漢字 x\n", "a: 😀 é\r\nb: 漢字 x\r\n", "a:\t😀 é\nb: 漢字 x\n"])
def test_places_count_code_points_with_marks_line_ends_and_emoji(text: str) -> None:
    assert _place(_read(text), "a") == (1, 4, 3)
    assert _place(_read(text), "b") == (2, 4, 4)


def test_lines_are_as_written_even_where_a_slip_was_put_right() -> None:
    reading = _read("name: x\nlevel = 1\n")
    assert reading.lines == ("name: x", "level = 1", "")
    assert reading.data == {"name": "x", "level": "1"}


def test_the_fields_after_a_slip_are_still_read() -> None:
    reading = _read('name: "x\nlevel: 1\ndose:\n  sets:3\n  reps: 8\n')
    assert [problem.code for problem in reading.problems] == ["unclosed-quote", "no-space-after-colon"]
    assert reading.data == {"name": "x", "level": "1", "dose": {"sets": "3", "reps": "8"}}


def test_a_value_the_reader_spoke_about_is_excused() -> None:
    reading = _read("name: x\nlevel = 1\n")
    assert reading.excuses(("level",))
    assert not reading.excuses(("name",))


def test_a_group_that_lost_a_line_excuses_what_seems_to_be_missing() -> None:
    reading = _read("name: x\ndose:\n  sets: 3\n  ] x\n  reps: 8\n")
    assert reading.excuses(("dose", "rest_s"))
    assert not reading.excuses(("level",))


def test_a_field_said_twice_names_both_lines_and_keeps_the_first() -> None:
    reading = _read("a: 1\nb: 2\na: 3\n")
    [problem] = reading.problems
    assert (problem.place, problem.also) == (Place("f.yml", 3, 1, 1), Place("f.yml", 1, 1, 1))
    assert reading.data == {"a": "1", "b": "2"}


def test_three_slips_in_one_file_are_all_reported() -> None:
    reading = _read("name: a: b\nlevel = 1\nsteps:\n  -Go\n  - Stop\n")
    assert [problem.place.line for problem in reading.problems] == [1, 2, 4]


def test_known_field_names_tell_a_field_without_its_colon_from_the_rest_of_a_sentence() -> None:
    text = b"feel: It gets warm\nnote that it is fine to stop\n"
    assert read(text, "f.yml").problems[0].code == "wrapped-line"
    assert read(text, "f.yml", {"note"}).problems[0].code == "missing-colon"


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    assert _read("a: " + "[" * 11 + "]" * 11).problems == ()
    assert [problem.code for problem in _read("a: " + "[" * 12 + "]" * 12).problems] == ["too-deep"]


def test_a_low_recursion_limit_does_not_matter() -> None:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(150)
    try:
        assert read(b"a: " + b"[" * 11 + b"]" * 11, "f.yml").problems == ()
    finally:
        sys.setrecursionlimit(limit)


@pytest.mark.parametrize("path", sorted((ROOT / "content").glob("*/*.yml")), ids=lambda path: path.stem)
def test_the_content_of_this_project_reads_without_a_word(path: Path) -> None:
    assert read(path.read_bytes(), path.name).problems == ()
