"""The branch that holds pictures for comments: it shares no history with the site, and only files are put there."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Any

from .api import Api, Refused

BRANCH = "pull-request-pictures"
WEB = "https://raw.githubusercontent.com"
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.png")
PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 1_500_000
MOST = 200
TRIES = 4


class Unhung(ValueError):
    """Something that is no picture of ours."""


def hang(api: Api, number: int, version: str, pictures: Mapping[str, bytes]) -> str:
    """Puts the pictures of a pull request on the branch, in place of its earlier ones; returns their address.

    Raises Unhung for what is no picture, Refused where GitHub does not take them.
    """
    for name, content in pictures.items():
        if not NAME.fullmatch(name) or not content.startswith(PNG) or len(content) > LARGEST or len(pictures) > MOST:
            raise Unhung(name)
    entries = [_entry(api, name, content) for name, content in sorted(pictures.items())]
    inner = _folder(api, version, str(api.send("POST", "git/trees", {"tree": entries})["sha"]))
    for left in reversed(range(TRIES)):
        try:
            _commit(api, str(number), inner)
            break
        except Refused as error:  # another pull request was faster
            if error.status not in (409, 422) or not left:
                raise
    return f"{WEB}/{api.repository}/{BRANCH}/{number}/{version}/"


def _entry(api: Api, name: str, content: bytes) -> dict[str, Any]:
    blob = api.send("POST", "git/blobs", {"content": base64.b64encode(content).decode(), "encoding": "base64"})
    return {"path": name, "mode": "100644", "type": "blob", "sha": blob["sha"]}


def _folder(api: Api, name: str, inner: str, base: str = "") -> str:
    tree: dict[str, Any] = {"tree": [{"path": name, "mode": "040000", "type": "tree", "sha": inner}]}
    return str(api.send("POST", "git/trees", tree | ({"base_tree": base} if base else {}))["sha"])


def _commit(api: Api, name: str, inner: str) -> None:
    parent = _newest(api)
    base = str(api.get(f"git/commits/{parent}")["tree"]["sha"]) if parent else ""
    made, parents = _folder(api, name, inner, base), [parent] if parent else []
    told = {"message": f"Pictures for pull request {name}", "tree": made, "parents": parents}
    commit = api.send("POST", "git/commits", told)["sha"]
    if parent:
        api.send("PATCH", f"git/refs/heads/{BRANCH}", {"sha": commit, "force": False})
    else:
        api.send("POST", "git/refs", {"ref": f"refs/heads/{BRANCH}", "sha": commit})


def _newest(api: Api) -> str:
    try:
        return str(api.get(f"git/ref/heads/{BRANCH}")["object"]["sha"])
    except Refused as error:
        if error.status != 404:
            raise
        return ""
