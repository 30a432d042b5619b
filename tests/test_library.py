"""The questions that need more than one record."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.mentions import refers_to
from hipwise.records import KINDS, Claim, Exercise, Record
from hipwise.records.fields import parts

from .ground import TODAY, lay


def library(root: Path, **changes: Any) -> Library:
    """The invented library; `exercises_lift={...}` changes exercises/lift.yml."""
    files = {f"{name.replace('_', '/', 1).replace('_', '-')}.yml": change for name, change in changes.items()}
    return Loader().load(lay(root, files) / "content", TODAY).library


def ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]


def test_a_ladder_is_climbed_both_ways_from_whichever_file_it_is_written_in(tmp_path: Path) -> None:
    books = library(tmp_path)
    squeeze, lift, side = (books.exercises[id] for id in ("squeeze", "lift", "side-raise"))
    assert ids(books.easier(lift)) == ["squeeze"]
    assert ids(books.harder(lift)) == ["side-raise"]
    assert ids(books.easier(side)) == ["lift"]
    assert ids(books.harder(squeeze)) == ["lift"]
    assert not books.easier(squeeze)
    assert not books.harder(side)


def test_a_step_written_twice_is_climbed_once(tmp_path: Path) -> None:
    books = library(tmp_path, exercises_side_raise={"easier": ["lift"]})
    assert ids(books.easier(books.exercises["side-raise"])) == ["lift"]
    assert ids(books.harder(books.exercises["lift"])) == ["side-raise"]


def test_a_ladder_passes_over_a_step_that_is_not_there(tmp_path: Path) -> None:
    books = library(tmp_path, exercises_lift={"easier": ["gone", "squeeze"], "harder": ["lost", "side-raise"]})
    assert ids(books.easier(books.exercises["lift"])) == ["squeeze"]
    assert ids(books.harder(books.exercises["lift"])) == ["side-raise"]


def test_a_muscle_lists_its_exercises_with_those_it_leads_first(tmp_path: Path) -> None:
    books = library(tmp_path)
    found = books.exercises_for(books.muscles["side-hip"])
    assert [(exercise.id, role) for exercise, role in found] == [
        ("side-raise", "main muscle"),
        ("lift", "keeps you steady"),
    ]


def test_an_exercise_knows_its_routines(tmp_path: Path) -> None:
    books = library(tmp_path)
    assert ids(books.routines_with(books.exercises["lift"])) == ["short-one"]
    assert books.routines_with(books.exercises["squeeze"]) == ()


def test_a_routine_asks_for_its_own_dose_or_for_that_of_the_exercise(tmp_path: Path) -> None:
    books = library(tmp_path)
    first, second = books.routines["short-one"].exercises
    assert books.dose(first).amount == "2 rounds of 8"
    assert books.dose(second) is books.exercises["side-raise"].dose


def test_a_routine_lists_each_thing_it_needs_once(tmp_path: Path) -> None:
    books = library(tmp_path, exercises_lift={"equipment": ["loop"]})
    assert ids(books.kit(books.routines["short-one"])) == ["loop"]


def test_safety_lists_come_in_the_order_they_ask_for(tmp_path: Path) -> None:
    assert list(library(tmp_path / "a").safety) == ["knee-now", "ease-off"]
    assert list(library(tmp_path / "b", safety_knee_now={"order": "90"}).safety) == ["ease-off", "knee-now"]


def test_every_mention_says_where_it_stands_as_people_write_it(tmp_path: Path) -> None:
    books = library(tmp_path)
    found = {(mention.kind, mention.id, mention.path, mention.wants, mention.named) for mention in books.mentions}
    assert ("claims", "lifts-help", ("for", 0, "source"), "references", "trial") in found
    assert ("claims", "which-first", ("against", 0, "source"), "references", "survey") in found
    assert ("routines", "short-one", ("exercises", 0, "alternates", 0), "exercises", "squeeze") in found
    assert ("exercises", "lift", ("review", "reviewers", 0), "people", "pat-sample") in found
    assert ("complaints", "sore-knee", ("today", 0, "exercise"), "exercises", "squeeze") in found


def test_every_field_that_holds_ids_is_looked_at() -> None:
    looked_at = {
        (model.__name__, name)
        for kind in KINDS.values()
        for model in _groups(kind)
        for name in model.model_fields
        if refers_to(model, name)
    }
    named = {"exercise", "routine", "claim", "muscle", "source", "sources", "claims", "routines", "mechanisms"}
    named |= {"easier", "harder", "alternates", "equipment", "reviewers", "get_help", "scans", "how_long"}
    named |= {"may_be_going_on", "what_helps", "not_known"}
    assert {name for _, name in looked_at} == named
    assert ("Exercise", "claims") in looked_at
    assert ("Routine", "exercises") not in looked_at


def test_a_file_with_a_fault_is_known_but_gives_no_record(tmp_path: Path) -> None:
    books = library(tmp_path, muscles_side_hip={"depth": "2 cm"})
    assert "side-hip" not in books.muscles
    assert books.knows("muscles", "side-hip")
    assert not books.knows("muscles", "other-hip")
    assert not books.whole("muscles")
    assert books.whole("exercises")


def test_records_come_as_their_own_kind(tmp_path: Path) -> None:
    books = library(tmp_path)
    assert isinstance(books.exercises["lift"], Exercise)
    assert isinstance(books.claims["lifts-help"], Claim)
    assert {kind for kind, _ in books.records()} == set(KINDS)
    with pytest.raises(AttributeError):
        books.today = TODAY  # type: ignore[misc]


def test_an_empty_library_has_empty_shelves() -> None:
    books = Library({})
    assert not books.exercises
    assert not books.safety
    assert not list(books.records())
    assert not list(books.mentions)


def test_loading_again_reads_only_what_changed(tmp_path: Path) -> None:
    loader = Loader()
    first = loader.load(lay(tmp_path, {}) / "content", TODAY).library
    lift = tmp_path / "content" / "exercises" / "lift.yml"
    lift.write_text(lift.read_text("utf-8").replace("name: Hip lift", "name: Hip rise"), "utf-8")
    (tmp_path / "content" / "equipment" / "loop.yml").unlink()
    second = loader.load(tmp_path / "content", TODAY).library
    assert second.exercises["lift"].name == "Hip rise"
    assert "loop" not in second.equipment
    assert second.exercises["squeeze"] is first.exercises["squeeze"]


def _groups(model: Any) -> Iterable[Any]:
    yield model
    for info in model.model_fields.values():
        for part in parts(info.annotation):
            yield from _groups(part)
