"""A new exercise passes the check from the first moment, with nothing but its places to fill in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from hipwise.loading import Loader
from hipwise.problems import Problem
from hipwise.rules import broken
from hipwise.scaffold import start
from hipwise.scaffold.alike import placed_alike, targets

from ..conftest import ROOT

EXERCISES = sorted(path.stem for path in (ROOT / "content/exercises").glob("*.yml"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with two new exercises for each old one: one like it, one taken over from it as a whole."""
    root = tmp_path_factory.mktemp("project")
    copytree(ROOT / "content", root / "content")
    library = Loader().load(ROOT / "content", date.today()).library
    for at, (id, exercise) in enumerate(library.exercises.items()):
        told = {"level": "1", "id": f"whole-{id}", "name": f"Whole {at}"}
        start(root, "exercise", {**told, "from": id}, None, print, library)
        near = [it.id for it in placed_alike(exercise.position, targets(exercise)[0], library)]
        like = {
            **told,
            "name": f"Like {at}",
            "id": f"like-{id}",
            "position": str(exercise.position),
            "muscle": targets(exercise)[0],
        }
        start(root, "exercise", like, _choosing(near.index(id) + 1), lambda _: None, library)
    return root


def _choosing(number: int) -> Callable[[str], str]:
    """A person who takes this one of the exercises offered, and the default of all else."""
    return lambda prompt: str(number) if "choice" in prompt else ""


def problems_of_new(root: Path, begins: str) -> list[Problem]:
    loaded = Loader().load(root / "content", date.today())
    found = [*loaded.problems, *broken(loaded.library)]
    return [it for it in found if Path(it.place.file).name.startswith(begins)]


@pytest.mark.parametrize("begins", ["whole-", "like-"])
def test_whatever_it_is_taken_from_only_todos_are_left(project: Path, begins: str) -> None:
    found = problems_of_new(project, begins)
    assert len({it.place.file for it in found}) == len(EXERCISES)
    assert [(it.place.file, it.place.line, it.code, it.message) for it in found if it.code != "todo"] == []
