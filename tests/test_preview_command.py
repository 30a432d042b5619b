"""One command shows the site while somebody writes."""

from __future__ import annotations

import os
import signal
import socket
from pathlib import Path

import pytest

from hipwise.__main__ import main
from hipwise.commands.preview import HERE, PORTS

from .bench.corpus import project
from .bench.serving import preview

Begun = list[list[str]]
# A save after the pages are made, and before the server looks at the files for the first time.
SAVES_LATE = """
from pathlib import Path

def on_serve(server, **_):
    file = Path(__file__).parent / "content" / "exercises" / "bridge.yml"
    file.write_text(file.read_text("utf-8").replace("Breathe out as you lift.", "Hum as you lift."), "utf-8")
    return server
"""


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Begun:
    """The commands that would have taken over."""
    found: Begun = []
    monkeypatch.setattr(os, "execve", lambda _, command, __: found.append(command))
    monkeypatch.setattr("hipwise.commands.preview._end", lambda _: 0)
    monkeypatch.setattr("subprocess.Popen", lambda *_, **__: None)
    return found


def test_a_preview_opens_the_browser_and_reloads(begun: Begun, root: Path) -> None:
    assert main(["--root", str(root), "preview"]) == 0
    assert {"serve", "--livereload", "--open"} <= set(begun[0])


def test_a_preview_can_leave_the_browser_alone_and_stand_elsewhere(begun: Begun, root: Path) -> None:
    assert main(["--root", str(root), "preview", "--no-open", "--address", "127.0.0.1:8123"]) == 0
    assert "--open" not in begun[0]
    assert "127.0.0.1:8123" in begun[0]


def test_a_second_preview_stands_beside_the_first(begun: Begun, root: Path) -> None:
    with socket.socket() as taken:
        try:
            taken.bind((HERE, PORTS[0]))
            taken.listen()
        except OSError:  # somebody shows a site here already, which is as good
            pass
        main(["--root", str(root), "preview"])
    assert f"{HERE}:{PORTS[0]}" not in begun[0]


def test_a_folder_without_a_site_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "preview"]) == 2
    assert "mkdocs.yml" in capsys.readouterr().err


@pytest.mark.usefixtures("site")  # the build comes first, because it draws the cards
def test_a_preview_answers_whatever_is_asked_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    with preview(project(tmp_path)) as server:
        assert "This page is not here" in server.get("no/such/page/")
        assert "Bridge" in server.get("search/search_index.json")
        assert server.get("figures/bridge.svg").startswith("<svg")
        server.write("mkdocs.yml", server.read("mkdocs.yml") + "\n  - : [\n")
        server.await_word("The pages stay as they were")
        assert "<h1>Bridge</h1>" in server.get("exercises/bridge/")
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(60) == 0


@pytest.mark.usefixtures("site")
def test_a_save_while_the_first_pages_are_made_is_not_lost(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "late.py").write_text(SAVES_LATE, "utf-8")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("\nhooks:\n", "\nhooks:\n  - late.py\n"), "utf-8")
    with preview(root) as server:
        server.until("exercises/bridge/", "Hum as you lift.")
