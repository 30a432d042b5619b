"""What a tidy file looks like."""

from __future__ import annotations

import pytest

from hipwise.fix import tidied
from hipwise.records import Exercise, Reference

from ..corpus import GOOD, cases, data_of

LONG = "The side of your hip gets warm"


def _tidy(text: str) -> str:
    done = tidied(text.encode(), "f.yml", Exercise)
    assert (done.problems, done.unusual) == ((), False)
    return done.text


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ("name:  'Clamshell'  \n", "name: Clamshell\n"),
        ("name : Clamshell", "name: Clamshell\n"),
        ('"name": "Clamshell"\n', "name: Clamshell\n"),
        ("\ufeffname: x\r\nlevel: 1\r\n\r\n\r\n", "name: x\nlevel: 1\n"),
        ("aliases:\n- Clam\n- Shell\n", "aliases:\n  - Clam\n  - Shell\n"),
        ("aliases:\n      -   Clam\n", "aliases:\n  - Clam\n"),
        ("aliases:\n  -\n    Clam\n", "aliases:\n  -\n    Clam\n"),
        ("dose:\n      sets: '3'\n      reps: 8\n", "dose:\n  sets: 3\n  reps: 8\n"),
        ("slips:\n-  seen: a\n   instead: b\n", "slips:\n  - seen: a\n    instead: b\n"),
        ("slips:\n  -\n    seen: a\n    instead: b\n", "slips:\n  -\n    seen: a\n    instead: b\n"),
        ("slips:\n  - instead: b\n    seen: a\n", "slips:\n  - seen: a\n    instead: b\n"),
        ("level: 1\nname: x\n", "name: x\nlevel: 1\n"),
        ("setting: [home,\n  bed]\n", "setting: [home,\n  bed]\n"),
        ("setting: ['home', \"bed\"]\n", "setting: [home, bed]\n"),
        ("dose: {reps: 8, sets: 3}\n", "dose: {reps: 8, sets: 3}\n"),
        ("feel:\n", "feel:\n"),
        ("name: x\n\n\n\nlevel: 1\n", "name: x\n\nlevel: 1\n"),
        ("review:\n  written: '2026-11-22'\n", "review:\n  written: 2026-11-22\n"),
        ("dose:\n  reps: 8-12\n  sets: 2 – 3\n", "dose:\n  sets: 2 to 3\n  reps: 8 to 12\n"),
        ("aliases: [8-12]\nname: 8-12\n", "name: 8-12\naliases: [8-12]\n"),
        ("tempo: 2-1-2\n", "tempo: 2-1-2\n"),
        ("dose:\n  reps: 12-8\n", "dose:\n  reps: 12-8\n"),
    ],
)
def test_one_look_for_one_content(untidy: str, tidy: str) -> None:
    assert _tidy(untidy) == tidy
    assert _tidy(tidy) == tidy


@pytest.mark.parametrize(
    "value",
    [
        f"'{LONG}: really'", '"2:1:2"', '"yes"', '"No"', '"null"', '"#1 of all"', '"1. first"', "'say \"ah\"'",
        '"it\'s # here"', '"- a dash"', '"a: b" # why', '"12"', '"3.5"', '"2026-11-22"', '" a"', '"a "', '"~"', '"{a}"',
        "'C:\\path'", '"a \\" b"', '"Lift,"', '"é"', '"*"', '"x:"', '"?"', "''",
    ],
)  # fmt: skip
def test_quotes_that_a_text_needs_stay(value: str) -> None:
    text = f"feel: {value}\n"
    kept = text.replace("'", '"') if value.startswith("'The") else text
    assert _tidy(text) == kept


def test_remarks_move_with_their_field_and_the_top_stays_on_top() -> None:
    untidy = (
        "# yaml-language-server: $schema=x.json\n# how hard\nlevel: 1 # starter\n"
        "aliases:\n# the first\n- Clam\n    # after it\n# about the name\nname: x\n# the end\n"
    )
    assert _tidy(untidy) == (
        "# yaml-language-server: $schema=x.json\n# about the name\nname: x\n"
        "aliases:\n  # the first\n  - Clam\n  # after it\n# how hard\nlevel: 1 # starter\n# the end\n"
    )


def test_a_remark_beside_a_name_a_dash_or_a_list_stays_beside_it() -> None:
    text = "aliases: # others say\n  - Clam # or shell\nlevel: # not known yet\nsetting: [home] # or anywhere\n"
    assert _tidy(text) == text


def test_a_head_with_a_blank_line_below_it_stays_on_top() -> None:
    assert _tidy("# Written by a person.\n\nlevel: 1\nname: x\n") == "# Written by a person.\n\nname: x\nlevel: 1\n"


def test_a_field_nobody_knows_stays_behind_the_one_above_it() -> None:
    assert _tidy("level: 1\ncolor: red\nname: x\n") == "name: x\nlevel: 1\ncolor: red\n"


def test_the_fields_of_a_list_item_change_places_with_their_remarks() -> None:
    untidy = "muscles:\n  # which\n  - role: target # main\n    # its id\n    muscle: psoas\n"
    assert _tidy(untidy) == "muscles:\n  # which\n  # its id\n  - muscle: psoas\n    role: target # main\n"


def test_a_sample_of_a_whole_file_is_tidy_already() -> None:
    assert _tidy(GOOD) == GOOD


@pytest.mark.parametrize("case", [pytest.param(case, id=case["says"]) for case in cases("benign")])
def test_an_honest_file_says_the_same_after_tidying(case: dict[str, object]) -> None:
    data = data_of(case)
    done = tidied(data, "f.yml", Reference)
    assert done.problems == ()
    again = tidied(done.text.encode(), "f.yml", Reference)
    assert again.text == done.text


@pytest.mark.parametrize("folder", ["hostile", "slips"])
def test_a_hostile_or_slipping_file_is_never_changed(folder: str) -> None:
    for case in cases(folder):
        done = tidied(data_of(case), "f.yml", Exercise)
        assert done.problems or "old" in case, case["says"]
