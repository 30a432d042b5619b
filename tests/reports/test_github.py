"""What GitHub's pages show, and what foreign words cannot make them do."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hipwise.problems import Place
from hipwise.reports import notes, show, summary

from .made import FEW, FILE, HOSTILE, PLAIN, SITE, WARNING, lines_of, many

COMMAND = re.compile(r"^::(\w[\w-]*)(?: ([^:]*))?::(.*)$")


def test_a_note_stands_at_the_line_with_all_that_a_terminal_says() -> None:
    [line] = notes([PLAIN], "", SITE).splitlines()
    assert line == (
        f"::error file={FILE},line=4,col=13,endColumn=27,title=muscles-unknown::There is no muscle with this id.%0A"
        "expected: the name of a file%0Anearest: gluteus-medius%0A"
        "read: https://example.org/hips/contributing/fields/#exercises-muscles-muscle"
    )


def test_a_note_of_foreign_words_is_one_command_on_one_line() -> None:
    [line] = notes([HOSTILE], "", SITE).splitlines()
    found = COMMAND.fullmatch(line)
    assert found is not None
    assert found[2].count(",") == 4, "the commas of the file's name are written as numbers"
    assert found[2].count("=") >= 5
    assert "\u202e" not in line
    assert "%250A::warning" in line, "a percent sign of foreign words starts no sign of a line end"


def test_ten_errors_are_noted_and_each_file_comes_first_once() -> None:
    lines = notes(many(8, 5), "", SITE).splitlines()
    errors = [line for line in lines if line.startswith("::error ")]
    assert len(errors) == 10
    assert len({re.search(r"file=([^,]+)", line)[1] for line in errors}) == 8  # type: ignore[index]
    assert lines[-1] == "::notice title=Hipwise::30 more errors in the summary of this step"


def test_warnings_have_ten_notes_of_their_own() -> None:
    warnings = [replace(WARNING, code=f"w{at}", place=Place(FILE, at, 1)) for at in range(1, 12)]
    lines = notes([PLAIN, *warnings], "", SITE).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", *["::warning"] * 10, "::notice"]
    assert lines[-1].endswith("::1 more warning in the summary of this step")


def test_words_for_a_person_stand_where_no_command_is_read() -> None:
    said = show(FEW, lines_of, site=SITE)
    found = re.search(r"^::stop-commands::([0-9a-f]{32})\n(.*)^::\1::\n\Z", notes(FEW, said, SITE), re.M | re.S)
    assert found is not None
    assert found[2] == said
    assert found[1] not in said
    again = re.search(r"stop-commands::(\w+)", notes(FEW, said, SITE))
    assert again is not None
    assert again[1] != found[1], "the word that ends it cannot be known before"


def test_the_summary_is_a_table_of_all_problems() -> None:
    page = summary(FEW, SITE)
    assert page.count("<tr>") == 1 + len(FEW)
    assert f"<code>{FILE}:4:13</code>" in page
    assert "error <code>muscles-unknown</code><br>There is no muscle with this id." in page
    assert page.endswith("\n3 errors and 1 warning in 2 files. Nothing was built.\n")


def test_foreign_words_bring_no_tag_link_or_mention_into_the_summary() -> None:
    page = summary([HOSTILE], SITE)
    reader = _Reader()
    reader.feed(page)
    assert {tag for tag, _ in reader.tags} == {"table", "tr", "th", "td", "code", "br", "a"}
    assert [attributes for tag, attributes in reader.tags if attributes and tag != "a"] == []
    assert all(str(dict(found)["href"]).startswith(SITE) for tag, found in reader.tags if tag == "a")
    words = re.sub(r"<a href.*?</a>", "", page)
    for sign in ("@octocat", "#1", "GH-1", "https://", "www.x", "\x1b", "\u202e", "<script"):
        assert sign not in words
    assert "\n\n" not in page.split("</table>")[0], "a blank line would end the table"


def test_the_summary_has_at_most_900_kb_and_counts_what_it_leaves_out() -> None:
    page = summary(many(150, 50), SITE, 100_000)
    assert len(page.encode()) <= 100_000
    listed = page.count("<tr>") - 1
    assert f"And {7500 - listed} more." in page
    assert len(summary(many(150, 50), SITE).encode()) <= 900_000


def test_a_summary_that_is_full_already_gets_nothing_more() -> None:
    assert summary(FEW, SITE, 10) == ""
    assert summary([], SITE) == ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))
