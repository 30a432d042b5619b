"""The zip of the real site: all of it, the same each time, and no link in it leads nowhere."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from hipwise.offline import ZIP, listing
from hipwise.offline.folder import pack

from ..test_build import Anatomy, leads, target

SITE = "https://hipwise.github.io/hipwise/"
DRAWN_FROM = re.compile(r'url\("?([^")]+)"?\)')


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip, unpacked."""
    with ZipFile(site / ZIP) as archive:
        archive.extractall(made := tmp_path_factory.mktemp("folder"))
    return made


@pytest.fixture(scope="module")
def anatomy(folder: Path) -> dict[Path, Anatomy]:
    return {path: Anatomy(path) for path in sorted(folder.rglob("*.html"))}


def test_no_link_in_the_folder_leads_nowhere(folder: Path, anatomy: dict[Path, Anatomy]) -> None:
    broken = [
        f"{path.relative_to(folder)} -> {link}"
        for path, page in anatomy.items()
        for link in (*page.links, *page.loads)
        if (file := target(folder, path, link)) and not (leads(file, link, anatomy) and link[-1] not in "/.")
    ]
    assert broken == []


def test_no_link_leaves_the_folder_but_for_other_sites_and_for_the_folder_itself(anatomy: dict[Path, Anatomy]) -> None:
    links = [(path.parent.name, link) for path, page in anatomy.items() for link in (*page.links, *page.loads)]
    assert [it for it in links if it[1].startswith(SITE)] == [("offline", f"{SITE}{ZIP}")]


def test_nothing_that_a_style_draws_is_missing(folder: Path) -> None:
    for sheet in folder.rglob("*.css"):
        for drawn in DRAWN_FROM.findall(sheet.read_text("utf-8")):
            assert drawn.startswith(("data:", "#")) or (sheet.parent / drawn).exists(), f"{sheet}: {drawn}"


def test_every_page_and_card_of_the_site_is_in_it(site: Path, folder: Path) -> None:
    kept = listing(site)
    pages = [f"{uri}index.html" for uri, _, _ in kept.files if not uri or uri.endswith("/")]
    assert [it for it in (*pages, *(uri for uri, _, _ in kept.cards)) if not (folder / it).is_file()] == []
    assert not {it for it in ("404.html", "503.html", "sitemap.xml", "sw.js") if (folder / it).exists()}


def test_the_same_files_are_the_same_zip(site: Path, folder: Path) -> None:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert pack(dict(sorted(files.items()))) == (site / ZIP).read_bytes()
    with ZipFile(site / ZIP) as archive:
        assert {it.date_time for it in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_page_that_offers_it_says_its_true_size_and_no_browser_keeps_it(site: Path) -> None:
    page = (site / "about/offline/index.html").read_text("utf-8")
    said = re.search(rf'href="../../{re.escape(ZIP)}" download>[^<]+</a> <span [^>]+>\((\d+) MB\)<', page)
    assert said is not None
    assert '<div class="hw-folder" hidden>' not in page
    assert round((site / ZIP).stat().st_size / 1e6) == int(said[1])
    assert ZIP not in {uri for uri, _, _ in listing(site).files}
