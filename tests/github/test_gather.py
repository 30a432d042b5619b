"""Files of a pull request are data: sorted by path, capped, plain, and never checked out."""

from __future__ import annotations

import pytest

from hipwise_github.folder import File
from hipwise_github.sorting import MOST_BYTES, MOST_FILES, sort

from ..ground import as_yaml, posed
from .conftest import HEAD, NUMBER, World

LIFT = "content/exercises/lift.yml"
CODE = [
    "mkdocs.yml", "hooks/hipwise/rules/dose.py", "tests/conftest.py", "requirements.lock", ".github/workflows/x.yml",
    "theme/main.html", "docs/index.md", "content/LICENSE", "content/exercises/../../x.yml", "content/exercises/X.yml",
    "content/exercises/lift.yaml", "content/a/b/c.yml", "/content/exercises/lift.yml", "content/exercises/lift.yml\n",
]  # fmt: skip


def _files() -> dict[str, bytes]:
    return {f"content/{name}": as_yaml(data).encode() for name, data in posed().items()}


@pytest.mark.parametrize("path", CODE)
def test_everything_but_a_content_file_is_code(path: str) -> None:
    assert sort([{"filename": path, "status": "modified"}]) == ((), (path,))


@pytest.mark.parametrize(
    ("status", "was", "stays"), [("added", False, True), ("modified", True, True), ("removed", True, False)]
)
def test_a_content_file_is_data(status: str, was: bool, stays: bool) -> None:
    assert sort([{"filename": LIFT, "status": status}]) == ((File(LIFT, LIFT, was, stays),), ())


def test_a_content_file_that_moves_is_known_under_both_names() -> None:
    moved = {"filename": "content/exercises/rise.yml", "status": "renamed", "previous_filename": LIFT}
    assert sort([moved]) == ((File("content/exercises/rise.yml", LIFT, was=True, stays=True),), ())


def test_a_file_that_moves_in_or_out_of_the_content_is_code_too() -> None:
    out = {"filename": "docs/lift.md", "status": "renamed", "previous_filename": LIFT}
    assert sort([out]) == ((File(LIFT, LIFT, was=True, stays=False),), ("docs/lift.md",))
    into = {"filename": LIFT, "status": "renamed", "previous_filename": "docs/lift.md"}
    assert sort([into]) == ((File(LIFT, LIFT, was=False, stays=True),), ("docs/lift.md",))


def test_a_large_file_is_not_fetched_and_a_person_is_told(world: World) -> None:
    world.send_files(_files() | {LIFT: b"#" * (MOST_BYTES + 1)}, {})
    comment = world.replay()
    assert "`content/exercises/lift.yml is larger than 64 kB.` So the files are not drawn here" in comment
    assert not any("blobs" in asked for asked in world.state.asked)
    assert world.verdict["clinical"] == "wait"


def test_a_link_is_not_followed(world: World) -> None:
    world.send_files(_files() | {LIFT: b"../../.git/config"}, {}, links=(LIFT,))
    assert "`content/exercises/lift.yml is no plain file.`" in world.replay()


def test_more_files_than_anybody_looks_at_are_not_drawn(world: World) -> None:
    many = {f"content/glossary/term-{at}.yml": b"term: x\n" for at in range(MOST_FILES + 1)}
    world.send_files(_files() | many, {})
    comment = world.replay()
    assert f"{MOST_FILES + 1} content files changed, and at most {MOST_FILES} are drawn." in comment
    assert world.verdict["clinical"] == "wait"


def test_code_is_not_run_and_its_content_is_not_judged(world: World) -> None:
    world.send({"exercises/lift.yml": {"dose": {"sets": "5"}, "level": "9"}}, code=["hooks/hipwise/cards/press.py"])
    comment = world.replay()
    assert "It changes more than content, so nothing is drawn here." in comment
    assert "| Dose, sets ⚠ safety | from `2 to 3` to `5` |" in comment
    assert "<img" not in comment
    assert "still to mend" not in comment
    assert world.verdict["clinical"] == "wait"
    assert world.state.labels[NUMBER] == ["code", "dose changed"]


def test_a_change_of_code_alone_is_answered_with_how_the_tests_ended(world: World) -> None:
    world.send({}, code=["Makefile"])
    world.state.runs = [{"head_sha": HEAD, "conclusion": "failure", "html_url": "https://github.com/runs/7"}]
    comment = world.replay("workflow_run.completed")
    assert "It changes code or pages, and those are not run here." in comment
    assert "The tests found something. [See them](https://github.com/runs/7)." in comment
    assert world.verdict["clinical"] == "none"


HOSTILE = {
    "bomb": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "code": b"name: !!python/object/apply:os.getcwd []\n",
    "bytes": bytes(range(256)),
    "nothing": b"",
    "deep": b"name: " + b"[" * 5000,
    "half": rb'name: "\ud800"',
    "list": b"- name\n",
    "zero": b"name: a\0b\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_file_holds_it_is_answered(world: World, name: str) -> None:
    world.send_files(_files() | {LIFT: HOSTILE[name]}, {})
    comment = world.replay()
    assert "still to mend" in comment
    assert len(comment) < 60_000
    assert world.verdict["clinical"] == "wait"
