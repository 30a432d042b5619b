"""Values in a comment stand in code marks, call nobody, and leave every table whole."""

from __future__ import annotations

import re

import pytest

from hipwise_github.api import Api
from hipwise_github.clinical import Review
from hipwise_github.comparing import compare
from hipwise_github.folder import Pull
from hipwise_github.marks import attribute, block, cell, code
from hipwise_github.remark import Leaf, Told, remark
from hipwise_github.saying import rows, summary
from hipwise_github.sticky import LONGEST, Overlong, keep

from .conftest import HEAD, NUMBER

LONG = "a word " * 60


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2 to 3", "`2 to 3`"),
        ("", "nothing"),
        ("a\n\nb", "`a b`"),
        ("`x`", "`` `x` ``"),
        ("a``b", "```a``b```"),
        ("@octocat and #12", "`@\u2060octocat and #\u206012`"),
        ("left\u202eright", "`left<U+202E RIGHT-TO-LEFT OVERRIDE>right`"),
        (LONG, f"`{LONG[:159].rstrip()}…`"),
    ],
)
def test_a_value_stands_in_code_marks(text: str, shown: str) -> None:
    assert code(text) == shown


def test_a_bar_stays_inside_its_cell_whatever_stands_before_it() -> None:
    assert cell(code("a | b")) == "`a \\| b`"
    assert cell(code("a \\| b \\\\| c")) == "`a ∖\\| b ∖∖\\| c`"


def test_an_alternative_text_cannot_end_its_attribute() -> None:
    assert attribute('" onload="x') == "&quot; onload=&quot;x"


def test_a_block_ends_where_it_ends() -> None:
    assert block("a\n````\nb @c") == "`````\na\n````\nb @\u2060c\n`````"


def test_a_change_is_one_sentence_with_safety_first() -> None:
    before = {"feel": "Your hip works.", "dose": {"sets": "3", "reps": "8"}, "stop_if": ["It hurts.", "It swells."]}
    after = {"feel": "Your hip warms.", "dose": {"sets": "4", "reps": "8"}, "stop_if": ["It hurts."]}
    told = summary("exercises", list(compare(before, after)))
    assert told == "Sets from `3` to `4`; 1 stop rule removed; feel from `Your hip works.` to `Your hip warms.`."


@pytest.mark.parametrize(
    ("before", "after", "what", "happened"),
    [
        (["a b c d", "e f g h"], ["e f g h", "a b c d"], "Steps ⚠ safety", "in another order"),
        (
            ["Lift your leg."],
            ["Lift your leg high."],
            "Steps ⚠ safety",
            "from `Lift your leg.` to `Lift your leg high.`",
        ),
        (["One.", "Two."], ["One.", "Two.", "Something else"], "Steps ⚠ safety", "added: `Something else`"),
    ],
)
def test_a_list_is_told_by_its_entries(before: list[str], after: list[str], what: str, happened: str) -> None:
    [row] = rows("exercises", list(compare({"steps": before}, {"steps": after})))
    assert (row.what, row.happened, row.careful) == (what, happened, True)


def test_an_entry_is_told_apart_by_its_name() -> None:
    before = {"muscles": [{"muscle": "side-hip", "role": "target"}, {"muscle": "big-buttock", "role": "synergist"}]}
    after = {"muscles": [{"muscle": "big-buttock", "role": "synergist"}, {"muscle": "side-hip", "role": "stabilizer"}]}
    [row] = rows("exercises", list(compare(before, after)))
    assert (row.what, row.happened) == ("Muscles, role of `side-hip`", "from `target` to `stabilizer`")


def test_a_field_nobody_knows_is_quoted_and_not_spoken() -> None:
    [row] = rows("exercises", list(compare({}, {"@all": "x"})))
    assert (row.what, row.happened) == ("`@\u2060all`", "added: `x`")


def test_a_comment_of_more_than_60000_characters_is_never_sent() -> None:
    with pytest.raises(Overlong):
        keep(Api("hipwise/hipwise"), NUMBER, "pull request", "x" * LONGEST)


def test_what_finds_no_room_is_counted_and_the_end_stays() -> None:
    pull = Pull(NUMBER, HEAD, "mira-pt", newcomer=False, checked="", check_page="")
    changes = list(compare({}, {f"field-{at}": "y" * 170 for at in range(60)}))
    leaves = [Leaf(f"content/claims/claim-{at}.yml", f"Claim {at}", changes) for at in range(30)]
    comment = remark(Told(pull, leaves, (), {}, Review("none", "Nothing changed that a clinician has to look at.")))
    assert len(comment) < LONGEST
    assert re.search(r"For \d+ more changed files there is no room here", comment)
    assert comment.endswith("Push again at any time, and this comment follows.\n")
