"""Who is drawn: many people, spread evenly, and the same ones tomorrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from hipwise.body.data import read as read_body
from hipwise.body.drawing import garments, hair
from hipwise.body.skin import tables
from hipwise.figures.colors import palettes
from hipwise.figures.data import read
from hipwise.figures.looks import Person, person

TRAITS: dict[str, Callable[[Person], object]] = {
    "body": lambda it: it.look.body,
    "hair": lambda it: it.look.hair,
    "skin": lambda it: it.look.skin,
    "hair tone": lambda it: it.look.hair_tone,
    "outfit": lambda it: it.look.outfit,
    "clothes' colors": lambda it: it.wear,
}


@pytest.fixture(scope="module")
def people(root: Path) -> list[Person]:
    return [person(path.stem) for path in sorted((root / "content" / "exercises").glob("*.yml"))]


def _possible() -> dict[str, set[object]]:
    table = read("looks")
    return {
        "body": set(table["bodies"]),
        "hair": {style for styles in table["bodies"].values() for style in styles},
        "skin": set(table["skins"]),
        "hair tone": {tone for tones in table["skins"].values() for tone in tones},
        "outfit": set(table["outfits"]),
        "clothes' colors": set(table["wears"]),
    }


@pytest.mark.parametrize("trait", TRAITS)
def test_no_trait_has_more_than_half_of_the_people_and_none_is_left_out(people: list[Person], trait: str) -> None:
    found = Counter(map(TRAITS[trait], people))
    assert max(found.values()) <= len(people) / 2
    assert set(found) == _possible()[trait]


def test_an_exercise_keeps_its_person_whatever_else_there_is() -> None:
    before = person("bridge")
    assert [person(id) for id in ("a-new-exercise", "bridge", "another")][1] == before
    assert person("bridge") == before


def test_every_trait_is_one_the_body_knows() -> None:
    possible = _possible()
    assert possible["body"] <= set(tables.names())
    assert possible["hair"] <= set(hair.styles())
    assert len(possible["outfit"]) == len(read_body("garments")["outfits"])
    assert all(garments.outfit(number) for number in read("looks")["outfits"])


def test_every_tone_has_its_color() -> None:
    light, possible = palettes()["light"], _possible()
    assert len(light.skins) == len(possible["skin"])
    assert len(light.hairs) == len(possible["hair tone"])
    assert len(light.wears) == len(possible["clothes' colors"])


def test_who_covers_the_hair_covers_arms_and_legs_too(people: list[Person]) -> None:
    covered = [it.look.outfit for it in people if it.look.hair == "scarf"]
    assert covered
    for outfit in covered:
        assert {"long_sleeves"} & set(read_body("garments")["outfits"][outfit - 1])
        assert not {"tee", "shorts"} & set(read_body("garments")["outfits"][outfit - 1])
