"""What the list of exercises can be chosen by: the time, and the words of each exercise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hipwise.site import press

from ..ground import judged


def _lift(root: Path, **fields: object) -> dict[str, str]:
    library, _ = judged(root, {"exercises/lift.yml": fields})
    html = next(page.html for page in press(library, {}).pages if page.uri == "exercises/index.md")
    item = next(it for it in re.findall(r"<li .*?</li>", html, re.S) if ">Hip lift<" in it)
    return dict(re.findall(r'data-(\w+)="([^"]*)"', item.partition(">")[0]))


def test_an_exercise_that_needs_nothing_says_so(tmp_path: Path) -> None:
    assert _lift(tmp_path, equipment=[])["kit"] == "nothing"


def test_little_work_for_a_part_spares_it_and_more_work_does_not(tmp_path: Path) -> None:
    load = {"hip": "high", "knee": "low", "ankle": "none", "low_back": "moderate", "wrist": "moderate"}
    assert _lift(tmp_path, position="supine", joint_load=load)["spare"] == "knee ankle"


@pytest.mark.parametrize(("position", "spares"), [("standing", True), ("seated", True), ("all_fours", False)])
def test_who_stands_or_sits_need_not_get_down_to_the_floor(tmp_path: Path, position: str, spares: bool) -> None:
    assert ("floor" in _lift(tmp_path, position=position)["spare"].split()) is spares


@pytest.mark.parametrize(
    ("sides", "rounds", "limits"),
    [
        # 12 repetitions of 5 seconds, and a minute of rest between rounds.
        ("both_together", "3", "5 6 8 10"),
        ("one_then_other", "3", "8 10"),
        ("alternating", "3", "8 10"),
    ],
)
def test_the_time_is_that_of_all_rounds_on_both_sides(tmp_path: Path, sides: str, rounds: str, limits: str) -> None:
    dose = {"sets": rounds, "reps": "8 to 12", "hold_s": "null", "steps": "null", "rest_s": "60"}
    assert _lift(tmp_path, laterality=sides, tempo="2:1:2", dose=dose)["time"] == limits
