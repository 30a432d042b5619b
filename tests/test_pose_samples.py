"""The poses the guide tells people to copy are right, agree with what stands above them, and can be drawn."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from hipwise.body.posing import pose
from hipwise.figures import asked
from hipwise.findings import examine
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.records import Exercise
from hipwise.rules.actions import contractions_fit_the_movement, movements_fit_their_joint
from hipwise.rules.pictures import pictures_fit_the_file
from hipwise.rules.poses import poses_do_what_is_declared
from hipwise.rules.undeclared import poses_hide_no_movement
from hipwise.source import read

from .conftest import ROOT
from .ground import as_yaml, written

PAGE = (ROOT / "docs/contributing/write-a-pose.md").read_text("utf-8")
LIBRARY = Loader().load(ROOT / "content", date.today()).library
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.M | re.S)
WHOLE = [block for block in BLOCKS if block.startswith("position:")]
CONTACTS = sorted(set(re.findall(r"`((?:contacts|contacts_start|contacts_end|measure): [^`]*)`", PAGE)))
INLINE = sorted(
    set(re.findall(r"`((?:arrows|ghost|guides|planted|hip|knee|ankle|pelvis|lumbar|shoulder|elbow): [^`]*)`", PAGE))
)
JOINT = re.compile(r"(?:hip|knee|ankle|pelvis|lumbar|shoulder|elbow): ")
RULES = (
    contractions_fit_the_movement,
    movements_fit_their_joint,
    pictures_fit_the_file,
    poses_do_what_is_declared,
    poses_hide_no_movement,
)


def _exercise(said: dict[str, Any]) -> tuple[Exercise, Library]:
    """An exercise that says this and is a bridge otherwise, alone in a library with all muscles."""
    bridge = {key: value for key, value in LIBRARY.readings["exercises", "bridge"].data.items() if key != "pose"}
    reading = read(as_yaml({**bridge, "equipment": ["loop-band"], **said}).encode(), "content/exercises/a.yml")
    record, problems = examine(Exercise, "exercises", "a", reading)
    assert problems == ()
    assert isinstance(record, Exercise)
    shelves = {"exercises": {"a": record}, "muscles": LIBRARY.shelves["muscles"]}
    return record, Library(shelves, {("exercises", "a"): reading}, LIBRARY.today)


def test_there_are_three_whole_examples() -> None:
    assert len(WHOLE) == 3


@pytest.mark.parametrize("block", BLOCKS)
def test_every_pose_of_the_page_reads_without_a_message(block: str) -> None:
    _exercise(written(block))


@pytest.mark.parametrize("line", [*CONTACTS, *INLINE])
def test_every_line_of_the_page_may_stand_in_a_pose(line: str) -> None:
    said = {"end": written(line)} if JOINT.match(line) else written(line)
    _exercise({"pose": {"view": "right", **said}})


@pytest.mark.parametrize("block", WHOLE)
def test_a_whole_example_does_what_it_declares(block: str) -> None:
    _, library = _exercise(written(block))
    assert [problem for rule in RULES for problem in rule(library)] == []


@pytest.mark.parametrize("block", WHOLE)
def test_a_whole_example_can_be_met_as_it_stands(block: str) -> None:
    exercise, library = _exercise(written(block))
    motion = pose(asked(exercise, library)[0].figure)
    assert (motion.start.misses, motion.end.misses) == ((), ())
