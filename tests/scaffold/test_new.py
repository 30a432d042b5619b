"""What a person who types `python -m hipwise new` is asked, and what is written, or not, in the end."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from os import environ
from pathlib import Path

import pytest

from hipwise.loading import Loader
from hipwise.mishap import WrongUse
from hipwise.rules import broken
from hipwise.scaffold import start

from ..conftest import ROOT
from ..ground import lay, posed, written

MOST_QUESTIONS = 8


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small clean project."""
    (tmp_path / "mkdocs.yml").write_text("site_url: https://example.org/\nedit_uri: https://example.org/edit/docs/\n")
    return lay(tmp_path, {}, below=posed())


class Person:
    """Somebody who answers with these lines, and then with Enter; remembers what was asked and said."""

    def __init__(self, *answers: str) -> None:
        self._answers = iter(answers)
        self.asked: list[str] = []
        self.told: list[str] = []

    def ask(self, prompt: str) -> str:
        self.asked.append(prompt)
        return next(self._answers, "")

    def hear(self, text: str) -> None:
        self.told.append(text)

    def new(self, root: Path, what: str, **told: str) -> Path:
        return start(root, what, told, self.ask, self.hear)


def _codes(root: Path, file: Path) -> set[str]:
    loaded = Loader().load(root / "content", date.today())
    name = file.relative_to(root).as_posix()
    return {it.code for it in (*loaded.problems, *broken(loaded.library)) if it.place.file == name}


def _files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_enter_all_along_makes_an_exercise_with_only_todos(project: Path) -> None:
    person = Person()
    file = person.new(project, "exercise", name="Wall slide")
    assert file.name == "wall-slide.yml"
    assert _codes(project, file) == {"todo"}
    assert 1 <= len(person.asked) <= MOST_QUESTIONS


def test_a_name_that_is_near_another_is_shown_before_anything_else(project: Path) -> None:
    person = Person("", "Hip lifts")
    file = person.new(project, "exercise", name="Hip lifts")
    assert person.told[0].startswith("These are near yours:\n  lift: Hip lift")
    assert "Enter" in person.asked[0]
    assert len(person.asked) <= MOST_QUESTIONS
    assert file.is_file()


def test_somebody_who_finds_the_exercise_there_writes_nothing(project: Path) -> None:
    before = _files(project)
    with pytest.raises(WrongUse, match=r"Nothing was written. The nearest is content/exercises/lift.yml."):
        Person("it is there").new(project, "exercise", name="Hip lifts")
    assert _files(project) == before


def test_an_answer_that_does_not_fit_is_asked_for_again_in_the_words_of_the_checker(project: Path) -> None:
    person = Person("X", "Wall slide", "on the moon", "standing")
    file = person.new(project, "exercise")
    assert written(file.read_text("utf-8"))["name"] == "Wall slide"
    assert any("is too short" in text for text in person.told)
    assert any("That is not one of them: " in text for text in person.told)


def test_no_file_is_ever_written_over(project: Path) -> None:
    first = Person().new(project, "exercise", name="Wall slide")
    text = first.read_text("utf-8")
    second = Person().new(project, "exercise", name="Wall slide")
    assert second.name == "wall-slide-2.yml"
    assert first.read_text("utf-8") == text
    with pytest.raises(WrongUse, match="no file is ever written over"):
        start(project, "exercise", {"name": "Other one", "id": "wall-slide"}, None, print)


def test_a_whole_exercise_is_taken_over_with_its_words(project: Path) -> None:
    file = start(project, "exercise", {"name": "Other lift", "from": "lift"}, None, print)
    old, new = (written((project / f"content/exercises/{id}.yml").read_text("utf-8")) for id in ("lift", file.stem))
    assert new["steps"] == old["steps"]
    assert all("band" not in use for use in new["muscles"])
    assert _codes(project, file) == {"todo"}


