"""Plates on pages: muscles are links, names are text, and the page's own muscle stands out."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from hipwise.body.data import read
from hipwise.body.figure import Shape
from hipwise.body.plates.plate import Plate, Region, names
from hipwise.site.plates import TITLES, Chart, chart_of, charts

CSS = (Path(__file__).parents[2] / "docs" / "assets" / "css" / "plate.css").read_text("utf-8")
MUSCLES: Any = {
    "soleus": SimpleNamespace(name="Deep <b>calf</b> muscle", latin="soleus"),
    "gastrocnemius": SimpleNamespace(name="Outer calf muscle", latin="gastrocnemius"),
}
INSIDE = {"soleus": (500, 300), "gastrocnemius": (200, 100), "plantaris": (300, 200)}


def region(id: str, area: float = 9.0) -> Region:
    return Region(id, (Shape("flesh-1", "M0 0h9v9z"), Shape("fibre", "M1 1l5 5")), INSIDE[id], area)


@pytest.fixture
def plates() -> dict[str, Plate]:
    regions = (region("gastrocnemius"), region("soleus"), region("plantaris"))
    order = (("gastrocnemius",), ("plantaris", "soleus"))
    calf = Plate("calf", 640, 500, (Shape("bone far", "M0 0h9v9z"),), regions, order)
    back = Plate("thigh-back", 640, 500, (), (region("gastrocnemius", 2.0),), (("gastrocnemius",), ()))
    return {"calf": calf, "thigh-back": back}


def link(target: str) -> str:
    return f"../{target}"


def parsed(chart: Chart | None) -> ElementTree.Element:
    assert chart is not None
    return ElementTree.fromstring(chart.svg)


def test_every_muscle_and_its_name_lead_to_its_page(plates: dict[str, Plate]) -> None:
    svg = parsed(charts(plates, MUSCLES, link)[0])
    ways = [(it.get("class", "name"), it.get("href")) for it in svg.iter("a")]
    assert ways == [
        ("part", "../muscles/gastrocnemius/"),
        ("part", "../muscles/soleus/"),
        ("name", "../muscles/gastrocnemius/"),
        ("name", "../muscles/soleus/"),
    ]


def test_only_the_names_are_met_by_keyboard_and_screen_reader(plates: dict[str, Plate]) -> None:
    links = list(parsed(charts(plates, MUSCLES, link)[0]).iter("a"))
    assert [it.get("aria-hidden") for it in links] == ["true", "true", None, None]
    assert [it.get("tabindex") for it in links] == ["-1", "-1", None, None]
    assert links[3].get("aria-label") == "Deep <b>calf</b> muscle"


def test_a_muscle_the_library_lacks_is_drawn_without_link_or_name(plates: dict[str, Plate]) -> None:
    chart = charts(plates, MUSCLES, link)[0]
    assert len([it for it in parsed(chart).iter("g") if it.get("class") == "part"]) == 1
    assert chart.muscles == ("gastrocnemius", "soleus")


def test_the_pages_own_muscle_is_marked_and_is_no_link(plates: dict[str, Plate]) -> None:
    chart = chart_of("soleus", plates, MUSCLES, link)
    svg = parsed(chart)
    assert svg.get("class") == "plate plate--one"
    assert [it.get("class") for it in svg.iter("g")] == ["part own", "part", "own"]
    assert all("soleus" not in it.get("href", "") for it in svg.iter("a"))


def test_a_muscle_gets_the_plate_that_shows_most_of_it(plates: dict[str, Plate]) -> None:
    chart = chart_of("gastrocnemius", plates, MUSCLES, link)
    assert chart is not None
    assert chart.title == TITLES["calf"][0]
    assert chart_of("tongue", plates, MUSCLES, link) is None


def test_a_plate_needs_no_style_of_its_own_and_every_class_has_a_rule(plates: dict[str, Plate]) -> None:
    kinds = {f"flesh-{tone}" for tone in read("plates")["tones"].values()}
    svg = charts(plates, MUSCLES, link)[0].svg
    used = {kind for found in re.findall(r'class="([^"]+)"', svg) for kind in found.split()} | kinds
    assert "style" not in svg
    assert {kind for kind in used if not re.search(rf"\.{re.escape(kind)}\b", CSS)} == set()


def test_every_plate_has_a_title() -> None:
    assert tuple(TITLES) == names()
