"""Drawings as SVG text: well-formed, named, colored by classes on pages and by themselves in files."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from hipwise.body.figure import Drawing, Shape
from hipwise.figures.colors import kinds, palettes
from hipwise.figures.svg import Room, Told, body, extent, inline, loose

from .made import PERSON, drawing

TOLD = Told('A "bridge" <b> & more', "Long words.")
SPACE = "{http://www.w3.org/2000/svg}"


def test_a_figure_on_a_page_carries_no_style_of_its_own_and_no_script() -> None:
    svg = inline(drawing(), PERSON, TOLD, "fig-one")
    assert not re.search(r"<style|<script|\sstyle=|\son\w+=|url\(", svg)


def test_a_figure_on_a_page_is_an_image_with_a_name_and_a_description() -> None:
    root = ElementTree.fromstring(inline(drawing(), PERSON, TOLD, "fig-one"))
    named = {part.get("id"): part.text for part in root if part.get("id")}
    assert root.get("role") == "img"
    assert named[root.get("aria-labelledby")] == TOLD.title
    assert named[root.get("aria-describedby")] == TOLD.long


def test_two_figures_of_a_page_share_no_id() -> None:
    both = inline(drawing(), PERSON, TOLD, "fig-one") + inline(drawing(), PERSON, TOLD, "fig-two")
    ids = re.findall(r'\sid="([^"]+)"', both)
    assert len(ids) == len(set(ids)) == 4


def test_a_figure_says_by_classes_who_is_in_it() -> None:
    assert 'class="fig skin-3 hair-2 wear-4"' in inline(drawing(), PERSON, TOLD, "fig-one")


def test_figures_side_by_side_stand_on_one_floor() -> None:
    low = ElementTree.fromstring(inline(drawing(80, 60), PERSON, TOLD, "low", Room(100)))
    high = ElementTree.fromstring(inline(drawing(80, 100), PERSON, TOLD, "high", Room(100)))
    assert low.get("viewBox") == "0 -40 80 100"
    assert high.get("viewBox") == "0 0 80 100"
    assert low.get("height") == high.get("height") == "50"


def test_lines_of_one_kind_share_a_path_and_filled_shapes_keep_their_own() -> None:
    drawn = body(drawing().shapes)
    assert '<path class="h" d="M20 20l9 9M30 30l9 9"/>' in drawn
    assert '<g class="i"><path d="M6 6h2v2z"/><path d="M9 9h2v2z"/></g>' in drawn
    assert '<circle class="y ok" cx="9" cy="9" r="7"/>' in drawn


def test_an_arrow_and_its_halo_are_one_path() -> None:
    arrow, halo = Shape("z", "M1 1h9z"), Shape("c", "M1 1h9z")
    assert body([halo, arrow]) == '<path class="c z" d="M1 1h9z"/>'
    assert body([halo, Shape("z", "M2 2h9z")]) == '<path class="c" d="M1 1h9z"/><path class="z" d="M2 2h9z"/>'
    assert body([arrow, halo]) == '<path class="z" d="M1 1h9z"/><path class="c" d="M1 1h9z"/>'


def test_shapes_keep_their_order() -> None:
    shapes = [Shape(kind, f"M{place} 0h1") for place, kind in enumerate("stutis")]
    assert re.findall(r"M(\d)", body(shapes)) == list("012345")


@pytest.mark.parametrize("palette", ["light", "print"])
def test_a_file_of_its_own_has_colors_of_its_own(palette: str) -> None:
    svg = loose([drawing()], PERSON, palette, TOLD)
    ElementTree.fromstring(svg)
    assert "var(" not in svg
    assert re.search(r"\.s\{fill:#[0-9a-f]{6};", svg)


def test_a_file_holds_no_rule_it_does_not_use() -> None:
    style = ElementTree.fromstring(loose([drawing()], PERSON, "light")).findtext(f"{SPACE}style") or ""
    assert {".b{", ".q{"} & set(re.findall(r"\.\w+\{", style)) == set()


def test_tall_drawings_of_a_file_stand_beside_each_other_on_one_floor() -> None:
    root = ElementTree.fromstring(loose([drawing(40, 100), drawing(30, 70)], PERSON, "print"))
    wide, high = extent([drawing(40, 100), drawing(30, 70)])
    assert root.get("viewBox") == f"0 0 {wide} {high}"
    assert [group.get("transform") for group in root.findall(f"{SPACE}g")][-1] == f"translate({wide - 30} 30)"


def test_the_print_palette_is_grey() -> None:
    colors = palettes()["print"].of(PERSON).values()
    assert all(color[1:3] == color[3:5] == color[5:7] for color in colors)


def test_print_keeps_main_muscle_helper_and_far_limb_apart_in_grey() -> None:
    shade = {name: int(color[1:3], 16) for name, color in palettes()["print"].of(PERSON).items()}
    steps = [shade[name] for name in ("strong", "soft", "shorts-far", "shorts", "top-far", "top", "skin-far", "skin")]
    assert steps == sorted(steps)
    assert min(b - a for a, b in pairwise(steps)) >= 16


def test_every_letter_a_drawing_may_use_has_a_color() -> None:
    letters = "s s2 t t2 u u2 w w2 o r i h d m m2 x f g b b2 a z c p q k n n2 v ok no y e l zok zno j"
    assert set(letters.split()) <= kinds()


def test_a_drawing_without_shapes_is_still_a_picture() -> None:
    ElementTree.fromstring(inline(Drawing(10, 10, (), {}), PERSON, TOLD, "empty"))


def test_wide_drawings_of_a_file_stand_one_below_the_other() -> None:
    assert extent([drawing(200, 60), drawing(160, 60)]) == (200, 150)
    root = ElementTree.fromstring(loose([drawing(200, 60), drawing(160, 60)], PERSON, "print"))
    assert [group.get("transform") for group in root.findall(f"{SPACE}g")][-1] == "translate(20 90)"
