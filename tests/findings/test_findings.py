"""What is said about a field that reads well but does not fit."""

from __future__ import annotations

import re

import pytest

from hipwise.findings import examine, field_names
from hipwise.problems import Problem
from hipwise.records import KINDS, Exercise
from hipwise.source import read

from ..corpus import GOOD, cases, data_of
from ..reading_grade import grade


def _problems(old: str, new: str) -> list[Problem]:
    assert old in GOOD
    reading = read(GOOD.replace(old, new, 1).encode(), "f.yml", field_names(Exercise))
    return [*reading.problems, *examine(Exercise, "exercises", "f", reading)[1]]


def _only(old: str, new: str) -> Problem:
    [problem] = _problems(old, new)
    return problem


@pytest.mark.parametrize(
    ("old", "new", "nearest"),
    [
        ("position: side_lying", "position: side lying", "side_lying"),
        ("position: side_lying", "position: lying on your side", "side_lying"),
        ("level: 1", "level: starter", "1"),
        ("level: 1", "levle: 1", "level"),
        ("  rest_s: 60", "  rest-s: 60", "rest_s"),
        ("rest_s: 60", "rest_s: 60 sec", "60"),
        ("rest_s: 60", "rest_s: 2 min", "120"),
        ("rest_s: 60", "rest_s: 1:30", "90"),
        ("sets: 2 to 3", "sets: 2-3", "2 to 3"),
        ("sets: 2 to 3", "sets: two or three", "2 to 3"),
        ("sets: 2 to 3", "sets: 3 to 2", "2 to 3"),
        ("to_deg: 30", "to_deg: 30°", "30"),
        ("written: 2026-11-22", "written: 22.11.2026", "2026-11-22"),
        ("written: 2026-11-22", "written: 11/22/2026", "2026-11-22"),
        ("written: 2026-11-22", "written: 22 Nov 2026", "2026-11-22"),
        ("written: 2026-11-22", "written: 20261122", "2026-11-22"),
        ("- loop-band", "- Loop Band", "loop-band"),
        ("[home, bed]", "home, bed", "[home, bed]"),
        ("feel: The side", "feel: [The side]\ncues_x: x\n#", "The side"),
    ],
)
def test_the_nearest_right_value_is_offered(old: str, new: str, nearest: str) -> None:
    assert nearest in [problem.nearest for problem in _problems(old, new)]


@pytest.mark.parametrize("new", ["written: 11/12/2026", "written: 1.5.26", "written: soon"])
def test_a_date_that_may_mean_two_days_gets_no_nearest(new: str) -> None:
    assert _only("written: 2026-11-22", new).nearest == ""


def test_a_date_that_may_be_read_two_ways_names_both() -> None:
    assert _only("written: 2026-11-22", "written: 11/12/2026").expected == "year-month-day: 2026-11-12 or 2026-12-11"


def test_a_misspelt_field_is_not_also_called_missing() -> None:
    assert _only("position: side_lying", "positon: side_lying").code == "field-unknown"


def test_a_field_at_the_wrong_level_is_told_where_it_belongs() -> None:
    problem = _only("level: 1\n", "level: 1\nhold_s: 5\n")
    assert problem.message == "The field hold_s belongs under dose."


def test_a_group_that_is_not_set_in_gives_one_message() -> None:
    flat = "dose:\nsets: 2 to 3\nreps: 8 to 12\nrest_s: 60\ndays_per_week: 2 to 3\ngood_reps_left: 3\neffort: 7\n"
    start = GOOD.index("dose:\n")
    problem = _only(GOOD[start : GOOD.index("cautions:")], flat)
    assert (problem.code, problem.place.line) == ("field-elsewhere", 50)


def test_a_group_whose_name_was_left_out_gives_one_message() -> None:
    assert len(_problems("dose:\n", "")) == 1


def test_a_field_that_is_missing_stands_at_the_line_of_its_group() -> None:
    problem = _only("  rest_s: 60\n", "")
    assert (problem.code, problem.place.line) == ("field-missing", 49)
    assert "rest_s" in problem.expected


def test_a_list_with_one_wrong_entry_is_not_also_too_short() -> None:
    assert _only("to_deg: 30", "to_deg: 300").code == "number-limits"


