"""What a browser keeps of the site: all that pages ask for, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hipwise.offline import listing, shelve


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A site of a few files."""
    for uri in ("index.html", "a/index.html", "a/b.svg", "a/c.pdf", "404.html", "503.html", "a/d.map", "sitemap.xml"):
        (tmp_path / uri).parent.mkdir(exist_ok=True)
        (tmp_path / uri).write_text(uri)
    (tmp_path / "sw.js").write_text('const EDITION = "preview"\n')
    return tmp_path


def test_pages_stand_at_their_folders_in_order_and_cards_apart(tree: Path) -> None:
    found = listing(tree)
    assert [address for address, _, _ in found.files] == ["", "503.html", "a/", "a/b.svg"]
    assert [(address, size) for address, _, size in found.cards] == [("a/c.pdf", 7)]


def test_the_edition_changes_with_any_file_and_with_nothing_else(tree: Path) -> None:
    first = listing(tree).edition
    assert listing(tree).edition == first
    (tree / "404.html").write_text("other")
    assert listing(tree).edition == first
    (tree / "a/c.pdf").write_text("other")
    assert listing(tree).edition != first


def test_shelving_stamps_the_script_and_is_the_same_again(tree: Path) -> None:
    shelve(tree)
    said = json.loads((tree / "offline.json").read_text())
    assert (tree / "sw.js").read_text() == f'const EDITION = "{said["edition"]}"\n'
    assert listing(tree).edition == said["edition"]


def test_the_list_of_the_real_site_names_every_page_and_what_it_says_about_its_size(site: Path) -> None:
    said = json.loads((site / "offline.json").read_text("utf-8"))
    kept = {address for address, _, _ in said["files"]}
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")} - {"."}
    assert pages <= {address.removesuffix("/") for address in kept}
    assert {"", "search/search_index.json", "503.html"} <= kept
    assert sum(size for _, _, size in said["files"]) < 20_000_000
    assert f'const EDITION="{said["edition"]}"' in (site / "sw.js").read_text("utf-8")
