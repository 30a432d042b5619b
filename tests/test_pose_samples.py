"""The one page on poses: what it tells people to copy is right, can be drawn, and every word of a pose is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from hipwise.body.posing.contacts import CONTACTS
from hipwise.body.posing.pose import pose
from hipwise.body.posing.spots import NAMES
from hipwise.body.skeleton.joints import directions_of, joint_names
from hipwise.figures.asked import asked
from hipwise.findings import examine
from hipwise.library import Library
from hipwise.loading import Loader
from hipwise.records import Exercise
from hipwise.records.exercise import JointAction
from hipwise.records.pose import Pose
from hipwise.records.scene import LIMBS, MEASURES
from hipwise.records.vocabulary import Posture
from hipwise.rules.actions import contractions_fit_the_movement, movements_fit_their_joint
from hipwise.rules.pictures import pictures_fit_the_file
from hipwise.rules.poses import poses_do_what_is_declared
from hipwise.rules.undeclared import poses_hide_no_movement
from hipwise.site import Page, press
from hipwise.source import read

from .conftest import ROOT
from .ground import as_yaml, written
from .reading_grade import grade

PAGE = (ROOT / "docs/contributing/write-a-pose.md").read_text("utf-8")
LIBRARY = Loader().load(ROOT / "content", date.today()).library
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.M | re.S)
WHOLE = [block for block in BLOCKS if block.startswith("position:")]
DECLARED = [block for block in WHOLE if "joint_actions:" in block]
TEXT = re.sub(r"^```.*?^```$|^---.*?^---$", "", PAGE, flags=re.M | re.S)
CODE = sorted(set(re.findall(r"`([^`]+)`", TEXT)))
LINES = [code for code in CODE if re.match(r"(?!side|action|contraction|through)\w+: ", code)]
WORDS = [code for code in CODE if re.fullmatch(r"[a-z_]+:?", code) and code not in ("_r", "_l", "bridge")]
CODES = [code for code in CODE if re.fullmatch(r"[a-z]+(-[a-z]+)+", code)]
RULES = (
    contractions_fit_the_movement,
    movements_fit_their_joint,
    pictures_fit_the_file,
    poses_do_what_is_declared,
    poses_hide_no_movement,
)


@pytest.fixture(scope="module")
def fields() -> Page:
    return next(page for page in press(LIBRARY, {}).pages if page.uri == "contributing/fields.md")


def _exercise(said: dict[str, Any]) -> tuple[Exercise, Library]:
    """An exercise that says this and is a bridge otherwise, alone in a library with all muscles."""
    bridge = {key: value for key, value in LIBRARY.readings["exercises", "bridge"].data.items() if key != "pose"}
    reading = read(as_yaml({**bridge, "equipment": ["loop-band"], **said}).encode(), "content/exercises/a.yml")
    record, problems = examine(Exercise, "exercises", "a", reading)
    assert problems == ()
    assert isinstance(record, Exercise)
    shelves = {"exercises": {"a": record}, "muscles": LIBRARY.shelves["muscles"]}
    return record, Library(shelves, {("exercises", "a"): reading}, LIBRARY.today)


def _known() -> Iterator[str]:
    """Every plain word a pose and the lines above it may use, with its sides."""
    yield from (*Exercise.model_fields, *JointAction.model_fields, *Pose.model_fields)
    yield from (*CONTACTS, *NAMES, *LIMBS, *MEASURES, *joint_names(), *map(str, Posture), "azimuth", "elevation")
    for name in (*CONTACTS, *NAMES):
        yield name.removesuffix("_r")
    for joint in joint_names():
        yield from directions_of(joint)
        yield from (f"{joint}_r", f"{joint}_l")


def test_there_are_three_examples_that_declare_their_movement() -> None:
    assert len(DECLARED) == 3


@pytest.mark.parametrize("block", BLOCKS)
def test_every_pose_of_the_page_reads_without_a_message(block: str) -> None:
    _exercise(written(block))


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_the_page_may_stand_in_a_pose(line: str) -> None:
    said = written(line)
    turned = next(iter(said)).removesuffix("_r").removesuffix("_l") in joint_names()
    _exercise({"pose": {"view": "right", **({"end": said} if turned else said)}})


@pytest.mark.parametrize("block", DECLARED)
def test_an_example_does_what_it_declares(block: str) -> None:
    _, library = _exercise(written(block))
    assert [problem for rule in RULES for problem in rule(library)] == []


@pytest.mark.parametrize("block", WHOLE)
def test_a_whole_pose_can_be_met_as_it_stands(block: str) -> None:
    exercise, library = _exercise(written(block))
    motion = pose(asked(exercise, library)[0].figure)
    assert (motion.start.misses, motion.end.misses) == ((), ())


@pytest.mark.parametrize("word", WORDS)
def test_every_word_the_page_names_is_one_that_exists(word: str) -> None:
    assert word.removesuffix(":") in set(_known())


def test_every_message_the_page_explains_is_one_the_checker_has() -> None:
    source = "".join(path.read_text("utf-8") for path in sorted((ROOT / "hooks/hipwise").rglob("*.py")))
    derived = {f"{name}-unknown" for name in ("joint", "contact", "direction")}  # made from what the word should name
    assert derived <= set(CODES)
    assert [code for code in set(CODES) - derived if f'"{code}"' not in source] == []


def _slip(said: dict[str, Any]) -> str:
    with pytest.raises(AssertionError, match=r"code='([\w-]+)'") as found:
        _exercise({"pose": {"view": "right", **said}})
    return str(re.findall(r"code='([\w-]+)'", str(found.value))[0])


def test_a_wrong_name_gets_the_message_the_page_explains() -> None:
    assert _slip({"contacts": ["nose"]}) == "contact-unknown"
    assert _slip({"end": {"hipp": {"flexion": "5"}}}) == "joint-unknown"
    assert _slip({"end": {"hip": {"flexio": "5"}}}) == "direction-unknown"


def test_every_contact_and_every_posture_is_explained(fields: Page) -> None:
    asked_for = {f"pose-contact-{name}" for name in CONTACTS} | {f"pose-posture-{posture}" for posture in Posture}
    assert asked_for <= fields.anchors()
    assert [posture for posture in Posture if f"`{posture}`" not in PAGE] == []


def test_every_place_in_the_fields_the_page_points_to_is_there(fields: Page) -> None:
    places = re.findall(r"\(fields\.md#([\w-]+)\)", PAGE)
    assert "pose-joints" in places
    assert set(places) <= fields.anchors()


def test_the_page_is_easy_to_read() -> None:
    prose = re.sub(r"`[^`]*`", "word", TEXT)
    lines = [re.sub(r"^(- |\d\. )", "", line) for line in prose.splitlines() if not line.startswith("#")]
    sentences = [it for line in lines for it in re.split(r"[.!?](?:[*\s]+|$)", line) if len(it.split()) > 3]
    assert len(sentences) > 100
    assert [it for it in sentences if len(it.split()) > 20] == []
    assert grade(". ".join(it.replace(":", "") for it in sentences) + ".") <= 8
