"""Web addresses and DOIs: anybody can open them, and anybody can see where they lead."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

INWARD = frozenset(
    {"local", "localhost", "localdomain", "lan", "internal", "intranet", "private", "home", "corp", "onion", "arpa"}
    | {"test", "invalid", "example"}
)
"""Last parts of names that lead nowhere, or into somebody's own network."""
FORWARDING = frozenset(
    {"bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly", "shorturl.at"}
    | {"t.co", "t.ly", "tiny.cc", "tinyurl.com", "v.gd"}
    | {"nip.io", "sslip.io", "xip.io"}
)
"""Sites whose addresses lead to somewhere else, which a reader cannot see."""


BENT = re.compile(r"/\.\.?(?:/|$)|%(?:[01][0-9a-f]|7f)", re.I)
"""Steps back up, and control signs in code: what is written is not what is asked for."""


def _straight(address: str) -> str:
    if BENT.search(address):
        raise PydanticCustomError("web_hidden", "the address it leads to, written out")
    return address


def _open(address: str) -> str:
    host = address.split("/")[2].split(".")
    if host[-1] in INWARD or ".".join(host[-2:]) in FORWARDING:
        raise PydanticCustomError("web_hidden", "the address it leads to, on a site that everybody can open")
    return _straight(address)


# A single hyphen at a time: two begin a name that is shown in letters of another alphabet.
Url = Annotated[
    str,
    StringConstraints(
        pattern=r"^https://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,}(/[^\s<>\"'{}`\\|]*)?$", max_length=240
    ),
    AfterValidator(_open),
]
Doi = Annotated[
    str, StringConstraints(pattern=r"^10\.[0-9]{4,9}/[A-Za-z0-9._;()/:-]+$", max_length=120), AfterValidator(_straight)
]
