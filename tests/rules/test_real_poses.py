"""The real exercises, each with one thing turned round: the rules must notice."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from hipwise.deeds import OPPOSITE
from hipwise.findings import examine
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.problems import Problem
from hipwise.records import Exercise
from hipwise.records.exercise import JointAction
from hipwise.records.vocabulary import Action, Side
from hipwise.rules import RULES
from hipwise.rules.drawn import Drawn, declared
from hipwise.source import read

from ..conftest import ROOT
from ..ground import as_yaml

LIBRARY = Loader().load(ROOT / "content", date.today()).library
POSED = [id for id, exercise in LIBRARY.exercises.items() if exercise.pose]
# The rules that look at one exercise and the muscles; the others need all of the library.
ABOUT = ("meaning", "actions", "poses", "undeclared", "lit", "pictures", "steps")
MOVEMENT = [rule for rule in RULES if rule.__module__.rpartition(".")[2] in ABOUT]
TURNED = {action.value: other.value for action, other in OPPOSITE.items()}


def _judged(id: str, data: dict[str, Any]) -> list[Problem]:
    """What the rules about movements say where one exercise says something else."""
    reading = read(as_yaml(data).encode(), f"content/exercises/{id}.yml")
    record, problems = examine(Exercise, "exercises", id, reading)
    if record is None:
        return list(problems)
    shelves = {"exercises": {id: record}, "muscles": LIBRARY.shelves["muscles"]}
    library = Library(shelves, {("exercises", id): reading}, LIBRARY.today)
    return [problem for rule in MOVEMENT for problem in rule(library)]


def _data(id: str) -> dict[str, Any]:
    return deepcopy(LIBRARY.readings["exercises", id].data)


def _moving(*, fits: Callable[[str, JointAction], bool]) -> pytest.MarkDecorator:
    """Every declared movement that is one and fits, with its exercise."""
    found = [
        pytest.param(id, index, id=f"{id}-{index}")
        for id in POSED
        for index, action in enumerate(LIBRARY.exercises[id].joint_actions)
        if action.from_deg != action.to_deg and fits(id, action)
    ]
    return pytest.mark.parametrize(("id", "index"), found)


def _seen_on_one_side(id: str, action: JointAction) -> bool:
    """Whether the other leg does not go about as far the same way; where it does, either side is true."""
    exercise = LIBRARY.exercises[id]
    if action.side is Side.both or exercise.pose is None:
        return False
    drawn = Drawn(exercise, exercise.pose)
    [way] = declared(action, exercise.pose)
    if not way.axis.sided:
        return True
    other = drawn.way(way.joint[:-1] + ("l" if way.joint.endswith("r") else "r"), way.axis)
    return other.change * way.change < 0 or abs(other.change) < abs(way.change) / 2


ANY = _moving(fits=lambda _id, _action: True)
NAMED = _moving(fits=lambda _id, action: action.action in OPPOSITE)
ONE_SIDED = _moving(fits=_seen_on_one_side)
OUTWARD = [id for id in POSED if any(it.action is Action.abduction for it in LIBRARY.exercises[id].joint_actions)]


@pytest.mark.parametrize("id", POSED)
def test_what_a_real_exercise_says_agrees_with_how_it_is_drawn(id: str) -> None:
    assert _judged(id, _data(id)) == []


@NAMED
def test_a_real_movement_that_is_called_its_opposite_is_noticed(id: str, index: int) -> None:
    data = _data(id)
    action = data["joint_actions"][index]
    action["action"] = TURNED[action["action"]]
    assert _judged(id, data) != []


@ANY
def test_a_real_movement_whose_degrees_are_swapped_is_noticed(id: str, index: int) -> None:
    data = _data(id)
    action = data["joint_actions"][index]
    action["from_deg"], action["to_deg"] = action["to_deg"], action["from_deg"]
    assert _judged(id, data) != []


@ONE_SIDED
def test_a_real_movement_on_the_other_side_is_noticed(id: str, index: int) -> None:
    data = _data(id)
    action = data["joint_actions"][index]
    action["side"] = "standing" if action["side"] == "working" else "working"
    assert _judged(id, data) != []


@ANY
def test_a_real_movement_that_is_called_a_hold_is_noticed(id: str, index: int) -> None:
    data = _data(id)
    action = data["joint_actions"][index]
    action |= {"to_deg": action["from_deg"], "contraction": "isometric"}
    assert _judged(id, data) != []


@pytest.mark.parametrize("id", OUTWARD)
def test_a_muscle_that_pulls_the_leg_in_is_no_target_where_it_goes_out(id: str) -> None:
    data = _data(id)
    target = next(use for use in data["muscles"] if use["role"] == "target")
    target |= {"muscle": "pectineus"}
    assert _judged(id, data) != []


@pytest.mark.parametrize("id", POSED)
def test_a_lit_muscle_that_takes_no_part_is_noticed(id: str) -> None:
    data = _data(id)
    data["pose"]["lit"] = [{"muscle": "obturator-externus"}]
    assert {"lit-unlisted", "target-unlit"} <= {problem.code for problem in _judged(id, data)}
