"""A GitHub of one repository on this computer, as far as the workflows need it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from . import reads, writes
from .state import REPOSITORY, Answer, Asked, State

TOKEN = "a-token-of-the-test"
ROUTES: Mapping[str, Callable[[Asked], Answer]] = {
    r"GET pulls": reads.pulls,
    r"GET commits/(\w+)/pulls": reads.pulls_of_commit,
    r"GET pulls/(\d+)/files": reads.changed,
    r"GET pulls/(\d+)/commits": reads.commits,
    r"GET pulls/(\d+)/reviews": reads.reviews,
    r"GET pulls/(\d+)/comments": reads.remarks,
    r"GET actions/workflows/check\.yml/runs": reads.check_runs,
    r"GET compare/(.+)": reads.compared,
    r"GET git/trees/(\w+)": reads.tree,
    r"GET git/blobs/(\w+)": reads.blob,
    r"GET git/commits/(\w+)": reads.commit,
    r"GET git/ref/(.+)": reads.ref,
    r"GET issues/(\d+)/comments": reads.comments,
    r"GET issues": reads.issues,
    r"GET collaborators/([^/]+)/permission": reads.may,
    r"GET rulesets": reads.rulesets,
    r"GET rulesets/(\d+)": reads.ruleset,
    r"GET labels": reads.known_labels,
    r"POST git/blobs": writes.blob,
    r"POST git/trees": writes.tree,
    r"POST git/commits": writes.commit,
    r"POST git/refs": writes.ref,
    r"PATCH git/refs/(.+)": writes.move,
    r"POST issues/(\d+)/comments": writes.comment,
    r"PATCH issues/comments/(\d+)": writes.recomment,
    r"POST pulls/(\d+)/reviews": writes.review,
    r"POST issues/(\d+)/labels": writes.label,
    r"DELETE issues/(\d+)/labels/(.+)": writes.unlabel,
    r"POST statuses/(\w+)": writes.status,
    r"POST pulls": writes.pull,
    r"POST issues": writes.issue,
    r"PATCH issues/(\d+)": writes.reissue,
    r"POST actions/workflows/check\.yml/dispatches": writes.dispatch,
}


@contextmanager
def hub(state: State) -> Iterator[str]:
    """Serves a state; the address stands for https://api.github.com."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _serving(state))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def answered(state: State, method: str, path: str, query: dict[str, str], body: Any) -> Answer:
    """What GitHub says to one request below the repository; every request is remembered."""
    state.asked.append(f"{method} {path}")
    for pattern, does in ROUTES.items():
        if found := re.fullmatch(pattern, f"{method} {path}"):
            return does(Asked(state, tuple(map(unquote, found.groups())), query, body))
    return 404, {"message": f"Not Found: {method} {path}"}


def _serving(state: State) -> type[BaseHTTPRequestHandler]:
    class Door(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            address = urlsplit(self.path)
            path = address.path.removeprefix(f"/repos/{REPOSITORY}/")
            sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                code, said = 401, {"message": "Bad credentials"}
            else:
                body = json.loads(sent) if sent else None
                code, said = answered(state, self.command, path, dict(parse_qsl(address.query)), body)
            data = said if isinstance(said, bytes) else b"" if said is None else json.dumps(said).encode()
            self.send_response(code)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_DELETE = _serve

        def log_message(self, *_: object) -> None:
            return None

    return Door
