"""An editor refuses what the checker refuses, in the checker's words, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from hipwise.findings import examine
from hipwise.problems import Problem
from hipwise.records import KINDS
from hipwise.source import read

from ..conftest import ROOT
from ..schema.examples import Example, examples, with_all
from .server import Editor

EXAMPLES = tuple(examples())
NOTHING = "@@"
ODD: dict[str, Any] = {
    "nothing": NOTHING,
    "a list": ["ab cd"],
    # A value too short for any text: else the checker takes the group for the one field that is missing, renamed.
    "a group": {"abcd": "e"},
    "a text": "some text",
    "a large number": "99999",
    "a negative number": "-4",
    "a number with its unit": "12 sec",
    "a day that is not in the calendar": "2026-02-31",
    "a long text": "a" * 700,
}


def in_editor(problem: Problem) -> str:
    """A message of the checker without the value it was said about, as no schema knows a value."""
    message = re.sub(r'^"[^"]*"', "This", problem.message)
    message = re.sub(r'no field "[^"]*" here', "no field of this name here", message)
    message = re.sub(r':? "[^"]*"', "", message)
    message = re.sub(r"^This text has \d+ ", "This text has too many ", message)
    few = "few" if problem.expected.startswith("at least") else "many"
    message = re.sub(r"^This list has \d+ entr(?:y|ies)", f"This list has too {few} entries", message)
    return f"{message} Expected: {_expected(problem)}"


def _expected(problem: Problem) -> str:
    if problem.expected.endswith("all in the guide"):
        return "one of the names in the guide"
    if problem.expected.endswith("as the first line of each entry"):
        return "- …: as the first line of each entry"
    return re.sub(r": \d+$", "", problem.expected) if problem.code == "angle-minus" else problem.expected


def in_terminal(kind: str, text: str) -> list[Problem]:
    """What the checker says of a text."""
    reading = read(text.encode(), f"content/{kind}/a.yml")
    return [*reading.problems, *examine(KINDS[kind], kind, "a", reading)[1]]


def test_every_file_of_the_project_is_without_a_message(editor: Editor) -> None:
    files = sorted((ROOT / "content").glob("*/*.yml"))
    found = editor.open({path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in files})
    assert len(found) > 400
    assert {file: said for file, said in found.items() if said} == {}


def test_the_good_example_of_every_field_is_taken(editor: Editor) -> None:
    found = editor.open(_files("good", lambda it: it.good))
    assert {file: [each["message"] for each in said] for file, said in found.items() if said} == {}


def test_the_bad_example_of_every_field_is_refused_in_the_words_of_the_terminal(editor: Editor) -> None:
    assert _otherwise_said(editor, _files("bad", lambda it: it.bad)) == {}


@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
def test_whatever_stands_in_the_fields_the_editor_says_what_the_terminal_says(editor: Editor, value: Any) -> None:
    assert _otherwise_said(editor, _files(f"odd-{list(ODD.values()).index(value)}", lambda _: value)) == {}


def _files(name: str, value: Callable[[Example], Any]) -> dict[str, str]:
    """For each kind and depth a file with a value in each field so deep, and good examples elsewhere."""
    found = {}
    for kind in KINDS:
        deepest = max(len(it.steps) for it in EXAMPLES if it.kind == kind)
        for depth in range(1, deepest + 1):
            values = {it.steps: value(it) for it in EXAMPLES if it.kind == kind and len(it.steps) == depth}
            found[f"content/{kind}/{name}-{depth}.yml"] = re.sub(rf"'?{NOTHING}'?", "", with_all(kind, values))
    return found


def _otherwise_said(editor: Editor, texts: dict[str, str]) -> dict[str, tuple[dict[str, int], dict[str, int]]]:
    """What the terminal and the editor say of each file, where it is not the same."""
    wanted = {file: _counted(in_editor(it) for it in in_terminal(file.split("/")[1], texts[file])) for file in texts}
    shown = {file: _counted(it["message"] for it in said) for file, said in editor.open(texts).items()}
    return {file: (wanted[file], shown[file]) for file in texts if wanted[file] != shown[file]}


def _counted(said: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(said).items()))
