"""A model is drawn once, kept, and drawn anew when what it shows changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from hipwise.easel import crew
from hipwise.figures import models
from hipwise.figures.models import Course, hang_models
from hipwise.loading import Loader
from hipwise.models.knobs import Sitting
from hipwise.records import Mechanism

ROOT = Path(__file__).parents[2]
DRAWING = {"width": 9, "height": 9, "left": 0.0, "top": 0.0, "shapes": []}


@pytest.fixture(scope="module")
def mechanisms() -> Mapping[str, Mechanism]:
    return Loader().load(ROOT / "content", date(2026, 11, 22)).library.mechanisms


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Sitting]:
    """What was asked for, in place of the slow drawing."""
    asked: list[Sitting] = []

    def work(sitting: Sitting) -> str:
        asked.append(sitting)
        return json.dumps({"scale": 5.0, "states": [DRAWING for _ in sitting.states], "knobs": {}})

    monkeypatch.setattr(models, "work", work)
    monkeypatch.setattr(crew, "spread", lambda work, jobs, _: ((name, work(job)) for name, job in jobs.items()))
    return asked


def test_every_mechanism_of_the_site_has_a_model(
    mechanisms: Mapping[str, Mechanism], made: list[Sitting], tmp_path: Path
) -> None:
    found = hang_models(mechanisms, tmp_path)
    assert set(found) == set(mechanisms)
    assert {sitting.kind for sitting in made} == {"hinge", "stance", "step"}
    assert {id: len(staged.states) for id, staged in found.items()} == {
        id: len(mechanism.stills) for id, mechanism in mechanisms.items()
    }


def test_what_is_kept_is_not_made_again(
    mechanisms: Mapping[str, Mechanism], made: list[Sitting], tmp_path: Path
) -> None:
    first = hang_models(mechanisms, tmp_path)
    made.clear()
    assert hang_models(mechanisms, tmp_path) == first
    assert made == []


def test_a_broken_file_is_made_again_and_an_old_one_goes(
    mechanisms: Mapping[str, Mechanism], made: list[Sitting], tmp_path: Path
) -> None:
    hang_models(mechanisms, tmp_path)
    broken, *others = sorted(tmp_path.iterdir())
    broken.write_text(broken.read_text("utf-8")[:20], "utf-8")
    (tmp_path / "old.json").write_text("{}", "utf-8")
    made.clear()
    hang_models(mechanisms, tmp_path)
    assert len(made) == 1
    assert sorted(tmp_path.iterdir()) == [broken, *others]


def test_a_mechanism_without_a_model_is_left_out(
    mechanisms: Mapping[str, Mechanism], made: list[Sitting], tmp_path: Path
) -> None:
    bare = {id: mechanism.model_copy(update={"model": None}) for id, mechanism in mechanisms.items()}
    assert hang_models(bare, tmp_path) == {}
    assert made == []


@pytest.mark.parametrize(
    ("values", "trend"),
    [([10, 20], "more"), ([20, 10], "less"), ([19, 20], "same"), ([0, 0], "same"), ([0, 5], "more")],
)
def test_a_number_that_changes_by_less_than_a_tenth_stays_about_the_same(values: list[int], trend: str) -> None:
    assert Course(0, "", (), {"muscle": values}, {}).trend("muscle") == trend
