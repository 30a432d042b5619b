"""Issue forms offer what the content may say, and the parser reads what they ask."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from hipwise.loading import Loader
from hipwise.records import vocabulary
from hipwise_github.answers import answers
from hipwise_github.asks import asks
from hipwise_github.forms import FOLDER, renewed

from ..conftest import ROOT

TODAY = date(2026, 11, 22)
RENEWED = renewed(ROOT, TODAY)
LIBRARY = Loader().load(ROOT / "content", TODAY, lambda kind, _: kind in ("equipment", "muscles")).library


def _form(name: str) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((ROOT / FOLDER / name).read_text("utf-8"))
    return told


@pytest.mark.parametrize("name", RENEWED)
def test_a_form_is_what_the_records_make_of_it(name: str) -> None:
    assert (ROOT / FOLDER / name).read_text("utf-8") == RENEWED[name], "renew with: python -m hipwise_github forms ."


def test_every_form_has_an_owner_in_the_generator() -> None:
    there = {path.name for path in (ROOT / FOLDER).glob("*.yml")} - {"config.yml"}
    assert there == set(RENEWED)


def test_choices_are_the_words_readers_see() -> None:
    chosen = {part["id"]: part["attributes"] for part in _form("exercise.yml")["body"] if part["type"] == "dropdown"}
    assert chosen["position"]["options"] == [each.plain for each in vocabulary.Position]
    assert chosen["muscles-target"]["options"] == [muscle.name for muscle in LIBRARY.muscles.values()]
    assert chosen["equipment"]["options"] == [thing.name for thing in LIBRARY.equipment.values()]


def test_every_choice_of_several_can_be_told_apart_in_a_line() -> None:
    for ask in asks(LIBRARY):
        words = [plain for _, plain in ask.options]
        assert len(set(words)) == len(words)
        assert "None" not in words
        if ask.shape == "choices":
            assert not any(", " in word for word in words)


def test_the_parser_reads_every_heading_the_form_asks_under() -> None:
    labels = [ask.label for ask in asks(LIBRARY)]
    asked = [part for part in _form("exercise.yml")["body"] if part["type"] not in ("markdown", "checkboxes")]
    body = "\n\n".join(f"### {part['attributes']['label']}\n\n{part['id']}" for part in asked)
    assert answers(body, labels) == dict(zip(labels, [part["id"] for part in asked], strict=True))


def test_only_three_answers_are_needed_for_an_idea() -> None:
    needed = [part["id"] for part in _form("exercise.yml")["body"] if part.get("validations", {}).get("required")]
    assert needed == ["name", "purpose", "steps"]


def test_a_correction_can_be_filled_in_by_a_link() -> None:
    ids = [part["id"] for part in _form("correction.yml")["body"] if "id" in part]
    assert ids[:3] == ["page", "field", "current"]
