"""The plates: every muscle of the atlas is seen on one, under its name, in little space."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from hipwise.body.plates.drawn import plate
from hipwise.body.plates.labels import LETTER, LINE, SIZE, Label, broken, crossings, labels
from hipwise.body.plates.plate import WIDTH, Plate, names

ATLAS = sorted(path.stem for path in (Path(__file__).parents[2] / "content" / "muscles").glob("*.yml"))
LEAST_SEEN = 2.0
NARROWEST = 288
"""Pixels a page gives a plate on a screen 320 pixels wide."""
NAMES = dict.fromkeys(ATLAS, "Long inner thigh muscle")


@pytest.fixture(scope="module")
def plates() -> dict[str, Plate]:
    return {name: plate(name) for name in names()}


@pytest.mark.parametrize("muscle", ATLAS)
def test_every_muscle_of_the_atlas_is_seen_on_a_plate(plates: dict[str, Plate], muscle: str) -> None:
    assert max(one.area(muscle) for one in plates.values()) >= LEAST_SEEN


def test_every_plate_shows_each_muscle_it_names(plates: dict[str, Plate]) -> None:
    unseen = {
        (one.name, id) for one in plates.values() for side in one.order for id in side if one.area(id) < LEAST_SEEN
    }
    assert unseen == set()


def test_layers_come_off_from_the_side(plates: dict[str, Plate]) -> None:
    top, middle, deep = plates["side"], plates["side-middle"], plates["side-deep"]
    assert top.area("gluteus-maximus") > 100
    assert top.area("tensor-fasciae-latae") > 30
    assert middle.area("gluteus-maximus") == middle.area("tensor-fasciae-latae") == deep.area("gluteus-medius") == 0
    assert middle.area("gluteus-medius") > top.area("gluteus-medius") > 60
    assert deep.area("gluteus-minimus") > 40


def test_the_side_hip_muscle_is_as_wide_as_the_wing_it_begins_on(plates: dict[str, Plate]) -> None:
    deep, middle = plates["side-deep"], plates["side-middle"]
    assert middle.area("gluteus-medius") > 1.5 * deep.area("gluteus-minimus")


def test_a_plate_is_small(plates: dict[str, Plate]) -> None:
    sizes = {
        one.name: sum(len(shape.path) + len(shape.kind) + 22 for shape in shapes)
        for one in plates.values()
        for shapes in [(*one.behind, *(shape for region in one.regions for shape in region.shapes))]
    }
    assert max(sizes.values()) <= 15_000, sizes


def test_a_plate_comes_out_the_same_each_time(plates: dict[str, Plate]) -> None:
    plate.cache_clear()
    assert plate("side-deep") == plates["side-deep"]


def test_names_can_be_read_on_the_narrowest_screen() -> None:
    assert SIZE * NARROWEST / WIDTH >= 12


def test_lines_to_muscles_never_cross(plates: dict[str, Plate]) -> None:
    assert {one.name: crossings(labels(one, NAMES)) for one in plates.values()} == dict.fromkeys(plates, 0)


def test_names_stand_apart_and_inside_the_frame(plates: dict[str, Plate]) -> None:
    for one in plates.values():
        boxes = [box(label) for label in labels(one, NAMES)]
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)], one.name
        assert min(min(left, top) for left, _, top, _ in boxes) >= 0, one.name
        assert max(right for _, right, _, _ in boxes) <= WIDTH, one.name
        assert max(low for _, _, _, low in boxes) <= one.height, one.name


def test_a_muscle_without_a_name_gets_no_label(plates: dict[str, Plate]) -> None:
    assert [label.id for label in labels(plates["calf"], {"soleus": "Deep calf muscle"})] == ["soleus"]


def test_a_long_name_is_broken_between_words() -> None:
    assert broken("Small side hip muscle") == ("Small side", "hip muscle")
    assert broken("Quadratusfemoris") == ("Quadratusfemoris",)


def box(label: Label) -> tuple[float, float, float, float]:
    wide = max(map(len, label.lines)) * LETTER * SIZE
    left = label.x - wide if label.anchor == "end" else label.x
    return round(left), round(left + wide), label.y - SIZE, label.y + LINE * (len(label.lines) - 1)


def overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
