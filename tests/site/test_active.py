"""Nothing in the finished site runs or loads what the project did not put there."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import pytest

from hipwise.address import address
from hipwise.library import Library
from hipwise.site import press

from .poison import poisoned
from .scan import Scan, active_in_drawing, active_in_style, own_elements
from .seen import seen

WHERE = "https://hipwise.github.io/hipwise/"
SEARCHED = {"p", "ul", "ol", "li", "code", "pre", "h1", "h2", "h3", "table", "tr", "td", "th"}
POISON = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" style="color:red',
    "' onfocus='alert(1)",
    "<svg onload=alert(1)><style>p{}</style>",
    "<iframe srcdoc=x></iframe><object data=x></object>",
    "</script><script src=//x.example></script>",
    "</textarea></title><base href=//x.example>",
    "<meta http-equiv=refresh content=0>",
    "[x](javascript:alert(1)) <a href=javascript:alert(1)>x</a>",
    "{: onclick=alert(1) }",
)
PLANTED = (
    "<script>x</script>",
    '<script src="https://x.example/a.js"></script>',
    '<script type="module">x</script>',
    "<style>p{}</style>",
    '<p style="color:red">x</p>',
    "<p onclick=x>x</p>",
    '<a href="javascript:x">x</a>',
    '<a href="java\tscript:x">x</a>',
    '<a href="&#106;avascript:x">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="//x.example">x</a>',
    '<a href="http://x.example">x</a>',
    '<a href="x" ping="https://x.example">x</a>',
    '<img src="https://x.example/a.png" alt="">',
    '<img src="a.png" srcset="https://x.example/a.png" alt="">',
    '<link rel="stylesheet" href="https://x.example/a.css">',
    "<iframe></iframe>",
    "<object></object>",
    "<x-card></x-card>",
    '<form action="https://x.example"></form>',
    '<button formaction="x">x</button>',
    '<meta http-equiv="refresh" content="0">',
    '<base href="x">',
    '<svg><use xlink:href="x"></use></svg>',
    "<svg><foreignObject>x</foreignObject></svg>",
    "<!--[if IE]>x<![endif]-->",
    "<?php x ?>",
    "<![CDATA[x]]>",
    "<p class=a class=b>x</p>",
)


@pytest.fixture(scope="module")
def own(root: Path) -> frozenset[str]:
    return own_elements(root / "docs/assets/js")


def test_no_page_of_the_finished_site_holds_anything_active_or_foreign(
    site: Path, root: Path, own: frozenset[str]
) -> None:
    where = address(root / "mkdocs.yml").site
    pages = {path.relative_to(site): path.read_text("utf-8") for path in site.rglob("*.html")}
    found = {str(path): scan.found for path, html in pages.items() if (scan := Scan(html, where, own)).found}
    assert len(pages) > 100
    assert found == {}


def test_no_drawing_and_no_style_sheet_of_the_site_is_active(site: Path) -> None:
    drawings = {path.name: list(active_in_drawing(path.read_bytes())) for path in site.rglob("*.svg")}
    sheets = {path.name: list(active_in_style(path.read_text("utf-8"))) for path in site.rglob("*.css")}
    assert {name: found for name, found in chain(drawings.items(), sheets.items()) if found} == {}
    assert drawings
    assert sheets


def test_the_search_index_and_the_data_hold_words_and_no_markup_of_their_own(site: Path) -> None:
    data = {path: json.loads(path.read_text("utf-8")) for path in site.rglob("*.json")}
    entries = data[site / "search/search_index.json"]["docs"]
    tags = {tag for entry in entries for part in ("title", "text") for tag in seen(entry[part]).tags}
    assert {tag.lstrip("/") for tag in tags} <= SEARCHED
    for path in data:
        assert "</script" not in path.read_text("utf-8").lower()


@pytest.mark.parametrize("text", POISON)
def test_poison_in_every_field_brings_nothing_to_life(library: Library, own: frozenset[str], text: str) -> None:
    site = press(poisoned(library, text), {})
    pages = [page.html for page in site.pages]
    assert [found for html in pages for found in Scan(html, WHERE, own).found] == []


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_in_a_page_is_found(planted: str) -> None:
    assert Scan(f"<!doctype html><p>Words</p>{planted}", WHERE).found


@pytest.mark.parametrize(
    "planted",
    [
        "<script>x</script>",
        '<a href="javascript:x"/>',
        '<g onload="x"/>',
        "<foreignObject/>",
        '<image href="https://x.example/a.png"/>',
        "<style>@import url(https://x.example/a.css)</style>",
        '<path fill="url(https://x.example/a)"/>',
    ],
)
def test_what_is_planted_in_a_drawing_is_found(planted: str) -> None:
    assert list(active_in_drawing(f'<svg xmlns="http://www.w3.org/2000/svg">{planted}</svg>'.encode()))
