"""What a contributor sees at the terminal."""

from __future__ import annotations

from hipwise.problems import Place, Problem, in_order, quoted
from hipwise.reports import show

FILE = "content/exercises/clamshell.yml"
LINES = ["muscles:", "  primary:", "    - gluteus-medias", "\tfeel: x", "漢字: 😀 e\u202evil", "x" * 400]


def _show(*problems: Problem) -> str:
    return show(problems, lambda _: LINES, site="https://example.org/")


def _problem(line: int, column: int, length: int = 1, code: str = "some-code", file: str = FILE) -> Problem:
    return Problem(Place(file, line, column, length), code, "Something is wrong.")


def test_a_problem_is_shown_with_its_line_a_caret_and_the_way_out() -> None:
    problem = Problem(
        Place(FILE, 3, 7, 14),
        "muscle-unknown",
        "This muscle is not in the anatomy list.",
        "one of: gluteus-maximus, gluteus-medius",
        "gluteus-medius",
        "exercises-muscles-muscle",
    )
    assert _show(problem) == (
        "content/exercises/clamshell.yml:3:7: error[muscle-unknown]: This muscle is not in the anatomy list.\n"
        "    2 |   primary:\n"
        "    3 |     - gluteus-medias\n"
        "      |       ^^^^^^^^^^^^^^ here\n"
        "   expected  one of: gluteus-maximus, gluteus-medius\n"
        "   nearest   gluteus-medius\n"
        "   read      https://example.org/contributing/fields/#exercises-muscles-muscle\n"
        'The command "make fix" writes the nearest word where no other can be meant.\n'
        "1 error in 1 file. Nothing was built.\n"
    )


def test_no_problems_are_no_words() -> None:
    assert _show() == ""


def test_warnings_alone_do_not_say_that_nothing_was_built() -> None:
    warning = Problem(Place(FILE, 1, 1), "later", "Soon wrong.", severity="warning")
    assert _show(warning).endswith("\n1 warning in 1 file.\n")
    assert _show(warning, _problem(1, 1)).endswith("\n1 error and 1 warning in 1 file. Nothing was built.\n")


def test_the_caret_stands_below_the_sign_after_tabs_wide_letters_and_emoji() -> None:
    shown = _show(_problem(4, 2, 4)).splitlines()
    assert shown[2:4] == ["    4 |     feel: x", "      |     ^^^^ here"]
    shown = _show(_problem(5, 5, 1)).splitlines()
    assert shown[3] == "      |       ^^ here"


def test_a_hidden_sign_is_named_and_never_printed() -> None:
    shown = _show(_problem(5, 8, 1))
    assert "<U+202E RIGHT-TO-LEFT OVERRIDE>" in shown
    assert "\u202e" not in shown
    assert "^" * len("<U+202E RIGHT-TO-LEFT OVERRIDE>") + " here" in shown


def test_foreign_text_is_quoted_and_cut() -> None:
    assert quoted("a\x1bb") == '"a<U+001B CONTROL CHARACTER>b"'
    assert quoted("x" * 100) == '"' + "x" * 80 + '…"'


def test_a_long_line_is_shown_around_the_fault() -> None:
    assert max(len(line) for line in _show(_problem(6, 300, 3)).splitlines()) < 200


def test_problems_come_in_the_order_of_the_file_and_never_twice() -> None:
    first, second = _problem(1, 1), _problem(2, 1)
    assert in_order([second, first, second]) == [first, second]


def test_equal_faults_are_folded() -> None:
    shown = _show(*(_problem(line % 6 + 1, line + 1) for line in range(17)))
    assert shown.count("Something is wrong.") == 1
    assert "and 16 more of the same (line 1," in shown
    assert shown.endswith("17 errors in 1 file. Nothing was built.\n")


def test_both_lines_of_a_repeated_field_are_shown() -> None:
    twice = Problem(Place(FILE, 3, 1, 3), "key-twice", "Twice.", also=Place(FILE, 1, 1, 7))
    assert "      | ^^^^^^^ first here" in _show(twice)


def test_one_file_never_gets_more_than_50_messages() -> None:
    shown = _show(*(_problem(1, 1, code=f"code-{number}") for number in range(70)))
    assert shown.count("error[") == 50
    assert "And 20 more." in shown


def test_all_messages_together_stay_below_20_kb() -> None:
    many = [_problem(6, 1, code=f"c{number}", file=f"f{file}.yml") for file in range(20) for number in range(40)]
    shown = _show(*many)
    assert len(shown.encode()) <= 20_000
    assert shown.endswith("800 errors in 20 files. Nothing was built.\n")


def test_a_place_outside_the_file_is_shown_without_a_line() -> None:
    assert _show(_problem(99, 1)).splitlines()[1] == "1 error in 1 file. Nothing was built."