@pytest.mark.parametrize(("told", "said"), [
    ({"name": "Wall slide", "position": "upside_down"}, "position: That is not one of them"),
    ({"name": "Wall slide", "from": "lfit"}, "The nearest is lift"),
    ({"name": "Wall slide", "id": "Wall Slide"}, "small letters, digits and hyphens"),
    ({"name": "Wall slide", "id": "con"}, "taken by the site itself"),
    ({"name": "X"}, "is too short"),
    ({"name": "Wall slide", "journal": "Nature"}, "--journal does not belong to a new exercise"),
])  # fmt: skip
def test_what_is_typed_wrong_behind_the_command_is_told(project: Path, told: dict[str, str], said: str) -> None:
    before = _files(project)
    with pytest.raises(WrongUse, match=said):
        start(project, "exercise", told, None, print)
    assert _files(project) == before


def test_a_claim_begins_with_its_statement_and_a_source(project: Path) -> None:
    person = Person()
    file = person.new(project, "claim", text="Nobody knows which comes first.", source="trial")
    assert file.name == "nobody-knows-which-comes-first.yml"
    assert _codes(project, file) == {"todo"}
    assert len(person.asked) <= MOST_QUESTIONS
    alone = Person().new(project, "claim", text="Nobody knows how long.")
    assert _codes(project, alone) == {"todo", "claim-without-source"}


def test_a_source_begins_with_its_doi_and_what_is_typed(project: Path) -> None:
    person = Person("Risk factors for pain", "Neal BS; Lack SD", "2019", "Br J Sports Med")
    file = person.new(project, "reference", doi="10.1136/bjsports-2017-098890")
    assert file.name == "neal2019.yml"
    assert written(file.read_text("utf-8"))["author"] == ["Neal BS", "Lack SD"]
    assert _codes(project, file) == {"reference-unused"}
    with pytest.raises(WrongUse, match=r"there already: content/references/neal2019.yml"):
        Person().new(project, "reference", doi="10.1136/BJSPORTS-2017-098890")


def _typing(root: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "hipwise", "--root", str(root), "new", *arguments]


def test_everything_can_be_said_behind_the_command(project: Path) -> None:
    answers = ["--position", "standing", "--level", "2", "--purpose", "Trains the side of your hip.", "--id", "slide"]
    run = subprocess.run(
        [*_typing(project, "exercise", "Wall slide", "--no-questions"), *answers],
        env={**environ, "PYTHONPATH": str(ROOT / "hooks")}, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    said = written((project / "content/exercises/slide.yml").read_text("utf-8"))
    assert (said["level"], said["purpose"]) == ("2", "Trains the side of your hip.")


@pytest.mark.parametrize("leaving", [signal.SIGINT, None], ids=["with Ctrl-C", "as the answers end"])
def test_who_leaves_at_a_question_writes_nothing(project: Path, leaving: signal.Signals | None) -> None:
    before = _files(project)
    for said in _until_asked(project, leaving):
        assert b"Traceback" not in said
        assert b"Nothing was written." in said
    assert _files(project) == before


def _until_asked(root: Path, leaving: signal.Signals | None) -> Iterator[bytes]:
    """Runs the command at a terminal, waits for its first question and leaves; gives all it said."""
    ours, theirs = pty.openpty()
    environment = {**environ, "PYTHONPATH": str(ROOT / "hooks")}
    run = subprocess.Popen(_typing(root, "exercise"), env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = b""
    while b"called?" not in said:
        said += os.read(ours, 1000)
    if leaving:
        _pressed(run, leaving)
    else:
        os.write(ours, b"\x04")
    assert run.wait(60) == 130
    yield said + os.read(ours, 10_000)
    os.close(ours)


def _pressed(run: subprocess.Popen[bytes], leaving: signal.Signals) -> None:
    """Presses until it ends: a key that comes between a question and the wait for its answer is not heard."""
    for _ in range(60):
        run.send_signal(leaving)
        with suppress(subprocess.TimeoutExpired):
            run.wait(1)
            return
