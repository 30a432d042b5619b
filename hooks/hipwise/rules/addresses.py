"""Addresses stand in the fields for them and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..problems import Problem, quoted
from ..source import LINK
from ..texts import Told
from .telling import Fault, problems


def texts_hold_no_addresses(library: Library) -> Iterator[Problem]:
    """No text of a content file holds a web address; a source has a field for it."""
    return problems(library, addresses, "rule-texts-hold-no-addresses", alone=True)


def addresses(_: Library, told: Told) -> Iterator[Fault]:
    """Every address in a text of a content file; articles have links of their own, which are checked apart."""
    for found in LINK.finditer(told.text) if told.passage is None else ():
        message = f"Text is plain. Here is an address: {quoted(found[0])}."
        yield Fault(found.start(), found.end(), "address-in-text", message, "the text without it; url: of a reference")