def test_two_slips_in_two_fields_give_two_messages() -> None:
    text = GOOD.replace("level: 1", "level: 9").replace("rest_s: 60", "rest_s: 60 sec")
    reading = read(text.encode(), "f.yml")
    assert [problem.code for problem in examine(Exercise, "exercises", "f", reading)[1]] == ["choice", "number"]


def test_each_message_links_to_its_field_in_the_guide() -> None:
    assert _only("role: synergist", "role: helper").read == "exercises-muscles-role"


def test_a_record_knows_its_id() -> None:
    record, _ = examine(Exercise, "exercises", "knee-opener", read(GOOD.encode(), "f.yml"))
    assert record is not None
    assert record.id == "knee-opener"


def test_a_file_that_could_not_be_read_gets_no_second_message() -> None:
    assert examine(Exercise, "exercises", "f", read(b"- a\n- b\n", "f.yml")) == (None, ())


@pytest.mark.parametrize("kind", KINDS)
def test_an_almost_empty_file_of_each_kind_names_what_is_missing(kind: str) -> None:
    model = KINDS[kind]
    record, problems = examine(model, kind, "x", read(b"zzz: x\n", "f.yml"))
    needed = [info.alias or name for name, info in model.model_fields.items() if info.is_required()]
    assert record is None
    assert [problem.code for problem in problems].count("field-missing") == len(needed)


@pytest.mark.parametrize("kind", KINDS)
def test_no_wrong_shape_raises_in_any_field_of_any_kind(kind: str) -> None:
    model = KINDS[kind]
    for name in field_names(model):
        for value in ("[]", "{}", "x", "[{a: b}]", "[[x]]", "", "{a: {b: c}}", "-1", "[1, 2]"):
            examine(model, kind, "x", read(f"{name}: {value}\n".encode(), "f.yml"))


def test_messages_about_fields_ask_for_no_more_than_8_years_of_school() -> None:
    problems = [
        problem
        for case in cases("slips")
        if "old" in case
        for problem in examine(Exercise, "exercises", "f", read(data_of(case), "f.yml"))[1]
    ]
    for problem in problems:
        assert grade(re.sub(r'"[^"]*"', "x", problem.message)) <= 8, problem.message


def _posed(line: str) -> Problem:
    """What is said of an exercise whose pose has one more line."""
    text = GOOD.rstrip() + f"\npose:\n  view: right\n  {line}\n"
    reading = read(text.encode(), "f.yml", field_names(Exercise))
    [problem] = [*reading.problems, *examine(Exercise, "exercises", "f", reading)[1]]
    return problem


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("ghost: leg_l", "[leg_l]"),
        ("ghost: leg", "[leg]"),
        ("props: [{kind: chair, turned: -90}]", "270"),
        ("props: [{kind: chair, turned: 450}]", "90"),
        ("start: {hip: flexion:95}", "{flexion: 95}"),
        ("contacts: [hips]", "hip"),
        ("contacts: [glutes]", "buttock"),
        ("arrows: [{follows: hips}]", "trochanter_r"),
        ("start: {hips: {flexion: 95}}", "hip"),
        ("ghost: [legs]", "leg"),
    ],
)
def test_the_nearest_right_value_of_a_pose_is_offered(line: str, nearest: str) -> None:
    assert _posed(line).nearest == nearest


def test_a_missing_space_after_a_colon_is_put_back() -> None:
    problem = _posed("start: {hip: {flexion:95}}")
    assert (problem.code, problem.expected) == ("no-space-after-colon", "flexion: 95")


def test_a_missing_brace_is_closed_and_not_quoted() -> None:
    problem = _posed("start: {hip: {flexion: 95}")
    assert (problem.code, problem.expected) == ("unclosed-bracket", "{hip: {flexion: 95}}")


@pytest.mark.parametrize("line", ["contacts: [wall]", "contacts: [floor]", "arrows: [{follows: bench}]"])
def test_a_thing_is_told_from_a_part_of_the_body(line: str) -> None:
    assert "is a thing, not a part of the body" in _posed(line).message


def test_a_wall_is_for_hands() -> None:
    assert "hands: {palm_r: wall}" in _posed("contacts: [wall]").expected


def test_a_long_list_is_cut_to_the_8_nearest_names() -> None:
    expected = _posed("contacts: [foott]").expected
    assert expected.startswith("one of: foot (also foot_r, foot_l), ")
    assert expected.endswith(" … all in the guide")
    assert len(re.sub(r"\([^)]*\)", "", expected).split(",")) == 8
