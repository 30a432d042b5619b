"""A YAML language server on a pipe, asked the way an editor asks it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, Self

PATIENCE = 60.0
MARKDOWN = {"documentationFormat": ["markdown", "plaintext"], "snippetSupport": True}
ABLE = {
    "workspace": {"configuration": True},
    "textDocument": {"completion": {"completionItem": MARKDOWN}, "publishDiagnostics": {"relatedInformation": True}},
}


class Editor:
    """Opens texts as files of a folder and asks what an editor would show for them."""

    def __init__(self, command: list[str], folder: Path, settings: Mapping[str, Any]) -> None:
        self._settings = settings
        self._folder = folder
        self._next = 0
        self._opened: set[str] = set()
        self._heard: Queue[dict[str, Any]] = Queue()
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        Thread(target=self._listen, daemon=True).start()

    def __enter__(self) -> Self:
        root = self._folder.as_uri()
        self._ask("initialize", {"processId": None, "rootUri": root, "capabilities": ABLE, "workspaceFolders": None})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError, Empty):
            self._ask("shutdown", None)
            self._tell("exit", None)
        self._process.terminate()
        self._process.wait(PATIENCE)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def open(self, texts: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Opens texts as files of the folder, each name once and for all; what is wrong with each."""
        files = {self._uri(file): file for file in texts}
        assert not files.keys() & self._opened, "a name was used before"
        self._opened |= files.keys()
        for uri, file in files.items():
            item = {"uri": uri, "languageId": "yaml", "version": 1, "text": texts[file]}
            self._tell("textDocument/didOpen", {"textDocument": item})
        found: dict[str, list[dict[str, Any]]] = {}
        while len(found) < len(files):
            heard = self._hear()
            if heard.get("method") == "textDocument/publishDiagnostics" and heard["params"]["uri"] in files:
                found[files[heard["params"]["uri"]]] = list(heard["params"]["diagnostics"])
        return found

    def hover(self, file: str, line: int, column: int) -> str:
        """What an editor shows over a place; line and column count from 0."""
        found = self._ask("textDocument/hover", self._at(file, line, column))
        return str(found["contents"]["value"]) if found else ""

    def complete(self, file: str, line: int, column: int) -> list[dict[str, Any]]:
        """What an editor offers at a place."""
        found = self._ask("textDocument/completion", self._at(file, line, column))
        return list(found["items"] if isinstance(found, dict) else found or [])

    def _at(self, file: str, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": self._uri(file)}, "position": {"line": line, "character": column}}

    def _uri(self, file: str) -> str:
        return (self._folder / file).as_uri()

    def _ask(self, method: str, said: Any) -> Any:
        self._next += 1
        number = self._next
        self._send({"id": number, "method": method, "params": said})
        while True:
            heard = self._hear()
            if heard.get("id") == number and "method" not in heard:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def _tell(self, method: str, said: Any) -> None:
        self._send({"method": method, "params": said})

    def _hear(self) -> dict[str, Any]:
        """The next message; questions of the server itself are answered on the way."""
        heard = self._heard.get(timeout=PATIENCE)
        if heard.get("method") == "workspace/configuration":
            wanted = [self._settings.get(item.get("section", ""), None) for item in heard["params"]["items"]]
            self._send({"id": heard["id"], "result": wanted})
        elif "method" in heard and "id" in heard:
            self._send({"id": heard["id"], "result": None})
        return heard

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        pipe = self._process.stdout
        assert pipe
        while header := pipe.readline():
            size = 0
            while header.strip():
                name, _, value = header.partition(b":")
                size = int(value) if name.lower() == b"content-length" else size
                header = pipe.readline()
            self._heard.put(json.loads(pipe.read(size)))
