"""The real preview of a folder, followed the way its own page follows it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from .clock import surroundings, told

EPOCH = re.compile(r"livereload\((\d+), (\d+)\);")
PATIENCE = 120
# How often a page may be made again before the words it waits for are called missing; each round may take a minute.
RELOADS = 4


class Preview:
    """A running preview; `output` holds the lines it has printed so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.output: list[str] = []
        self._up, self._heard = threading.Event(), threading.Condition()
        self._base = f"http://127.0.0.1:{_free_port()}"
        address = self._base.removeprefix("http://")
        self.process = subprocess.Popen(
            [sys.executable, "-m", *_command(root, address)],
            cwd=root,
            env=surroundings() | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()
        if not self._up.wait(PATIENCE) or self.process.poll() is not None:
            self.stop()
            raise RuntimeError("The preview did not start:\n" + self.said)
        self.path = re.search(r"127\.0\.0\.1:\d+(/\S*)", self.said)[1]  # type: ignore[index]

    @property
    def said(self) -> str:
        """Everything printed so far."""
        return "".join(self.output)

    def get(self, page: str) -> str:
        """A page as the browser would get it, after any build under way; `page` is its address below the root."""
        try:
            with urlopen(self._base + self.path + page, timeout=PATIENCE) as answer:
                return str(answer.read().decode("utf-8"))
        except HTTPError as error:
            return error.read().decode("utf-8")

    def until(self, page: str, text: str, *, gone: bool = False) -> str:
        """Follows the live reload until the page shows `text` (or no longer does), and returns the page."""
        for _ in range(RELOADS):
            html = self.get(page)
            if (text in unescape(html)) != gone:
                return html
            self._await_reload(html)
        raise AssertionError(f"{text!r} did not {'go from' if gone else 'come to'} {page}:\n{self.said}")

    def await_word(self, text: str) -> None:
        """Waits until the preview has said something to its terminal."""
        with self._heard:
            assert self._heard.wait_for(lambda: text in self.said, PATIENCE), self.said

    def write(self, name: str, text: str) -> None:
        """Saves a file of the project."""
        (self.root / name).write_text(text, "utf-8")

    def read(self, name: str) -> str:
        """A file of the project."""
        return (self.root / name).read_text("utf-8")

    def stop(self) -> None:
        """Ends the process."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._listening.join(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()

    def _await_reload(self, html: str) -> None:
        found = EPOCH.search(html)
        assert found is not None, "The page has no live reload in it."
        with urlopen(f"{self._base}/livereload/{found[1]}/{found[2]}", timeout=PATIENCE) as answer:
            answer.read()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._heard:
                self.output.append(line)
                self._heard.notify_all()
            if "Serving on" in line:
                self._up.set()
        self._up.set()


@contextmanager
def preview(root: Path) -> Iterator[Preview]:
    """The preview of a folder, stopped at the end."""
    with told(f"start the preview of {root.name}"):
        running = Preview(root)
    try:
        yield running
    finally:
        running.stop()


def _command(root: Path, address: str) -> tuple[str, ...]:
    """What shows a folder: our command, or for one with no content MkDocs alone."""
    if (root / "content").is_dir():
        return "hipwise", "preview", "--no-open", "--address", address
    return "mkdocs", "serve", "--livereload", "--no-strict", "-a", address


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
