"""The preview a contributor works in: it always answers, says what the terminal says, and recovers."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from hipwise import edition
from hipwise.address import address
from hipwise.edition import Desk, Edition

from .bench.clock import surroundings
from .bench.corpus import project
from .bench.serving import Preview, preview

EXERCISE = "content/exercises/bridge.yml"
PAGE = "exercises/bridge/"
ARTICLE = "docs/why/pelvis.md"

# The build comes first, because it draws the cards.
pytestmark = pytest.mark.usefixtures("site")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The preview of a copy of the project."""
    with preview(project(tmp_path_factory.mktemp("preview"))) as running:
        yield running


@pytest.fixture
def desk() -> Desk:
    return Desk(preview=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_a_preview_shows_an_exercise(server: Preview) -> None:
    assert "<h1>Bridge</h1>" in server.get(PAGE)


def test_a_slip_shows_the_terminals_messages_on_the_page_and_its_mend_takes_them_away(server: Preview) -> None:
    good = server.read(EXERCISE)
    server.write(EXERCISE, good.replace("level: 1", "level: hard"))
    page = server.until(PAGE, "content has problems")
    said = _checked(server.root)
    assert EXERCISE in said
    assert _messages(page) == said
    assert said in server.said
    assert '<ol class="hw-steps">' in page, "the last right version stays below the messages"
    assert "content has problems" in server.get("about/")
    server.write(EXERCISE, good)
    assert "<h1>Bridge</h1>" in server.until(PAGE, "content has problems", gone=True)


def test_a_wrong_call_in_an_article_shows_the_terminals_messages_and_its_mend_takes_them_away(server: Preview) -> None:
    good = server.read(ARTICLE)
    server.write(ARTICLE, good + '\n{{ exercise("brigde") }}\n')
    page = server.until("why/pelvis/", "content has problems")
    assert ARTICLE in _messages(page)
    assert _messages(page) == _checked(server.root)
    server.write(ARTICLE, good)
    server.until("why/pelvis/", "content has problems", gone=True)


def test_saved_words_come_to_the_page(server: Preview) -> None:
    good = server.read(EXERCISE)
    server.write(EXERCISE, good.replace("Breathe out as you lift.", "Hum as you lift."))
    server.until(PAGE, "Hum as you lift.")
    server.write(EXERCISE, good)
    server.until(PAGE, "Hum as you lift.", gone=True)


def test_a_preview_makes_no_folder_to_take_away_and_offers_none(server: Preview) -> None:
    assert '<div class="hw-folder" hidden>' in server.get("about/offline/")


def test_a_preview_that_starts_with_broken_content_shows_the_messages_and_recovers(copy: Path) -> None:
    good = (copy / EXERCISE).read_text("utf-8")
    (copy / EXERCISE).write_text(good.replace("level: 1", "level: hard"), "utf-8")
    with preview(copy) as server:
        page = server.get("")
        assert _messages(page) == _checked(copy)
        server.write(EXERCISE, good)
        server.until("", "content has problems", gone=True)
        assert "<h1>Bridge</h1>" in server.get(PAGE)


def test_a_desk_goes_on_showing_the_last_right_pages(desk: Desk, copy: Path) -> None:
    right = _edited(desk, copy)
    (copy / EXERCISE).write_text("name: [\n", "utf-8")
    wrong = _edited(desk, copy)
    assert wrong.pages == right.pages
    assert EXERCISE in wrong.trouble
    assert EXERCISE in wrong.trouble_html


def test_messages_cannot_bring_markup_into_the_page(desk: Desk, copy: Path) -> None:
    (copy / EXERCISE).write_text("name: <script>alert(1)</script>\n", "utf-8")
    found = _edited(desk, copy)
    assert "<script>" in found.trouble
    assert "<script>" not in found.trouble_html


def test_a_mistake_of_our_own_is_told_in_one_plain_line_with_the_trace_in_a_file(
    desk: Desk, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object) -> None:
        raise ZeroDivisionError("a slip of the programmer")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(edition, "prove", stumble)
    trouble = _edited(desk, copy).trouble
    assert "Traceback" not in trouble
    assert len(trouble.splitlines()) == 1
    named = re.search(r"\S+\.txt", trouble)
    assert named is not None
    assert "a slip of the programmer" in Path(named[0]).read_text("utf-8")


def test_the_next_save_after_a_mistake_of_our_own_shows_the_site_again(
    desk: Desk, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(tmp_path))
        patch.delattr(edition, "prove")
        assert _edited(desk, copy).trouble
    assert not _edited(desk, copy).trouble


def _edited(desk: Desk, root: Path) -> Edition:
    return desk.edit(root, address(root / "mkdocs.yml"))


def _messages(page: str) -> str:
    found = re.search(r'class="hw-error".*?<pre>(.*?)</pre>', page, re.S)
    assert found is not None, page
    return unescape(found[1])


def _checked(root: Path) -> str:
    command = [sys.executable, "-m", "hipwise", "check"]
    run = subprocess.run(command, cwd=root, env=surroundings(), capture_output=True, text=True, check=False)
    assert run.returncode == 1
    return run.stdout
