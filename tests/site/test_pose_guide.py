"""The page on poses names every joint with its reach, every contact and every posture."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hipwise.body.contacts import CONTACTS
from hipwise.body.figure import POSTURES
from hipwise.body.joints import AXES, Axis
from hipwise.body.landmarks import NAMES

PAGE = (Path(__file__).parents[2] / "docs/contributing/poses.md").read_text("utf-8")
ANGLES = PAGE.partition("| joint |")[2].partition("\n\n")[0]
ROWS = {match[1]: match[2] for match in re.finditer(r"^\| `(\w+)`[^|]*\| (.+) \|$", ANGLES, re.M)}


@pytest.mark.parametrize("axis", AXES, ids=lambda axis: f"{axis.joint} {axis.plus}")
def test_every_direction_stands_with_how_far_it_goes(axis: Axis) -> None:
    said = ROWS[axis.joint].split(", ")
    for name in (axis.plus, *axis.also_plus):
        assert f"{name} {axis.most:.0f}" in said
    for name in (axis.minus, *axis.also_minus):
        assert f"{name} {-axis.least:.0f}" in said


@pytest.mark.parametrize("name", CONTACTS)
def test_every_contact_is_explained(name: str) -> None:
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("name", POSTURES)
def test_every_posture_is_named(name: str) -> None:
    assert f"`{name.replace('_left', '_right')}`" in PAGE


def test_every_place_the_page_names_is_one_that_exists() -> None:
    told = re.search(r"Useful places are (.+)\.\n.+only: (.+)\.", PAGE)
    assert told
    places = re.findall(r"`(\w+)`", told[1] + told[2])
    assert places
    assert all(place in NAMES or f"{place}_r" in NAMES for place in places)
