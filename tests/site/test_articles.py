"""Calls in articles: the right ones are drawn, every wrong one is told where it stands."""

from __future__ import annotations

import pytest

from hipwise.library import Library
from hipwise.problems import Problem
from hipwise.site import press, problems_of
from hipwise.site.press import CALLS

WRONG = {
    '{{ clam("lifts-help") }}': (1, 4, "call-unknown", "claim"),
    '{{ claim("lift-helps") }}': (1, 4, "call-unknown", "lifts-help"),
    '{{ claim("trial") }}': (1, 4, "call-unknown", ""),
    "{{ claim() }}": (1, 4, "call-unknown", ""),
    '{{ people("pat-sample") }}': (1, 4, "call-unknown", "{{ people() }}"),
    "{{ claim(lifts-help) }}": (1, 1, "call-form", ""),
    '{{ claim("lifts-help", "which-first") }}': (1, 1, "call-form", ""),
    '{{ claim("lifts-help") | safe }}': (1, 1, "call-form", ""),
    '{{ claim("lifts-help")': (1, 1, "call-form", ""),
    '{{ claim("lifts-help") }}.': (1, 1, "call-form", ""),
    '    {{ claim("lifts-help") }}': (1, 5, "call-form", ""),
    'Look at {{ claim("lifts-help") }}': (1, 9, "call-form", ""),
    "{{ 7*7 }}": (1, 1, "call-form", ""),
    "{% include 'mkdocs.yml' %}": (1, 1, "call-form", ""),
    "{# a remark #}": (1, 1, "call-form", ""),
    "😀 first\n\n- 😀 {{ people() }}": (3, 5, "call-form", ""),
}
RIGHT = (
    '{{ claim("lifts-help") }}',
    "{{claim('lifts-help')}}  ",
    "{{ people() }}",
    "A line.\n{{ all_claims() }}\nAnother line.",
    '```\n{{ claim("lifts-help") }}\n```',
    '```\n{{ nothing("here") }}\n{% raw %}\n```',
    '~~~~ yaml\n{{ clam("x") }}\n~~~\n{{ clam("x") }}\n~~~~',
    '1. An item:\n\n    ```\n    {{ claim("x") }}\n    ```\n',
    'Write `{{ claim("id") }}` on a line of its own.',
    "## Sources {#sources}",
    "A brace { alone, and two in words {like} this.",
)


@pytest.mark.parametrize("article", WRONG)
def test_a_wrong_call_is_told_where_it_stands(library: Library, article: str) -> None:
    problems = list(problems_of(article, "docs/a.md", library))
    assert [_told(problem) for problem in problems] == [WRONG[article]]
    assert all(problem.message and problem.expected and problem.place.file == "docs/a.md" for problem in problems)


@pytest.mark.parametrize("article", WRONG)
def test_a_wrong_call_is_left_as_it_was(library: Library, article: str) -> None:
    assert press(library, {}).article(article, "a.md") == article


@pytest.mark.parametrize("article", RIGHT)
def test_what_is_right_is_not_told(library: Library, article: str) -> None:
    assert list(problems_of(article, "docs/a.md", library)) == []


def test_all_wrong_calls_of_an_article_are_told_at_once(library: Library) -> None:
    assert len(list(problems_of("\n\n".join(WRONG), "docs/a.md", library))) == len(WRONG)


@pytest.mark.parametrize("article", [article for article in RIGHT if "`" in article or "~" in article])
def test_a_call_shown_as_code_stays_code(library: Library, article: str) -> None:
    assert press(library, {}).article(article, "a.md") == article


@pytest.mark.parametrize("call", CALLS)
def test_every_call_becomes_one_line_of_html(library: Library, call: str) -> None:
    kind = CALLS[call]
    id = f'"{next(iter(library.shelves[kind]))}"' if kind else ""
    drawn = press(library, {}).article(f"First.\n{{{{ {call}({id}) }}}}\nLast.", "why/a.md")
    before, after = drawn.split("First.\n\n<div")[1].split("</div>\n\nLast.")
    assert after == ""
    assert "\n" not in before


def test_links_in_a_call_fit_the_page_it_stands_on(library: Library) -> None:
    site = press(library, {})
    call = '{{ exercise("lift") }}'
    assert 'href="exercises/lift/"' in site.article(call, "index.md")
    assert 'href="../../exercises/lift/"' in site.article(call, "why/back.md")
    assert 'href="../exercises/lift/"' in site.article(call, "why/index.md")


def test_of_many_claims_in_a_row_the_first_4_are_open_and_the_rest_one_touch_away(library: Library) -> None:
    claims = list(library.claims)
    row = "\n\n".join(f'{{{{ claim("{claims[at % len(claims)]}") }}}}' for at in range(7))
    drawn = press(library, {}).article(f"First.\n\n{row}\n\nLast.", "a.md")
    before, folded = drawn.split('<details class="hw-more"><summary>Show 3 more</summary>')
    assert (before.count('class="hw-claim"'), folded.count('class="hw-claim"')) == (4, 3)
    apart = row.replace("}}\n\n", "}}\n\nMore.\n\n")
    assert "hw-more" not in press(library, {}).article(apart, "a.md")


def _told(problem: Problem) -> tuple[int, int, str, str]:
    return problem.place.line, problem.place.column, problem.code, problem.nearest
