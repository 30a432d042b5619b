"""The colors of figures: the same names everywhere, apart in grey, and clear to every eye."""

from __future__ import annotations

import re

import pytest

from hipwise.body.figure import Look
from hipwise.figures.colors import kinds, palettes
from hipwise.figures.looks import Person

from ..cards.reading import contrast
from ..conftest import ROOT

SHEETS = ROOT / "docs" / "assets" / "css"
TOKEN = re.compile(r"--fig-([\w-]+): (#[0-9a-f]{6});")
TONES = re.compile(r"^\.fig\.(\w+-\d) \{ (.*) \}$", re.M)
# Set by the letters of a person, not by the sheet's root.
PERSONAL = {"skin", "skin-far", "hair", "top", "top-far", "shorts", "shorts-far"}


def _tokens(sheet: str) -> dict[str, str]:
    """The colors a style sheet gives to every figure, by name."""
    text = (SHEETS / sheet).read_text("utf-8")
    return {name: color for name, color in TOKEN.findall(TONES.sub("", text)) if name not in PERSONAL}


def _tones(sheet: str) -> dict[str, dict[str, str]]:
    """The colors a style sheet gives to a person's skin, hair and clothes."""
    text = (SHEETS / sheet).read_text("utf-8")
    return {tone: dict(TOKEN.findall(rule)) for tone, rule in TONES.findall(text)}


def _shade(color: str) -> tuple[float, ...]:
    return tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _apart(one: str, other: str) -> float:
    return contrast(_shade(one), _shade(other))


def test_files_and_pages_show_the_same_colors_in_the_light() -> None:
    light, tokens = palettes()["light"], _tokens("figure.css")
    assert {name: tokens[name] for name in light.plain} == dict(light.plain)
    tones = _tones("figure.css")
    assert [list(tones[f"skin-{number}"].values()) for number in range(1, 7)] == [list(skin) for skin in light.skins]
    assert [tones[f"hair-{number}"]["hair"] for number in range(1, 6)] == list(light.hairs)
    assert [list(tones[f"wear-{number}"].values()) for number in range(1, 7)] == [list(wear) for wear in light.wears]


def test_cards_and_printed_pages_show_the_same_greys() -> None:
    printed, tokens = palettes()["print"], _tokens("print.css")
    assert {name: tokens.get(name, "#ffffff") for name in printed.plain} == dict(printed.plain)


def test_every_shape_has_its_rule_on_pages_too() -> None:
    rules = set(re.findall(r"^\.fig \.(\w+)", (SHEETS / "figure.css").read_text("utf-8"), re.M))
    assert rules == kinds()


@pytest.mark.parametrize("sheet", ["figure.css", "dark.css"])
def test_words_signs_and_arrows_stand_out_from_the_ground(sheet: str) -> None:
    tokens = _tokens("figure.css") | _tokens(sheet)
    assert _apart(tokens["words"], tokens["stage"]) >= 7
    for sign in ("arrow", "ghost", "good", "other"):
        assert _apart(tokens[sign], tokens["stage"]) >= 3, sign


@pytest.mark.parametrize("sheet", ["figure.css", "dark.css", "print.css"])
def test_a_muscle_is_told_by_its_fibres_where_colors_are_not_seen(sheet: str) -> None:
    tokens = _tokens("figure.css") | _tokens(sheet)
    assert _apart(tokens["strong"], tokens["fibre"]) >= 3
    assert _apart(tokens["soft"], tokens["soft-fibre"]) >= 3
    assert _apart(tokens["strong"], tokens["soft"]) >= 1.7


@pytest.mark.parametrize("sheet", ["figure.css", "dark.css"])
def test_a_main_muscle_and_its_fibres_stand_out_from_skin_and_clothes(sheet: str) -> None:
    tokens, tones = _tokens("figure.css") | _tokens(sheet), _tones("figure.css") | _tones(sheet)
    for tone, colors in tones.items():
        for ground in colors.values():
            best = max(_apart(tokens[of], ground) for of in ("strong", "fibre", "strong-edge"))
            assert tone.startswith("hair") or best >= 2.5, (tone, ground)


@pytest.mark.parametrize("sheet", ["figure.css", "dark.css"])
def test_lines_of_a_face_are_read_on_every_skin(sheet: str) -> None:
    tokens, tones = _tokens("figure.css") | _tokens(sheet), _tones("figure.css")
    for number in range(1, 7):
        own = tones[f"skin-{number}"] | (_tones(sheet)).get(f"skin-{number}", {})
        assert _apart(own.get("line", tokens["line"]), own["skin"]) >= 3, number


def test_a_dark_skin_has_ink_of_its_own_in_files_too() -> None:
    light = palettes()["light"]
    inks = [light.of(Person(Look(skin=number), wear=1))["line"] for number in (5, 6)]
    assert inks == [light.plain["line"], "#0f0c0a"]
