"""GitHub's REST interface, by the standard library alone."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPMessage
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

LONGEST_ANSWER = 20_000_000
A_PAGE = 100
SECONDS = 30
VERSION = "2022-11-28"


class Refused(Exception):
    """GitHub said no, or more than there is room for."""

    def __init__(self, status: int, what: str, said: str) -> None:
        super().__init__(f"{what}: {status} {said}")
        self.status = status


class _StayHere(HTTPRedirectHandler):
    """Follows nothing, so that the token goes to one host only."""

    def redirect_request(
        self,
        req: Request,  # noqa: ARG002
        fp: IO[bytes],  # noqa: ARG002
        code: int,  # noqa: ARG002
        msg: str,  # noqa: ARG002
        headers: HTTPMessage,  # noqa: ARG002
        newurl: str,  # noqa: ARG002
    ) -> None:
        return None


OPENER = build_opener(_StayHere)


@dataclass(frozen=True)
class Api:
    """The interface for one repository, such as "hipwise/hipwise"."""

    repository: str
    token: str = ""
    server: str = "https://api.github.com"

    @classmethod
    def of_workflow(cls, environment: Mapping[str, str] | None = None) -> Api:
        """The interface as a workflow's environment names it."""
        known = os.environ if environment is None else environment
        server = known.get("GITHUB_API_URL", "https://api.github.com").rstrip("/")
        return cls(known["GITHUB_REPOSITORY"], known.get("GITHUB_TOKEN", ""), server)

    def get(self, path: str, **query: str | int) -> Any:
        """What stands at a path below the repository. Raises Refused."""
        return json.loads(self._ask("GET", path, query=query))

    def pages(self, path: str, most: int, **query: str | int) -> Iterator[Any]:
        """Entries of a list, page by page, at most so many."""
        for page in range(1, most // A_PAGE + 2):
            found = self.get(path, per_page=A_PAGE, page=page, **query)
            yield from found[: max(0, most - (page - 1) * A_PAGE)]
            if len(found) < A_PAGE:
                return

    def raw(self, path: str, most: int, **query: str | int) -> bytes:
        """The bytes of a file. Raises Refused, also where there are more than `most`."""
        return self._ask("GET", path, query=query, accept="application/vnd.github.raw+json", most=most)

    def send(self, method: str, path: str, body: Any = None) -> Any:
        """What GitHub answers to a change, None where it says nothing. Raises Refused."""
        said = self._ask(method, path, body)
        return json.loads(said) if said.strip() else None

    def _ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Mapping[str, str | int] | None = None,
        accept: str = "application/vnd.github+json",
        most: int = LONGEST_ANSWER,
    ) -> bytes:
        asked = f"?{urlencode(query)}" if query else ""
        headers = {"Accept": accept, "X-GitHub-Api-Version": VERSION, "User-Agent": "hipwise"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps(body).encode()
        address = f"{self.server}/repos/{quote(self.repository)}/{path}{asked}"
        request = Request(address, data, {**headers, "Content-Type": "application/json"}, method=method)
        try:
            with OPENER.open(request, timeout=SECONDS) as answer:
                said: bytes = answer.read(most + 1)
        except HTTPError as error:
            raise Refused(error.code, f"{method} {path}", error.read(500).decode(errors="replace")) from error
        if len(said) > most:
            raise Refused(413, f"{method} {path}", f"more than {most} bytes")
        return said
