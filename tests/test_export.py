"""The export is the same site for other builders: the same pages, links and words."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

import pytest

from hipwise.address import address

from .bench.clock import surroundings
from .conftest import ROOT

Link = tuple[str, str, str]
Pages = dict[str, "Article"]
BASE = urlsplit(address(ROOT / "mkdocs.yml").site).path
ELSEWHERE = ("404.html", "503.html")
BUILDERS = {
    "mkdocs": ("mkdocs", "build", "--strict"),
    "zensical": ("zensical", "build", "--strict"),
}

# The build comes first, because it draws the cards.
pytestmark = pytest.mark.usefixtures("site")


class Article(HTMLParser):
    """The links and words between a page's article tags, but for offers that not every builder can make."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.heard: list[str] = []
        self._depth = self._divs = self._offering = 0
        self.feed(html)

    @property
    def text(self) -> str:
        """All letters and signs, without the blanks a builder may set as it likes."""
        return "".join("".join(self.heard).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag == "article"
        self._divs += tag == "div"
        if ("class", "hw-edit") in attrs or ("class", "hw-folder") in attrs:
            self._offering = self._divs
        if self._shown and tag == "a":
            self.hrefs.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "article"
        if tag == "div":
            self._offering = 0 if self._offering == self._divs else self._offering
            self._divs -= 1

    @property
    def _shown(self) -> bool:
        return self._depth > 0 and not self._offering

    def handle_data(self, data: str) -> None:
        if self._shown:
            self.heard.append(data)


@dataclass(frozen=True)
class Exported:
    """An exported project, and what the command said."""

    folder: Path
    said: str


@pytest.fixture(scope="module")
def exported(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """The project as the command writes it."""
    folder = tmp_path_factory.mktemp("export")
    return Exported(folder, _run(("hipwise", "export", str(folder)), root))


@pytest.fixture(scope="module", params=[pytest.param(it, marks=pytest.mark.thorough) for it in BUILDERS])
def rebuilt(request: pytest.FixtureRequest, exported: Exported, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The articles of the export, built strictly by another builder."""
    _run(BUILDERS[request.param], exported.folder)
    done = tmp_path_factory.mktemp("rebuilt") / "site"
    return _articles((exported.folder / "site").rename(done))


@pytest.fixture(scope="module")
def articles(site: Path) -> Pages:
    return _articles(site)


def test_the_command_says_how_many_files_it_wrote(exported: Exported) -> None:
    assert str(exported.folder) in exported.said
    assert int(exported.said.split()[0]) > 0


def test_an_export_needs_nothing_that_only_one_builder_runs(exported: Exported) -> None:
    config = (exported.folder / "mkdocs.yml").read_text("utf-8")
    assert "hooks:" not in config
    assert "watch:" not in config
    assert not list(exported.folder.rglob("*.py"))


def test_another_builder_makes_the_same_pages(rebuilt: Pages, articles: Pages) -> None:
    assert rebuilt.keys() == articles.keys()


def test_another_builder_makes_the_same_links(rebuilt: Pages, articles: Pages) -> None:
    theirs, ours = _links(rebuilt), _links(articles)
    assert len(ours) > len(articles)
    assert (theirs - ours, ours - theirs) == (set(), set())


def test_another_builder_shows_the_same_words(rebuilt: Pages, articles: Pages) -> None:
    different = {page for page, article in articles.items() if rebuilt[page].text != article.text}
    assert different == set()


@pytest.mark.thorough
def test_a_second_export_into_the_same_folder_changes_nothing(exported: Exported, root: Path) -> None:
    before = _files(exported.folder)
    _run(("hipwise", "export", str(exported.folder)), root)
    assert _files(exported.folder) == before


def _run(command: tuple[str, ...], cwd: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=surroundings() | {"NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def _articles(site: Path) -> Pages:
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {name: Article(path.read_text("utf-8")) for name, path in pages.items() if name not in ELSEWHERE}


def _links(pages: Pages) -> set[Link]:
    return {link for name, article in pages.items() for href in article.hrefs if (link := _link(name, href))}


def _link(page: str, href: str) -> Link | None:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    here = page.removesuffix("index.html")
    target = normpath(join(BASE, here, unquote(parts.path)))
    return page, target.removesuffix("/index.html"), parts.fragment


def _files(folder: Path) -> dict[str, bytes]:
    found = (path for part in ("docs", "theme") for path in (folder / part).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
